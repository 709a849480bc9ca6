"""A class that does not exist at Kew."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..kew import DEPARTMENTS, at_kew
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC405", "unknown-class", "warning")
CLASS = expression(r"([A-Z]{1,5}) ?(\d{1,5})(?:/.*)?")
HIGHEST = {"CAB": 301, "PREM": 60, "FO": 1114, "FCO": 181, "CO": 1090, "DO": 229, "WO": 420, "T": 653, "DEFE": 88}


def find(work: CheckedWork) -> Iterator[Finding]:
    for c, number in at_kew(work):
        m = CLASS.match(number)
        if m is None:
            continue
        if m[1] not in DEPARTMENTS:
            message = f"Kew has no department {m[1]}; mend the letters of {number}"
        elif int(m[2]) > HIGHEST.get(m[1], 9999):
            message = f"Kew has no class {m[1]} {m[2]}: {m[1]} ends before; mend the number, or set the slash"
        else:
            continue
        yield HEAD.at(c.part, *c.place("file_number"), message)


RULE = HEAD.rule(
    find,
    what="A class that does not exist at The National Archives at Kew.",
    why="A letter was mistyped, or the slash between class and piece is missing.",
    mend="Look the class up in the catalogue of The National Archives.",
    finds={
        manuscript("TNA, FX 371/12345."): "FX 371/12345",
        manuscript("TNA, FO 371/12345.", "TNA, CBA 128/35."): "CBA 128/35",
        manuscript("TNA, PREM 114/4052."): "PREM 114/4052",
    },
    silent=(
        manuscript("TNA, FO 371/12345."),
        manuscript("TNA, PREM 11/4052.", "TNA, CAB 128/35."),
        manuscript("Bundesarchiv Koblenz, B 150/123."),
    ),
)

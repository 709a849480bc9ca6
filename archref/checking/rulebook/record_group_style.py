""" "RG 59" and "Record Group 59" in one work."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC803", "record-group-style", "info")
WORD = expression(r"(?<!\w)(?P<word>R\.G\.|RG|Rg|Record Group|record group|Record group)(?= ?\d)")


def find(work: CheckedWork) -> Iterator[Finding]:
    cases = list(_cases(work))
    if cases and len({c.way for c in cases}) == 2 and cases[0].way.lower() == "record group":
        if not any(c.way == cases[0].way for c in cases[1:]):
            return  # in full where it comes first, in short from then on
    for case, usual, often, _ in odd(cases):
        message = f"“{case.way}” here, and “{usual}” {often} times elsewhere; write it one way"
        fix = Fix(f"write {usual}", (Edit(case.start, case.end, usual),), sure=True)
        yield HEAD.at(case.part, case.start, case.end, message, fix)


def _cases(work: CheckedWork) -> Iterator[Case]:
    for part in work.parts:
        text = part.result.linked.clean.text
        for c in part.citations:
            if c.type not in ("archival", "ibid") or not c.fields.get("record_group"):
                continue
            m = WORD.search(text, c.at, c.to)
            if m is not None:
                yield Case(m["word"], part, *part.span(m.start("word"), m.end("word")))


_FILE = "National Archives, {} {}, Lot 64 D 199, box {}."

RULE = HEAD.rule(
    find,
    what="“RG 59” and “Record Group 59” in one work.",
    why="A copy editor has to make them one. In full where it comes first and “RG” from then on is one way, and no finding.",
    mend="Write all of them in the usual way of the work.",
    fixes="The form of the majority is set.",
    finds={
        manuscript(_FILE.format("RG", 59, 1), _FILE.format("RG", 59, 2), _FILE.format("Record Group", 59, 3)): "Record Group",
        manuscript(_FILE.format("Record Group", 59, 1), _FILE.format("Record Group", 59, 2), _FILE.format("RG", 59, 3)): "RG",
        manuscript(_FILE.format("RG", 59, 1), _FILE.format("RG", 59, 2), _FILE.format("R.G.", 59, 3)): "R.G.",
    },
    silent=(
        manuscript(_FILE.format("RG", 59, 1), _FILE.format("RG", 84, 2)),
        manuscript(_FILE.format("Record Group", 59, 1), _FILE.format("RG", 59, 2), _FILE.format("RG", 59, 3)),
        manuscript("Quill Papers, box 3, Carter Library.", _FILE.format("RG", 59, 2)),
    ),
)  # fmt: skip

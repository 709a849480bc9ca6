"""Page ranges with a hyphen and with a dash in one work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork
from .film_dash import NAMES

HEAD = Named("ARC804", "page-dash", "info")
RANGE = expression(r"\d{1,4}(?P<dash> ?[-–—] ?)\d{1,4}")


def find(work: CheckedWork) -> Iterator[Finding]:
    for case, usual, often, _ in odd(_cases(work)):
        message = f"{NAMES.get(case.way, 'another sign')} between pages here, and {NAMES.get(usual, 'another sign')} {often} times elsewhere; write it one way"
        fix = Fix(f"write {NAMES.get(usual, usual)}", (Edit(case.start, case.end, usual),), sure=True)
        yield HEAD.at(case.part, case.start, case.end, message, fix)


def _cases(work: CheckedWork) -> Iterator[Case]:
    for c in work.of("published", "ibid", "frus"):
        if c.part.edition and c.citation.note is None:
            continue  # as it was printed
        for pages in c.citation.fields.get("pages") or ():
            first, dash, last = str(pages).partition("-")
            place = c.find(rf"{re.escape(first)}( ?[-–—] ?){re.escape(last)}", 1) if dash and first.isdigit() else None
            if place is not None:
                yield Case(c.part.text[slice(*place)].strip(), c.part, *place)


_BOOK = "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), {}."

RULE = HEAD.rule(
    find,
    what="Page ranges are written with a hyphen and with a dash in one work.",
    why="A copy editor has to make them one.",
    mend="Write all of them in the usual way of the work.",
    fixes="The sign of the majority is set.",
    finds={
        manuscript(_BOOK.format("34–36"), "Ibid., 38–39.", "Ibid., 40-42."): "-",
        manuscript(_BOOK.format("34-36"), "Ibid., 38-39.", "Ibid., 40–42."): "–",
        manuscript(
            _BOOK.format("34–36"), "Ibid., 38–39.", "*Foreign Relations*, 1955–1957, vol. IV, pp. 115-120."
        ): "-",
    },
    silent=(
        manuscript(_BOOK.format("34–36"), "Ibid., 38–39."),
        manuscript(_BOOK.format("34-36"), "Ibid., 38–39."),
        manuscript(
            _BOOK.format("34–36"),
            "Ibid., 38–39.",
            "National Archives, RG 59, Central Foreign Policy File, D780502-0123.",
        ),
    ),
)

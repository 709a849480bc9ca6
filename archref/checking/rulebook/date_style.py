""" "March 3, 1965" and "3 March 1965" in one work."""

from __future__ import annotations

from collections.abc import Iterator

from ..calendar import MONTHS, written
from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC805", "date-style", "info")
MONTH_FIRST, DAY_FIRST = "March 3, 1965", "3 March 1965"
LEAST = 6  # dates of a work before one way can be its usual one


def find(work: CheckedWork) -> Iterator[Finding]:
    cases = list(_cases(work))
    if len(cases) < LEAST:
        return
    for case, usual, often, _ in odd(cases):
        words = case.part.text[case.start : case.end]
        message = f"“{words}” here, and dates like “{usual}” {often} times elsewhere; write them one way"
        w = next(written(words), None)
        fixes: tuple[Fix, ...] = ()
        if w is not None and (w.start, w.end) == (0, len(words)):  # no marker stands in it
            month = MONTHS[w.month - 1]
            text = f"{month} {w.day}, {w.year}" if usual == MONTH_FIRST else f"{w.day} {month} {w.year}"
            fixes = (Fix(f"write {text}", (Edit(case.start, case.end, text),)),)
        yield HEAD.at(case.part, case.start, case.end, message, *fixes)


def _cases(work: CheckedWork) -> Iterator[Case]:
    for c in work.of("archival", "telegram"):
        if not (c.part.edition and c.citation.note is None):
            for w in c.dates():
                if w.on is None or c.fields.get("date") != w.on.isoformat():
                    continue  # of a folder's title, which stands as it is on the folder
                yield Case(MONTH_FIRST if w.month_first else DAY_FIRST, c.part, *c.part.span(w.start, w.end))


def _notes(*dates: str) -> str:
    return manuscript(*(f"Vane to Colt, {d}, box 12, Quill Papers, Carter Library." for d in dates))


_DAYS = ("3 March 1965", "4 March 1965", "5 March 1965", "6 May 1965", "7 May 1965")
_AMERICAN = ("March 3, 1965", "March 4, 1965", "March 5, 1965", "May 6, 1965", "May 7, 1965")

RULE = HEAD.rule(
    find,
    what="Dates are written “March 3, 1965” and “3 March 1965” in one work.",
    why="A copy editor has to make them one.",
    mend="Write all of them in the usual way of the work. An editor offers the change; in a quotation the date stays.",
    finds={
        _notes(*_DAYS, "June 8, 1965"): "June 8, 1965",
        _notes(*_AMERICAN, "8 June 1965"): "8 June 1965",
        _notes(*_AMERICAN, "June 8, 1965", "9 June 1965"): "9 June 1965",
    },
    silent=(
        _notes(*_DAYS, "8 June 1965"),
        _notes("3 March 1965", "June 8, 1965"),
        _notes(*_AMERICAN).replace("box 12", "folder “Memoranda, 01 March 1962–30 April 1965,” box 12", 1),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."),
    ),
)

""" "March 3, 1965" and "3 March 1965" in one work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..majority import Case, odd
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import Work
from .weekday import _MONTH

HEAD = Named("ARC805", "date-style", "info")
WAYS = (
    ("March 3, 1965", re.compile(rf"(?<!\w)(?P<m>{_MONTH}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})(?!\d)")),
    ("3 March 1965", re.compile(rf"(?<![\w–-])(?P<d>\d{{1,2}}) (?P<m>{_MONTH}),? (?P<y>\d{{4}})(?!\d)")),
)
LEAST = 6  # dates of a work before one way can be its usual one


def find(work: Work) -> Iterator[Finding]:
    cases = list(_cases(work))
    if len(cases) < LEAST:
        return
    for case, usual, often, _ in odd(cases):
        pattern = dict(WAYS)[case.way]
        words = case.part.text[case.start : case.end]
        message = f"“{words}” here, and dates like “{usual}” {often} times elsewhere; write them one way"
        m = pattern.fullmatch(words)
        fixes: tuple[Fix, ...] = ()
        if m is not None:
            text = f"{m['m']} {m['d']}, {m['y']}" if usual == WAYS[0][0] else f"{m['d']} {m['m']} {m['y']}"
            fixes = (Fix(f"write {text}", (Edit(case.start, case.end, text),)),)
        yield HEAD.at(case.part, case.start, case.end, message, *fixes)


def _cases(work: Work) -> Iterator[Case]:
    for part in work.parts:
        text = part.result.linked.clean.text
        for c in part.citations:
            if c.type in ("archival", "telegram") and not (part.edition and c.note is None):
                for way, pattern in WAYS:
                    for m in pattern.finditer(text, c.at, c.to):
                        yield Case(way, part, *part.span(m.start(), m.end()))


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
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."),
    ),
)

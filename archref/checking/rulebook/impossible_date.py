"""A day that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..model import Finding, Named, manuscript
from ..work import Work
from .weekday import _MONTH, MONTHS

HEAD = Named("ARC509", "impossible-date", "error")
WRITTEN = re.compile(
    rf"\b(?:(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}}), ?|(?<![\d–-])(?P<d2>\d{{1,2}}) (?P<m2>{_MONTH}),? )(?P<year>1[6-9]\d\d|[2-9]\d{{3}})\b"
)


def find(work: Work) -> Iterator[Finding]:
    for part in work.parts:
        text = part.result.linked.clean.text
        for m in WRITTEN.finditer(text):
            day, month = int(m["d1"] or m["d2"]), m["m1"] or m["m2"]
            try:
                date(int(m["year"]), MONTHS.index(month) + 1, day)
            except ValueError:
                start, end = part.span(m.start(), m.end())
                message = f"{month} {m['year']} has no day {day}; compare the original"
                quoted = part.edition and part.document.note_at(start) < 0
                yield HEAD.at(part, start, end, message, severity="warning" if quoted else None)


RULE = HEAD.rule(
    find,
    what="A date that no calendar has.",
    why="The day or the month was copied wrongly.",
    mend="Compare the original.",
    finds={
        manuscript("Vane to Colt, 31 June 1965, box 12, Quill Papers, Carter Library."): "31 June 1965",
        "They met on February 30, 1978, in Lima.\n": "February 30, 1978",
        manuscript("Telegram 5761 from Ankara, November 31, 1978."): "November 31, 1978",
    },
    silent=(
        manuscript("Vane to Colt, 30 June 1965, box 12, Quill Papers, Carter Library."),
        "They met on February 29, 1976, in Lima.\n",
        manuscript("Mary Quill, *The 60 March* (London: Harbour Press, 1999), 34."),
    ),
)

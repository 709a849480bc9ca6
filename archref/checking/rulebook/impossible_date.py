"""A day that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from ..calendar import MONTHS
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC509", "impossible-date", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for w in part.dates:
            if w.on is None:
                start, end = part.span(w.start, w.end)
                message = f"{MONTHS[w.month - 1]} {w.year} has no day {w.day}; compare the original"
                yield HEAD.at(part, start, end, message, severity="warning" if part.quotes(start) else None)


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

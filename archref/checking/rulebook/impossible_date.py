"""A day that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from ..calendar import MONTHS, Written
from ..calendar_abroad import WrittenAbroad
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC509", "impossible-date", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        written: list[Written | WrittenAbroad] = [*part.dates, *part.dates_abroad]
        for w in written:
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
        manuscript("Hask an Vane, 31. April 1951, BArch, B 102/12457."): "31. April 1951",
        manuscript("Lassalle à Vane, 31 juin 1962, AN, F/12/10234."): "31 juin 1962",
        manuscript("Bellandi a Gallo, 30 febbraio 1962, ACS, b. 77."): "30 febbraio 1962",
    },
    silent=(
        manuscript("Vane to Colt, 30 June 1965, box 12, Quill Papers, Carter Library."),
        "They met on February 29, 1976, in Lima.\n",
        manuscript(
            "Hask an Vane, 30. April 1951, BArch, B 102/12457.", "Lassalle à Vane, 1er juin 1962, AN, F/12/10234."
        ),
        manuscript("Mary Quill, *The 60 March* (London: Harbour Press, 1999), 34."),
    ),
)

"""A decimal file whose slash date is not the paper's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import islice

from ...identifiers import decimal_file
from ...patterns import expression
from ..calendar import day_of
from ..filed import Filed, filed
from ..model import Finding, Named, manuscript
from ..papers import one_slip
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC505", "slash-date", "warning")
RANGE = expression(r"\s*(?:through|thru|to|bis|–|-)\s*\d")  # files of several days
MARGIN = 40  # days by which enclosures and replies are filed apart from their date
WITH_ANOTHER = 180  # days by which they may be; so far apart only dates that look like one with a slip are told


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in filed(work, "file_number", own=False):
        day = decimal_file.slash_date(f.number) if "/" in f.number and decimal_file.is_valid(f.number) else None
        filed_on = day_of(*day) if day else None
        if filed_on is None or not _against(f, filed_on):
            continue
        place = f.paper.place
        _, end = place.place(f.name)
        if not RANGE.match(place.part.text, end) and not _of_another(place, filed_on):
            yield f.against(HEAD, f"a file of {filed_on}")


def _against(f: Filed, filed_on: date) -> bool:
    """Whether the file's day speaks against the paper's. A reply lies with what it answers, and an enclosure with its letter,
    for months at times: then only a slip is told. A year that is inferred speaks for nothing."""
    year, month, day = map(int, f.date.split("-"))
    known = f.paper.printed or f.paper.paper.citation.source is not None
    years = (year,) if known else (filed_on.year - 1, filed_on.year, filed_on.year + 1)
    days = [abs((on - filed_on).days) for y in years if (on := day_of(y, month, day)) is not None]
    if not days or min(days) <= MARGIN:
        return False
    same = (filed_on.year == year or not known) + (filed_on.month == month) + (filed_on.day == day)
    return min(days) > WITH_ANOTHER or same == 2 or one_slip(_slashed(filed_on), _slashed(date(year, month, day)))


def _slashed(day: date) -> str:
    """A day as it stands behind the slash."""
    return f"{day.month}-{day.day}{day.year % 100:02}"


def _of_another(place: CheckedCitation, filed_on: date) -> bool:
    """Whether the note dates another paper by the file's day: then the file may be that one's."""
    part, note = place.part, place.part.document.note_at(place.citation.start)
    if note < 0:
        return False
    cited = part.citations
    first = bisect_left(cited, part.notes[note].start, key=lambda c: c.start)
    for c in islice(cited, first, None):
        if c.start >= part.notes[note].end:
            return False
        if c.fields.get("date") in (filed_on.isoformat(), f"--{filed_on:%m-%d}"):
            return True
    return False


_FILE = "Department of State, Central Files, {}."

RULE = HEAD.rule(
    find,
    what="The date behind the slash of a decimal file is not that of the paper.",
    why="From 1944 the number behind the slash is the paper’s date: 611.41/1-2050 is of January 20, 1950.",
    mend=(
        "Compare the paper and mend the date or the number. A reply or an enclosure may be filed under its letter’s date; "
        "within half a year only what looks like a slip is told."
    ),
    finds={
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/8-359")): "611.41/8-359",
        manuscript("Vane to Colt, January 20, 1951, " + _FILE.format("611.41/1-2050")): "611.41/1-2050",
        manuscript(
            "Telegram 12 from London, May 4, 1955 (" + _FILE.format("741.00/5-456").rstrip(".") + ")."
        ): "741.00/5-456",
        manuscript("Vane to Colt, April 15, 1959, " + _FILE.format("611.41/7-1559")): "611.41/7-1559",
        manuscript("Vane to Colt, March 2, 1959, " + _FILE.format("611.41/11-2657")): "611.41/11-2657",
        manuscript("Vane to Colt, March 4, 1959, " + _FILE.format("611.41/8-459")): "611.41/8-459",
    },
    silent=(
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/3-359")),
        manuscript("Vane to Colt, January 18, 1950, " + _FILE.format("611.41/1-2050")),
        manuscript("Vane to Colt, January 20, 1938, " + _FILE.format("611.41/125")),
        manuscript(
            "Vane to Colt, November 13, 1956, " + _FILE.format("850.33/8-3156")
        ),  # a reply, filed with its letter
        manuscript("Vane to Colt, June 18, 1956, " + _FILE.format("774.5-MSP/8-356")),  # an enclosure
        manuscript(
            "It gave the figures (requested in telegram 931, July 26, from Seoul) for the vessels of telegram 447, April 26, "
            "1949, from Seoul (" + _FILE.format("893.30/7-2649").rstrip(".") + ")."
        ),
        manuscript("Vane to Colt, November 8, 1957, " + _FILE.format("611.41/7–2957 through 611.41/11–557")),
    ),
)

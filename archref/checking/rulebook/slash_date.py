"""A decimal file whose slash date is not the paper's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...identifiers import decimal_file
from ...patterns import expression
from ..filed import filed
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC505", "slash-date", "warning")
RANGE = expression(r"\s*(?:through|thru|to|bis|–|-)\s*\d")  # files of several days
MARGIN = 40  # days by which enclosures and replies are filed apart from their date


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in filed(work, "file_number", own=False):
        day = decimal_file.slash_date(f.number) if "/" in f.number and decimal_file.is_valid(f.number) else None
        if day is None:
            continue
        try:
            apart = abs((date(*day) - date.fromisoformat(f.date)).days)
        except ValueError:
            continue
        _, end = f.paper.place.place(f.name)
        if apart > MARGIN and not RANGE.match(f.paper.place.part.text, end):
            yield f.against(HEAD, f"a file of {date(*day)}")


_FILE = "Department of State, Central Files, {}."

RULE = HEAD.rule(
    find,
    what="The date behind the slash of a decimal file is not that of the paper.",
    why="From 1944 the number behind the slash is the paper’s date: 611.41/1-2050 is of January 20, 1950.",
    mend="Compare the paper and mend the date or the number. An enclosure may be filed under its letter’s date.",
    finds={
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/8-359")): "611.41/8-359",
        manuscript("Vane to Colt, January 20, 1951, " + _FILE.format("611.41/1-2050")): "611.41/1-2050",
        manuscript(
            "Telegram 12 from London, May 4, 1955 (" + _FILE.format("741.00/5-456").rstrip(".") + ")."
        ): "741.00/5-456",
    },
    silent=(
        manuscript("Memorandum by Vane, March 3, 1959; " + _FILE.format("611.41/3-359")),
        manuscript("Vane to Colt, January 18, 1950, " + _FILE.format("611.41/1-2050")),
        manuscript("Vane to Colt, January 20, 1938, " + _FILE.format("611.41/125")),
        manuscript("Vane to Colt, November 8, 1957, " + _FILE.format("611.41/7–2957 through 611.41/11–557")),
    ),
)

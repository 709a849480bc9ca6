"""A source that is dated later than the work that cites it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...document import countable
from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC511", "date-in-future", "error")
WRITTEN = 2026  # the year of this rule: a clock that is set before it is wrong
YEAR = expression(r"\d{4}")
ACCESSED = expression(r"access|retriev|consult|visit", re.I)


def find(work: CheckedWork) -> Iterator[Finding]:
    this_year = max(date.today().year, WRITTEN)
    for c in work.of("archival", "telegram", "published"):
        full = next(iter(c.dates()), None) if c.citation.type != "published" else None
        m = YEAR.match(str(c.citation.fields.get("date", "")))
        if m is None and full is None:
            continue
        year = full.year if full else int(m.group() if m else 0)
        last = this_year + (2 if c.citation.type == "published" else 0)  # a book is dated ahead, a paper is not
        if year > last:
            place = c.find(str(year)) or (c.citation.start, c.citation.end)
            yield HEAD.at(c.part, *place, f"dated {year}, which has not come; mend the year")
            continue
        edited = _published(c.part.document.volume)
        if edited and year > edited and c.citation.type != "published" and not ACCESSED.search(c.part.said(c.citation)):
            place = c.find(str(year)) or (c.citation.start, c.citation.end)
            yield HEAD.at(c.part, *place, f"dated {year}, and the volume was published in {edited}; mend the year")


def _published(volume: str | None) -> int | None:
    """The year in which a volume of Foreign Relations was published; None where that is not known."""
    from ...identifiers import frus_volume

    year = frus_volume.year(volume) if volume else None
    return int(year) if year and countable(year) else None


RULE = HEAD.rule(
    find,
    what="A source is dated later than today, or than the volume that cites it was published.",
    why="A digit of the year was mistyped.",
    mend="Compare the original.",
    finds={
        manuscript("Vane to Colt, 3 March 2065, box 12, Quill Papers, Carter Library."): "2065",
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 2099), 34."): "2099",
        manuscript("Telegram 5761 from Ankara, December 6, 2078."): "2078",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1965, box 12, Quill Papers, Carter Library."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 2034."),
        manuscript("Vane Papers, box 2065, Carter Library."),
    ),
)

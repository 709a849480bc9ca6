"""A film number whose reel is of another time of the year than the message's date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ...identifiers import film_number
from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from .film_year import fits_year, own_films

HEAD = Named("ARC502", "film-reel", "warning")
MARGIN = timedelta(days=21)  # beyond what reels are known to differ; corrections were filmed weeks later


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in own_films(work, own=False):
        if not fits_year(f) or f.date[:4] != str(film_number.year(f.number)):
            continue
        days = film_number.approximate_date(f.number)
        if days is None:
            continue
        first, last = (date.fromisoformat(day) for day in days)
        if not first - MARGIN <= date.fromisoformat(f.date) <= last + MARGIN:
            what = f"a reel of about {days[0]} to {days[1]}, by the rate at which reels were numbered"
            yield f.against(HEAD, what)


_FILE = "National Archives, RG 59, Central Foreign Policy File, {}."

RULE = HEAD.rule(
    find,
    what="The reel of a film number belongs to another time of the year than the date of the message.",
    why="The D reels were numbered through the year at a fairly even rate; a reel tells the date within some days.",
    mend="Compare the message. That the two disagree is inferred from the rate.",
    finds={
        manuscript("Telegram 307629 to Ankara, December 6, 1978, " + _FILE.format("D780052-0123")): "D780052-0123",
        manuscript("Telegram 5761 from Ankara, 6 May 1978, " + _FILE.format("D780502–0033")): "D780502–0033",
        manuscript("Telegram 12 from Lima, January 6, 1979, " + _FILE.format("D790406-0123")): "D790406-0123",
    },
    silent=(
        manuscript("Telegram 307629 to Ankara, December 6, 1978, " + _FILE.format("D780502-0123")),
        manuscript("Telegram 5761 from Ankara, 6 May 1978, " + _FILE.format("D780190–0033")),
        manuscript("Memorandum from Vane to Colt, December 6, 1978, " + _FILE.format("P780013-2677")),
    ),
)

"""A film number of another year than the message's date."""

from __future__ import annotations

from collections.abc import Iterator

from ...identifiers import film_number
from ..filed import Filed, filed
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC501", "film-year", "error")


def own_films(work: CheckedWork, *, own: bool = True) -> Iterator[Filed]:
    """Dated papers with a film number of the reels that were filmed as messages came in; `own` as of `filed`."""
    return (f for f in filed(work, "film_number", own=own) if f.number[:1] in "DN" and film_number.is_valid(f.number))


def fits_year(f: Filed) -> bool:
    """Whether the reel is of the message's year, or of the first days of the next."""
    year, reel = int(f.date[:4]), film_number.year(f.number)
    return reel == year or (reel == year + 1 and f.date[5:] >= "12-20")


def find(work: CheckedWork) -> Iterator[Finding]:
    for f in own_films(work):
        if not fits_year(f):
            what = f"a reel of {film_number.year(f.number)}"
            yield f.against(HEAD, what, "mend the year of one of them", at_date=True)


_FILE = "National Archives, RG 59, Central Foreign Policy File, {}."

RULE = HEAD.rule(
    find,
    what="A film number belongs to another year than the date of the message.",
    why="The two digits behind the D are the year in which the message came in and was filmed.",
    mend="Compare the message; mostly the date has two digits that changed places.",
    finds={
        manuscript("Telegram 307629 to Ankara, December 6, 1987, " + _FILE.format("D780502-0123")): "1987",
        manuscript("Telegram 5761 from Ankara, 6 May 1976, " + _FILE.format("D770152–0033")): "1976",
        manuscript(
            "Telegram 12 from Lima, January 6, 1979 (" + _FILE.format("D780006-0123").rstrip(".") + ")."
        ): "1979",
    },
    silent=(
        manuscript("Telegram 307629 to Ankara, December 6, 1978, " + _FILE.format("D780502-0123")),
        manuscript("Telegram 9 from Lima, December 31, 1978, " + _FILE.format("D790001-0123")),
        manuscript("Memorandum from Vane to Colt, December 6, 1978, " + _FILE.format("P800103-2677")),
    ),
)

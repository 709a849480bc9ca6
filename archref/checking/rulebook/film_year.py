"""A film number of another year than the message's date."""

from __future__ import annotations

from collections.abc import Iterator

from ...identifiers import film_number
from ..model import Finding, Named, manuscript
from ..work import Dated, Work

HEAD = Named("ARC501", "film-year", "error")


def own_film(d: Dated) -> str | None:
    """The film number that is printed for a dated paper, of the reels that were filmed as messages came in."""
    number = d.place.citation.fields.get("film_number")
    return number if isinstance(number, str) and number[:1] in "DN" and film_number.is_valid(number) else None


def fits_year(d: Dated, number: str) -> bool:
    """Whether the reel is of the message's year, or of the first days of the next."""
    year = int(d.date[:4])
    return film_number.year(number) == year or (film_number.year(number) == year + 1 and d.date[5:] >= "12-20")


def find(work: Work) -> Iterator[Finding]:
    for d in work.dated:
        number = own_film(d)
        own = d.printed or d.paper.citation.source
        if number is not None and own and not fits_year(d, number):
            year = film_number.year(number)
            message = f"{number} is a reel of {year}, and the paper is dated {d.date}; mend the year of one of them"
            yield HEAD.at(d.paper.part, *_date(d), message)


def _date(d: Dated) -> tuple[int, int]:
    """The year in the date, or the film number where the date stands elsewhere."""
    if not d.printed:
        return d.place.place("film_number")
    return d.paper.find(d.date[:4]) or (d.paper.citation.start, d.paper.citation.end)


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

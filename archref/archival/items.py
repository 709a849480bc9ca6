"""The single papers that are cited from an archive, as the last level of its tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..identifiers.months import NAMES
from ..linking.model import DraftCitation
from ..result import Result
from . import units
from .places import ArchivalPlace


class PaperTold(NamedTuple):
    """What a record tells of a paper; it may be no paper but a place."""

    paper: bool
    title: str = ""
    date: str = ""


NOTHING = PaperTold(False)


class PaperNames:
    """Names the papers that are cited from places, one result after the other; what was learnt of a record in an
    earlier result holds for the later ones, and no result is kept.

    A message is named where its location is cited, a document where its source note is; what has no name is
    named by its number in the file.
    """

    def __init__(self) -> None:
        self._told: dict[str, PaperTold] = {}  # by record

    def name(self, result: Result, places: Iterable[ArchivalPlace]) -> None:
        """Give each place of a result its papers; none where only the place is cited."""
        for record in result.records:
            if record.id not in self._told:
                self._told[record.id] = _told(record.csl)
        kept: dict[str, list[DraftCitation]] = {}
        for citation in result.linked.citations:
            if citation.location is not None:
                kept.setdefault(citation.location.id, []).append(citation)
        for place in places:
            if place.citation is None:
                continue
            number = ", ".join(units.file_printed(n) for n in place.files)
            if len(place.files) == 1 and number == units.file_class(place.files[0]):
                number = ""  # the folder's name already
            citations = kept.get(place.citation.id) or [place.citation]
            titles = [_words(c, self._told.get(c.record or "", NOTHING)) for c in citations]
            said = [", ".join(part for part in (title, number) if part) for title in titles]
            place.papers = [text for text in dict.fromkeys(said) if text]


def paper_of_item(csl: Mapping[str, Any]) -> list[str]:
    """The paper that a library's item is, in words."""
    people = csl.get("author") or ()
    name = people[0] if people and isinstance(people[0], Mapping) else {}
    author = str(name.get("literal") or " ".join(filter(None, (name.get("given"), name.get("family")))))
    said = _with_date(_with_author(str(csl.get("title") or ""), author), _date(csl.get("issued")))
    return [said] if said else []


def _told(csl: Mapping[str, Any]) -> PaperTold:
    if csl.get("type") in (None, "collection"):
        return NOTHING
    # the volume that prints a document has a date of its own
    date = _date(csl.get("original-date") if csl.get("container-title") else csl.get("issued"))
    return PaperTold(True, str(csl.get("title") or ""), date)


def _words(citation: DraftCitation, told: PaperTold) -> str:
    """A paper's title and date; nothing for a record that is itself a place."""
    if not told.paper:
        return ""
    return _with_date(_with_author(told.title, str(citation.fields.get("author") or "")), told.date)


def _with_author(title: str, author: str) -> str:
    if not author or author in title:
        return title
    return f"{author} to {title[3:]}" if title.startswith("To ") else f"{author}, {title}" if title else author


def _with_date(title: str, date: str) -> str:
    return f"{title}, {date}" if title and date and date not in title else title


def _date(date: Mapping[str, Any] | None) -> str:
    if not date:
        return ""
    if "date-parts" not in date:
        return str(date.get("literal", ""))
    return "–".join(_day([int(n) for n in part]) for part in date["date-parts"] if part)


def _day(parts: list[int]) -> str:
    year, month, day = (*parts, 0, 0)[:3]
    if not 1 <= month <= 12:
        return str(year)
    return f"{NAMES[month - 1]} {day}, {year}" if day else f"{NAMES[month - 1]} {year}"

"""The single papers that are cited from an archive, as the last level of its tree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..identifiers.months import NAMES
from ..linking.model import DraftCitation
from ..result import Result
from . import units
from .places import ArchivalPlace


def items_of(places: Iterable[ArchivalPlace]) -> list[list[str]]:
    """For each place the papers that are cited from it, each in words; none where only the place is cited.

    A message is named where its location is cited, a document where its source note is; what has no name is
    named by its number in the file.
    """
    records: dict[str, Mapping[str, Any]] = {}
    kept: dict[str, list[DraftCitation]] = {}
    seen: set[int] = set()
    found = []
    for place in places:
        if place.citation is None or place.result is None:
            found.append(_of_library(place.csl or {}))
            continue
        if id(place.result) not in seen:
            seen.add(id(place.result))
            _learn(place.result, records, kept)
        number = ", ".join(units.file_printed(n) for n in place.files)
        if len(place.files) == 1 and number == units.file_class(place.files[0]):
            number = ""  # the folder's name already
        citations = kept.get(place.citation.id) or [place.citation]
        titles = [_words(c, records.get(c.record or "", {})) for c in citations]
        said = [", ".join(part for part in (title, number) if part) for title in titles]
        found.append([text for text in dict.fromkeys(said) if text])
    return found


def _of_library(csl: Mapping[str, Any]) -> list[str]:
    people = csl.get("author") or ()
    name = people[0] if people and isinstance(people[0], Mapping) else {}
    author = str(name.get("literal") or " ".join(filter(None, (name.get("given"), name.get("family")))))
    said = _with_date(_with_author(str(csl.get("title") or ""), author), _date(csl.get("issued")))
    return [said] if said else []


def _learn(result: Result, records: dict[str, Mapping[str, Any]], kept: dict[str, list[DraftCitation]]) -> None:
    for record in result.records:
        records.setdefault(record.id, record.csl)
    for citation in result.linked.citations:
        if citation.location is not None:
            kept.setdefault(citation.location.id, []).append(citation)


def _words(citation: DraftCitation, csl: Mapping[str, Any]) -> str:
    """A paper's title and date; nothing for a record that is itself a place."""
    if csl.get("type") in (None, "collection"):
        return ""
    title = str(csl.get("title") or "")
    title = _with_author(title, str(citation.fields.get("author") or ""))
    # the volume that prints a document has a date of its own
    return _with_date(title, _date(csl.get("original-date") if csl.get("container-title") else csl.get("issued")))


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

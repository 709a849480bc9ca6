"""When two items are one thing.

An identifier that both have tells: DOI, address, ISBN, film number, a volume of Foreign Relations with its document.
Else the titles must be the same, nothing else may differ, and the date or the author must agree as well. What could
be one thing and cannot be told is doubtful, and stays two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..identifiers import film_number, frus_volume
from ..patterns import expression

CslItem = Mapping[str, Any]
_MARKS = expression(r"[^\w\s]|_")
_TAGS = expression(r"<[^<>]*>")
_MESSAGE = expression(r"(?:circular )?(telegram|airgram|despatch|dispatch) (?:no )?(?:[a-z]+ )??([a-z]{0,3}\d+)\b")
_FRUS = expression(r"history\.state\.gov/historicaldocuments/(frus[\w-]+)(?:/d(\d+))?")
_WORDS = {
    "doi": "DOI",
    "url": "address",
    "isbn": "ISBN",
    "film": "film number",
    "frus": "document of Foreign Relations",
}


@dataclass(frozen=True, slots=True)
class LibraryMatch:
    """The item that a thing is, or may be where `sure` is false, and why."""

    item: CslItem
    why: str
    sure: bool


class Matcher:
    """Finds the items of a library that others are; built once, each search costs little."""

    def __init__(self, library: Iterable[CslItem]) -> None:
        self._by_key: dict[tuple[str, str], CslItem] = {}
        self._by_title: dict[str, list[CslItem]] = {}
        for item in library:
            for key in keys(item):
                self._by_key.setdefault(key, item)
            for name in _names(item):
                self._by_title.setdefault(name, []).append(item)

    def find(self, item: CslItem) -> LibraryMatch | None:
        """What the item is in the library: a sure match before a doubtful one, the first before later ones."""
        for key in keys(item):
            if key in self._by_key:
                return LibraryMatch(self._by_key[key], f"same {_WORDS[key[0]]}", True)
        doubtful = None
        for name in _names(item):
            for known in self._by_title.get(name, ()):
                match = _compare(item, known)
                if match is not None and match.sure:
                    return match
                doubtful = doubtful or match
        return doubtful


def keys(item: CslItem) -> Iterator[tuple[str, str]]:
    """What identifies the item, each as kind and value, the surest first."""
    if item.get("DOI"):
        yield "doi", re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi: ?)", "", str(item["DOI"]).strip().lower())
    volume, document = _of_foreign_relations(item)
    if volume:
        yield "frus", f"{volume}#{document}"
        return  # its ISBN is the whole volume's
    if item.get("URL"):
        yield "url", re.sub(r"^https?://(?:www\.)?", "", str(item["URL"]).strip().lower()).rstrip("/")
    if item.get("ISBN") and item.get("type") not in ("chapter", "entry", "entry-dictionary", "entry-encyclopedia"):
        for number in re.findall(r"[\d -]{9,17}[\dXx]", str(item["ISBN"])):
            yield "isbn", re.sub(r"\D", "", number[:-1])[-9:]  # the same in both lengths: the last is a check digit
    for part in re.split(r"[,;] ", f"{item.get('archive_location') or ''}, {item.get('call-number') or ''}"):
        if film_number.is_valid(part):
            yield "film", film_number.compact(part)


def _of_foreign_relations(item: CslItem) -> tuple[str, str]:
    found = _FRUS.search(str(item.get("URL") or ""))
    if found:
        return found[1], found[2] or ""
    whole = str(item.get("container-title") or item.get("title") or "")
    if "Foreign Relations" not in whole:
        return "", ""
    inside = bool(item.get("container-title"))
    number = str(item.get("number") or "") if inside else ""
    if inside and not number:
        title = re.search(r"\bdoc(?:ument|\.)? (?:no\. )?(\d+)$", str(item.get("title") or ""), re.IGNORECASE)
        if title is None:
            return "", ""
        number = title[1]
    volume, part = str(item.get("volume") or ""), str(item.get("part-number") or "")
    return _volume(whole, f"{volume}, part {part}" if part else volume, str(item.get("volume-title") or "")), number


@lru_cache(maxsize=4096)
def _volume(whole: str, volume: str, title: str) -> str:
    said = f"{whole}, vol. {volume}" if volume and "vol" not in whole.lower() else whole
    said += f", {title}" if title else ""
    return frus_volume.compact(said) if frus_volume.is_valid(said) else ""


@lru_cache(maxsize=8192)
def _words(value: str) -> str:
    words = _MARKS.sub(" ", _TAGS.sub("", value)).casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def _title(item: CslItem) -> str:
    return _words(str(item.get("title") or ""))


def _names(item: CslItem) -> set[str]:
    """What an item is looked up by: its title, the title before a colon, a message's number; else its container."""
    title = str(item.get("title") or "")
    found = {_words(title), _words(title.split(":")[0])} if title else {_words(str(item.get("container-title") or ""))}
    if message := _MESSAGE.search(_words(title)):
        found.add(f"{message[1]} {message[2]}")
    return found - {""}


def _compare(cited: CslItem, known: CslItem) -> LibraryMatch | None:
    years, whole = _agree(_year(cited), _year(known)), _agree(_date(cited), _date(known))
    authors = _agree(_author(cited), _author(known))
    if False in (
        years,
        authors,
        _agree(_words(str(cited.get("volume") or "")), _words(str(known.get("volume") or ""))),
    ):
        return None
    inside, within = _words(str(cited.get("container-title") or "")), _words(str(known.get("container-title") or ""))
    title, other = _title(cited), _title(known)
    if not title or not other:  # a page of a periodical
        same = not title and not other and inside == within and whole is True and cited.get("page") == known.get("page")
        return LibraryMatch(known, "same periodical, date and page", True) if same else None
    if inside and within and inside != within:
        return None
    if title != other:
        return _message(cited, known, whole)
    if whole is False:
        return None
    lies = _agree(_place(cited), _place(known))
    said = [word for word, agrees in (("author", authors), ("date" if whole else "year", years)) if agrees]
    if lies is False:
        return LibraryMatch(known, "same title, another place in the archive", False) if said else None
    if not said:
        return LibraryMatch(known, "same title; no author or date to tell by", False)
    if len(title.split()) < 2 and len(said) < 2 and not lies:
        return LibraryMatch(known, f"same short title and {said[0]}", False)
    return LibraryMatch(known, "same title" + (" and " if len(said) == 1 else ", ") + " and ".join(said), True)


def _message(cited: CslItem, known: CslItem, whole: bool | None) -> LibraryMatch | None:
    """ "Telegram 319188 to Mexico" and "Telegram 319188 From the Department of State to …" of one day."""
    one, two = _MESSAGE.search(_title(cited)), _MESSAGE.search(_title(known))
    if one is None or two is None or one.groups() != two.groups() or whole is False:
        return None
    if whole and len(_date(cited)) == 10:
        return LibraryMatch(known, f"same {one[1]} number and date", True)
    return LibraryMatch(known, f"same {one[1]} number; no date to tell by", False)


def _agree(one: str, two: str) -> bool | None:
    """None where one of them does not say."""
    return None if not one or not two else one == two


def _year(item: CslItem) -> str:
    return _date(item)[:4]


def _date(item: CslItem) -> str:
    """ISO, as far as it is known; empty without a year."""
    from ..csl.raw_dates import read_date

    when = read_date(item.get("issued"))
    if when is None or when.literal or not when.begin[0]:
        return ""
    return "-".join(f"{n:0{4 if i == 0 else 2}}" for i, n in enumerate(when.begin) if n)


def _author(item: CslItem) -> str:
    people = item.get("author")
    first = people[0] if isinstance(people, Sequence) and people and isinstance(people[0], Mapping) else {}
    name = _words(str(first.get("family") or first.get("literal") or ""))
    return name.split()[-1] if name else ""


def _place(item: CslItem) -> str:
    return _words(str(item.get("archive_location") or ""))

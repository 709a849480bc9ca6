"""Reference libraries: files of items as Zotero and others export them, and what in them a citation is.

A recognised citation is a library's item when an identifier says so (DOI, ISBN, address), or when title, container,
author, year and volume agree as far as both have them, and the title is more than a common word or the author or
year agrees too. A doubtful pair stays two.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
SUFFIXES = {".json": "CSL-JSON", ".bib": "BibTeX", ".bibtex": "BibTeX", ".ris": "RIS"}
_MARKS = re.compile(r"[^\w\s]|_")


def is_library(name: str) -> bool:
    """Whether the file's name is that of a library: .json, .bib, .bibtex or .ris."""
    return os.path.splitext(name)[1].lower() in SUFFIXES


def read_library(name: str, text: str) -> list[dict[str, Any]]:
    """The items in the text of a library file; ValueError, in one line, for what is not of the name's format."""
    form = SUFFIXES[os.path.splitext(name)[1].lower()]
    if not text.strip():
        return []
    if form == "CSL-JSON":
        from .csl_json import read_csl_json

        return read_csl_json(text)
    if form == "BibTeX":
        from .bibtex import read_bibtex

        return read_bibtex(text)
    from .ris import read_ris

    return read_ris(text)


def with_library(cited: Iterable[Item], library: Sequence[Item]) -> list[dict[str, Any]]:
    """The library's items and those cited ones that it lacks; all ids are different."""
    by_title: dict[str, list[Item]] = {}
    by_key: set[tuple[str, str]] = set()
    for item in library:
        by_key.update(_keys(item))
        for word in _first_words(item):
            by_title.setdefault(word, []).append(item)
    lacking = []
    for item in cited:
        if by_key.intersection(_keys(item)):
            continue
        near = [known for word in _first_words(item) for known in by_title.get(word, ())]
        if not any(_same(item, known) for known in near):
            lacking.append(item)
    return _with_ids([*library, *lacking])


def _with_ids(items: Iterable[Item]) -> list[dict[str, Any]]:
    used: set[str] = set()
    found = []
    for place, item in enumerate(items, 1):
        base = str(item.get("id") or f"item-{place}")
        key, n = base, 1
        while key in used:
            n += 1
            key = f"{base}-{n}"
        used.add(key)
        found.append({**item, "id": key})
    return found


def _keys(item: Item) -> set[tuple[str, str]]:
    found = set()
    if item.get("DOI"):
        found.add(("doi", re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:)", "", str(item["DOI"]).strip().lower())))
    if item.get("URL"):
        found.add(("url", re.sub(r"^https?://(?:www\.)?", "", str(item["URL"]).strip().lower()).rstrip("/")))
    if item.get("ISBN") and item.get("type") not in ("chapter", "entry", "entry-encyclopedia"):
        for number in re.findall(r"[\d-]{9,17}[\dXx]", str(item["ISBN"])):
            digits = number.replace("-", "").upper()
            found.add(("isbn", digits[-10:-1]))  # the same in both lengths, the last digit is a check
    return found


def _words(value: Any) -> str:
    words = _MARKS.sub(" ", re.sub(r"<[^<>]*>", "", str(value or ""))).casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def _first_words(item: Item) -> set[str]:
    texts = (_words(item.get("title")), "" if item.get("title") else _words(item.get("container-title")))
    words = {text.split()[0] for text in texts if text}
    container = _words(item.get("container-title"))
    return (
        words
        | ({container.split()[0]} if container and not item.get("title") else set())
        | ({f"in {container}"} if container and item.get("title") else set())
        | ({f"in {container}"} if container else set())
    )


def _same(cited: Item, known: Item) -> bool:
    title, other = _words(cited.get("title")), _words(known.get("title"))
    inside, within = _words(cited.get("container-title")), _words(known.get("container-title"))
    if bool(inside) != bool(within) or inside != within:
        return False
    years, authors = _agree(_year(cited), _year(known)), _agree(_family(cited), _family(known))
    volumes = _agree(_words(cited.get("volume")), _words(known.get("volume")))
    if False in (years, authors, volumes):
        return False
    if not title:  # a page of a periodical
        return bool(inside) and bool(years) and cited.get("page") == known.get("page") and (
            _dates(cited) == _dates(known)
        )  # fmt: skip
    if not other:
        return False
    if title != other:
        short, long = sorted((title, other), key=len)
        if not long.startswith(short + " ") or not (len(short.split()) > 2 or (years and authors)):
            return False
    elif len(title.split()) < 2 and not (years or authors):
        return False
    return True


def _agree(one: str, two: str) -> bool | None:
    """None where one of them does not say."""
    return None if not one or not two else one == two


def _dates(item: Item) -> str:
    return repr((item.get("issued") or {}).get("date-parts"))


def _year(item: Item) -> str:
    from ..csl.repairs.raw_dates import read_date

    when = read_date(item.get("issued"))
    return str(when.begin[0]) if when is not None and not when.literal else ""


def _family(item: Item) -> str:
    people = item.get("author") or ()
    first = people[0] if isinstance(people, list) and people and isinstance(people[0], Mapping) else {}
    name = _words(first.get("family") or first.get("literal"))
    return name.split()[-1] if name else ""

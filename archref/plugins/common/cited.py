"""The things that a whole project cites: one entry each, with the id it is listed under and where it is cited."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ...records import Record, bibliography_items
from .places import SitePlace, slug

# what a thing is best known by, and so what its id in a list is made of
NAMING_KEYS = ("document_number", "film_number", "file_number", "identifier")
LONGEST_TITLE = 48


@dataclass(slots=True)
class CitedEntry:
    """A thing cited: its CSL item (None where it is not listed), its keys, its citations' kinds in the order in
    which they come, their number and pages,
    and the places of those that can be gone to."""

    anchor: str
    item: dict[str, Any] | None
    keys: dict[str, str]
    kinds: list[str] = field(default_factory=list)
    count: int = 0
    pages: set[str] = field(default_factory=set)
    cites: list[SitePlace] = field(default_factory=list)

    def note(self, kind: str, page: str) -> None:
        """It is cited once more."""
        if kind not in self.kinds:
            self.kinds.append(kind)
        self.count += 1
        self.pages.add(page)


class CitedEntries:
    """The entries by the records they come from, and by what authors call them."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.entries: list[CitedEntry] = []
        self._by_record: dict[str, CitedEntry] = {}
        self.names: dict[str, list[CitedEntry]] = {}
        self._taken: set[str] = set()
        unique = list({r.id: r for r in records}.values())
        items = {item["id"]: item for item in bibliography_items([[r] for r in unique])}
        same: dict[str, CitedEntry] = {}
        for record in unique:
            entry = next((same[i] for i in _identities(record) if i in same), None)
            if entry is None:
                entry = CitedEntry(self._anchor(record), items.get(record.id), dict(record.keys))
                self.entries.append(entry)
            elif entry.item is None:
                entry.item = items.get(record.id)
            for identity in _identities(record):
                same.setdefault(identity, entry)
            for key, value in record.keys.items():
                entry.keys.setdefault(key, value)
            self._by_record[record.id] = entry
        for entry in self.entries:
            if entry.item is not None:
                entry.item["id"] = entry.anchor
            for name in _names(entry):
                self.names.setdefault(folded(name), []).append(entry)

    def of(self, record: str | None) -> CitedEntry | None:
        """The entry of a record's id."""
        return self._by_record.get(record or "")

    def named(self, name: str) -> list[CitedEntry]:
        """The entries that an author's name fits: a key, a volume with its document, or the title."""
        return self.names.get(folded(name), [])

    def _anchor(self, record: Record) -> str:
        keys = record.keys
        known = next((keys[k] for k in NAMING_KEYS if k in keys), None)
        if "volume" in keys:
            known = f"{keys['volume']} d{keys['document']}" if "document" in keys else keys["volume"]
        csl = record.csl
        words = known or str(csl.get("title") or csl.get("container-title") or csl.get("archive") or "source")
        anchor, n = slug(words[:LONGEST_TITLE]), 1
        while anchor in self._taken:
            n += 1
            anchor = slug(words[:LONGEST_TITLE], str(n))
        self._taken.add(anchor)
        return anchor


def _identities(record: Record) -> Iterator[str]:
    """What makes two records one entry: the same document of a volume, or the same item."""
    if "volume" in record.keys and "document" in record.keys:
        yield f"{record.keys['volume']}/d{record.keys['document']}"
    yield json.dumps({k: v for k, v in record.csl.items() if k != "id"}, sort_keys=True, default=str)


def folded(name: str) -> str:
    """A name for comparison: one kind of dash, one space, no case."""
    return " ".join(name.translate({0x2013: "-", 0x2014: "-", 0x2011: "-", 0xA0: " "}).casefold().split())


def _names(entry: CitedEntry) -> Iterator[str]:
    keys = entry.keys
    yield from dict.fromkeys(v for k, v in keys.items() if k not in ("volume", "document"))
    if "volume" in keys:
        yield f"{keys['volume']}/d{keys['document']}" if "document" in keys else keys["volume"]
    if entry.item is not None:
        title = entry.item.get("title")
        if title and folded(title) not in {folded(v) for v in keys.values()}:
            yield title
    yield entry.anchor

"""From the results of one unit to the rows of its tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..archival.places import ArchivalPlace, places
from ..archival.units import file_kind
from ..document import countable, heading
from ..export.words import of_item
from ..linking.model import DraftCitation, fields_of
from ..patterns import expression
from ..records import Record
from ..result import Result

if TYPE_CHECKING:
    from ..index.entry import IndexEntry

LONGEST = 1000  # characters of words in a table
OPENING = 600  # characters of a text that is in no index
KEYS = ("document_number", "film_number", "file_number", "identifier", "volume")
CorpusRow = dict[str, Any]
_CENTRAL = expression(r"\bCentral (?:Decimal |Foreign Policy )?Files?\b")
_YEARS = expression(r"\b(19\d\d)[-–—](\d{2,4})\b")


class Rows:
    """The rows of a unit by table. Keys of documents are unique in it."""

    def __init__(self, unit: str, source: str) -> None:
        self.unit, self.source = unit, source
        self.tables: dict[str, list[CorpusRow]] = {
            name: [] for name in ("sources", "documents", "citations", "links", "records", "messages")
        }
        self._keys: set[str] = set()
        self._records: dict[str, CorpusRow] = {}
        self._citations: dict[str, str] = {}  # the ids of results as keys

    def add(
        self, results: Sequence[Result], entries: Sequence[IndexEntry | None], first: int = 1, group: str = ""
    ) -> None:
        """The documents of a file, in order, with what an index would hold of each; `group` sets apart the ids of
        results that were resolved apart."""
        kept = {id(place.citation): place for place in places(results)}
        for position, (result, entry) in enumerate(zip(results, entries, strict=True), first):
            self._document(result, entry, position, group, kept)

    def listed(self, entry: IndexEntry, position: int) -> None:
        """A document that is known by an index alone."""
        key = self._key(entry.element, position)
        row = _entry_row(entry)
        row |= self._place(key, position) | {"characters": 0, "notes": 0, "citations": 0}
        row["record"] = self._own(entry, key)
        self.tables["documents"].append(row)
        self._messages(key, entry)

    def _place(self, key: str, position: int) -> CorpusRow:
        return {"document": key, "source": self.source, "position": position, "unit": self.unit}

    def _key(self, element: str, position: int) -> str:
        key = wanted = f"{self.source}#{element or position}"
        n = 1
        while key in self._keys:
            n += 1
            key = f"{wanted}~{n}"
        self._keys.add(key)
        return key

    def _document(
        self, result: Result, entry: IndexEntry | None, position: int, group: str, kept: dict[int, ArchivalPlace]
    ) -> None:
        document = result.linked.document
        key = self._key(document.element or "", position)
        own = _own_record(result)
        for record in result.records:
            self._record(record, group, record is own)
        row = _entry_row(entry) if entry is not None else {
            "title": heading(document) or document.title or "",
            "page": document.pages[0].number if document.pages else "",
            "pages": list(dict.fromkeys(page.number for page in document.pages)),
            "opening": " ".join(document.text[: min(OPENING, document.body_end)].split()),
        }  # fmt: skip
        row |= {
            "volume": document.volume or "",
            "element": document.element or "",
            "number": document.number or "",
            "date": document.date or "",
            "place": document.place or "",
            "characters": len(document.text),
            "notes": len(document.notes),
            "citations": len(result.linked.citations),
            "record": self._local(own.id, group) if own else self._own(entry, key),
        } | self._place(key, position)
        self.tables["documents"].append(row)
        if entry is not None:
            self._messages(key, entry)
        volumes = {x.start: x.target["volume"] for x in result.linked.links if x.type == "frus" and x.target}
        undecided = {x.start for x in result.linked.links if x.candidates is not None}
        for n, citation in enumerate(result.linked.citations, 1):
            self._citations[group + citation.id] = f"{key}c{n}"
        for citation in result.linked.citations:
            name = self._citations[group + citation.id]
            row = self._citation(result, citation, kept.get(id(citation)), volumes, undecided, group)
            self.tables["citations"].append({"unit": self.unit, "citation": name, "document": key, **row})
        for link in result.linked.links:
            self.tables["links"].append({"unit": self.unit, "document": key, **self._link(result, link, group)})

    def _citation(
        self,
        result: Result,
        citation: DraftCitation,
        place: ArchivalPlace | None,
        volumes: dict[int, str],
        undecided: set[int],
        group: str,
    ) -> CorpusRow:
        fields = fields_of(citation)
        date = str(citation.inferred.get("date", {}).get("value") or fields.get("date") or "")
        cited = volumes.get(citation.start, "")
        if citation.kind == "document" and not cited:
            cited = result.linked.document.volume or ""
        series = ""
        if place is not None:
            series = next(iter(place.levels), "") or " ".join(f"{u.field} {u.value}" for u in place.units[:1])
        return {
            "source": self.source,
            "volume": result.linked.document.volume or "",
            "note": citation.note or "",
            "start": citation.start,
            "end": citation.end,
            "words": _words(result.text, citation.start, citation.end),
            "type": citation.type,
            "kind": citation.kind,
            "own": citation.source,
            "confidence": round(citation.sure, 3) if citation.sure is not None else None,
            "state": _state(citation, undecided),
            "repository": place.repository if place else "",
            "record_group": place.group if place else "",
            "series": series,
            "file_number": _one(fields.get("file_number")),
            "film_number": _one(fields.get("film_number")),
            "cited_volume": cited,
            "date": date,
            "year": int(date[:4]) if countable(date[:4]) else None,
            "fields": _json(self._keyed(citation.fields, group)),
            "resolved": _json(self._keyed(citation.resolved, group)) if citation.resolved is not None else "",
            "inferred": _json(citation.inferred) if citation.inferred else "",
            "record": self._local(citation.record, group) if citation.record else None,
        }

    def _keyed(self, fields: CorpusRow, group: str) -> CorpusRow:
        """The fields, with the keys of the citations that they name."""
        named: CorpusRow = {
            n: self._citations.get(group + str(fields[n]), "") for n in ("antecedent", "location_from") if n in fields
        }
        return {**fields, **named} if named else fields

    def _link(self, result: Result, link: Any, group: str) -> CorpusRow:
        target = link.target or {}
        at = result.linked.document.note_at(link.start)
        return {
            "source": self.source,
            "note": result.linked.document.notes[at].number if at >= 0 else "",
            "start": link.start,
            "end": link.end,
            "words": _words(result.text, link.start, link.end),
            "type": link.type,
            "state": "" if link.target is not None else "ambiguous",
            "volume": target.get("volume") or (result.linked.document.volume if _inside(target) else "") or "",
            "documents": _several(target, "document"),
            "notes": _several(target, "note"),
            "pages": _several(target, "page"),
            "citation": self._citations.get(group + str(target.get("citation", "")), ""),
            "candidates": _json(link.candidates) if link.candidates is not None else "",
        }

    def _messages(self, key: str, entry: IndexEntry) -> None:
        for message in entry.messages:
            self.tables["messages"].append(
                {
                    "unit": self.unit,
                    "document": key,
                    **{n: getattr(message, n) for n in ("number", "series", "form", "date", "circular", "enclosed")},
                    "senders": sorted(message.senders),
                    "recipients": sorted(message.recipients),
                    "evidence": message.evidence,
                }
            )

    # records

    def _local(self, identity: str, group: str) -> str:
        return f"{self.unit}|{group}{identity}"

    def _record(self, record: Record, group: str, own: bool) -> None:
        """A record of a result. One that a later document tells more of is the same object, so it is read at the end."""
        local = self._local(record.id, group)
        row = self._records.get(local)
        if row is None:
            row = self._records[local] = {"local": local, "record": record, "own": own}
        row["own"] = row["own"] or own

    def _own(self, entry: IndexEntry | None, key: str) -> str | None:
        """The record of a document that no result has one for, by what an index knows it by."""
        if entry is None or not (entry.document_number or entry.film_number or (entry.volume and entry.number)):
            return None
        from ..records.items import own_item

        csl = own_item(entry.title, entry.volume or None, entry.number or None, None, entry.date)
        keys = {n: getattr(entry, n) for n in ("document_number", "film_number", "volume") if getattr(entry, n)}
        if entry.volume and entry.number:
            keys["document"] = entry.number
        local = f"{self.unit}|{key}"
        self._records[local] = {"local": local, "record": Record("", csl, keys), "own": True}
        return local

    def finished(self) -> dict[str, list[CorpusRow]]:
        """All rows, with the records as the last document left them."""
        for row in self._records.values():
            record = row["record"]
            csl = {name: value for name, value in record.csl.items() if name != "id"}
            self.tables["records"].append(
                {
                    "unit": self.unit,
                    "local": row["local"],
                    "source": self.source,
                    "own": row["own"],
                    "type": csl.get("type", ""),
                    "words": of_item(csl),
                    "csl": json.dumps(csl, ensure_ascii=False, sort_keys=True),
                    **{name: str(record.keys.get(name, "")) for name in KEYS},
                    "number": str(record.keys.get("document", "")),
                    "archive": str(csl.get("archive", "")),
                    "shelf": " ".join(str(csl[n]) for n in ("archive_collection", "archive_location") if n in csl),
                    "known": _known(record),
                }
            )
        self._records.clear()
        return self.tables


def _known(record: Record) -> list[str]:
    """What a record is known by beyond its unit: its keys, and what its citations were one by."""
    keys = record.keys
    found: dict[tuple[str, str], None] = {}
    if keys.get("document_number"):
        found["telegram", keys["document_number"]] = None
    if keys.get("volume"):
        found["document", f"{keys['volume']}#{keys.get('document', '')}"] = None
    if keys.get("film_number"):
        found["film", keys["film_number"]] = None
    if file := _central_file(record):
        found["file", file] = None
    for kind, value in record.identities:
        if kind == "telegram" and value != keys.get("document_number"):
            kind = "message" if " " in value else kind
        found[kind, value] = None
    return [f"{kind}\t{value}" for kind, value in found if kind != "here"]


def _central_file(record: Record) -> str:
    """The number of a file of the Department of State's central files, with its years, which the number of a decimal
    file has in itself; the same file is cited in the Department and, later, in the National Archives."""
    number, csl = str(record.keys.get("file_number", "")), record.csl
    title = str(csl.get("title", ""))
    if not number or csl.get("type") != "collection" or not (title == number or _CENTRAL.search(title)):
        return ""
    kind = file_kind(number)
    if kind == "decimal_file" and "/" in number:
        return number
    years = _YEARS.search(title)
    return f"{number} {years[1]}-{years[2][-2:]}" if years and kind in ("decimal_file", "subject_numeric") else ""


def _own_record(result: Result) -> Record | None:
    document = result.linked.document
    source = next((c.record for c in result.linked.citations if c.source), None)
    for record in result.records[:1]:
        keys = record.keys
        if record.id == source or (
            document.volume
            and document.number
            and keys.get("volume") == document.volume
            and keys.get("document") == document.number
        ):
            return record
    return None


def _entry_row(entry: IndexEntry) -> CorpusRow:
    names = ("volume", "element", "number", "title", "date", "page", "subject", "sender", "recipient")
    row = {name: getattr(entry, name) for name in (*names, "document_number", "film_number", "file_number")}
    return {**row, "pages": list(entry.pages), "opening": entry.text}


def _state(citation: DraftCitation, undecided: set[int]) -> str:
    if citation.type == "unrecognised":
        return "unrecognised"
    if citation.candidates or citation.start in undecided:
        return "ambiguous"
    return "unresolved" if citation.kind == "ibid" else ""


def _inside(target: dict[str, Any]) -> bool:
    return not target.keys().isdisjoint(("document", "documents", "page", "pages"))


def _several(target: dict[str, Any], name: str) -> list[str]:
    if name in target:
        return [str(target[name])]
    return [str(v) for v in target.get(name + "s", ())]


def _one(value: Any) -> str:
    return "; ".join(str(v) for v in value) if isinstance(value, list) else str(value or "")


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start : min(end, start + LONGEST)].split())


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

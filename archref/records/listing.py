"""What is listed of records that were made: those that a Ref joins become one, each thing is listed once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from .. import data
from ..linking.model import DraftCitation, LinkedDocument
from .building import Records
from .model import Record


def join_document_refs(linked: LinkedDocument, records: Records) -> None:
    """A Ref whose note says only "See Document 296" is that document: one record for both."""
    notes = {n.number: i for i, n in reversed(list(enumerate(linked.document.notes)))}
    by_id = {r.id: r for r in records.all} if linked.refs else {}
    by_note: dict[int, list[DraftCitation]] = {}
    for citation in linked.citations if linked.refs else ():
        by_note.setdefault(citation.note_index, []).append(citation)
    merged: dict[str, str] = {}
    for ref in linked.refs:
        if ref.citation is None or ref.note is None or ref.note not in notes:
            continue
        inside = by_note.get(notes[ref.note], [])
        note = linked.document.notes[notes[ref.note]]
        if len(inside) != 1 or inside[0].type != "document" or note.end - note.start > 60:
            continue
        telegram, document = by_id.get(ref.citation.record or ""), by_id.get(inside[0].record or "")
        if telegram is None or document is None or telegram is document:
            continue
        for key, value in document.keys.items():
            telegram.keys.setdefault(key, value)
        if "container-title" in document.csl and "archive" not in telegram.csl:
            title = f"{telegram.csl['title']}, {document.csl['title']}"
            short = telegram.csl.get("title-short", title)
            telegram.csl.clear()
            telegram.csl.update({**document.csl, "id": telegram.id, "title": title, "title-short": short})
        merged[document.id] = telegram.id
    for citation in linked.citations if merged else ():
        citation.record = merged.get(citation.record or "", citation.record)


class ListedRecords:
    """Gathers what results cite for one bibliography, one result after the other; of a result its records are kept, each
    thing once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, bytes], dict[str, Any]] = {}
        self._kept: set[str] = set()
        self._alone: set[str | None] = set()
        self._texts: dict[str, str] = {}  # of many items one archive
        self._values: dict[str, Any] = {}  # and one writer, one day, by what they look like

    def add(self, records: Iterable[Record], citations: Iterable[DraftCitation] = ()) -> None:
        """The records of one result and the citations that they are of."""
        from hashlib import blake2b

        for record in records:
            csl = record.csl
            identity = repr(sorted((k, repr(v)) for k, v in csl.items() if k != "id"))
            if not (csl.get("title") or csl.get("container-title") or csl.get("author")):
                continue
            if csl["type"] == "chapter" and not csl.get("container-title"):
                continue  # "Document 296" of a volume that nobody named
            key = (record.id, blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=16).digest())
            if key not in self._found:
                self._found[key] = {self._once(k): self._once(v) for k, v in csl.items()}
        citations = list(citations)
        kept = {id(c.location) for c in citations if c.location is not None}
        self._kept |= {c.record for c in citations if id(c) in kept and c.record}
        self._alone |= {c.record for c in citations if id(c) not in kept}

    def items(self) -> list[dict[str, Any]]:
        """The CSL items, each thing once, without those that name no source of their own, and without records that are
        only where a cited message is kept, which the message's own item says.

        An archive that is named and nothing in it ("(Kennedy Library)") is listed where no other item lies there:
        beside its papers it would say nothing.
        """
        items: dict[str, dict[str, Any]] = {}
        seen: set[bytes] = set()
        counted: dict[str, int] = {}
        for (name, identity), csl in self._found.items():
            if identity in seen or (name in self._kept and name not in self._alone):
                continue
            seen.add(identity)
            n = counted[name] = counted.get(name, 0) + 1  # results that were resolved apart all have an r1
            key = name if n == 1 else f"{name}-{n}"
            csl["id"] = key
            items[key] = csl
        used = {_archive(str(item["archive"])) for item in items.values() if item.get("archive")}
        return [item for item in items.values() if not _is_an_archive_of(item, used)]

    def _once(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._texts.setdefault(value, value)
        return self._values.setdefault(repr(value), value) if isinstance(value, list | dict) else value


def bibliography_items(records: Iterable[Iterable[Record]]) -> list[dict[str, Any]]:
    """The CSL items of several results' records as `ListedRecords` lists them."""
    listed = ListedRecords()
    for group in records:
        listed.add(group)
    return listed.items()


def _is_an_archive_of(item: Mapping[str, Any], used: Collection[str]) -> bool:
    """Whether an item is nothing but one of the archives in `used`."""
    if item.get("type") != "collection" or not item.keys() <= {"id", "type", "title", "archive-place"}:
        return False
    return _archive(str(item["title"])) in used


def _archive(name: str) -> str:
    """An archive by one name, whichever of its names a note has."""
    row = data.repository(name)
    return row["canonical"] if row is not None else data.normalised(name)

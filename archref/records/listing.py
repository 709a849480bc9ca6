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


def told_elsewhere(citations: Iterable[DraftCitation]) -> set[str]:
    """The ids of records that are only where a cited message is kept, which the message's own item says."""
    citations = list(citations)
    kept = {id(c.location) for c in citations if c.location is not None}
    alone = {c.record for c in citations if id(c) not in kept}
    return {c.record for c in citations if id(c) in kept and c.record and c.record not in alone}


def bibliography_items(records: list[list[Record]], left_out: Collection[str] = ()) -> list[dict[str, Any]]:
    """The CSL items of several results' records, each thing once, without those that name no source of their own.

    An archive that is named and nothing in it ("(Kennedy Library)") is listed where no other item lies there: beside its
    papers it would say nothing. `left_out` are ids of records that other items say already.
    """
    items: dict[str, dict[str, Any]] = {}
    seen: set[str] = set()
    counted: dict[str, int] = {}
    for group in records:
        for record in group:
            identity = repr(sorted((k, repr(v)) for k, v in record.csl.items() if k != "id"))
            title, container = record.csl.get("title"), record.csl.get("container-title")
            if record.id in left_out or identity in seen or not (title or container or record.csl.get("author")):
                continue
            if record.csl["type"] == "chapter" and not container:
                continue  # "Document 296" of a volume that nobody named
            seen.add(identity)
            n = counted[record.id] = counted.get(record.id, 0) + 1  # results that were resolved apart all have an r1
            key = record.id if n == 1 else f"{record.id}-{n}"
            items[key] = {**record.csl, "id": key}
    used = {_archive(str(item["archive"])) for item in items.values() if item.get("archive")}
    return [item for item in items.values() if not _is_an_archive_of(item, used)]


def _is_an_archive_of(item: Mapping[str, Any], used: Collection[str]) -> bool:
    """Whether an item is nothing but one of the archives in `used`."""
    if item.get("type") != "collection" or not item.keys() <= {"id", "type", "title", "archive-place"}:
        return False
    return _archive(str(item["title"])) in used


def _archive(name: str) -> str:
    """An archive by one name, whichever of its names a note has."""
    row = data.repository(name)
    return row["canonical"] if row is not None else data.normalised(name)

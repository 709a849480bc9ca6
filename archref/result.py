"""What `resolve` gives back: one document's citations, links and records, and their JSON form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .linking.model import Citation, Linked
from .records import Record


@dataclass(slots=True)
class Result:
    """The outcome for one document.

    `text` is the text that was handed in; all offsets index it, end exclusive. `as_dict` gives the JSON form
    with numbers of documents, notes and pages as strings; keys that do not apply are left out.
    """

    text: str
    linked: Linked
    records: list[Record] = field(default_factory=list)
    source: dict[str, Any] | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        """What travels to another process; see `archref.travel`."""
        from .travel import packed

        return self.text, packed(self.linked), self.records, self.source

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        from .travel import unpacked

        self.text, linked, self.records, self.source = state
        self.linked = unpacked(linked)

    @property
    def citations(self) -> list[Citation]:
        """The citations in reading order."""
        return self.linked.citations

    def as_dict(self) -> dict[str, Any]:
        """The form of the project's contract, ready for `json.dumps`."""
        linked, document = self.linked, self.linked.document
        found: dict[str, Any] = {}
        if document.number is not None:
            found["number"] = document.number
        if document.title:
            found["title"] = document.title
        found["pages"] = [{"number": p.number, "start": p.start, "end": p.end} for p in document.pages]
        found["notes"] = [{"number": n.number, "start": n.start, "end": n.end} for n in document.notes]
        found["markers"] = [{"note": m.note, "start": m.start, "end": m.end} for m in document.markers]
        if self.source is not None:
            found["source"] = self.source
        found["refs"] = [_ref(r) for r in linked.refs]
        found["citations"] = [citation_dict(c) for c in linked.citations]
        found["links"] = [link.as_dict() for link in linked.links]
        found["records"] = [{"id": r.id, "csl": r.csl, "keys": r.keys} for r in self.records]
        found["diagnostics"] = linked.diagnostics
        return found


def _ref(ref: Any) -> dict[str, Any]:
    entry = {"letter": ref.letter, "start": ref.start, "end": ref.end}
    if ref.note is not None:
        entry["note"] = ref.note
    if ref.citation is not None:
        entry["citation"] = ref.citation.id
    return entry


def citation_dict(citation: Citation) -> dict[str, Any]:
    """One citation as in the contract."""
    found: dict[str, Any] = {"id": citation.id, "start": citation.start, "end": citation.end}
    if citation.note is not None:
        found["note"] = citation.note
    found["type"] = citation.type
    found["fields"] = citation.fields
    if citation.sure is not None:
        found["confidence"] = round(citation.sure, 3)
    if citation.inferred:
        found["inferred"] = citation.inferred
    if citation.resolved is not None:
        found["resolved"] = citation.resolved
    if citation.record is not None:
        found["record"] = citation.record
    return found

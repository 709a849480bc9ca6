"""What `resolve` gives back: one document's citations, links and records, and their JSON form."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import found
from .brief import quoted
from .document import Document
from .linking.model import DraftCitation, LinkedDocument
from .records import Record

if TYPE_CHECKING:
    import pandas
    import pyarrow


@dataclass(slots=True, eq=False, repr=False)
class Result:
    """What was found in one document.

    `text` is the text that was handed in; all offsets index it, end exclusive. `source` holds the markings and people
    of the source note, None where there is none. Two results are equal where they say the same of the same text.

    >>> import archref
    >>> result = archref.resolve("See telegram 8812 from Lima, November 3, 1978.")
    >>> result
    <archref.Result of 'See telegram 8812 from Lima, November 3, 1978.': 1 citation, 0 links, 1 record>
    >>> result.citations[0].fields["date"], result.record("r1").keys["document_number"]
    ('1978-11-03', '1978LIMA08812')
    """

    text: str
    linked: LinkedDocument
    records: list[Record] = field(default_factory=list)
    source: dict[str, Any] | None = None
    _seen: list[found.Citation] = field(init=False)  # made when first asked for

    def __getstate__(self) -> tuple[Any, ...]:
        """What travels to another process; see `archref.travel`."""
        from .travel import packed

        return self.text, packed(self.linked), self.records, self.source

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        from .travel import unpacked

        self.text, linked, self.records, self.source = state
        self.linked = unpacked(linked)

    @property
    def citations(self) -> list[found.Citation]:
        """The citations in reading order."""
        try:
            seen = self._seen
        except AttributeError:
            seen = self._seen = [_citation(c, self.text) for c in self.linked.citations]
        return list(seen)

    @property
    def links(self) -> list[found.Link]:
        """The links in reading order."""
        return [
            found.Link(
                x.type, self.text[x.start : x.end], x.start, x.end, x.target, tuple(x.candidates or ()), x.as_dict()
            )
            for x in self.linked.links
        ]

    @property
    def refs(self) -> list[found.Ref]:
        """The entries of the telegram's Ref line in their order."""
        return [
            found.Ref(
                r.letter, self.text[r.start : r.end], r.start, r.end, r.note, r.citation.id if r.citation else None
            )
            for r in self.linked.refs
        ]

    @property
    def diagnostics(self) -> list[found.Diagnostic]:
        """What a reader should know, in the order in which it was seen."""
        return [
            found.Diagnostic(
                d["code"], d["severity"], d["message"], self.text[d["start"] : d["end"]], d["start"], d["end"]
            )
            for d in self.linked.diagnostics
        ]

    @property
    def document(self) -> Document:
        """The document with its notes, markers, pages and the map back to its file."""
        return self.linked.document

    def citation(self, id: str) -> found.Citation:
        """The citation called `id`, e.g. the antecedent of another; KeyError where this document has none of that name."""
        for citation in self.citations:
            if citation.id == id:
                return citation
        raise KeyError(id)

    def record(self, id: str) -> Record:
        """The record called `id`; KeyError where this document has none of that name."""
        for record in self.records:
            if record.id == id:
                return record
        raise KeyError(id)

    def to_dicts(self, *, resolved: bool = False) -> list[dict[str, str | int | float | bool | None]]:
        """A flat row for each citation, all with the same keys, for tables and spreadsheets.

        A column for each field is called "fields.NAME"; several values of one are joined by "; ". `resolved` takes the
        fields together with what an Ibid. and the like took over.

        >>> import archref
        >>> (row,) = archref.resolve("See telegram 8812 from Lima, November 3, 1978.").to_dicts()
        >>> row["type"], row["fields.from"], row["fields.date"]
        ('telegram', 'Lima', '1978-11-03')
        """
        from .tables import rows

        return rows(self.citations, resolved)

    def to_pandas(self, *, resolved: bool = False) -> pandas.DataFrame:
        """The rows of `to_dicts` as a pandas DataFrame; ImportError where pandas is not installed."""
        from .tables import to_pandas

        return to_pandas(self.citations, resolved)

    def to_arrow(self, *, resolved: bool = False) -> pyarrow.Table:
        """The rows of `to_dicts` as an Arrow table; ImportError where pyarrow is not installed."""
        from .tables import to_arrow

        return to_arrow(self.citations, resolved)

    def as_dict(self) -> dict[str, Any]:
        """The form of the project's contract, ready for `json.dumps`.

        Numbers of documents, notes and pages are strings; keys that do not apply are left out.
        """
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

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Result):
            return NotImplemented
        return self is other or (self.text == other.text and self.as_dict() == other.as_dict())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        linked = self.linked
        counts = {
            "citation": len(linked.citations),
            "link": len(linked.links),
            "record": len(self.records),
            "diagnostic": len(linked.diagnostics),
        }
        said = [f"{n} {name}{'' if n == 1 else 's'}" for name, n in counts.items() if n or name != "diagnostic"]
        return f"<archref.Result of {quoted(self.document.title or self.text)}: {', '.join(said)}>"

    def _repr_html_(self) -> str:
        """The text with its citations coloured, for a notebook."""
        from .notebook import html

        return html(self.text, self.citations, {record.id: record.text for record in self.records})


def _citation(citation: DraftCitation, text: str) -> found.Citation:
    """A citation as the one who asked for it sees it."""
    fields = citation.fields
    return found.Citation(
        id=citation.id,
        type=citation.type,
        text=text[citation.start : citation.end],
        start=citation.start,
        end=citation.end,
        fields={k: v for k, v in fields.items() if k not in found.POINTERS},
        note=citation.note,
        record=citation.record,
        confidence=None if citation.sure is None else round(citation.sure, 3),
        field_confidence=_rounded(citation.field_sure or {}),
        inferred=citation.inferred,
        resolved=citation.resolved and {k: v for k, v in citation.resolved.items() if k not in found.POINTERS},
        antecedent=fields.get("antecedent"),
        location_from=fields.get("location_from"),
        location_ibid=bool(fields.get("location_ibid")),
        _json=citation_dict(citation),
    )


def _rounded(sure: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in sure.items()}


def _ref(ref: Any) -> dict[str, Any]:
    entry = {"letter": ref.letter, "start": ref.start, "end": ref.end}
    if ref.note is not None:
        entry["note"] = ref.note
    if ref.citation is not None:
        entry["citation"] = ref.citation.id
    return entry


def citation_dict(citation: DraftCitation) -> dict[str, Any]:
    """One citation as in the contract."""
    found: dict[str, Any] = {"id": citation.id, "start": citation.start, "end": citation.end}
    if citation.note is not None:
        found["note"] = citation.note
    found["type"] = citation.type
    found["fields"] = citation.fields
    if citation.sure is not None:
        found["confidence"] = round(citation.sure, 3)
    if citation.field_sure:
        found["field_confidence"] = _rounded(citation.field_sure)
    if citation.inferred:
        found["inferred"] = citation.inferred
    if citation.resolved is not None:
        found["resolved"] = citation.resolved
    if citation.record is not None:
        found["record"] = citation.record
    if citation.corrected:
        found["corrected"] = True
    return found

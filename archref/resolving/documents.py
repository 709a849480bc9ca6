"""What a caller hands in, as a document of one's own."""

from __future__ import annotations

from dataclasses import replace

from ..document import Document
from ..reading.plain import read_plain


def as_document(
    text: str | Document, volume: str | None = None, number: str | None = None, date: str | None = None
) -> Document:
    """A text as a document, or a copy of the caller's Document; what the caller knows goes before what it says."""
    if isinstance(text, Document):
        return replace(
            text,
            volume=volume or text.volume,
            number=number or text.number,
            date=date or text.date,
            notes=[replace(note) for note in text.notes],
            markers=[replace(marker) for marker in text.markers],
            pages=list(text.pages),
            headings=list(text.headings),
            remarks=list(text.remarks),
            items=list(text.items),
        )
    if not isinstance(text, str):
        raise TypeError(f"resolve takes a text or a Document, not {type(text).__name__}; decode bytes first")
    return read_plain(text, number, volume, date)

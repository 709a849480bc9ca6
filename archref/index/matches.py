"""A row of the index as a match, with its address and its reasons."""

from __future__ import annotations

from ..identity import RecordMatch
from ..identity.model import address
from .store import IndexRow


def match(row: IndexRow, agrees: tuple[str, ...], differs: tuple[str, ...] = (), relation: str = "") -> RecordMatch:
    """A row as a match."""
    keys = {"film_number": row.film_number, "document_number": row.document_number}
    if row.volume:
        keys |= {"volume": row.volume, "document": row.number}
        url = address("frus_volume", volume=row.volume) + f"/{row.element}"
        source = f"{row.volume}, Document {row.number}"
    else:
        url, source = address("telegrams"), "released telegrams"
    known = {k: v for k, v in keys.items() if v}
    return RecordMatch(source, row.title, url, row.date, known, agrees, differs, relation)

"""What the source note of a document says of it: its markings, who drafted it."""

from __future__ import annotations

from typing import Any

from ..linking.model import LinkedDocument
from ..recognising.source import source_fields


def read_source_note(linked: LinkedDocument, alone: bool) -> dict[str, Any] | None:
    """Markings and people of the source note (the first source line of the document).

    A note by itself may be a source line without its location: "Secret. Drafted by …".
    """
    text = linked.clean.text
    if alone and not linked.citations:
        found = source_fields(text, 0, len(text))
        return found if found["markings"] and found["drafted_by"] else None
    source = next((c for c in linked.citations if c.source), None)
    if source is None:
        at = text.find("Source: ")
        if at < 0 or (at and text[at - 1] not in " \n[("):
            return None
        note, begin = None, at
    else:
        note, begin = source.note, source.to
    limit = text.find("\n", begin)
    limit = len(text) if limit < 0 else limit
    if source is None:
        first = next((c for c in linked.citations if at <= c.at < limit), None)
        if first is None:
            return None
        begin, note = first.to, first.note
    place = {} if note is None else {"note": note}
    return {**place, **source_fields(text, begin, limit)}

"""Where in a file a place of a document's text stands: line and column, or note or paragraph where there are no lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any, NamedTuple

from .document import Document
from .origin import Source
from .patterns import expression

PARAGRAPH = expression(r"\n\s*\n")


class SourcePlace(NamedTuple):
    """Line and column from 1; `words` where the file has none of its own ("note 3", "paragraph 12")."""

    line: int
    column: int
    words: str = ""


class SourcePlaces:
    """The places of one document's text.

    A Word file, and one that was converted to be read, has no lines: line and column are then those of the text, and
    `words` name the note or the paragraph.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        origin = document.origin
        self.origin = origin if origin and not (origin.source.parts or origin.source.converted) else None
        self.text = Source("", "text", document.text)
        self._paragraphs: list[int] | None = None

    def of(self, offset: int) -> SourcePlace:
        """The place of a character of the text."""
        if self.origin is not None:
            return SourcePlace(*self.origin.source.position(self.origin.span(offset, offset + 1)[0]))
        return SourcePlace(*self.text.position(offset), self._words(offset) if self.document.origin else "")

    def span(self, start: int, end: int) -> dict[str, Any]:
        """The place of a stretch of the text, for JSON: line, column, and the offsets in the file where it has them.

        `start` and `end` index the file's decoded characters, of the named part in a Word file.
        """
        line, column, words = self.of(start)
        origin = self.document.origin
        if words:
            kind, _, number = words.partition(" ")
            found: dict[str, Any] = {kind: number}
        else:
            found = {"line": line, "column": column}
        if origin is not None and not origin.source.converted:
            first, last = origin.span(start, end)
            part, first_in_part = origin.source.part(first)
            found |= {"part": part} if part else {}
            found |= {"start": first_in_part, "end": last - first + first_in_part}
        return found

    def _words(self, offset: int) -> str:
        note = self.document.note_at(offset)
        if note >= 0:
            return f"note {self.document.notes[note].number}"
        if self._paragraphs is None:
            self._paragraphs = [m.end() for m in PARAGRAPH.finditer(self.document.text, 0, self.document.body_end)]
        return f"paragraph {bisect_right(self._paragraphs, offset) + 1}"


def with_places(document: Document, result: dict[str, Any]) -> dict[str, Any]:
    """A result in its JSON form; where the text is not the file's own, with the text and each thing's place in the file."""
    if document.origin is None or document.origin.source.format == "text":
        return result
    places = SourcePlaces(document)
    for kind in ("citations", "links", "refs", "notes", "markers", "pages"):
        for item in result.get(kind, ()):
            item["at"] = places.span(item["start"], item["end"])
    return {"text": document.text, **result}

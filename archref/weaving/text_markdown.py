"""Plain text becomes Markdown with its links."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..patterns import expression
from .insertions import Insertion
from .markdown import closing
from .meaning import PlaceMeaning
from .text import AsOther, encode
from .text import insert as insert_text
from .work import Resolve, WovenSource

__all__ = ["encode", "insert"]

NUMBERED = expression(r"[ \t]*(?:\d{1,9}\. )?")
NUMBER = expression(r"(?m)^[ \t]*\d{1,9}(?=[.)] )")


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What makes the text Markdown."""
    return insert_text(_TextAsMarkdown(source), documents, resolve)


class _TextAsMarkdown(AsOther):
    marks_sources = False

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        # a number with a stop at the beginning of a line would be a list's
        self.stops = {m.end() for m in NUMBER.finditer(source.text)}

    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        return [Insertion(start, end, "[", closing(meaning), meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        return None, self.name(text, name)

    def name(self, at: int, name: str) -> Insertion:
        return Insertion(at, at, f'<span id="{name}"></span>', "")

    def marker(self, start: int, end: int, name: str) -> Insertion:
        return Insertion(start, end, f"[^{name}]", "")

    def footnote(self, start: int, end: int, name: str) -> Insertion:
        return Insertion(start, end, f"\n[^{name}]: ", "")

    def begin(self, document: Document) -> None:
        super().begin(document)
        # the numbers of markers and notes are said by what stands for them
        self.dropped = sorted([*((m.start, m.end) for m in document.markers if m.index >= 0), *self.labels])

    def body(self, document: Document) -> None:
        span, text = document.title_span, document.text
        if span is not None and "\n" not in text[slice(*span)]:
            line = text.rfind("\n", 0, span[0]) + 1
            if NUMBERED.fullmatch(text, line, span[0]):
                self.frame.append(Insertion(line, span[1], "# ", ""))

    def write(self, start: int, end: int) -> str:
        pieces = []
        here = start
        i = max(bisect_right(self.dropped, (start, start)) - 1, 0)
        for a, b in self.dropped[i:]:
            if a >= end:
                break
            if b > here:
                pieces.append(self._escaped(here, max(here, a)))
                here = max(here, min(b, end))
        pieces.append(self._escaped(here, end))
        return "".join(pieces)

    def _escaped(self, start: int, end: int) -> str:
        text = self.source.text
        pieces = []
        begins = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t")
        for at in range(start, end):
            character = text[at]
            begins = text[at - 1] == "\n" or (begins and text[at - 1] in " \t") if at > start else begins
            if character in " \t" and begins:
                continue  # four spaces would be code
            listed = at in self.stops or (begins and character in "#+-=") or text[at - 1 : at + 1] == "--"
            pieces.append("\\" + character if listed or character in "\\`*_[]<>&~^$|{}" else character)
        return "".join(pieces)

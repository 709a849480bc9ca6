"""Plain text becomes a page of HTML with its links."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ..document import Document
from ..origin import Source
from .html import opening
from .insertions import Insertion
from .meaning import PlaceMeaning
from .text import AsOther, encode, paragraphs
from .text import insert as insert_text
from .work import Resolve, WovenSource

__all__ = ["encode", "insert"]

HEAD = '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>{}</title>\n</head>\n<body>\n'


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What makes the text a page."""
    return insert_text(_TextAsHtml(source), documents, resolve)


class _TextAsHtml(AsOther):
    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        return [Insertion(start, end, opening(meaning), "</a>", meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        number = name.rpartition("-")[2]
        return f"fn-{self.notes.get(number, number)}", Insertion(text, text, "", "")

    def name(self, at: int, name: str) -> Insertion:
        return Insertion(at, at, f'<span id="{name}"></span>', "")

    def marker(self, start: int, end: int, name: str) -> Insertion:
        return Insertion(start, end, f'<sup><a href="#fn-{name}" role="doc-noteref">', "</a></sup>")

    def footnote(self, start: int, end: int, name: str) -> Insertion:
        return Insertion(start, end, f'<p id="fn-{name}" class="footnote">', "</p>")

    def body(self, document: Document) -> None:
        text = document.text
        pages = {page.start: page for page in document.pages}
        title = document.title_span
        for start, end in paragraphs(text, 0, document.body_end):
            if page := pages.get(start):
                self.frame.append(Insertion(start, end, f'<p id="pg_{escape(page.number)}" class="page">', "</p>"))
            elif title is not None and start <= title[0] and title[1] <= end:
                self.frame.append(Insertion(start, end, "<h1>", "</h1>"))
            else:
                self.frame.append(Insertion(start, end, "<p>", "</p>"))
        head = HEAD.format(escape(document.title or self.source.name))
        self.frame.append(Insertion(0, len(text), head, "\n</body>\n</html>\n"))

    def write(self, start: int, end: int) -> str:
        return escape(self.source.text[start:end], quote=False)

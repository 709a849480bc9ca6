"""Markdown: references and sources become links with the record as title.

Footnotes and sources that a link leads to get a <span> with an id, which every program for Markdown passes on to HTML.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..patterns import expression
from ..reading.markdown import documents as read
from .insertions import Insertion
from .lightweight import Lightweight
from .markdown_markup import markup
from .meaning import PlaceMeaning
from .weaver import NAME
from .weaver import insert as insert_links
from .work import Resolve, WovenSource

SIGNS = "*_~"
PARTING = frozenset("note bracket a".split())
# what would make something else of a link directly before or behind it: an image, a note, classes
BEFORE = frozenset("!^\\")
BEHIND = frozenset("({[:")
SPANS = expression(r'(?:<span id="[^"]*"></span>[\[*_]*)+$')
ID = expression(r'id="([^"]*)"')
ESCAPED = {ord(c): f"&#{ord(c)};" for c in '"\\|<>&*_`[]'}


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a file of Markdown."""
    return insert_links(_MarkdownWeaver(source, markup(source.text), read, SIGNS, PARTING), documents, resolve)


def closing(meaning: PlaceMeaning) -> str:
    """The end of a link: where it leads, and its title."""
    address = meaning.href.replace("(", "%28").replace(")", "%29")
    title = " ".join(meaning.title.split()).translate(ESCAPED)
    return f']({address} "{title}")' if title else f"]({address})"


class _MarkdownWeaver(Lightweight):
    names_outside = True

    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        text = self.source.text
        if text[start - 1 : start] in BEFORE or text[end : end + 1] in BEHIND:
            return None
        return [Insertion(start, end, "[", closing(meaning), meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        there = [n for n in self.named(text) if n.startswith(f"{NAME}-note-")]
        return there[0] if there else None, self.name(text, name)

    def name(self, at: int, name: str) -> Insertion:
        return Insertion(at, at, f'<span id="{name}"></span>', "")

    def named(self, at: int) -> list[str]:
        found = SPANS.search(self.source.text, max(0, at - 400), at)
        return ID.findall(found.group()) if found else []

"""reStructuredText: references and sources become hyperlink references with their address embedded.

A footnote that a link leads to gets a target before it, as Docutils has internal targets. What stands in other inline
markup, which reStructuredText does not nest, is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..patterns import expression
from ..reading.rst import documents as read
from ..reading.rst_inline import BEGIN, END
from .insertions import Insertion
from .lightweight import Lightweight
from .meaning import PlaceMeaning
from .rst_markup import markup
from .weaver import insert as insert_links
from .work import Resolve, WovenSource

BEGINS = expression(BEGIN)
ENDS = expression(END)
NAMED = expression(r"\.\.[ \t]+_([\w.-]+):[ \t]*(?:\r?\n[ \t]*)+$")


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a file of reStructuredText."""
    return insert_links(_Rst(source, markup(source.text), read), documents, resolve)


class _Rst(Lightweight):
    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        text = self.source.text
        words = text[start:end]
        if "`" in words or words.rstrip().endswith((">", "\\", "_")):
            return None
        # an internal target is named with an underscore behind it
        address = f"{meaning.href[1:]}_" if meaning.href.startswith("#") else meaning.href.rstrip("_")
        opens = "`" if BEGINS.match(text, start) else "\\ `"
        closes = f" <{address}>`__" + ("" if ENDS.match(text, end) else "\\ ")
        return [Insertion(start, end, opens, closes, meaning.href)]

    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion]:
        source = self.source.text
        before = NAMED.search(source, max(0, listed - 200), listed)
        margin = source[source.rfind("\n", 0, listed) + 1 : listed]
        line = "\r\n" if "\r\n" in source else "\n"
        words = f".. _{name}:{line}{line}{margin if not margin.strip() else ''}"
        return before[1] if before else None, Insertion(listed, listed, words, "")

"""reStructuredText: references and sources become hyperlink references with their address embedded.

A footnote that a link leads to gets a target before it, as Docutils has internal targets. What stands in other inline
markup, which reStructuredText does not nest, is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..reading.rst import documents as read
from ..reading.rst_inline import BEGIN, END
from . import lightweight
from .meaning import Meaning
from .rst_marks import marks
from .work import Resolve, Work

BEGINS = re.compile(BEGIN)
ENDS = re.compile(END)
NAMED = re.compile(r"\.\.[ \t]+_([\w.-]+):[ \t]*(?:\r?\n[ \t]*)+$")


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> Work:
    """What goes into a file of reStructuredText."""
    return lightweight.insert(source, documents, resolve, MARKUP)


def _opens(source: str, start: int, end: int, meaning: Meaning) -> str | None:
    words = source[start:end]
    if "`" in words or words.rstrip().endswith((">", "\\", "_")):
        return None
    return "`" if BEGINS.match(source, start) else "\\ `"


def _closes(source: str, start: int, end: int, meaning: Meaning) -> str:
    # an internal target is named with an underscore behind it
    address = f"{meaning.href[1:]}_" if meaning.href.startswith("#") else meaning.href.rstrip("_")
    return f" <{address}>`__" + ("" if ENDS.match(source, end) else "\\ ")


def _note(source: Source, listed: int, text: int, name: str) -> tuple[str | None, int, str]:
    before = NAMED.search(source.text, max(0, listed - 200), listed)
    if before is not None:
        return before[1], listed, ""
    margin = source.text[source.text.rfind("\n", 0, listed) + 1 : listed]
    line = "\r\n" if source.text.find("\r\n") >= 0 else "\n"
    return None, listed, f".. _{name}:{line}{line}{margin if not margin.strip() else ''}"


MARKUP = lightweight.Markup(
    marks=marks,
    inline=frozenset(),
    parting=frozenset(),
    opens=_opens,
    closes=_closes,
    note=_note,
    name=None,
    named=lambda source, at: [],
    read=read,
)

"""Markdown: references and sources become links with the record as title.

Footnotes and sources that a link leads to get a <span> with an id, which every program for Markdown passes on to HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..reading.markdown import documents as read
from . import lightweight
from .markdown_marks import marks
from .meaning import Meaning
from .work import Resolve, Work

MARKS = frozenset("*_~")
PARTING = frozenset("note bracket a".split())
# what would make something else of a link directly before or behind it: an image, a note, classes
BEFORE = frozenset("!^\\")
BEHIND = frozenset("({[:")
NAMED = re.compile(r'(?:<span id="[^"]*"></span>[\[*_]*)+$')
NAME = re.compile(r'id="([^"]*)"')
ESCAPED = {ord(c): f"&#{ord(c)};" for c in '"\\|<>&*_`[]'}


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> Work:
    """What goes into a file of Markdown."""
    return lightweight.insert(source, documents, resolve, MARKUP)


def _opens(source: str, start: int, end: int, meaning: Meaning) -> str | None:
    if source[start - 1 : start] in BEFORE or source[end : end + 1] in BEHIND:
        return None
    return "["


def _closes(source: str, start: int, end: int, meaning: Meaning) -> str:
    address = meaning.href.replace("(", "%28").replace(")", "%29")
    title = " ".join(meaning.title.split()).translate(ESCAPED)
    return f']({address} "{title}")' if title else f"]({address})"


def _span(name: str) -> str:
    return f'<span id="{name}"></span>'


def _note(source: Source, listed: int, text: int, name: str) -> tuple[str | None, int, str]:
    named = [n for n in _named(source.text, text) if n.startswith(f"{lightweight.NAME}-note-")]
    return named[0] if named else None, text, _span(name)


def _named(source: str, at: int) -> list[str]:
    found = NAMED.search(source, max(0, at - 400), at)
    return NAME.findall(found.group()) if found else []


MARKUP = lightweight.Markup(
    marks=marks,
    inline=MARKS,
    parting=PARTING,
    opens=_opens,
    closes=_closes,
    note=_note,
    name=_span,
    named=_named,
    read=read,
)

"""Pandoc's own tree in JSON: its inline elements, their words, its metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

PandocElement = dict[str, Any]

SPACES = ("Space", "SoftBreak")
# inline elements with content of their own, and where in theirs it stands
INSIDE = dict.fromkeys(("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"))
INSIDE_SECOND = ("Quoted", "Span")
FIXED = ("Link", "Image", "Cite")
CODE = ("Code", "Math")
INLINE = frozenset((*SPACES, *INSIDE, *INSIDE_SECOND, *FIXED, *CODE, "Str", "LineBreak", "RawInline", "Note"))
QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
NO_QUOTES = ("", "")


def inside(element: PandocElement) -> list[PandocElement]:
    """The inline elements that an element holds."""
    held: list[PandocElement] = element["c"] if element["t"] in INSIDE else element["c"][1]
    return held


def words(elements: Sequence[PandocElement]) -> str:
    """The words of inline elements."""
    said = []
    for element in elements:
        kind = element["t"]
        if kind == "Str":
            said.append(element["c"])
        elif kind in (*SPACES, "LineBreak"):
            said.append(" ")
        elif kind in FIXED:
            said.append(words(element["c"][1]))
        elif kind in INSIDE or kind in INSIDE_SECOND:
            mark = '"' if kind == "Quoted" else ""
            said.append(mark + words(inside(element)) + mark)
    return "".join(said)


def plain_map(meta: Mapping[str, Any]) -> dict[str, Any]:
    """A document's metadata as plain values."""
    return {key: _plain(value) for key, value in meta.items()}


def _plain(value: PandocElement) -> Any:
    kind, content = value["t"], value["c"]
    if kind == "MetaMap":
        return plain_map(content)
    if kind == "MetaList":
        return [_plain(v) for v in content]
    if kind == "MetaInlines":
        return words(content)
    if kind == "MetaBlocks":
        return " ".join(words(b["c"]) for b in content if b["t"] in ("Para", "Plain"))
    return content

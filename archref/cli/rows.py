"""The rows that `archref find` lists: each citation and each link with its place in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..document import Document
from ..origin import Source


@dataclass(slots=True)
class Row:
    """A citation or a link. `line` and `column` count from 1, `start` and `end` are offsets into the text."""

    file: str
    line: int
    column: int
    start: int
    end: int
    kind: str  # "citation" or "link"
    type: str
    text: str
    id: str = ""
    note: str = ""
    record: str = ""
    target: str = ""
    fields: dict[str, str] | None = None

    @property
    def place(self) -> str:
        """file:line:column, as editors and grep write it."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def detail(self) -> str:
        """What the citation says in fields, or where the link goes."""
        return f"→ {self.target}" if self.target else ", ".join(f"{k} {v}" for k, v in (self.fields or {}).items())


def rows(file: str, document: Document, result: dict[str, Any]) -> list[Row]:
    """The citations and links of one result (`Result.as_dict()`), in the order of the text.

    Line and column are those of the file; `start` and `end` are indices into the document's text.
    """
    text = document.text
    place = _places(document)
    found = [*_citations(result), *_links(result)]
    found.sort(key=lambda pair: (pair[0]["start"], -pair[0]["end"], pair[1]))
    listed = []
    for item, kind, more in found:
        line, column = place(item["start"])
        quoted = text[item["start"] : item["end"]]
        listed.append(Row(file, line, column, item["start"], item["end"], kind, item["type"], quoted, **more))
    return listed


def _places(document: Document) -> Callable[[int], tuple[int, int]]:
    """Line and column in the file for each offset of the text."""
    origin = document.origin
    if origin is not None:
        return lambda offset: origin.source.position(origin.span(offset, offset + 1)[0])
    source = Source("", "text", document.text)
    return source.position


def _citations(result: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, dict[str, Any]]]:
    for item in result["citations"]:
        fields = {name: _plain(value) for name, value in item.get("fields", {}).items()}
        more = {name: item.get(name, "") for name in ("id", "note", "record")}
        yield item, "citation", {**more, "fields": fields}


def _links(result: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, dict[str, Any]]]:
    for item in result["links"]:
        if target := item.get("target"):
            goal = _pairs(target)
        else:
            goal = "undecided: " + " or ".join(_pairs(c) for c in item.get("candidates", []))
        yield item, "link", {"target": goal}


def _pairs(target: dict[str, Any]) -> str:
    return ", ".join(f"{name} {_plain(value)}" for name, value in target.items())


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_plain(v) for v in value)
    if isinstance(value, dict):
        return _pairs(value)
    return "yes" if value is True else str(value)

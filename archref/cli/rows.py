"""The rows that `archref find` lists: each citation and each link with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..document import Document
from ..places import Places


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
    document: str = ""
    where: str = ""  # in a file without lines
    fields: dict[str, str] | None = None

    @property
    def place(self) -> str:
        """file:line:column, as editors and grep write it, or file:note 3."""
        return f"{self.file}:{self.where or f'{self.line}:{self.column}'}"

    @property
    def detail(self) -> str:
        """What the citation says in fields, or where the link goes."""
        return f"→ {self.target}" if self.target else ", ".join(f"{k} {v}" for k, v in (self.fields or {}).items())


def rows(file: str, document: Document, result: dict[str, Any]) -> list[Row]:
    """The citations and links of one result (`Result.as_dict()`), in the order of the text.

    Line and column are those of the file, where it has lines; `start` and `end` are indices into the document's text.
    """
    text, places = document.text, Places(document)
    number = document.number or ""
    found = [*_citations(result), *_links(result)]
    found.sort(key=lambda pair: (pair[0]["start"], -pair[0]["end"], pair[1]))
    listed = []
    for item, kind, more in found:
        start, end = item["start"], item["end"]
        line, column, where = places.of(start)
        row = Row(file, line, column, start, end, kind, item["type"], text[start:end], **more)
        row.document, row.where = number, where
        listed.append(row)
    return listed


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

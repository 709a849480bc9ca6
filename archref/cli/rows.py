"""The rows that `archref find` lists: each citation and each link with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..places import SourcePlaces
from ..result import Result


@dataclass(slots=True)
class OutputRow:
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


def placed(result: Result) -> dict[str, Any]:
    """Of a result what its rows need, in its JSON form: each citation and link with its words and its place."""
    document, found = result.linked.document, result.as_dict()
    places = SourcePlaces(document)

    def at(item: dict[str, Any]) -> dict[str, Any]:
        start, end = item["start"], item["end"]
        return {**item, "place": (document.text[start:end], *places.of(start))}

    return {
        "number": document.number or "",
        "citations": [at(c) for c in found["citations"]],
        "links": [at(x) for x in found["links"]],
        "records": [{"id": r["id"], "csl": {}} for r in found["records"]],
        "refs": [],
    }


def rows(file: str, result: dict[str, Any]) -> list[OutputRow]:
    """The citations and links of one result (as `placed` gives it), in the order of the text.

    Line and column are those of the file, where it has lines; `start` and `end` are indices into the document's text.
    """
    found = [*_citations(result), *_links(result)]
    found.sort(key=lambda pair: (pair[0]["start"], -pair[0]["end"], pair[1]))
    listed = []
    for item, kind, more in found:
        text, line, column, where = item["place"]
        row = OutputRow(file, line, column, item["start"], item["end"], kind, item["type"], text, **more)
        row.document, row.where = result["number"], where
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

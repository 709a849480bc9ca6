"""Findings with their places in the files that the documents were read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..document import Document
from ..places import SourcePlaces
from .model import Finding


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its file and its place there.

    Lines and columns count from 1, the end is that of the last character's successor. A Word file has no lines: they are
    then those of its text, and `where` says "note 3" or "paragraph 12". `start` and `end` are offsets into the file's
    decoded characters (of `part` in a package), or into the text where the file was converted.
    """

    finding: Finding
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    where: str = ""
    part: str = ""
    document: str = ""

    @property
    def place(self) -> str:
        """file:line:column, as editors and grep write it, or file:note 3."""
        return f"{self.file}:{self.where or f'{self.line}:{self.column}'}"

    def as_dict(self) -> dict[str, Any]:
        """The JSON form of a finding in a file."""
        f = self.finding
        found: dict[str, Any] = {
            "code": f.code,
            "name": f.name,
            "severity": f.severity,
            "message": f.message,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "start": self.start,
            "end": self.end,
        }
        if self.where:
            kind, _, number = self.where.partition(" ")
            found[kind] = number
        if self.part:
            found["part"] = self.part
        if self.document:
            found["document"] = self.document
        if f.fixes:
            found["fixes"] = [{"title": fix.title, "sure": fix.sure} for fix in f.fixes]
        return found


def locate(findings: Iterable[Finding], names: Sequence[str], documents: Sequence[Document]) -> list[Located]:
    """The findings in the order of the files; `names` are the files of the documents that were checked."""
    places: dict[int, SourcePlaces] = {}
    found = []
    for f in findings:
        document = documents[f.document]
        at = places.setdefault(f.document, SourcePlaces(document))
        line, column, where = at.of(f.start)
        last = at.of(max(f.start, f.end - 1))
        span = at.span(f.start, f.end)
        located = Located(
            f, names[f.document], line, column, last.line, last.column + 1, span.get("start", f.start),
            span.get("end", f.end), where, span.get("part", ""), document.number or "",
        )  # fmt: skip
        found.append(located)
    return found

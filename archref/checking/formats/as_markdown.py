"""A report in Markdown: for each file a table of its findings."""

from __future__ import annotations

from collections.abc import Sequence

from ..located import Located
from .as_text import counted


def write(found: Sequence[Located]) -> str:
    """A report also where nothing was found, since it is a report."""
    if not found:
        return "# Findings\n\nNothing was found.\n"
    lines = ["# Findings", "", counted(found).split(";")[0] + "."]
    last = None
    for f in found:
        if f.file != last:
            lines += ["", f"## {_cell(f.file)}", "", "| Place | Rule | Severity | What |", "| --- | --- | --- | --- |"]
            last = f.file
        place = f.where or f"{f.line}:{f.column}"
        lines.append(
            f"| {place} | {f.finding.code} {f.finding.name} | {f.finding.severity} | {_cell(f.finding.message)} |"
        )
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    for sign in "\\`*_[]<>|":
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())

"""`archref find`: every citation and link with its place."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from typing import Any

import click

from . import shown
from .inputs import check_number, document_options, read_inputs, resolve_inputs
from .output import check_target, deliver, on_terminal
from .places import with_places
from .rows import Row, rows

FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
FORMATS = ("table", "json", "jsonl", "csv")
HEAD = ("place", "type", "text", "detail")
COLUMNS = (
    "file",
    "line",
    "column",
    "start",
    "end",
    "kind",
    "type",
    "id",
    "note",
    "record",
    "target",
    "text",
    "document",
)


@click.command("find", short_help="List the citations and links of the files with their places.")
@document_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    form: str,
) -> int:
    """List the citations and links of FILE... with file, line and column; "-" reads standard input.

    json is the whole results, jsonl one citation a line (both with the places in the file, "at", where its text had
    to be taken out of markup), csv one citation or link a row with a column for
    each field (a cell that a spreadsheet would take for a formula begins with an apostrophe); table is fitted to a terminal and tab-separated elsewhere.
    """
    check_number(files, number)
    check_target(out, files)
    inputs = read_inputs(files, encoding)
    if not inputs.texts:
        return 1
    resolved = resolve_inputs(inputs, volume, number, date, grammar)
    results = [result.as_dict() for result in resolved]
    if form in ("json", "jsonl"):
        results = [with_places(d, result) for d, result in zip(inputs.documents, results, strict=True)]
    if form == "json":
        text = json.dumps(
            [{"file": name, **result} for name, result in zip(inputs.names, results, strict=True)],
            ensure_ascii=False,
            indent=1,
        )
    elif form == "jsonl":
        text = _jsonl(inputs.names, results)
    else:
        listed = [
            row
            for name, document, result in zip(inputs.names, inputs.documents, results, strict=True)
            for row in rows(name, document, result)
        ]
        fitted = on_terminal(out)
        text = _csv(listed) if form == "csv" else _table(listed, shutil.get_terminal_size().columns if fitted else 0)
    deliver(text, out)
    return int(inputs.failed)


def _jsonl(names: Sequence[str], results: Sequence[dict[str, Any]]) -> str:
    return "".join(
        json.dumps({"file": name, **citation}, ensure_ascii=False) + "\n"
        for name, result in zip(names, results, strict=True)
        for citation in result["citations"]
    )


def _csv(listed: Sequence[Row]) -> str:
    names = list(dict.fromkeys(name for row in listed for name in row.fields or {}))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    # a field may be called as a column is ("note", "type"), so fields carry their own prefix
    writer.writerow([*COLUMNS, *(f"fields.{name}" for name in names)])
    for row in listed:
        fields = row.fields or {}
        cells = [*(getattr(row, name) for name in COLUMNS), *(fields.get(name, "") for name in names)]
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in cells])
    return stream.getvalue()


def _harmless(cell: str) -> str:
    """The cell as words: one that begins as a formula does gets an apostrophe, so that no spreadsheet runs it (OWASP,
    "CSV Injection"). NUL, which no reader of CSV takes, is left out, and a line ends in one way."""
    cell = cell.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _table(listed: Sequence[Row], width: int) -> str:
    """Lines of HEAD's columns: separated by tabs and whole, or fitted to `width` characters where it is not 0."""
    if not listed:
        return ""
    cells = [
        HEAD,
        *(tuple(shown(" ".join(c.split())) for c in (row.place, row.type, row.text, row.detail)) for row in listed),
    ]
    if not width:
        return "".join("\t".join(line) + "\n" for line in cells)
    place, kind = (max(len(line[i]) for line in cells) for i in (0, 1))
    place = min(place, max(12, width // 3))
    left = max(20, width - 1 - place - kind - 6)
    quoted = min(max(len(line[2]) for line in cells), left // 2)
    widths = (place, kind, quoted, left - quoted)
    return "".join("  ".join(map(_fit, line, widths, (True, False, False, False))).rstrip() + "\n" for line in cells)


def _fit(cell: str, width: int, keep_end: bool) -> str:
    """`cell` in exactly `width` characters; a place is cut at its front, where the line number is not."""
    if len(cell) > width:
        cell = "…" + cell[1 - width :] if keep_end else cell[: width - 1] + "…"
    return cell.ljust(width)

"""`archref find`: every citation and link with its place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from ..places import with_places
from ..tables import csv_line
from . import shown
from .delivery import Delivery, Spool
from .inputs import as_usage_errors, check_number, document_options, open_stream
from .output import check_target, on_terminal
from .rows import OutputRow, placed, rows

if TYPE_CHECKING:
    from ..result import Result

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
    take = {"json": _whole, "jsonl": _citations}.get(form, placed)
    stream = open_stream(files, encoding, volume, number, date, grammar, take)
    with as_usage_errors(), Delivery(out) as delivery:
        for text in _PRINTED[form](stream, on_terminal(out)):
            delivery.write(text)
    return int(stream.failed or not stream.count)


def _whole(result: Result) -> dict[str, Any]:
    return with_places(result.linked.document, result.as_dict())


def _citations(result: Result) -> dict[str, Any]:
    """Of a result what is printed of its citations."""
    found = result.as_dict() | {"links": [], "refs": [], "notes": [], "markers": [], "pages": []}
    records = [{"id": r["id"], "csl": {}} for r in found["records"]]
    return {**with_places(result.linked.document, found), "records": records}


def _json(stream: Iterable[tuple[str, dict[str, Any]]], fitted: bool) -> Iterator[str]:
    before = "[\n "
    for name, result in stream:
        # a line end inside a string is written as two characters, so that those here are the layout's
        text = json.dumps({"file": name, **result}, ensure_ascii=False, indent=1)
        yield before + text.replace("\n", "\n ")
        before = ",\n "
    if before.startswith(","):
        yield "\n]"


def _jsonl(stream: Iterable[tuple[str, dict[str, Any]]], fitted: bool) -> Iterator[str]:
    for name, result in stream:
        # a document without citations is one that was read
        yield "".join(
            json.dumps({"file": name, **citation}, ensure_ascii=False) + "\n" for citation in result["citations"]
        )


def _csv(stream: Iterable[tuple[str, dict[str, Any]]], fitted: bool) -> Iterator[str]:
    names: dict[str, None] = {}  # of the fields, which are known when all is read
    with Spool() as spool:
        for name, result in stream:
            listed = rows(name, result)
            names.update(dict.fromkeys(field for row in listed for field in row.fields or {}))
            spool.put(listed)
        # a field may be called as a column is ("note", "type"), so fields carry their own prefix
        yield csv_line([*COLUMNS, *(f"fields.{name}" for name in names)])
        for listed in spool:
            for row in listed:
                fields = row.fields or {}
                values = [getattr(row, name) for name in COLUMNS]
                yield csv_line([*values, *(fields.get(name, "") for name in names)])


def _cells(row: OutputRow) -> tuple[str, ...]:
    return tuple(shown(" ".join(cell.split())) for cell in (row.place, row.type, row.text, row.detail))


def _lines(stream: Iterable[tuple[str, dict[str, Any]]], fitted: bool) -> Iterator[str]:
    """Lines of HEAD's columns: separated by tabs and whole, or fitted to the terminal's width."""
    if fitted:
        yield from _fitted(stream, shutil.get_terminal_size().columns)
        return
    head = True
    for name, result in stream:
        for row in rows(name, result):
            if head:
                yield "\t".join(HEAD) + "\n"
                head = False
            yield "\t".join(_cells(row)) + "\n"


def _fitted(stream: Iterable[tuple[str, dict[str, Any]]], width: int) -> Iterator[str]:
    most = [0, 0, 0]
    with Spool() as spool:
        for name, result in stream:
            listed = [_cells(row) for row in rows(name, result)]
            most = [max([n, *(len(line[i]) for line in listed)]) for i, n in enumerate(most)]
            spool.put(listed)
        if not any(most):
            return
        place, kind, quoted = (max(n, len(HEAD[i])) for i, n in enumerate(most))
        place = min(place, max(12, width // 3))
        left = max(20, width - 1 - place - kind - 6)
        quoted = min(quoted, left // 2)
        widths = (place, kind, quoted, left - quoted)
        yield from _fit_lines([HEAD], widths)
        for listed in spool:
            yield from _fit_lines(listed, widths)


def _fit_lines(listed: Iterable[Sequence[str]], widths: tuple[int, ...]) -> Iterator[str]:
    for line in listed:
        yield "  ".join(map(_fit, line, widths, (True, False, False, False))).rstrip() + "\n"


def _fit(cell: str, width: int, keep_end: bool) -> str:
    """`cell` in exactly `width` characters; a place is cut at its front, where the line number is not."""
    if len(cell) > width:
        cell = "…" + cell[1 - width :] if keep_end else cell[: width - 1] + "…"
    return cell.ljust(width)


_PRINTED = {"table": _lines, "json": _json, "jsonl": _jsonl, "csv": _csv}

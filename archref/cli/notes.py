"""`archref notes`: each note of the files as a style prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from .delivery import Delivery
from .inputs import as_usage_errors, check_number, document_options, open_stream
from .output import check_target
from .styling import as_usage_error, check_style, style_options

if TYPE_CHECKING:
    from ..noting import PrintedNotes
    from ..result import Result

FORMATS = ("text", "html", "markdown", "rst", "json")


@click.command("notes", short_help="Print each note as a style has it.")
@document_options
@style_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    style: str,
    locale: str | None,
    engine: str,
    form: str,
) -> int:
    """Print the citations of each note of FILE... as the style has them; "-" reads standard input.

    What is cited first is printed whole, later citations in the style's short form, "Ibid." where the style has it.
    Each document begins anew, as a chapter does. A citation in the text itself has its line for a number.
    """
    from ..noting import laid_out

    check_number(files, number)
    check_target(out, files)
    check_style(style, engine)
    stream = open_stream(files, encoding, volume, number, date, grammar, Printing(style, form, locale, engine), True)
    said: list[str] = []
    with as_usage_error(), as_usage_errors(), Delivery(out) as delivery:
        for text in laid_out(_named(stream), form, said):
            if stream.count:  # nothing is written where nothing could be read
                delivery.write(text)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    return int(stream.failed or not stream.count)


@dataclass(frozen=True, slots=True)
class Printing:
    """Prints a document's notes in the process that has read it."""

    style: str
    form: str
    locale: str | None
    engine: str

    def __call__(self, result: Result) -> dict[str, Any]:
        """The notes, and the ids, which are numbered anew when all files come together."""
        from ..noting import print_notes

        return {
            "printed": print_notes(result, self.style, self.form, self.locale, self.engine),
            "citations": [{"id": c.id, "fields": {}} for c in result.linked.citations],
            "records": [{"id": r.id, "was": r.id, "csl": {}} for r in result.records],
            "links": [],
            "refs": [],
        }


def _named(stream: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[tuple[str, PrintedNotes]]:
    """Each document's notes with what it is called: its file, and its number where the file holds several."""
    before = ""
    for (file, taken), (after, _) in pairwise(_with_end(stream)):
        printed: PrintedNotes = taken["printed"]
        ids = {record["was"]: record["id"] for record in taken["records"]}
        for cite in (cite for cluster in printed.clusters for cite in cluster.cites):
            record, dash, more = cite["id"].partition("-")
            cite["id"] = ids.get(record, record) + dash + more
        several = printed.number and file in (before, after)
        yield f"{file}, Document {printed.number}" if several else file, printed
        before = file


def _with_end(stream: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from stream
    yield "", {}

"""`archref corpus`: build a corpus of a whole series or archive, ask it, draw it."""

from __future__ import annotations

import io
import json
import os
import shutil
from typing import Any

import click

from ..tables import csv_line
from . import complain, shown
from .corpus_progress import BuildProgress
from .output import check_target, deliver, deliver_bytes, on_terminal
from .progress import ProgressLine
from .streaming import NOWHERE

FORMATS = ("table", "csv", "json", "jsonl", "parquet")
NETWORKS = ("volumes", "documents", "records", "together")
QUESTIONS = (
    "who-cites", "cited-by", "most-cited", "together", "by-repository", "by-record-group", "by-series", "by-year",
    "unresolved", "doubtful", "sources",
)  # fmt: skip


@click.group("corpus", short_help="Build a corpus of a whole series or archive, and ask it.")
def command() -> None:
    """A corpus is a folder of Parquet tables: documents, citations, links, records and where they are cited."""


@command.command("build")
@click.argument("sources", metavar="SOURCES...", nargs=-1, required=True)
@click.option(
    "-o", "--output", "into", metavar="CORPUS", required=True, help="The corpus: a new folder, or an earlier one."
)
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Files read at once.  [default: one a core]")
@click.option("--executor", metavar="NAME", help="Who does the work: processes, or dask=ADDRESS of a scheduler.")
@click.option("--send", is_flag=True, help="Send the files to the workers, which then need not see them.")
@click.option("--grammar", metavar="FILE", multiple=True, help="A TOML file with forms of your own.")
@click.option(
    "--confidence", type=click.FloatRange(0, 1), help="How sure a reading of notes must be; else it is unrecognised."
)
@click.option(
    "--corrections", metavar="FILE", help="What you have said of the citations (archref serve writes the file)."
)
def build(
    sources: tuple[str, ...],
    into: str,
    jobs: int | None,
    executor: str | None,
    send: bool,
    grammar: tuple[str, ...],
    confidence: float | None,
    corrections: str | None,
) -> int:
    """Read SOURCES (files, folders, patterns, archives) and write what they cite to CORPUS, or bring it up to date.

    A file that is unchanged is not read again, one that is gone is taken out, a build that was ended goes on where it
    was. One that cannot be read is reported, and the exit code is 1. JSON lines are released telegrams, one a line;
    an index of archref (.sqlite) gives its documents.
    """
    from .. import corpus
    from ..corpus.executors import named
    from ..corrections import CorrectionsError
    from ..grammar import GrammarError

    try:
        with named(executor) as pool, ProgressLine("files") as line:
            built = corpus.build(
                sources,
                into,
                pool,
                jobs=jobs,
                grammar=grammar,
                confidence=confidence,
                corrections=corrections,
                send=send,
                progress=BuildProgress(line),
            )
    except (CorrectionsError, GrammarError) as error:
        raise click.UsageError(str(error)) from error
    except corpus.CorpusFailed as error:
        raise click.ClickException(str(error)) from error
    for _, why in built.failed:
        complain(why)
    for words in built.unplaced:
        complain(f"the correction of {words!r} was not made: {NOWHERE}", "warning")
    counts = [f"{built.read:,} read", f"{built.unchanged:,} unchanged"]
    counts += [f"{built.gone:,} taken out"] if built.gone else []
    counts += [f"{len(built.failed):,} failed"] if built.failed else []
    rows = ", ".join(f"{built.tables[t]:,} {t}" for t in ("documents", "citations", "links", "records"))
    deliver(f"{click.format_filename(into)}: {', '.join(counts)}\n  {rows}", None)
    return int(bool(built.failed))


@command.command("query")
@click.argument("path", metavar="CORPUS")
@click.argument("question", metavar="[SQL | THING]", default="")
@click.option("--ask", "asked", type=click.Choice(QUESTIONS), help="A ready question, of THING where it is about one.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many rows.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("-o", "--output", "out", metavar="OUT", help="Write to this file, whole or not at all.")
def query(path: str, question: str, asked: str | None, limit: int | None, form: str, out: str | None) -> int:
    """Ask CORPUS in SQL ("select words from citations where record_group = '59'"), or a ready question:

    \b
    who-cites THING    where a telegram, file or document is cited
    cited-by VOLUME    what a volume, file or document cites
    most-cited, together, by-repository, by-record-group, by-series, by-year,
    unresolved, doubtful, sources

    Tables are sources, documents, citations, links, records, sightings, messages and doubtful.
    """
    from .. import corpus

    check_target(out, ())
    if not asked and not question.strip():
        raise click.UsageError("give a question in SQL, or a ready one with --ask")
    if form == "parquet" and on_terminal(out):
        raise click.UsageError("Parquet is no reading for a terminal; name a file with -o answer.parquet")
    try:
        with corpus.open(path) as opened:
            if asked:
                answer = corpus.ask(opened, asked, question, limit)
            else:
                inner = question.strip().rstrip(";")
                answer = opened.query(f"SELECT * FROM ({inner}) LIMIT {limit}" if limit else question)
            _deliver(answer, form, out)
    except corpus.CorpusFailed as error:
        raise click.ClickException(str(error)) from error
    return 0


def _deliver(answer: Any, form: str, out: str | None) -> None:
    columns = answer.columns
    if form == "parquet":
        import pyarrow.parquet as pq

        sink = io.BytesIO()
        pq.write_table(answer.arrow(), sink, compression="zstd")
        deliver_bytes(sink.getvalue(), out)
    elif form == "csv":
        lines = [csv_line(columns)]
        lines += [csv_line(["; ".join(map(str, v)) if isinstance(v, list) else v for v in row]) for row in answer]
        deliver("".join(lines), out)
    elif form == "table":
        deliver(_table(columns, [[_cell(v) for v in row] for row in answer], on_terminal(out)), out)
    else:
        rows = [dict(zip(columns, row, strict=True)) for row in answer]
        if form == "json":
            deliver(json.dumps(rows, ensure_ascii=False, indent=1, default=str), out)
        else:
            deliver("".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows), out)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    return "" if value is None else shown(" ".join(str(value).split()))


def _table(columns: list[str], rows: list[list[str]], fitted: bool) -> str:
    """Tab-separated, or fitted to the terminal: each column as wide as it is, the widest cut to what is left."""
    lines = [columns, *rows]
    if not fitted:
        return "".join("\t".join(line) + "\n" for line in lines)
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns))]
    room = shutil.get_terminal_size().columns - 1 - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > 8:
        widest = widths.index(max(widths))
        second = max([w for i, w in enumerate(widths) if i != widest] or [8])
        widths[widest] = max(8, min(widths[widest] - 1, max(second, widths[widest] - (sum(widths) - room))))
    return "".join(
        "  ".join(
            (cell if len(cell) <= width else cell[: width - 1] + "…").ljust(width)
            for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )


@command.command("graph")
@click.argument("path", metavar="CORPUS")
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="The file: net.graphml, net.gexf or net.csv.")
@click.option(
    "--of", "of", type=click.Choice(NETWORKS), default="volumes", show_default=True, help="What its nodes are."
)
@click.option("--least", type=click.IntRange(1), default=1, metavar="N", help="Leave out edges of fewer citations.")
@click.option(
    "--format", "form", type=click.Choice(("graphml", "gexf", "csv")), help="If OUT's ending does not say it."
)
def graph(path: str, out: str, of: str, least: int, form: str | None) -> int:
    """Write the network of what cites what in CORPUS, for Gephi, networkx and others.

    Nodes are volumes, documents, documents with the records that they cite, or records that are cited together. As
    CSV the edges go to OUT and the nodes beside it ("net-nodes.csv").
    """
    from .. import corpus

    check_target(out, ())
    try:
        with corpus.open(path) as opened:
            written = corpus.graph(opened, out, of, form, least)
    except corpus.CorpusFailed as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"cannot write {out!r}: {error.strerror or error}; choose another place") from error
    click.echo(", ".join(click.format_filename(name) for name in written))
    return 0


@command.command("report")
@click.argument("path", metavar="CORPUS")
@click.option("-o", "--output", "out", metavar="OUT", required=True, help="The page, e.g. report.html.")
@click.option("--title", metavar="TEXT", help="The page's title.")
def report(path: str, out: str, title: str | None) -> int:
    """Make one page of CORPUS to look at: its volumes and their links as a network, its archives over time, what is
    cited most, what is unresolved. The page is a single file that loads nothing.
    """
    from .. import corpus

    check_target(out, ())
    try:
        with corpus.open(path) as opened:
            deliver(corpus.report(opened, title or os.path.basename(os.path.normpath(path))), out)
    except corpus.CorpusFailed as error:
        raise click.ClickException(str(error)) from error
    return 0

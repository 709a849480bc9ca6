"""`archref notes`: each note of the files as a style prints it."""

from __future__ import annotations

from collections import Counter

import click

from .inputs import check_number, document_options, results_of
from .output import check_target, deliver
from .progress import ProgressLine
from .styling import as_usage_error, check_style, style_options

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
    import archref

    check_number(files, number)
    check_target(out, files)
    check_style(style, engine)
    inputs = results_of(files, encoding, volume, number, date, grammar)
    if not inputs.results:
        return 1
    said: list[str] = []
    with as_usage_error(), ProgressLine("notes") as progress:
        text = archref.notes(
            inputs.results,
            style=style,
            format=form,
            locale=locale,
            diagnostics=said,
            engine=engine,
            progress=progress,
            names=_names(inputs.names, inputs.results),
        )
    deliver(text, out)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    return int(inputs.failed)


def _names(files: list[str], results: list[object]) -> list[str]:
    """What each document is called: its file, and its number where the file holds several."""
    found, held = [], Counter(files)
    for file, result in zip(files, results, strict=True):
        number = result.linked.document.number  # type: ignore[attr-defined]
        found.append(f"{file}, Document {number}" if held[file] > 1 and number else file)
    return found

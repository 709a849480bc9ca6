"""`archref bib`: the bibliography of what the files cite."""

from __future__ import annotations

import shutil
import textwrap

import click

from .inputs import check_number, document_options, read_inputs, resolve_inputs
from .output import check_target, deliver, on_terminal
from .progress import Progress
from .styling import as_usage_error, check_style, style_options

FORMATS = ("text", "html", "markdown", "rst", "bibtex", "csl-json")


@click.command("bib", short_help="Print the bibliography of what the files cite.")
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
    """Print the bibliography of what FILE... cite; "-" reads standard input.

    In text an entry is one line; a terminal gets it wrapped.
    """
    import archref

    check_number(files, number)
    check_target(out, files)
    check_style(style, engine)
    inputs = read_inputs(files, encoding)
    if not inputs.texts:
        return 1
    results = resolve_inputs(inputs, volume, number, date, grammar)
    said: list[str] = []
    with as_usage_error(), Progress("entries") as progress:
        text = archref.bibliography(
            results, style=style, format=form, locale=locale, diagnostics=said, engine=engine, progress=progress
        )
    if form == "text" and on_terminal(out):
        text = _wrap(text, shutil.get_terminal_size().columns)
    deliver(text, out)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    return int(inputs.failed)


def _wrap(text: str, width: int) -> str:
    """Entries folded at `width` columns with a hanging indent; identifiers are never broken."""
    fill = textwrap.TextWrapper(
        max(20, width - 1), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(fill.fill(line) for line in text.splitlines())

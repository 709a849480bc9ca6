"""`archref bib`: the bibliography of what the files cite."""

from __future__ import annotations

import shutil
import textwrap

import click

from .inputs import check_number, document_options, read_inputs, resolve_inputs
from .output import check_target, deliver, on_terminal

FORMATS = ("text", "html", "markdown", "rst", "bibtex", "csl-json")
DEFAULT_STYLE = "chicago-notes-bibliography"


@click.command("bib", short_help="Print the bibliography of what the files cite.")
@document_options
@click.option(
    "--style", metavar="NAME|PATH", default=DEFAULT_STYLE, show_default=True, help="A CSL style's name, or its file."
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--locale", metavar="TAG", help="Language of terms and dates, e.g. en-GB; else the style's own.")
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    style: str,
    form: str,
    locale: str | None,
) -> int:
    """Print the bibliography of what FILE... cite; "-" reads standard input.

    In text an entry is one line; a terminal gets it wrapped.
    """
    import archref

    from ..csl.styles import StyleError

    check_number(files, number)
    check_target(out, files)
    _check_style(style)
    inputs = read_inputs(files, encoding)
    if not inputs.texts:
        return 1
    results = resolve_inputs(inputs, volume, number, date, grammar)
    said: list[str] = []
    try:
        text = archref.bibliography(results, style=style, format=form, locale=locale, diagnostics=said)
    except StyleError as error:  # a style that is found and yet cannot be used
        raise click.UsageError(str(error)) from error
    if form == "text" and on_terminal(out):
        text = _wrap(text, shutil.get_terminal_size().columns)
    deliver(text, out)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    return int(inputs.failed)


def _check_style(style: str) -> None:
    """An unknown style is said before anything is read."""
    from ..csl.styles import StyleError, find_style

    try:
        find_style(style)
    except StyleError as error:
        raise click.UsageError(str(error)) from error


def _wrap(text: str, width: int) -> str:
    """Entries folded at `width` columns with a hanging indent; identifiers are never broken."""
    fill = textwrap.TextWrapper(
        max(20, width - 1), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(fill.fill(line) for line in text.splitlines())

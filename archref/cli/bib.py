"""`archref bib`: the bibliography of what the files cite."""

from __future__ import annotations

import shutil
import textwrap

import click

from ..archival import LEVELS
from ..export.sections import SectionsError, read_division
from .inputs import check_number, document_options, read_inputs, resolve_inputs
from .libraries import read_libraries, split_libraries
from .output import check_target, deliver, on_terminal
from .progress import Progress
from .styling import as_usage_error, check_style, style_options

MERGED = ("repository", "collection")  # levels at which papers are drawn together without a list of archives
FORMATS = ("text", "html", "markdown", "rst", "bibtex", "biblatex", "ris", "csl-json")
PRINTED = FORMATS[:4]


@click.command("bib", short_help="Print the bibliography of what the files cite.")
@document_options
@style_options
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--archival", is_flag=True, help="The archives first, as a list; then what is published, in the style.")
@click.option(
    "--sections",
    help="Print under headings: archives (these first), kind, repository, or a .toml file with [[section]] tables.",
)
@click.option(
    "--level",
    type=click.Choice(LEVELS),
    help="How deep the list of --archival goes, else series; without it, one entry a collection or repository.",
)
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
    archival: bool,
    sections: str | None,
    level: str | None,
) -> int:
    """Print the bibliography of what FILE... cite; "-" reads standard input.

    A library among the files (.json with CSL-JSON, .bib, .ris, as Zotero exports them) is listed too; what is cited
    and stands there is not listed twice. In text an entry is one line; a terminal gets it wrapped.
    """
    import archref

    documents, libraries = split_libraries(files)
    check_number(documents, number)
    check_target(out, files)
    check_style(style, engine)
    if level and not archival and level not in MERGED:
        raise click.UsageError(
            f"--level {level} is a depth of --archival; without it choose one of {', '.join(MERGED)}"
        )
    if sections and archival:
        raise click.UsageError("--sections and --archival both divide the bibliography; give one")
    if sections and form not in PRINTED:
        raise click.UsageError(f"--sections prints {', '.join(PRINTED)}; {form} has no headings")
    if sections:
        try:
            read_division(sections)
        except SectionsError as error:
            raise click.UsageError(str(error)) from error
    if archival and form not in PRINTED:
        raise click.UsageError(f"--archival prints {', '.join(PRINTED)}; {form} has no list of archives")
    inputs = read_inputs(documents, encoding)
    library, failed = read_libraries(libraries, encoding)
    if not inputs.texts and not library and (failed or inputs.failed):
        return 1
    results = resolve_inputs(inputs, volume, number, date, grammar)
    said: list[str] = []
    with as_usage_error(), Progress("entries") as progress:
        text = archref.bibliography(
            results,
            style=style,
            format=form,
            locale=locale,
            diagnostics=said,
            engine=engine,
            progress=progress,
            library=library,
            archival=(level or "series") if archival else None,
            sections=sections,
            level=None if archival else level,
        )
    if form == "text" and on_terminal(out):
        text = _wrap(text, shutil.get_terminal_size().columns)
    deliver(text, out)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    return int(inputs.failed or failed)


def _wrap(text: str, width: int) -> str:
    """Entries folded at `width` columns with a hanging indent; identifiers are never broken."""
    fill = textwrap.TextWrapper(
        max(20, width - 1), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(line if line.startswith(" ") else fill.fill(line) for line in text.splitlines())

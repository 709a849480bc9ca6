"""`archref bib`: the bibliography of what the files cite."""

from __future__ import annotations

import shutil
import textwrap
from contextlib import ExitStack

import click

from ..archival import LEVELS
from ..archival.division import FORMATS as LISTED
from ..csl import OUTPUTS
from ..export import export_names
from ..export.sections import SectionsError, read_division
from . import complain
from .inputs import as_usage_errors, check_number, document_options, open_stream
from .inserting import as_read, put_in
from .keeping import its_sources, its_text
from .libraries import read_libraries, split_libraries
from .output import check_target, deliver, on_terminal
from .progress import ProgressLine
from .styling import as_usage_error, check_style, style_options

MERGED = ("repository", "collection")  # levels at which papers are drawn together without a list of archives
PRINTED = OUTPUTS
NOTHING = ("", "[]", '<div class="csl-bib-body">\n</div>')  # bibliographies without an entry
FORMATS = (*PRINTED, *export_names())


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
@click.option(
    "--insert",
    metavar="PATH",
    help="Put the bibliography into this file (Word, ODT, Markdown, HTML, LaTeX) and keep what it held beside it.",
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
    insert: str | None,
) -> int:
    """Print the bibliography of what FILE... cite; "-" reads standard input.

    --insert puts it where the file says [archref-bibliography], or below its heading "Bibliography", with the style's
    italics and hanging indents; done again, it is replaced. With -o the changed file goes to OUT.

    A library among the files (.json with CSL-JSON, .bib, .ris, as Zotero exports them) is listed too; what is cited
    and stands there is not listed twice. In text an entry is one line; a terminal gets it wrapped.
    """
    from ..export.csl_item import conform
    from ..export.libraries import with_library
    from ..listing import BibliographyInput, bibliography

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
    if archival and form not in LISTED:
        raise click.UsageError(f"--archival prints {', '.join(LISTED)}; {form} has no list of archives")
    if insert is not None and (archival or form != "text"):
        raise click.UsageError("--insert has the format of its file; leave --format and --archival out")
    gathered, fields = BibliographyInput((level or "series") if archival else None), []
    with ExitStack() as stack, as_usage_errors():
        read = as_read(documents, insert, encoding, stack)
        keep = its_text if archival else its_sources
        stream = open_stream(read, encoding, volume, number, date, grammar, keep, True)
        for _, result in stream:
            gathered.add(result)
            fields += result.linked.document.items
    library, failed = read_libraries(libraries, encoding)
    if not stream.count and not library and (failed or stream.failed):
        return 1
    if fields:
        library = with_library(conform(fields), library)
    said: list[str] = []
    with as_usage_error(), ProgressLine("entries") as progress:

        def listed(form: str, said: list[str]) -> str:
            drawn = None if archival else level
            return bibliography(
                gathered, style, form, locale, said, engine, progress, library, sections=sections, level=drawn
            )

        if insert is not None:
            put_in(insert, out, listed("html", said), listed("markdown", []), style, encoding)
        else:
            text = listed(form, said)
    for line in said:
        click.echo(f"archref: warning: {line}", err=True)
    if insert is not None:
        return int(stream.failed or failed)
    if text.strip() in NOTHING and not said:
        complain("nothing is cited that a bibliography could list; archref find shows what is recognised", "warning")
    if form == "text" and on_terminal(out):
        text = _wrap(text, shutil.get_terminal_size().columns)
    deliver(text, out)
    return int(stream.failed or failed)


def _wrap(text: str, width: int) -> str:
    """Entries folded at `width` columns with a hanging indent; identifiers are never broken."""
    fill = textwrap.TextWrapper(
        max(20, width - 1), subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(line if line.startswith(" ") else fill.fill(line) for line in text.splitlines())

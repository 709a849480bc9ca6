"""`archref sources`: the archival bibliography, what is cited from archives by repository and collection."""

from __future__ import annotations

import click

from ..archival import FORMATS, LEVELS
from .inputs import as_usage_errors, check_number, document_options, open_stream
from .keeping import its_text
from .output import check_target, deliver


@click.command("sources", short_help="List the archives cited, by repository, record group and series.")
@document_options
@click.option("--level", type=click.Choice(LEVELS), default="series", show_default=True, help="How deep the list goes.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    level: str,
    form: str,
) -> int:
    """List what FILE... cite from archives, each thing once; "-" reads standard input."""
    import archref

    check_number(files, number)
    check_target(out, files)
    stream = open_stream(files, encoding, volume, number, date, grammar, its_text, True)
    with as_usage_errors():
        found = archref.sources((result for _, result in stream), level=level)
    if not stream.count:
        return 1
    deliver(found.render(form), out)
    return int(stream.failed)

"""`archref sources`: the archival bibliography, what is cited from archives by repository and collection."""

from __future__ import annotations

import click

from ..archival import FORMATS, LEVELS
from .inputs import check_number, document_options, results_of
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
    inputs = results_of(files, encoding, volume, number, date, grammar)
    if not inputs.results:
        return 1
    deliver(archref.sources(inputs.results, level=level).render(form), out)
    return int(inputs.failed)

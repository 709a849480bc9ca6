"""`archref report`: a page to look at."""

from __future__ import annotations

import click

from .inputs import check_number, document_options, results_of
from .output import check_target, deliver, on_terminal


@click.command("report", short_help="Make a page of HTML that shows the files with what they cite.")
@document_options
@click.option("--title", metavar="TEXT", help="The page's title, if not the volume's or the document's.")
def command(
    files: tuple[str, ...],
    out: str | None,
    encoding: str | None,
    volume: str | None,
    number: str | None,
    date: str | None,
    grammar: tuple[str, ...],
    title: str | None,
) -> int:
    """Make one page of FILE... with every citation marked, what it means shown beside it, and a list of all things cited.

    The page is a single file that loads nothing; open it in a browser.
    """
    import archref

    if on_terminal(out):
        raise click.UsageError("a page of HTML is no reading for a terminal; name a file with -o report.html")
    check_number(files, number)
    check_target(out, files)
    inputs = results_of(files, encoding, volume, number, date, grammar)
    if not inputs.results:
        return 1
    deliver(archref.report(inputs.results, title=title, names=inputs.names), out)
    return int(inputs.failed)

"""`archref lookup`: the identity of what a citation cites, and with --online the record itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from . import complain
from .inputs import iso_date, volume_id
from .matches import lines
from .output import check_target, deliver

if TYPE_CHECKING:
    from ..identity import Identity
    from ..lookup import LookupFinding
    from ..lookup.service import Reply, Service

NAMES = {  # kinds of identity as people call them
    "document_number": "Document Number",
    "film_number": "Film Number",
    "frus_document": "Document",
    "frus_footnote": "Footnote",
    "frus_page": "Page",
    "frus_volume": "Volume",
    "cia_job": "CIA job",
    "file_number": "Central file",
    "law": "",
    "public_papers": "",
    "statute": "",
    "treaty": "",
    "un_symbol": "United Nations document",
    "lot_file": "",
    "naid": "National Archives Identifier",
    "record_group": "",
    "series": "Series",
}

HINTS = {"document": "say which volume with --volume", "telegram": "a post and a day help (--date)"}


@click.command("lookup", short_help="Say what a citation cites, by its names and addresses.")
@click.argument("queries", metavar="QUERY...", nargs=-1, required=True)
@click.option(
    "--online",
    is_flag=True,
    help="Ask the archives' services too, each for at most 20 seconds a question; else nothing is sent anywhere.",
)
@click.option(
    "--volume", metavar="ID", callback=volume_id, help='The volume that "Document 296" is in, e.g. frus1977-80v26.'
)
@click.option("--date", metavar="ISO", callback=iso_date, help="The day of a citation that prints none.")
@click.option("--index", "index", metavar="PATH", help="The index to look in, if not the one in your data folder.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("-o", "--output", "out", metavar="OUT", help="Write to this file, whole or not at all.")
def command(
    queries: tuple[str, ...],
    online: bool,
    volume: str | None,
    date: str | None,
    index: str | None,
    form: str,
    out: str | None,
) -> int:
    """Say what each QUERY cites: a citation in quotes ("Telegram 319188 to Mexico, December 19, 1978") or an
    identifier alone (1978STATE319188). What an index of yours knows of it (archref index add) is said too. Exit
    code 1 where one of them gave nothing.
    """
    from ..identity import QueryError, read_query
    from ..index import IndexFailed
    from ..lookup import LookupFailed, look_up

    check_target(out, ())
    try:
        things = [read_query(query, volume, date) for query in queries]
        findings = look_up([thing for several in things for thing in several], online, index, asking=_told)
    except (LookupFailed, IndexFailed, QueryError) as error:
        raise click.ClickException(str(error)) from error
    if form == "json":
        deliver(json.dumps([f.as_dict() for f in findings], ensure_ascii=False, indent=1), out)
    else:
        deliver("\n".join(_text(findings)), out)
    empty = [f for f in findings if not (f.identities or f.answers or f.candidates)]
    for finding in empty:
        hint = HINTS.get(finding.cited.kind, "a number, a post and a date help")
        complain(f"nothing is known of {finding.cited.text!r}; {hint}", "warning")
    return int(bool(empty))


def _told(service: Service) -> None:
    """Say on a terminal whom the command waits for, and how long at most."""
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(f"archref: asking {service.title}, at most {round(service.patience)} seconds", err=True)


def _text(findings: Sequence[LookupFinding]) -> Iterator[str]:
    """Each thing with what is known of it, indented; a blank line between two things."""
    for number, finding in enumerate(findings):
        if number:
            yield ""
        yield finding.cited.text
        for identity in finding.identities:
            yield from _identity(identity)
        yield from lines("", finding.answers, finding.candidates)
        for reply in finding.replies:
            yield from _reply(reply)


def _identity(identity: Identity) -> Iterator[str]:
    name = NAMES.get(identity.kind, identity.kind.replace("_", " ").capitalize())
    yield f"  {f'{name} {identity.value}'.strip()}  ({identity.certainty}: {identity.why})"
    if identity.url:
        yield f"    {'search: ' if identity.is_search else ''}{identity.url}"


def _reply(reply: Reply) -> Iterator[str]:
    if reply.problem:
        yield f"  {reply.problem}"
        return
    age = f" (stale: of {reply.retrieved[:10]}; {reply.note})" if reply.stale else ""
    if reply.note and not reply.stale:
        yield f"  {reply.service}: {reply.note}"
    elif not reply.answers and not reply.candidates:
        yield f"  {reply.service}: nothing for {reply.identity}{age}"
    yield from lines(reply.service + age, reply.answers, reply.candidates)

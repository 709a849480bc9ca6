"""`archref index`: an index of volumes and released telegrams of one's own, and questions to it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import click

from . import complain
from .inputs import iso_date, volume_id
from .matches import lines
from .output import check_target, deliver
from .progress import ProgressLine

if TYPE_CHECKING:
    from ..index import Added, Index

where = click.option(
    "--index", "path", metavar="PATH", help="The index file, if not the one in your data folder (ARCHREF_INDEX)."
)


@click.group("index", short_help="Keep volumes and released telegrams in an index, and search it.")
def command() -> None:
    """An index is one SQLite file with the documents of Foreign Relations volumes and released telegrams."""


@command.command("add")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@where
def add(files: tuple[str, ...], path: str | None) -> int:
    """Add volumes (TEI) and released telegrams (JSON lines); a folder or a pattern stands for its files.

    Each file is added whole or not at all. One that is in the index already is replaced if it has changed. A corpus
    (archref corpus build) gives what it keeps of its files, which are not read again.
    """
    from ..index import Index, IndexFailed
    from ..reading import InputError
    from ..reading.files import expand

    failed = False
    wanted: list[str] = []
    corpora = [name for name in files if os.path.isfile(os.path.join(name, "corpus.json"))]

    def passed_over(error: InputError) -> None:
        nonlocal failed
        complain(str(error))
        failed = True

    for name in files:
        try:
            wanted += expand([name], None, passed_over) if name not in corpora else ()
        except InputError as error:
            complain(str(error))
            failed = True
    with Index(path) as index:
        for name in corpora:
            failed |= _add_corpus(index, name)
    with Index(path) as index, ProgressLine("files added") as progress:
        for done, name in enumerate(wanted):
            progress(done, len(wanted))
            try:
                added = index.add(name)
            except (InputError, IndexFailed) as error:
                complain(str(error))
                failed = True
                continue
            click.echo(_said(name, added))
            if added.skipped:
                complain(f"{name}: {added.skipped} lines left out ({added.first_skipped})", "warning")
    return int(failed)


def _add_corpus(index: Index, name: str) -> bool:
    """Add what a corpus keeps; whether that failed."""
    from ..corpus import CorpusFailed, add_to_index
    from ..index import IndexFailed

    try:
        for added in add_to_index(name, index):
            click.echo(_said(added.key, added))
    except (CorpusFailed, IndexFailed) as error:
        complain(str(error))
        return True
    return False


def _said(name: str, added: Added) -> str:
    what = added.key if added.kind == "volume" else click.format_filename(name)
    thing = "document" if added.kind == "volume" else "telegram"
    count = f"{added.documents} {thing}{'' if added.documents == 1 else 's'}"
    if added.unchanged:
        return f"{what}: in the index already ({count})"
    known = f", {added.known} known already" if added.known else ""
    return f"{what}: {count}{known}"


@command.command("query")
@click.argument("queries", metavar="QUERY...", nargs=-1, required=True)
@where
@click.option(
    "--volume", metavar="ID", callback=volume_id, help='The volume that "Document 296" is in, e.g. frus1977-80v26.'
)
@click.option("--date", metavar="ISO", callback=iso_date, help="The day of a citation that prints none.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("-o", "--output", "out", metavar="OUT", help="Write to this file, whole or not at all.")
def query(
    queries: tuple[str, ...], path: str | None, volume: str | None, date: str | None, form: str, out: str | None
) -> int:
    """Find what each QUERY cites: a telegram ("telegram 319188 to Mexico, December 19, 1978"), a film number, a
    document of a volume, or words of a subject with a day. Exit code 1 where one of them found nothing.
    """
    from ..identity import QueryError, read_query
    from ..index import Index, IndexFailed, find

    check_target(out, ())
    found: list[dict[str, Any]] = []
    printed: list[str] = []
    failed = False
    try:
        with Index(path) as index:
            for thing in (thing for text in queries for thing in read_query(text, volume, date)):
                answers, candidates = find(index, thing)
                printed += [*([""] if printed else []), thing.text, *lines("", answers, candidates)]
                found.append(
                    {
                        "text": thing.text,
                        "type": thing.kind,
                        "answers": [m.as_dict() for m in answers],
                        "candidates": [m.as_dict() for m in candidates],
                    }
                )
                if not answers and not candidates:
                    complain(f"nothing in the index for {thing.text!r}", "warning")
                    failed = True
    except (IndexFailed, QueryError) as error:
        raise click.ClickException(str(error)) from error
    deliver(json.dumps(found, ensure_ascii=False, indent=1) if form == "json" else "\n".join(printed), out)
    return int(failed)


@command.command("info")
@where
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def info(path: str | None, form: str) -> int:
    """List what the index holds."""
    from ..index import Index, IndexFailed

    try:
        with Index(path) as index:
            held = index.sources()
    except IndexFailed as error:
        raise click.ClickException(str(error)) from error
    if form == "json":
        deliver(json.dumps({"index": str(index.path), "sources": held}, ensure_ascii=False, indent=1), None)
    else:
        rows = [f"{s['key']}: {s['documents']} {'documents' if s['kind'] == 'volume' else 'telegrams'}" for s in held]
        deliver("\n".join([str(index.path), *(f"  {row}" for row in rows)]), None)
    return 0

"""`archref styles`: which citation styles there are, by words of their names."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any

import click

from . import complain
from .output import deliver

SHOWN = 40  # each is a file to open


@click.command("styles", short_help="Search the citation styles by name.")
@click.argument("words", metavar="[WORDS]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All that match, however many.")
@click.option("--locales", is_flag=True, help="List the languages that --locale takes.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def command(words: tuple[str, ...], every: bool, locales: bool, form: str) -> int:
    """List the styles whose names hold all of WORDS: name, kind, language, title.

    Without WORDS the styles written here are listed. A style's exact name, or the path of a .csl file, tells more.
    """
    from ..csl import StyleError, catalogue

    if locales:
        tags = catalogue.locales()
        deliver(json.dumps(tags) if form == "json" else "\n".join(tags), None)
        return 0
    said = " ".join(words)
    exact = len(words) == 1 and (os.sep in said or said.endswith(".csl") or said in catalogue.style_names())
    try:
        if exact:
            infos = [catalogue.describe(said)]
        else:
            names = catalogue.search(said) if words else list(catalogue.own_style_names())
            infos = [catalogue.describe(name) for name in (names if every else names[:SHOWN])]
    except StyleError as error:
        raise click.UsageError(str(error)) from error
    if not infos:
        near = catalogue.nearest(said)
        complain(f"no style's name holds {said!r}" + (f"; nearest: {', '.join(near)}" if near else ""))
        return 1
    if form == "json":
        deliver(json.dumps([info.as_dict() for info in infos], ensure_ascii=False, indent=1), None)
    else:
        deliver(_details(infos[0]) if exact else _table(infos), None)
    if not exact and words and len(names) > len(infos):
        complain(f"{len(names) - len(infos):,} more; say more words, or --all", "note")
    elif not words:
        complain(f"{len(catalogue.style_names()) - len(infos):,} more are searched by words of their names", "note")
    return 0


def _table(infos: Sequence[Any]) -> str:
    width = max(len(info.name) for info in infos)
    kind = max(len(info.kind) for info in infos)
    return "\n".join(
        f"{info.name:<{width}}  {info.kind:<{kind}}  {info.locale:<5}  {info.title}".rstrip() for info in infos
    )


def _details(info: Any) -> str:
    lines = [
        f"{info.name}: {info.title}",
        f"kind: {info.kind}, {'with' if info.bibliography else 'without'} a bibliography",
        f"language: {info.locale}",
        *([f"depends on: {info.parent}"] if info.parent else []),
        f"file: {info.path}",
    ]
    return "\n".join(lines)

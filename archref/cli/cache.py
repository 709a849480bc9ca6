"""`archref cache`: what look-ups keep on this machine, and a way to empty it."""

from __future__ import annotations

import json
from typing import Any

import click

from .output import deliver


@click.group("cache", short_help="Show or empty what look-ups keep on this machine.")
def command() -> None:
    """The answers of services are kept in your cache folder (ARCHREF_CACHE_DIR names another)."""


@command.command("info")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def info(form: str) -> int:
    """Show where the cache is and what it holds."""
    from ..lookup import LookupFailed, load_settings
    from ..lookup.store import describe

    try:
        found = describe(load_settings())
    except LookupFailed as error:
        raise click.ClickException(str(error)) from error
    deliver(json.dumps(found, indent=1) if form == "json" else "\n".join(_lines(found)), None)
    return 0


@command.command("clear")
@click.option("--expired", is_flag=True, help="Only the answers that are no longer fresh.")
def clear(expired: bool) -> int:
    """Delete the answers that are kept."""
    from ..lookup import LookupFailed, load_settings, store

    try:
        deleted = store.clear(load_settings(), expired)
    except LookupFailed as error:
        raise click.ClickException(str(error)) from error
    deliver(f"{_answers(deleted)} deleted", None)
    return 0


def _lines(found: dict[str, Any]) -> list[str]:
    lines = [f"{found['folder']}: {_size(found['size'])}"]
    for kept in found["kept"]:
        lines.append(
            f"  {kept['host']}: {_answers(kept['answers'])} ({kept['expired']} expired), {_size(kept['size'])}"
        )
    if not found["kept"]:
        lines.append("  nothing is kept")
    for service, count in found["requests_this_month"].items():
        lines.append(f"  {service}: {count} requests this month")
    return lines


def _answers(count: int) -> str:
    return f"{count} answer{'' if count == 1 else 's'}"


def _size(count: int) -> str:
    return (
        f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1e6:.1f} MB"
    )

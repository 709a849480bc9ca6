"""What can be said of one document alone."""

from __future__ import annotations

import click


def check_number(files: tuple[str, ...], number: str | None) -> None:
    """A document's number belongs to one document."""
    if number is not None and len(files) > 1:
        raise click.UsageError("--number is one document's; give it with a single FILE")

"""What commands that print in a style share: the options --style, --locale and --engine, and their checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from ..csl import engine_names

DEFAULT_STYLE = "chicago-notes-bibliography"


def style_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --style, --locale and --engine, passed as `style`, `locale` and `engine`."""
    for option in reversed(
        (
            click.option(
                "--style",
                metavar="NAME|PATH",
                default=DEFAULT_STYLE,
                show_default=True,
                help="A CSL style's name, or its file.",
            ),
            click.option(
                "--locale", metavar="TAG", help="Language of terms and dates, e.g. en-GB; else the style's own."
            ),
            click.option(
                "--engine",
                metavar="NAME",
                default="citeproc-py",
                show_default=True,
                help=f"What prints: {', '.join(engine_names())} (PATH of its script).",
            ),
        )
    ):
        command = option(command)
    return command


def check_style(style: str, engine: str) -> None:
    """An unknown style or engine is said before anything is read (`click.UsageError`)."""
    from ..csl import find_engine, find_style

    with as_usage_error():
        find_style(style)
        find_engine(engine)


@contextmanager
def as_usage_error() -> Iterator[None]:
    """A style that is found and yet cannot be used, or an engine that fails, as one line of the command's."""
    from ..csl import EngineError, StyleError

    try:
        yield
    except (StyleError, EngineError) as error:
        raise click.UsageError(str(error)) from error

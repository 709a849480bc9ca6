"""How findings are written: a module a format, each with `write`, which takes located findings and gives a text."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from ..located import Located

FORMATS = ("text", "json", "sarif", "github", "markdown")


def write(found: Sequence[Located], form: str) -> str:
    """The findings in a format; "" where nothing is to be printed."""
    text: str = import_module(f".as_{form}", __name__).write(found)
    return text

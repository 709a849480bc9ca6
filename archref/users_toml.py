"""TOML that somebody has written by hand or handed on: read as a table, or refused with a reason in words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .patterns import expression

PARTS = 60  # of a key, far more than any has
# a key of more parts than that: the parser takes the square of its time for it
_LONG_KEY = expression(rf"(?<![\w-])(?:(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*\.[ \t]*){{{PARTS}}}")


class NotToml(ValueError):
    """The text is no TOML; the message is the reason, in one line without the file's name."""


def read_toml(path: str | os.PathLike[str]) -> dict[str, Any]:
    """The table of a file, with or without a byte order mark. Raises OSError and NotToml."""
    data = Path(path).read_bytes()
    try:
        return parse_toml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotToml(f"line {line} is not UTF-8; save the file as UTF-8") from None


def parse_toml(text: str) -> dict[str, Any]:
    """The table of a text. Raises NotToml."""
    import tomllib

    if found := _LONG_KEY.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise NotToml(f"line {line} has a key of more than {PARTS} parts")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise NotToml("its lists or tables stand inside each other without end") from None
    except tomllib.TOMLDecodeError as error:
        raise NotToml(" ".join(str(error).split())) from None
    except ValueError:  # more digits than Python turns into a number
        raise NotToml("a number in it is too long") from None

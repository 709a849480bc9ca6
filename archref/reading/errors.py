"""What a reader says of a file that it cannot read, and how it names the file."""

from __future__ import annotations

import os


class InputError(ValueError):
    """A file that cannot be read as text; its message is one line that says what to do."""


def shown(path: str | os.PathLike[str]) -> str:
    """How a message names the file at `path`."""
    return "standard input" if os.fspath(path) == "-" else repr(os.fspath(path))

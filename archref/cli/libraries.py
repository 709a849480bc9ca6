"""The libraries among a command's files: .json, .bib and .ris are read as items, everything else as a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from . import complain


def split_libraries(files: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The documents and the libraries among the files, told by their names."""
    from ..export.libraries import is_library

    return tuple(f for f in files if not is_library(f)), tuple(f for f in files if is_library(f))


def read_libraries(files: Sequence[str], encoding: str | None) -> tuple[list[dict[str, Any]], bool]:
    """The items of all the libraries, ids different, and whether one could not be read (which is then reported)."""
    from ..export.libraries import read_library, with_library
    from ..reading.files import InputError, read_text

    items: list[dict[str, Any]] = []
    failed = False
    for name in files:
        shown = click.format_filename(name)
        said: list[str] = []
        try:
            items = with_library(read_library(name, read_text(name, encoding), said), items)
        except InputError as error:
            complain(str(error))
            failed = True
        except ValueError as error:
            complain(f"{shown!r}: {error}; export the library again")
            failed = True
        for line in said:
            complain(f"{shown!r}: {line}; the entry is left out", "warning")
    return items, failed

"""The formats that items are exported to and read from. A format is one file here, called as the format is.

`csl_json.py` is the format "csl-json". A module has any of

    SUFFIXES = (".bib", ".bibtex")              the endings by which a library of this format is known
    def write(items) -> str                     CSL-JSON items as text
    def read(text, diagnostics) -> list         the items of a library; what cannot be read is told in `diagnostics`,
                                                or where that is None is a ValueError

Nothing else is to be done: `archref bib --format`, `archref.bibliography` and the libraries among a command's files know
the format by its file. What a module imports for its work it imports in its functions.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def formats() -> dict[str, ModuleType]:
    """The formats by their names, sorted."""
    names = sorted(found.name for found in iter_modules(__path__))
    return {name.replace("_", "-"): import_module(f".{name}", __name__) for name in names}


def written() -> tuple[str, ...]:
    """The names of the formats that items can be written in."""
    return tuple(name for name, module in formats().items() if hasattr(module, "write"))


def suffixes() -> dict[str, str]:
    """The formats of libraries by the endings of their files."""
    return {end: name for name, module in formats().items() if hasattr(module, "read") for end in module.SUFFIXES}


def of_file(name: str) -> str | None:
    """The format of the library with that file name; None where it is no library's."""
    return suffixes().get(os.path.splitext(name)[1].lower())

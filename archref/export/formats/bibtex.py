"""BibTeX; what is read may be BibLaTeX as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

SUFFIXES = (".bib", ".bibtex", ".biblatex")


def write(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as entries of BibTeX."""
    from ..bibtex import write_bibtex

    return write_bibtex(items)


def read(text: str, diagnostics: list[str] | None) -> list[dict[str, Any]]:
    """The items of the entries."""
    from ..bibtex import read_bibtex

    return read_bibtex(text, diagnostics)

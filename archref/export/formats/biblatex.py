"""BibLaTeX. It is read as BibTeX is, whose endings it shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def write(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as entries of BibLaTeX."""
    from ..bibtex import write_biblatex

    return write_biblatex(items)

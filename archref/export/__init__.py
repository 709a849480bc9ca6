"""Writers and readers of other formats, one file a format, and what a library of items is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..controls import words_alone

__all__ = ["EXPORTS", "write"]

EXPORTS = ("bibtex", "biblatex", "csl-json", "ris")


def write(items: Iterable[Mapping[str, Any]], format: str) -> str:
    """CSL-JSON items as text in one of EXPORTS; ValueError for another format."""
    if format == "bibtex":
        from .bibtex import write_bibtex as writer
    elif format == "biblatex":
        from .bibtex import write_biblatex as writer
    elif format == "csl-json":
        from .csl_json import write_csl_json as writer
    elif format == "ris":
        from .ris import write_ris as writer
    else:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(EXPORTS)}")
    return writer([words_alone(item) for item in items])

"""Writers and readers of other formats, one file a format, and what a library of items is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..controls import words_alone
from .formats import formats, written

__all__ = ["export_names", "write"]


def export_names() -> tuple[str, ...]:
    """The formats that items can be written in."""
    return written()


def write(items: Iterable[Mapping[str, Any]], format: str) -> str:
    """CSL-JSON items as text in one of `export_names()`; ValueError for another format."""
    if format not in written():
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(written())}")
    found: str = formats()[format].write([words_alone(item) for item in items])
    return found

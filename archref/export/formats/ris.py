"""RIS, as EndNote, Zotero and databases exchange it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

SUFFIXES = (".ris",)


def write(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as records of RIS."""
    from ..ris import write_ris

    return write_ris(items)


def read(text: str, diagnostics: list[str] | None) -> list[dict[str, Any]]:
    """The items of the records."""
    from ..ris import read_ris

    return read_ris(text, diagnostics)

"""CSL-JSON, as Zotero and the processors of styles exchange it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

SUFFIXES = (".json",)


def write(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as JSON that holds to the schema."""
    from ..csl_json import write_csl_json

    return write_csl_json(items)


def read(text: str, diagnostics: list[str] | None) -> list[dict[str, Any]]:
    """The items."""
    from ..csl_json import read_csl_json

    return read_csl_json(text, diagnostics)

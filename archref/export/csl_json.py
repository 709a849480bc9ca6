"""CSL-JSON, as the schema of CSL 1.0.2 has it: one JSON array of items."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .csl_item import conform


def write_csl_json(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as an indented JSON array that the CSL-JSON schema accepts, UTF-8 characters as they are."""
    return json.dumps(conform(items), ensure_ascii=False, indent=2) + "\n"


def read_csl_json(text: str) -> list[dict[str, Any]]:
    """The items of a JSON array, or of an object that holds them under "items".

    Raises ValueError, in one line, for text that is not JSON or holds something else.
    """
    try:
        given = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except RecursionError:
        raise ValueError("not CSL-JSON: its lists stand inside each other without end") from None
    if isinstance(given, dict) and isinstance(given.get("items"), list):
        given = given["items"]
    elif isinstance(given, dict) and "type" in given:
        given = [given]
    if not isinstance(given, list):
        raise ValueError("not CSL-JSON: expected an array of items")
    for i, item in enumerate(given, 1):
        if not isinstance(item, dict):
            raise ValueError(f"not CSL-JSON: item {i} is not an object")
    return given

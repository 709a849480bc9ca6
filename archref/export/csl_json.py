"""CSL-JSON, as the schema of CSL 1.0.2 has it: one JSON array of items.

The schema lacks some variables of the specification and names others differently. The part of a volume stands behind
its number ("12, part 2"), where every program prints it; what the schema has no name for goes into "custom".
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from ..patterns import expression
from .csl_item import conform, schema_names

DEEPEST = 50  # lists in lists; an item has five
_TOO_DEEP = "not CSL-JSON: its lists stand inside each other without end"
_PART = expression(r"(.+), part (\w+)")


def write_csl_json(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as an indented JSON array that the CSL-JSON schema accepts, UTF-8 characters as they are."""
    return json.dumps([_to_schema(item) for item in conform(items)], ensure_ascii=False, indent=2) + "\n"


def _to_schema(item: dict[str, Any]) -> dict[str, Any]:
    if "part-number" in item and "volume" in item:
        item["volume"] = f"{item['volume']}, part {item.pop('part-number')}"
    for variable, name in schema_names().items():
        if variable in item and name:
            item[name] = item.pop(variable)
        elif variable in item:
            item.setdefault("custom", {})[variable] = item.pop(variable)
    return item


def _from_schema(item: dict[str, Any]) -> dict[str, Any]:
    item = dict(item)
    for variable, name in schema_names().items():
        if name in item and variable not in item:
            item[variable] = item.pop(name)
        elif isinstance(item.get("custom"), dict) and variable in item["custom"]:
            item["custom"] = dict(item["custom"])
            item.setdefault(variable, item["custom"].pop(variable))
    if "custom" in item and not item["custom"]:
        del item["custom"]
    if "part-number" not in item and (found := _PART.fullmatch(str(item.get("volume") or ""))):
        item["volume"], item["part-number"] = found.groups()
    return item


def _float(text: str) -> float | str:
    value = float(text)
    return value if math.isfinite(value) else text


def read_csl_json(text: str, diagnostics: list[str] | None = None) -> list[dict[str, Any]]:
    """The items of a JSON array, or of an object that holds them under "items".

    Raises ValueError, in one line, for text that is not JSON or holds something else. With `diagnostics` what is no
    item is named there and left out.
    """
    try:
        given = json.loads(text.removeprefix("\ufeff"), parse_float=_float, parse_constant=str)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except ValueError as error:  # more digits than Python turns into a number
        raise ValueError("not CSL-JSON: a number in it is too long") from error
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    if isinstance(given, dict) and isinstance(given.get("items"), list):
        given = given["items"]
    elif isinstance(given, dict) and "type" in given:
        given = [given]
    if not isinstance(given, list):
        raise ValueError("not CSL-JSON: expected an array of items")
    wrong = [
        f"not CSL-JSON: item {i} is not an object" for i, item in enumerate(given, 1) if not isinstance(item, dict)
    ]
    if wrong and (diagnostics is None or len(wrong) == len(given)):
        raise ValueError(wrong[0])
    if diagnostics is not None:
        diagnostics += wrong
    given = [item for item in given if isinstance(item, dict)]
    if _deeper_than(given, DEEPEST):
        raise ValueError(_TOO_DEEP)
    return [_from_schema(item) for item in given]


def _deeper_than(value: Any, most: int) -> bool:
    layer = [value]
    for _ in range(most):
        layer = [v for x in layer if isinstance(x, (list, dict)) for v in (x.values() if isinstance(x, dict) else x)]
        if not layer:
            return False
    return True

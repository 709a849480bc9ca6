"""What is wrong with the data of items, said once a rendering: no input stops it, and nothing is mended in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..controls import CONTROLS
from .processor.variables import ALIASES, DATES
from .raw_dates import backwards, days_in


def faults(items: Iterable[Mapping[str, Any]]) -> list[str]:
    """One line for each value of an item that is printed otherwise than it stands, or not at all."""
    found = []
    for number, item in enumerate(items, 1):
        name = str(item.get("id") or f"item {number}")
        for key, value in item.items():
            for fault in _faults(ALIASES.get(key, key), value):
                found.append(f"{name}: {key} {fault}")
    return found


def _faults(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, bool) and key not in ("id", "type"):
        yield f"is {str(value).lower()}, which is no text; it is left out"
    elif isinstance(value, str) and CONTROLS.search(value):
        yield "holds control characters, which are left out"
    elif key in DATES and isinstance(value, Mapping) and isinstance(value.get("date-parts"), list):
        yield from _of_date(value["date-parts"])


def _of_date(parts: list[Any]) -> Iterator[str]:
    ends = []
    for part in parts[:2]:
        try:
            year, month, day = ([int(x or 0) for x in part] + [0, 0, 0])[:3]
        except (TypeError, ValueError):
            yield f"has a part that is no number ({part!r}); it is read as far as it goes"
            return
        if not 0 <= month <= 24:
            yield f"has no month {month}; the year is printed"
        elif day < 0 or day > (days_in(year, month) if month <= 12 else 0):
            yield f"has no day {day} in month {month} of {year}; it is left out"
        ends.append((year, month, day))
    if len(ends) == 2 and backwards(*ends):
        yield "is a range that runs backwards; its ends are printed in their order"

"""Dates as an item gives them: parts, raw text or a literal. The library prints nothing for a raw date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..identifiers.months import NAMES
from ..patterns import expression

_MONTHS = [name.lower() for name in NAMES]
_SEASONS_TO = 24  # a month from 13 on is a season: 13 to 16, 17 to 20 and, as EDTF has them, 21 to 24
_ISO = expression(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?")
_DAY_FIRST = expression(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(-?\d{3,4})")
_MONTH_FIRST = expression(r"([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(-?\d{3,4})")


@dataclass(frozen=True, slots=True)
class When:
    """A date or range: each end is (year, month, day), with 0 for a part that is not known; season is 1 to 4 or 0."""

    begin: tuple[int, int, int] = (0, 0, 0)
    end: tuple[int, int, int] | None = None
    season: int = 0
    circa: bool = False
    literal: str = ""

    def sort_key(self) -> str:
        """Text that sorts as the date does."""
        ends = [self.begin] + ([self.end] if self.end else [])
        return "-".join(f"{year + 10000:05}{month:02}{day:02}" for year, month, day in ends)


def read_date(given: Mapping[str, Any] | str | int | None) -> When | None:
    """The date of an item's field, or None if it holds none; text that is no date is kept as a literal."""
    if given is None or given == "" or given == []:
        return None
    if not isinstance(given, Mapping):
        given = {"raw": str(given)}
    circa = given.get("circa") not in (None, False, 0, "", "0", "false")
    season = _season(given.get("season"))
    ends = [_parts(part) for part in given.get("date-parts") or [] if part and part[0] not in (None, "")]
    if ends and all(ends):
        return _range(ends[0], ends[1] if len(ends) > 1 else None, season, circa)  # type: ignore[arg-type]
    if given.get("literal"):
        return When(literal=str(given["literal"]), circa=circa)
    raw = str(given.get("raw") or "").strip()
    return _read_raw(raw, season, circa) if raw else None


def _range(begin: tuple[int, int, int], end: tuple[int, int, int] | None, season: int, circa: bool) -> When:
    """A date or a range, whose ends are known alike: a day at one end alone is dropped."""
    if end is not None:
        known = [bool(a and b) for a, b in zip(begin, end, strict=True)]
        begin = begin[0], begin[1] * known[1], begin[2] * known[2]
        end = end[0], end[1] * known[1], end[2] * known[2]
        if backwards(begin, end):
            begin, end = end, begin
    return When(begin, end, season, circa)


def _season(given: object) -> int:
    names = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
    text = str(given or "").strip().lower()
    return int(text) if text in {"1", "2", "3", "4"} else names.get(text, 0)


def _parts(part: Any) -> tuple[int, int, int] | None:
    try:
        numbers = [int(x) if x not in (None, "") else 0 for x in part][:3]
    except (TypeError, ValueError):
        return None
    year, month, day = (numbers + [0, 0, 0])[:3]
    if not 0 <= month <= _SEASONS_TO:
        month = 0
    return year, month, day if 0 < day <= days_in(year, month) else 0


def backwards(begin: tuple[int, int, int], end: tuple[int, int, int]) -> bool:
    """Whether a range ends before it begins. Seasons of one year have no order: winter may be its first or last."""
    seasons = max(begin[1], end[1]) > 12
    return bool(end[0]) and (end[0] < begin[0] if seasons else end < begin)


def days_in(year: int, month: int) -> int:
    """How many days a month has, 0 for what is none; February by the Gregorian rule, but the Julian before 1582."""
    if not 1 <= month <= 12:
        return 0
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0 or year < 1582)
    return 29 if month == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _read_raw(raw: str, season: int, circa: bool) -> When:
    text = raw
    if re.match(r"(?:ca?\.|circa)\s*", text, re.I):
        text, circa = re.sub(r"^(?:ca?\.|circa)\s*", "", text, flags=re.I), True
    ends = [_read_one(part.strip()) for part in re.split(r"/|\s*–\s*|\s+-\s+", text)]
    if 1 <= len(ends) <= 2 and all(ends):
        return _range(ends[0], ends[1] if len(ends) == 2 else None, season, circa)  # type: ignore[arg-type]
    return When(literal=raw, circa=circa)


def _read_one(text: str) -> tuple[int, int, int] | None:
    if found := _ISO.fullmatch(text):
        date = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    elif found := _DAY_FIRST.fullmatch(text):
        date = int(found[3]), _month(found[2]), int(found[1])
    elif found := _MONTH_FIRST.fullmatch(text):
        date = int(found[3]), _month(found[1]), int(found[2] or 0)
    else:
        return None
    year, month, day = date
    if not 0 <= month <= 12 or not 0 <= day <= (days_in(year, month) if day else 0) or (day and not month):
        return None
    return year, month, day


def _month(name: str) -> int:
    found = [i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
    return found[0] if len(found) == 1 else -1

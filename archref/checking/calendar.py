"""Full dates as English texts write them: "March 3, 1965", "3 March 1965"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..patterns import expression

MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
MONTH = "|".join(MONTHS)
YEAR = r"(?P<year>1[6-9]\d\d|[2-9]\d{3})(?!\w)"
# each begins with a set of signs, which is looked for fast; what stands before is looked at afterwards
MONTH_FIRST = expression(rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}), ?{YEAR}")
DAY_FIRST = expression(rf"(?P<day>[0-9][0-9]?) (?P<month>{MONTH}),? {YEAR}")


class Written(NamedTuple):
    """A date and where it is written; its day may be none of the calendar."""

    year: int
    month: int
    day: int
    start: int
    end: int
    first: str  # what stands first: "month" or "day"

    @property
    def on(self) -> date | None:
        """The day of the calendar; None where it has none."""
        return day_of(self.year, self.month, self.day)

    @property
    def month_first(self) -> bool:
        """Whether it is written "March 3, 1965" and not "3 March 1965"."""
        return self.first == "month"


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where it has none.

    >>> day_of(1965, 3, 3), day_of(1965, 6, 31)
    (datetime.date(1965, 3, 3), None)
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def written(text: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    """The full dates in text[start:end], those with the month first before the others.

    >>> [w[:3] for w in written("March 3, 1965, and 31 June 1966")]
    [(1965, 3, 3), (1966, 6, 31)]
    """
    end = len(text) if end is None else end
    for pattern in (MONTH_FIRST, DAY_FIRST):
        for m in pattern.finditer(text, start, end):
            before = text[m.start() - 1 : m.start()] if m.start() else ""
            if before.isalnum() or (pattern is DAY_FIRST and before and before in "–-"):
                continue
            first = "month" if pattern is MONTH_FIRST else "day"
            yield Written(int(m["year"]), MONTHS.index(m["month"]) + 1, int(m["day"]), m.start(), m.end(), first)

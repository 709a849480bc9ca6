"""Full dates as English texts write them: "March 3, 1965", "3 March 1965"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..patterns import expression

MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
MONTH = "|".join(MONTHS)
# a date is looked for by its year, since figures are rare; what stands before it is read back from there
YEAR = expression(r"[1-9]\d{3}(?!\w)")
FIRST = 1600
MONTH_FIRST = expression(rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}), ?\Z")
DAY_FIRST = expression(rf"(?P<day>[0-9][0-9]?) (?P<month>{MONTH}),? \Z")
LONGEST = len("30 September, ") + 1


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


def years(text: str) -> Iterator[tuple[int, int]]:
    """Where years stand that a date may end with."""
    for year in YEAR.finditer(text):
        if text[year.start() - 1 : year.start()] in (" ", ",") and int(year[0]) >= FIRST:
            yield year.span()


def written(text: str, places: Iterable[tuple[int, int]] | None = None) -> Iterator[Written]:
    """The full dates in a text, those with the month first before the others; `places` are those of its years.

    >>> [w[:3] for w in written("March 3, 1965, and 31 June 1966")]
    [(1965, 3, 3), (1966, 6, 31)]
    """
    days_first = []
    for start, end in years(text) if places is None else places:
        begin = max(0, start - LONGEST)
        words = text[begin:start]
        month_first = (m := MONTH_FIRST.search(words)) is not None
        m = m or DAY_FIRST.search(words)
        if m is None:
            continue
        at = begin + m.start()
        before = text[at - 1 : at] if at else ""
        if before.isalnum() or (not month_first and before and before in "–-"):
            continue
        first = "month" if month_first else "day"
        found = Written(int(text[start:end]), MONTHS.index(m["month"]) + 1, int(m["day"]), at, end, first)
        if month_first:
            yield found
        else:
            days_first.append(found)
    yield from days_first

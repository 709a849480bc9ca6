"""The running numbers of the Department of State's telegrams: which day a number belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from ..packaged import packaged_text

SHARE = 0.12  # of the days since the run began, by which the rate may be off
MARGIN = 25  # days besides


class NumberRun(NamedTuple):
    """The days through which numbers ran, and how many were given a day."""

    first: date
    last: date
    a_day: float


@cache
def runs() -> list[NumberRun]:
    """The runs that are known, from telegram_runs.csv."""
    import csv

    rows = csv.DictReader(packaged_text("checking/telegram_runs.csv").splitlines())
    day = date.fromisoformat
    return [NumberRun(day(r["first_day"]), day(r["last_day"]), float(r["a_day"])) for r in rows]


def expected(number: int, when: date) -> tuple[date, date] | None:
    """Between which days of the run of `when` the Department gave a number; None where no run is known.

    Both are the run's last day for a number that it never reached.
    """
    run = next((r for r in runs() if r.first <= when <= r.last), None)
    if run is None:
        return None
    days = number / run.a_day
    slack = MARGIN + SHARE * days
    if days - slack > (run.last - run.first).days:
        return run.last, run.last
    low = run.first + timedelta(days=max(0, int(days - slack)))
    return low, min(run.last, run.first + timedelta(days=int(days + slack)))


def fits(number: int, when: date) -> bool:
    """Whether a number may be of a day, as far as that is known."""
    days = expected(number, when)
    return days is None or days[0] <= when <= days[1]

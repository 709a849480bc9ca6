"""Full dates as German, French, Italian and Spanish texts write them, with the weekday before them: "Freitag, 16. März 1951"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..patterns import expression
from .calendar import day_of

# the months, then the days of the week from Monday on; another name of one stands behind a stroke
LANGUAGES = (
    (
        "Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag",
    ),
    (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    (
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
)
DATE = expression(r"(?P<day>\d{1,2})(?P<stop>\.|er|º|°)? (?:de )?(?P<month>[^\W\d_]{3,10})(?: del?)? \Z")
WEEKDAY = expression(r"(?P<name>[^\W\d_]{5,10}),? (?:(?:den|dem|le|il|el) )?\Z")
LONGEST = 32  # characters of a date before its year
BEFORE = 20  # characters of a weekday


class WrittenAbroad(NamedTuple):
    """A date, where it is written, and the weekday before it, "" for none; its day may be none of the calendar."""

    year: int
    month: int
    day: int
    start: int
    end: int
    weekday: str
    weekday_at: int
    right: str  # the weekday that it was, in the same language

    @property
    def on(self) -> date | None:
        """The day of the calendar; None where it has none."""
        return day_of(self.year, self.month, self.day)


def _numbers(names: str) -> dict[str, int]:
    return {name.lower(): i for i, of_one in enumerate(names.split()) for name in of_one.split("|")}


_TABLES = tuple((_numbers(months), _numbers(days), days.split()) for months, days in LANGUAGES)
_MONTHS = {name: n + 1 for months, _, _ in reversed(_TABLES) for name, n in months.items()}


def written_abroad(text: str, years: Iterable[tuple[int, int]]) -> Iterator[WrittenAbroad]:
    """The dates of a text that end with one of the years of which the places are given.

    >>> from .calendar import years
    >>> text = "Freitag, 17. März 1951; le 31 juin 1962"
    >>> [(w.day, w.weekday, w.right, w.on is None) for w in written_abroad(text, years(text))]
    [(17, 'Freitag', 'Samstag', False), (31, '', '', True)]
    """
    for start, end in years:
        begin = max(0, start - LONGEST)
        m = DATE.search(text[begin:start])
        month = _MONTHS.get(m["month"].lower()) if m else None
        # "16 September 1951" is English as well
        if (
            m is None
            or month is None
            or (m["stop"] is None and m["month"] in ("April", "August", "September", "November"))
        ):
            continue
        at = begin + m.start()
        if at and text[at - 1].isalnum():
            continue
        year, day = int(text[start:end]), int(m["day"])
        weekday, weekday_at, right = _weekday(text, at, day_of(year, month, day))
        yield WrittenAbroad(year, month, day, at, end, weekday, weekday_at, right)


def _weekday(text: str, at: int, on: date | None) -> tuple[str, int, str]:
    """The weekday before a date, its place, and the one that it was; "" for none."""
    begin = max(0, at - BEFORE)
    m = WEEKDAY.search(text[begin:at])
    if m is None:
        return "", at, ""
    for _, days, names in _TABLES:
        said = days.get(m["name"].lower())
        if said is not None:
            right = "" if on is None else m["name"] if on.weekday() == said else names[on.weekday()].partition("|")[0]
            return m["name"], begin + m.start("name"), right
    return "", at, ""

"""Days of the calendar of the French Republic (1792–1805) as days of ours: "16 pluviôse an II" is 1794-02-04.

The Republic's year began at the autumn equinox of Paris: on 22 September 1792 and, in the years below, a day or two later.
Twelve months of thirty days each are followed by five or six days more.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from ..identifiers.roman import is_roman, to_arabic

MONTHS = "vendemiaire brumaire frimaire nivose pluviose ventose germinal floreal prairial messidor thermidor fructidor".split()
SHORTEST = 4  # letters of a month's abbreviation: "vend.", "pluv."
FIRST_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)  # of September 1792, 1793, …


@lru_cache(maxsize=1_000)
def month_of(word: str) -> int | None:
    """The number of a month by its name or abbreviation, with accents or without.

    >>> month_of("Pluviôse"), month_of("therm"), month_of("mess"), month_of("mars")
    (5, 11, 10, None)
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isalpha())
    if len(plain) < SHORTEST:
        return None
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(plain)), None)


def iso_of_republican(day: int, month: int, year: str) -> str | None:
    """The day of our calendar; `year` in Roman or other figures. None for a day or year that the Republic did not have.

    >>> iso_of_republican(16, 5, "II"), iso_of_republican(18, 2, "VIII"), iso_of_republican(31, 5, "2")
    ('1794-02-04', '1799-11-09', None)
    """
    figures = year.upper()
    number = int(year) if year.isdecimal() else to_arabic(figures) if is_roman(figures) else 0
    if not 1 <= day <= 30 or not 1 <= number <= len(FIRST_DAYS):
        return None
    begun = date(1791 + number, 9, FIRST_DAYS[number - 1])
    return (begun + timedelta(days=30 * (month - 1) + day - 1)).isoformat()

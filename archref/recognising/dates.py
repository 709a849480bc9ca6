"""Dates in scholars' notes: any common form, also where machine reading has damaged a digit.

What cannot be read is left out and never guessed: of "!June 1966" the month and the year are sure, of
"11 December 1%5" the day and the month.
"""

from __future__ import annotations

import re

from ..identifiers.dates import month, parse_date

UNDATED = re.compile(r"(?:undated|n\.? ?d\.?|not dated|no date)$", re.I)
NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2((?:1[4-9]|20)\d\d)$")
SHORT_NUMERIC = re.compile(r"\d{1,2}/\d{1,2}/\d\d")
LOOSE = re.compile(r"(\S{1,2}?)[ _]?([A-Z][~a-z]{2,9})\.?,? (?:[A-Za-z] )?(\S{2,5})$")
LOOSE_AMERICAN = re.compile(r"([A-Z][a-z]{2,9})\.? (\S{1,2}),? (\S{2,5})$")
TRAILING = " _.,"


def read_date(text: str) -> str | None:
    """ISO form of a piece that is wholly a date; "" for "undated"; None where it is none.

    >>> read_date("9 Septmeber 1964"), read_date("15 February 64"), read_date("!June 1966"), read_date("11 December 1%5")
    ('1964-09-09', '1964-02-15', '1966-06', '--12-11')
    >>> read_date("14/10/1754"), read_date("undated"), read_date("box 12"), read_date("c. March 1911")
    ('1754-10-14', '', None, '1911-03')
    """
    text = text.replace("[?]", "").strip(TRAILING)
    if not text or len(text) > 60:
        return None
    if UNDATED.match(text):
        return ""
    numeric = NUMERIC.match(text)
    if numeric is not None:
        return _numeric(int(numeric[1]), int(numeric[3]), numeric[4])
    if SHORT_NUMERIC.fullmatch(text):
        return ""  # which number is the month cannot be told
    if not any(c.isdigit() for c in text[-5:]) and not text[:1].isdigit():
        return None
    if re.fullmatch(r"\d{1,3}|\d{4} ?[-–] ?\d{2,4}|\d{4}", text):
        return text if len(text) == 4 and "1400" < text < "2100" else None
    found = parse_date(text)
    if found is not None:
        return found
    m = LOOSE.match(text)
    if m is not None:
        return _loose(m[1], m[2].replace("~", ""), m[3])
    m = LOOSE_AMERICAN.match(text)
    return _loose(m[2], m[1], m[3]) if m is not None else None


def _numeric(day: int, of: int, year: str) -> str | None:
    """Numbers alone: the day first, as everywhere but in the United States, unless only the month can stand first."""
    if of > 12 >= day:
        day, of = of, day
    return f"{year}-{of:02}-{day:02}" if 1 <= of <= 12 and 1 <= day <= 31 else None


def _loose(day: str, name: str, year: str) -> str | None:
    """Day, month and year of which one digit may be damaged; the damaged part is left out."""
    number = month(name) or month(name[:3] if len(name) > 6 else "")
    if not number:
        return None
    sure_year = (
        year if re.fullmatch(r"(?:1[4-9]|20)\d\d", year) else "19" + year if re.fullmatch(r"\d\d", year) else None
    )
    sure_day = int(day) if day.isdigit() and 1 <= int(day) <= 31 else 0
    if sure_year is None and not (sure_day and any(c.isdigit() for c in year)):
        return None
    if not sure_day:
        return f"{sure_year}-{number:02}"
    return f"{sure_year or '-'}-{number:02}-{sure_day:02}"


def is_year(text: str) -> bool:
    return re.fullmatch(r"(?:1[4-9]|20)\d\d", text.strip(TRAILING)) is not None

"""Decimal file numbers of the Department of State's Central Files, 1910 to January 1963.

A class of three digits, often with a country's letter (756D is Indonesia), a decimal subdivision, now and then a
qualifier ("-MSP", " Mission", "(W)"), and after a slash the document. Until 1944 documents were numbered
("740.5/123"); since then the number is the date, month, dash, day and year run together: "/12–858" is December 8,
1958, "/1–2050" January 20, 1950. Print and copies damage them: "/6–2 1951", "/7–I256", "848a.OO", a space after
the slash; such forms are let through, and read where only one reading is possible. "FW" (filed with) and a
scholar's "SD" (State decimal) before the number are passed over. The decimal files of other departments
("092 Indonesia", "388.3") have the same shape.

>>> compact("611.41/1–2050"), compact("756D.5 MSP/8–1458"), compact("848a.OO/2-1848")
('611.41/1-2050', '756D.5-MSP/8-1458', '848A.00/2-1848')
>>> slash_date("611.41/12–858"), slash_date("793B.00/6–1851"), slash_date("740.5/123")
((1958, 12, 8), (1951, 6, 18), None)
>>> filed("611.41/12–858"), filed("811.20/11–48")
((1958, 12), (1948, 11))
>>> format("891.20 Mission/1-1448")
'891.20 Mission/1–1448'
>>> validate("Box 12")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "Box 12" is not a decimal file number such as 611.41/1-2050
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

FIRST_YEAR, LAST_YEAR = 1944, 1963  # of slash dates

_PREFIX = expression(r"^[_ ]*(?:F[./]?W[. ]+|S[D0]\.? ?(?=\d)|Decimal [Ff]iles?:? |File (?:No\. )?(?=\d))")
_FORM = expression(
    r"\d{3}(?:[A-Z]{0,2}(?:\.[0-9A-Z]{0,12}[ .]?)?)"  # class, letter, subdivision
    r"(?:[ .(-]*[A-Z][^/;]{0,50}?)?"  # qualifier
    r"(?:/ ?[0-9IL(](?:[0-9A-Z().,* -]|[\[\]]){0,20})?"  # document or date
)
_NAKED = expression(r"\d{3}")
_SLASH_DATE = expression(r"/(\d{1,2})-(\d{1,2})[ -]?(19\d\d|\d\d)(?:\([A-Z0-9]\)|[A-Z])?$")
_SLASH_MONTH = expression(r"/(\d{1,2})-(4[4-9]|5\d|6[0-3])$")  # of a paper without a day: "/11–48"
_LOOKALIKES = str.maketrans("OIL", "011")


def compact(text: str) -> str:
    """In capitals with ASCII hyphens, no space at the slash, O and I among digits mended, "5 MSP" as "5-MSP"."""
    number = _PREFIX.sub("", tidy(text)).rstrip(".,;:").upper()
    number = re.sub(r" ?/ ?", "/", number)
    number = re.sub(r" ?- ?", "-", number)
    number = re.sub(r"(?<=\d) (?=M[SA]P\b)", "-", number)
    head, slash, tail = number.partition("/")
    dot = head.find(".")
    if dot >= 0:
        head = head[:dot] + re.sub(r"\.[0-9O]+(?![A-Z])", lambda m: m[0].replace("O", "0"), head[dot:])
    if slash:
        tail = re.sub(r"^[0-9OIL -]+$", lambda m: m[0].translate(_LOOKALIKES), tail)
    return head + slash + tail


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no decimal file number (three digits alone are none)."""
    number = compact(text)
    if not _FORM.fullmatch(number) or _NAKED.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a decimal file number such as 611.41/1-2050")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a decimal file number."""
    number = compact(text)
    return _FORM.fullmatch(number) is not None and not _NAKED.fullmatch(number)


def format(text: str) -> str:
    """As editors print it: the letters' case as given, en dashes, no space at the slash."""
    validate(text)
    number = _PREFIX.sub("", tidy(text)).rstrip(".,;:")
    return re.sub(r" ?/ ?", "/", number).replace("-", "–")


def slash_date(text: str) -> tuple[int, int, int] | None:
    """Year, month and day after the slash; None where there is no date, or none that can be."""
    match = _SLASH_DATE.search(compact(text))
    if match is None:
        return None
    month, day, year = int(match[1]), int(match[2]), int(match[3]) % 100 + 1900
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    longest = 29 + (year % 4 == 0) - 1 if month == 2 else 30 if month in (4, 6, 9, 11) else 31
    return (year, month, day) if 1 <= day <= longest else None


def filed(text: str) -> tuple[int, int] | None:
    """Year and month after the slash, also where no day is: "/11-48" holds a paper of November 1948."""
    dated = slash_date(text)
    if dated is not None:
        return dated[:2]
    match = _SLASH_MONTH.search(compact(text))
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    return 1900 + int(match[2]), int(match[1])

"""Job numbers of the Central Intelligence Agency's records: "Job 79-01025A", "Job 80B01495R", "Job 79T00430A".

Year of retirement, the letter of the originating office or a hyphen where there is none, a number of five digits,
often a closing letter. Print varies the hyphen and the zeros ("79–R1012A", "79-R-01012A", "80–BO1285A").
`compact` is for comparison; `as_printed` only mends the dashes.

>>> compact("79-01025A"), compact("Job 80-R1731R"), compact("79–R-01012A"), compact("80–BO1285A")
('79-01025A', '80R01731R', '79R01012A', '80B01285A')
>>> as_printed("Job 80–R1731R"), format("80b01495r")
('80-R1731R', 'Job 80B01495R')
>>> validate("Job and")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "Job and" is not a CIA job such as 79-01025A
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_LEAD = expression(r"^(?:CIA[, ]*)?JOBS?(?:NOS?\.?|#)?[:.]*")
_PARTS = expression(r"(\d\d)-?([A-Z]?)-?([0-9O]{1,6})([A-Z]?)")
_FORM = expression(r"\d\d[A-Z-]\d{5,6}[A-Z]?|\d{6}")


def as_printed(text: str) -> str:
    """Without the word Job and without spaces, dashes as ASCII hyphens; nothing else changed."""
    return _LEAD.sub("", squeezed(text)).strip(".,;:()")


def compact(text: str) -> str:
    """Year, letter or hyphen, five digits, closing letter."""
    number = as_printed(text)
    parts = _PARTS.fullmatch(number)
    if parts is None or number.isdigit():
        return number
    year, letter, digits, closing = parts.groups()
    return f"{year}{letter or '-'}{digits.replace('O', '0'):0>5}{closing}"


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no CIA job."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a CIA job such as 79-01025A")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a CIA job."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it: "Job 80B01495R", "Job 79–01025A"."""
    return "Job " + validate(text).replace("-", "–")

"""Lot files of the Department of State: "Lot 72 D 192", "Lot M–88", "53D291".

Office files retired as a lot. Since the 1950s: two digits of the year of retirement, a letter (D for the
Department, F for the Foreign Service), a number. Earlier: a letter and a number ("M–88", "W–1444"), a year and a
number ("52–26") or a number alone, which counts only behind the word Lot, as do a lot cut short ("Lot 63 D") and a
later one in the form of an accession ("Lot 84–83–0001"). Spaces mean nothing; "o4 D 199" has a misread zero.

>>> compact("Lot 72 D 192"), compact("Lot M–88"), compact("53D291"), compact("lot 54–D–224"), compact("Lot 122")
('72D192', 'M-88', '53D291', '54D224', '122')
>>> format("72D192"), format("M-88")
('Lot 72 D 192', 'Lot M–88')
>>> is_valid("122"), is_valid("Lot 122")
(False, True)
>>> validate("a lot of papers")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "a lot of papers" is not a lot file such as 72 D 192
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_LEAD = expression(r"^(?:STATE(?:DEPT\.?|DEPARTMENT))?LOTS?(?:FILES?)?(?:NOS?\.|NO(?=\d))?[:.,]*")
_MODERN = expression(r"([0-9O]\d)-?([A-Z])-?(\d{0,4}[A-Z]?)")
_BEHIND_LOT = expression(r"\d+|\d\d[DF]|\d{2,3}-\d\d-\d{4}")
_FORM = expression(r"\d\d[A-Z]\d{1,4}[A-Z]?|\d\d[DF]|\d{2,3}-\d\d-\d{4}|[A-Z]{1,2}-\d{1,4}|\d\d-\d{1,4}|\d{1,4}")


def compact(text: str) -> str:
    """Without the word Lot and without spaces; a hyphen only in the early forms."""
    number = _LEAD.sub("", squeezed(text)).strip(".,;:()")
    modern = _MODERN.fullmatch(number)
    if modern is not None:
        return modern[1].replace("O", "0") + modern[2] + modern[3]
    return re.sub(r"^([A-Z]{1,2})-?(?=\d)", r"\1-", number)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no lot file."""
    if not is_valid(text):
        raise InvalidIdentifier(f"{shown(text)} is not a lot file such as 72 D 192")
    return compact(text)


def is_valid(text: str) -> bool:
    """Whether the text is a lot file; a number alone, a lot cut short, an accession only behind the word."""
    number = compact(text)
    return _FORM.fullmatch(number) is not None and (_BEHIND_LOT.fullmatch(number) is None or "LOT" in squeezed(text))


def format(text: str) -> str:
    """As editors print it: "Lot 72 D 192", "Lot M–88"."""
    number = validate(text)
    modern = _MODERN.fullmatch(number)
    return f"Lot {modern[1]} {modern[2]} {modern[3]}".strip() if modern else f"Lot {number.replace('-', '–')}"

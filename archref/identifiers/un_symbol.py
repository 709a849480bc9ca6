"""Symbols of United Nations documents: "A/RES/34/65", "S/1745/Rev.1", "A/C.1/L.123", "E/CN.4/SR.5".

Organ, then subsidiary bodies, kinds and numbers after slashes; the Organization of American States' "OEA/Ser.G/..."
pass as well. A symbol holds a digit, which sets it apart from the offices of the Department of State ("S/S–NSC",
"S/P"). The year of a Security Council resolution may follow in parentheses or without. "Rev.l" has a misread 1.

>>> compact("U.N. doc. A/RES/34/65"), compact("S/1745/Rev.l"), compact("S/RES/242 1967"), compact("a/c.1/l.123")
('A/RES/34/65', 'S/1745/REV.1', 'S/RES/242(1967)', 'A/C.1/L.123')
>>> format("S/1745/REV.1"), format("E/CONF.65/6"), organ("A/C.1/L.123")
('S/1745/Rev.1', 'E/Conf.65/6', 'General Assembly')
>>> validate("S/S–NSC")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "S/S–NSC" is not a United Nations symbol such as A/RES/34/65
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

ORGANS = {
    "A": "General Assembly",
    "S": "Security Council",
    "E": "Economic and Social Council",
    "T": "Trusteeship Council",
    "ST": "Secretariat",
    "DC": "Disarmament Commission",
    "AEC": "Atomic Energy Commission",
    "ENDC": "Eighteen-Nation Disarmament Committee",
    "CCD": "Conference of the Committee on Disarmament",
    "CD": "Conference on Disarmament",
    "TD": "United Nations Conference on Trade and Development",
    "ID": "United Nations Industrial Development Organization",
    "DP": "United Nations Development Programme",
    "OEA": "Organization of American States",
}
_LEAD = expression(r"^(?:THE)?(?:U\.?N\.?|UNITEDNATIONS)?(?:DOC(?:UMENT|S?\.)?S?)?(?:NO\.)?[:,]*(?=[A-Z]{1,4}/)")
_FORM = expression(r"[A-Z]{1,4}(?=/[^0-9]*\d)(?:/[A-Z0-9.()\[\]-]{1,24}){1,8}")


def compact(text: str) -> str:
    """In capitals without spaces; the year of a resolution in parentheses."""
    symbol = _LEAD.sub("", squeezed(text)).rstrip(".,;:")
    symbol = re.sub(r"/(REV|ADD|CORR)\.?[LI]$", r"/\1.1", symbol)
    symbol = re.sub(r"/(REV|ADD|CORR)(?=\d)", r"/\1.", symbol)
    return re.sub(r"^(S/RES/\d{1,4})\(?(19\d\d|20\d\d)\)?$", r"\1(\2)", symbol)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no United Nations symbol."""
    symbol = compact(text)
    if not _FORM.fullmatch(symbol):
        raise InvalidIdentifier(f"{shown(text)} is not a United Nations symbol such as A/RES/34/65")
    return symbol


def is_valid(text: str) -> bool:
    """Whether the text is a United Nations symbol."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As the United Nations print it: "S/1745/Rev.1", "S/RES/242 (1967)"."""
    symbol = re.sub(r"(?<=/)(REV|ADD|CORR|CONF|SER)\.", lambda m: m[0].capitalize(), validate(text))
    return re.sub(r"(?<=\d)\((?=\d{4}\))", " (", symbol)


def organ(text: str) -> str | None:
    """The organ that the symbol belongs to; None when it is not known here."""
    return ORGANS.get(validate(text).partition("/")[0])

"""References of The National Archives of the United Kingdom: "FO 371/12345", "CAB 128/35", "FO84/752".

Department, series, then piece and item after slashes. The space is often left out, and a hyphen stands for the
slash in older work ("E 372-60"). German Bestand references ("B 150/123") have the same shape and pass.

>>> compact("FO84/752"), compact("PREM 11 / 4052"), compact("E 372-60"), compact("FO 371/12345, E 4512/153/93")
('FO 84/752', 'PREM 11/4052', 'E 372/60', 'FO 371/12345/E4512/153/93')
>>> series("FO84/752"), piece("FO84/752"), piece("FCO 8")
('FO 84', '752', None)
>>> validate("FO")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "FO" is not a reference such as FO 371/12345
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

DEPARTMENTS = frozenset(
    (
        "AB ADM AIR AN ASSI AVIA BT BW C CAB CJ CK CO COAL CP CRES CUST DEFE DO DG E ED EF EG FCO FD FO FV HCA HLG "
        "HO HS HW INF IR J KB KV LAB LCO MAF MEPO MH MT NH OD PC PCOM PIN POWE PREM PRO RAIL RG SC SP STAC STAT "
        "SUPP T TS WO WORK ZHL"
    ).split()
)
_LEAD = expression(r"^(?:(?:TNA|PRO|BNA|UKNA)[:, /]+)+")
_FORM = expression(r"([A-Z]{1,4}) (\d{1,4})(?:/([A-Z0-9][A-Z0-9()]{0,15}(?:[/-][A-Z0-9()]{1,15}){0,5}))?")


def compact(text: str) -> str:
    """Department, one space, series, slash, piece, slash, item."""
    ref = _LEAD.sub("", tidy(text).upper()).strip(".,;:")
    ref = re.sub(r" ?/ ?", "/", ref)
    ref = re.sub(r"^([A-Z]{1,4})[ -]?(?=\d)", r"\1 ", ref)
    ref = re.sub(r"^([A-Z]{1,4} \d{1,4})(?:-|, )(?=[A-Z]{0,2}\d)", r"\1/", ref)
    head, slash, tail = ref.partition("/")
    return head + slash + tail.replace(", ", "/").replace(" ", "")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no such reference (a series alone of an unknown department)."""
    if not is_valid(text):
        raise InvalidIdentifier(f"{shown(text)} is not a reference such as FO 371/12345")
    return compact(text)


def is_valid(text: str) -> bool:
    """Whether the text is such a reference."""
    match = _FORM.fullmatch(compact(text))
    return match is not None and (match[3] is not None or match[1] in DEPARTMENTS)


def format(text: str) -> str:
    """As The National Archives print it: "FO 371/12345"."""
    return validate(text)


def series(text: str) -> str:
    """Department and series: "FO 371"."""
    return validate(text).partition("/")[0]


def piece(text: str) -> str | None:
    """The piece (with the item), or None when only a series is given."""
    return validate(text).partition("/")[2] or None

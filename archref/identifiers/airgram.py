"""Airgrams by number: "A-123", circular airgrams "CA-123", "airgram 1371", "circular airgram 4365".

>>> compact("A–446"), compact("Airgram 1371"), compact("circular airgram 4365"), compact("airgram No. A-12")
('A-446', 'A-1371', 'CA-4365', 'A-12')
>>> format("CA-12610")
'CA–12610'
>>> validate("A bomb")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "A bomb" is not an airgram such as A-123 or CA-123
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_LEAD = expression(r"^(CIRCULAR|CIRC\.?)?(?:AIRGRAMS?)(?:NOS?\.?)?")
_FORM = expression(r"(?:C?A|CG|CW|ICATOA|TOICAA|AIDTOA|TOAIDA|USUNA|ECATOA)-\d{1,5}(?:-[A-Z])?")


def compact(text: str) -> str:
    """A or CA, hyphen, number."""
    number = squeezed(text).strip(".,;:()")
    lead = _LEAD.match(number)
    if lead is not None:
        number = number[lead.end() :]
        if number[:1].isdigit():
            number = ("CA-" if lead[1] else "A-") + number
    return re.sub(r"^([A-Z]{1,7})(?=\d)", r"\1-", number)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no airgram."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not an airgram such as A-123 or CA-123")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is an airgram."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it, with an en dash."""
    return validate(text).replace("-", "–")

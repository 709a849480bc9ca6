"""Despatches by number: "despatch 802", "Despatch No. 54", "dispatch HGG–A–532".

Posts numbered their despatches through the year or the mission; the number says nothing without post and date.

>>> compact("despatch 802"), compact("Despatch No. 54"), compact("dispatch HGG–A–532"), format("54")
('802', '54', 'HGG-A-532', 'despatch 54')
>>> validate("despatch evaluating")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "despatch evaluating" is not a despatch number such as 802
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_LEAD = expression(r"^D[EI]SPATCH(?:ES)?(?:NOS?\.?)?")
_FORM = expression(r"(?:[A-Z]{1,4}-){0,3}\d{1,6}(?:-[A-Z])?")


def compact(text: str) -> str:
    """The number, with the letters of its series where there are any."""
    return _LEAD.sub("", squeezed(text)).removeprefix("NO.").strip(".,;:()")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no despatch number."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a despatch number such as 802")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a despatch number."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it: "despatch 802"."""
    return "despatch " + validate(text).replace("-", "–")

"""Document numbers of the CIA's declassified records (CREST): "CIA-RDP79-01090A000100010001-1".

"CIA-RDP", the job, twelve digits for box, folder, document and part, a hyphen and a check digit.

>>> compact("cia–rdp79–01090A000100010001–1"), job("CIA-RDP80B01495R000500080025-9")
('CIA-RDP79-01090A000100010001-1', '80B01495R')
>>> validate("CIA-RDP79")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "CIA-RDP79" is not a CREST number such as CIA-RDP79-01090A000100010001-1
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_FORM = expression(r"CIA-RDP(\d\d(?:[A-Z]|-)?\d{4,6}[A-Z]?)(\d{12})-\d")


def compact(text: str) -> str:
    """In capitals with ASCII hyphens and no spaces."""
    return squeezed(text).strip(".,;:()")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no CREST number."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a CREST number such as CIA-RDP79-01090A000100010001-1")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a CREST number."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As the CIA prints it, which is its compact form."""
    return validate(text)


def job(text: str) -> str:
    """The job that the document comes from, as `cia_job` has it."""
    match = _FORM.fullmatch(validate(text))
    assert match is not None
    return match[1]

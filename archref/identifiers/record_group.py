"""Record groups of the National Archives: "RG 59", "Record Group 59", "R.G. 59", by number alone "59".

A number of one to three digits; leading zeros mean nothing. Titles of those known here stand in
data/record_groups.csv.

>>> compact("Record Group 59"), validate("RG–330"), validate("R.G. 084")
('59', '330', '84')
>>> format("59"), title("RG 59"), title("RG 999")
('RG 59', 'General Records of the Department of State', None)
>>> validate("RG fifty")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "RG fifty" is not a record group such as RG 59
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

_LEAD = expression(r"^(?:NARA?,?)?(?:R\.?G\.?|RECORDS?GROUPS?)(?:NOS?\.?|#)?[-:.]*")
_FORM = expression(r"[1-9]\d{0,2}[A-Z]?")


def compact(text: str) -> str:
    """The number alone."""
    return _LEAD.sub("", squeezed(text)).rstrip(".,;:").lstrip("0")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no record group."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a record group such as RG 59")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a record group."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it: "RG 59"."""
    return f"RG {validate(text)}"


def title(text: str) -> str | None:
    """The title of the record group; None when it is not known here."""
    from archref.data import record_groups

    return record_groups().get(validate(text))

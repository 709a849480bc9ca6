"""National Archives Identifiers, the numbers of descriptions in the National Archives Catalog (formerly ARC).

Up to twelve digits, printed with "NAID", "National Archives Identifier" or as the Catalog's address.

>>> compact("NAID 595500"), compact("https://catalog.archives.gov/id/595500"), format("595500")
('595500', '595500', 'National Archives Identifier 595500')
>>> url("NAID 595500")
'https://catalog.archives.gov/id/595500'
>>> validate("NAID unknown")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "NAID unknown" is not a National Archives Identifier such as NAID 595500
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_LEAD = expression(
    r"^(?:(?:https?://)?(?:www\.)?(?:catalog|research)\.archives\.gov/(?:id|description)/"
    r"|(?:National Archives(?: Catalog)? (?:Identifier|ID)|NA ?ID|NAID|ARC(?: Identifier| ID)?)\b(?: ?No\.?)?[ :#(]*)",
    re.IGNORECASE,
)
_FORM = expression(r"[1-9]\d{0,11}")


def compact(text: str) -> str:
    """The digits alone."""
    return _LEAD.sub("", tidy(text)).rstrip("/.,;:) ")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no National Archives Identifier."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a National Archives Identifier such as NAID 595500")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a National Archives Identifier."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As the Catalog prints it."""
    return f"National Archives Identifier {validate(text)}"


def url(text: str) -> str:
    """The page of the description in the Catalog."""
    return f"https://catalog.archives.gov/id/{validate(text)}"

"""Intelligence estimates: "NIE 11-3-78", "SNIE 50-2-64", "NIE 80/90–61", "SE–5", "NIE–10".

National (NIE), special national (SNIE) and special (SE) estimates, probable programs (PNIE), interagency
memoranda (IIM), estimates of the Office of Reports and Estimates (ORE): the country or subject, a running number
and the year of two digits, parted by hyphens; early ones have a running number only.

>>> compact("NIE 11–8–62"), compact("SNIE-13-68"), compact("NIE–10"), compact("NI IIM 77–10006")
('NIE 11-8-62', 'SNIE 13-68', 'NIE 10', 'NI IIM 77-10006')
>>> format("NIE 11-3-78"), year("NIE 11-3-78"), year("NIE 80/90-61"), year("SE-5")
('NIE 11–3–78', 1978, 1961, None)
>>> compact("National Intelligence Estimate 11-3-78")
'NIE 11-3-78'
>>> validate("NIE files")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "NIE files" is not an estimate such as NIE 11-3-78
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_NAMES = (
    ("SPECIAL NATIONAL INTELLIGENCE ESTIMATE", "SNIE"),
    ("NATIONAL INTELLIGENCE ESTIMATE", "NIE"),
    ("SPECIAL ESTIMATE", "SE"),
    ("INTERAGENCY INTELLIGENCE MEMORANDUM", "IIM"),
)
_FORM = expression(
    r"(?:S?NIE|PNIE|SE|ORE|IIM|NI[O ]? ?IIM|NIAM|MH NIE) \d{1,5}(?:\.\d{1,2})?(?:[/-][0-9.]{1,6}){0,4}(?:[A-Z]|/[A-Z])?"
)


_FIGURE = expression(r"\d")


def compact(text: str) -> str:
    """Letters, one space, numbers with ASCII hyphens."""
    name = tidy(text).upper().strip(".,;:()")
    for long, short in _NAMES:
        name = name.replace(long, short)
    name = re.sub(r" ?([/-]) ?", r"\1", name)
    return re.sub(r"^([A-Z ]*[A-Z])[- ]?(?:NOS?\.? ?|NUMBER )?(?=\d)", r"\1 ", name)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no estimate."""
    name = compact(text)
    if not _FORM.fullmatch(name):
        raise InvalidIdentifier(f"{shown(text)} is not an estimate such as NIE 11-3-78")
    return name


def is_valid(text: str) -> bool:
    """Whether the text is an estimate."""
    if not _FIGURE.search(text):
        return False  # as of most titles
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it, with en dashes."""
    return validate(text).replace("-", "–")


def year(text: str) -> int | None:
    """The year, from the last two digits (the first two of an interagency memorandum); None where there is none."""
    name = validate(text)
    if "IIM" in name:
        match = re.search(r"IIM (\d\d)-\d", name)
    else:
        match = re.search(r"-(\d\d)(?:/?[A-Z])?$", name)
    return 1900 + int(match[1]) if match and int(match[1]) >= 45 else None

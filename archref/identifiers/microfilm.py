"""Microfilm publications of the National Archives: "M1243, roll 5", "T-175", "Microcopy No. 77, roll 12".

A letter (M with introductions and descriptions, T without, others rarely) and a number, then the roll (or reel)
and frames.

>>> compact("M1243, roll 5"), compact("M–77, reel 12, frames 1–20"), compact("Microcopy No. 77, Roll 12")
('M1243, roll 5', 'M77, roll 12, frames 1-20', 'M77, roll 12')
>>> publication("T-175, roll 3"), roll("T-175, roll 3"), roll("T-175")
('T175', '3', None)
>>> validate("roll 5")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "roll 5" is not a microfilm publication such as M1243, roll 5
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_LEAD = expression(r"^(?:National Archives )?Micro(?:film Publication|copy|film)s?,? ", re.IGNORECASE)
_FORM = expression(r"([A-Z]{1,2}\d{1,4})(?:, roll (\d{1,4}(?:-\d{1,4})?))?(?:, frames? ([\d, -]{1,40}))?")


def compact(text: str) -> str:
    """Letter and number without hyphen, then ", roll 5" and ", frames 1-20" where given."""
    clean = tidy(text).strip(".;:()")
    film = _LEAD.sub("", clean)
    if film != clean:
        film = re.sub(r"^(?:No\.? ?|Number )?(?=\d)", "M", film)
    film = re.sub(r"^([A-Za-z]{1,2})[- ]?(?=\d)", lambda m: m[1].upper(), film)
    film = re.sub(r",? ?\b(?:rolls?|reels?)\b\.? ?(?:No\.? ?)?", ", roll ", film, count=1, flags=re.IGNORECASE)
    return re.sub(r",? ?\b(?:frames?|fr\.)(?= ?\d) ?", ", frames ", film, count=1, flags=re.IGNORECASE)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no microfilm publication."""
    film = compact(text)
    if not _FORM.fullmatch(film):
        raise InvalidIdentifier(f"{shown(text)} is not a microfilm publication such as M1243, roll 5")
    return film


def is_valid(text: str) -> bool:
    """Whether the text is a microfilm publication."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As the National Archives print it: "M1243, roll 5"."""
    return validate(text).replace("-", "–")


def publication(text: str) -> str:
    """The publication alone: "M1243"."""
    return validate(text).partition(",")[0]


def roll(text: str) -> str | None:
    """The roll, or None when none is given."""
    match = _FORM.fullmatch(validate(text))
    return match[2] if match else None

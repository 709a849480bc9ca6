"""Papers of the Joint Chiefs of Staff: "JCSM-202-61", "JCS 2101/408", "CM-1234-67".

Memoranda carry a number and the year (JCSM to the Secretary of Defense, CM by the Chairman, SM by the Secretary,
DJSM by the Director of the Joint Staff, and those of the single services); papers of the numbered JCS series a
number and, after a slash, the document in it.

>>> compact("JCSM–202–61"), compact("JCS 2101/408"), compact("CM 1234-67"), compact("jcs–1992/223")
('JCSM-202-61', 'JCS 2101/408', 'CM-1234-67', 'JCS 1992/223')
>>> format("JCSM 560-61"), year("JCSM-202-61"), year("JCS 2101/408")
('JCSM–560–61', 1961, None)
>>> validate("JCS Files")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "JCS Files" is not a JCS paper such as JCSM-202-61 or JCS 2101/408
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_FORM = expression(
    r"(?:JCSM|CM|SM|DJSM|MJCS|CSAM|CSAFM|CNOM|CMCM|OPNAVM|DJSD|JSSCM)-\d{1,5}-\d\d(?:-?[A-Z])?"
    r"|JCS \d{1,5}(?:/\d{1,5}(?:-\d{1,3})?)?"
)


def compact(text: str) -> str:
    """Letters and numbers with hyphens; the JCS series with a space and a slash."""
    paper = re.sub(r"^MEMORANDUM ", "", tidy(text).upper()).strip(".,;:()")
    paper = re.sub(r" ?([/-]) ?", r"\1", paper)
    paper = re.sub(r"^JCS[- ]?(?:NO\.? ?)?(?=\d)", "JCS ", paper)
    return re.sub(r"^([A-Z]{2,6})[- ]?(?=\d+-\d)(?<!JCS )", r"\1-", paper)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no JCS paper."""
    paper = compact(text)
    if not _FORM.fullmatch(paper):
        raise InvalidIdentifier(f"{shown(text)} is not a JCS paper such as JCSM-202-61 or JCS 2101/408")
    return paper


def is_valid(text: str) -> bool:
    """Whether the text is a JCS paper."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it, with en dashes."""
    return validate(text).replace("-", "–")


def year(text: str) -> int | None:
    """The year of a memorandum, from its last two digits; None for papers of the JCS series."""
    paper = validate(text)
    return None if paper.startswith("JCS ") else 1900 + int(re.sub(r"-?[A-Z]$", "", paper)[-2:])

"""Accessions of the Washington National Records Center (FRC): "FRC 330-75-0155", "FRC 62 A 1698".

The later form is record group, year and number; the two last are often run together ("330–780002" is
330-78-0002). The earlier one is year, the letter A and a number, now and then with the record group before it.

>>> compact("FRC 330-75-0155"), compact("62 A 1698"), compact("FRC 330 74 0142"), compact("FRC: 330–780002")
('330-75-0155', '62-A-1698', '330-74-0142', '330-78-0002')
>>> compact("FRC Acc. No. 69A3131"), format("62-A-1698"), format("330 75 0155"), format("330–72A–6309")
('69-A-3131', 'FRC 62 A 1698', 'FRC 330–75–0155', 'FRC 330–72A–6309')
>>> validate("FRC Session")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "FRC Session" is not an accession such as FRC 330-75-0155
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_LEAD = expression(r"^(?:W?N?FRC\b)?[ :,]*(?:ACC(?:ESSION|\.)?\b)?[ :.]*(?:NOS?\b\.?|NUMBER\b|#)?[ :]*")
_FORM = expression(r"(?:\d{2,3}-)?\d\d-[A-Z]{1,2}-\d{1,5}|\d{1,3}-\d{1,2}-\d{1,5}(?:-[A-Z0-9])?")


def compact(text: str) -> str:
    """The parts joined by hyphens."""
    number = _LEAD.sub("", tidy(text).upper()).strip(".,;:() ")
    number = re.sub(r"[ -]+", "-", number)
    number = re.sub(r"(?<=\d)-?([A-Z]{1,2})-?(?=\d)", r"-\1-", number)
    run_together = re.fullmatch(r"(\d{2,3})-(\d\d)(\d{3,4})", number)
    return "-".join(run_together.groups()) if run_together else number


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no accession."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not an accession such as FRC 330-75-0155")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is an accession."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it: "FRC 62 A 1698", "FRC 330–75–0155"."""
    number = validate(text)
    if behind_group := re.fullmatch(r"(\d{2,3})-(\d\d)-([A-Z]{1,2})-(\d{1,5})", number):
        return "FRC {}–{}{}–{}".format(*behind_group.groups())
    return "FRC " + (number.replace("-", " ") if re.search("[A-Z]", number) else number.replace("-", "–"))

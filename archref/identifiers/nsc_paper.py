"""Numbered papers of the National Security Council, 1947 onward.

NSC papers ("NSC 68", "NSC 20/4", since 1953 with the year before the number, "NSC 5429/5"), records of action ("NSC
Action No. 1259-e"), and the presidents' series: NSAM (Kennedy, Johnson), NSSM and NSDM (Nixon, Ford), PRM/NSC and
PD/NSC (Carter), NSSD and NSDD (Reagan), NSR and NSD (Bush). Long names and forms without "/NSC" are the same paper.

>>> compact("NSSM–160"), compact("National Security Action Memorandum No. 273"), compact("PRM–15"), compact("PD 59")
('NSSM 160', 'NSAM 273', 'PRM/NSC-15', 'PD/NSC-59')
>>> compact("NSC–5429/5"), compact("NSC Action 872–b"), compact("NSC Action No. 1259e"), compact("NSC–U/DM 130")
('NSC 5429/5', 'NSC Action No. 872-b', 'NSC Action No. 1259-e', 'NSC-U/DM-130')
>>> format("PRM/NSC-15"), format("NSC Action No. 1259-e"), series("NSC 5429/5")
('PRM/NSC–15', 'NSC Action No. 1259–e', 'NSC')
>>> validate("NSC Files")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "NSC Files" is not a paper such as NSSM 1, PRM/NSC-15 or NSC 5429/5
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_NAMES = {
    "NATIONAL SECURITY ACTION MEMORANDUM": "NSAM",
    "NATIONAL SECURITY STUDY MEMORANDUM": "NSSM",
    "NATIONAL SECURITY DECISION MEMORANDUM": "NSDM",
    "NATIONAL SECURITY STUDY DIRECTIVE": "NSSD",
    "NATIONAL SECURITY DECISION DIRECTIVE": "NSDD",
    "NATIONAL SECURITY REVIEW": "NSR",
    "NATIONAL SECURITY DIRECTIVE": "NSD",
    "PRESIDENTIAL REVIEW MEMORANDUM": "PRM",
    "PRESIDENTIAL DIRECTIVE": "PD",
    "NATIONAL SECURITY COUNCIL": "NSC",
}
_LONG = expression("|".join(_NAMES))
_READ = expression(
    r"(?P<series>NSAM|NSSM|NSDM|NSSD|NSDD|NSR|NSD|NSCID|NSCIC|NSCDID)[- ]*(?:NOS?\.? ?)?"
    r"(?P<number>\d{1,4}(?:[-/]?[A-Z]|/\d{1,3})?)"
    r"|(?P<carter>PRM|PD)(?:/NSC|-NSC)?[- /]*(?:NO\.? ?)?(?P<directive>\d{1,3}[A-Z]?)"
    r"|NSC[- ]?(?:RECORDS? OF )?ACTIONS?[- ]*(?:NOS?\.? ?)?(?P<action>\d{1,5})"
    r"(?:-?\(?(?P<letter>[A-Z](?:[- ](?:\([0-9]\)|[A-Z0-9]))?)\)?)?"
    r"|NSC[- ]?(?P<under>[UD]/?(?:DM|SM|N)|DM|SM|U)[- ]?(?P<undernumber>\d{1,4}[A-Z]?)"
    r"|NSC[- ]*(?:NO\.? ?)?(?P<paper>\d{1,4}(?:/\d{1,2}(?:[- ]?[A-Z])?)?(?:-[A-Z])?)(?: SERIES)?"
)


def _read(text: str) -> tuple[str, str] | None:
    """Series and canonical form; None for what is no such paper."""
    name = tidy(text).upper().strip(".,;:()")
    name = _LONG.sub(lambda m: _NAMES[m[0]], name)
    match = _READ.fullmatch(re.sub(r" ?([/-]) ?", r"\1", name))
    if match is None:
        return None
    part = match.groupdict()
    if part["series"]:
        return part["series"], f"{part['series']} {part['number']}"
    if part["carter"]:
        return part["carter"], f"{part['carter']}/NSC-{part['directive']}"
    if part["action"]:
        letter = f"-{part['letter'].lower()}" if part["letter"] else ""
        return "NSC Action", f"NSC Action No. {part['action']}{letter}"
    if part["under"]:
        return "NSC-" + part["under"], f"NSC-{part['under']}-{part['undernumber']}"
    return "NSC", f"NSC {part['paper']}"


def compact(text: str) -> str:
    """The canonical form; the tidy text when it is no such paper."""
    read = _read(text)
    return read[1] if read else tidy(text)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no such paper."""
    read = _read(text)
    if read is None:
        raise InvalidIdentifier(f"{shown(text)} is not a paper such as NSSM 1, PRM/NSC-15 or NSC 5429/5")
    return read[1]


def is_valid(text: str) -> bool:
    """Whether the text is such a paper."""
    return _read(text) is not None


def format(text: str) -> str:
    """As editors print it, with en dashes."""
    return validate(text).replace("-", "–")


def series(text: str) -> str:
    """The series: "NSSM", "PRM", "NSC", "NSC Action"."""
    validate(text)
    read = _read(text)
    assert read is not None
    return read[0]

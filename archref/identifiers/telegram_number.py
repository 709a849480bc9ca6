"""Numbers of telegrams, with their series: "Tosec 1234", "Deptel 79", "5761", "CAP 67378", "172157Z".

A plain number belongs to the post or the Department. Series belong to a traveller or a delegation and come in
pairs (Tosec to the Secretary, Secto from him), or say who to whom (Deptel from the Department, Embtel from the
Embassy). Military messages go by the day of the month, hour and minute in Greenwich time (date-time group).

>>> compact("TOSEC 1234"), compact("telegram No. 5761"), compact("Embtels 7102"), compact("CAP–67378")
('Tosec 1234', '5761', 'Embtel 7102', 'CAP 67378')
>>> compact("230900Z Feb 71"), parse("Dulte 5"), parse("5761")
('230900Z FEB 71', ('Dulte', '5'), (None, '5761'))
>>> SERIES["Tosec"], partner("Tosec")
('Department of State to the Secretary of State abroad', 'Secto')
>>> date_time("172157Z"), date_time("Tosec 5")
((17, 21, 57), None)
>>> validate("telegram from Bonn")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "telegram from Bonn" is not a telegram number such as 5761 or Tosec 1234
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_PAIRS = {  # outgoing, incoming: who is abroad
    ("Tosec", "Secto"): "the Secretary of State abroad",
    ("Tedul", "Dulte"): "Secretary of State Dulles abroad",
    ("Telac", "Actel"): "Secretary of State Acheson abroad",
    ("Telmar", "Martel"): "Secretary of State Marshall abroad",
    ("Tohak", "Hakto"): "Henry Kissinger abroad",
    ("Gadel", "Delga"): "the delegation to the General Assembly",
    ("Topol", "Polto"): "the mission to NATO",
    ("Todep", "Cedto"): "the mission in Paris and the Department",
    ("Torep", "Repto"): "the special representative in Europe",
    ("Toeca", "Ecato"): "missions of the Economic Cooperation Administration",
    ("Tomus", "Musto"): "missions of the Mutual Security Agency",
    ("Toica", "Icato"): "missions of the International Cooperation Administration",
    ("Toaid", "Aidto"): "missions of the Agency for International Development",
    ("Tousi", "Usito"): "posts of the United States Information Agency",
    ("Todis", "Disto"): "the disarmament delegation",
    ("Supnu", "Nusup"): "the delegation on nuclear testing",
}
_OTHERS = {
    "Deptel": "Department of State to a post",
    "Embtel": "an embassy to the Department of State",
    "Legtel": "a legation to the Department of State",
    "Contel": "a consulate to the Department of State",
    "Congentel": "a consulate general to the Department of State",
    "Cirtel": "circular telegram",
    "Circtel": "circular telegram",
    "Depcirtel": "circular telegram of the Department of State",
    "Depcirctel": "circular telegram of the Department of State",
    "Urtel": "telegram of the addressee",
    "Mytel": "telegram of the sender",
    "Ourtel": "telegram of the sender",
    "Todel": "Department of State to a delegation",
    "Colux": "delegation abroad",
    "Usun": "mission to the United Nations",
    "Unmis": "mission to the United Nations",
    "Usnato": "mission to NATO",
    "CAP": "White House to a traveller or the President away",
    "WH": "White House",
    "DIR": "Director of Central Intelligence",
    "LINC": "Operation PBSUCCESS headquarters",
    "JCS": "Joint Chiefs of Staff",
    "DEF": "Department of Defense",
    "DA": "Department of the Army",
    "CN": "naval message",
    "CIRCULAR": "circular telegram",
    "MAC": "Military Assistance Command, Vietnam",
    "IN": "incoming to the CIA",
    "OUT": "outgoing from the CIA",
    "CINCPAC": "Commander in Chief, Pacific",
    "MACV": "Military Assistance Command, Vietnam",
    "SAIG": "Saigon Station",
}
SERIES: dict[str, str] = {
    **{out: f"Department of State to {who}" for (out, _), who in _PAIRS.items()},
    **{back: f"{who} to the Department of State" for (_, back), who in _PAIRS.items()},
    **_OTHERS,
}
_PRINTED = {name.casefold(): name for name in SERIES}
_NO_SERIES = frozenset("quito toronto porto oporto kyoto hotel motel photo potato".split())
_LEAD = expression(
    r"^(?:(?:backchannel|circular)? ?(?:tele?grams?|cables?|messages?) )?(?:Nos?\.? |# ?)?", re.IGNORECASE
)
_NUMBER = expression(r"\d{1,6}(?:[-/]\d{1,4})?|[A-Z]{1,2}-?\d{1,5}")
_SERIAL = expression(r"([A-Za-z]{2,12}?)(s?)[- ]?(?:Nos?\.? ?)?(\d{1,6}(?:-\d{2,4})?)(?: [A-Z]{3})?")
_DTG = expression(r"([0-3]\d)([0-2]\d)([0-5]\d)Z(?: ([A-Z]{3})[A-Z]*\.?(?: (?:19)?(\d\d))?)?")


def _read(text: str) -> tuple[str | None, str] | None:
    """Series (or None) and number; None for what is no telegram number."""
    clean = _LEAD.sub("", tidy(text).strip(" .,;:()"), count=1)
    dtg = _DTG.fullmatch(clean.upper())
    if dtg is not None and 1 <= int(dtg[1]) <= 31 and int(dtg[2]) < 25:
        return None, " ".join(part for part in (clean.upper()[:7], dtg[4], dtg[5]) if part)
    if _NUMBER.fullmatch(clean):
        return None, clean
    serial = _SERIAL.fullmatch(clean)
    if serial is None:
        return None
    for name in (serial[1] + serial[2], serial[1]):
        known = _PRINTED.get(name.casefold())
        if known is not None:
            return known, serial[3]
    word = serial[1].casefold()
    if word.endswith(("to", "tel")) and len(word) > 4 and word not in _NO_SERIES:
        return word.capitalize(), serial[3]
    return None


def compact(text: str) -> str:
    """Series as commonly printed, a space, the number; the tidy text when it is no telegram number."""
    read = _read(text)
    return " ".join(part for part in read if part) if read else tidy(text)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no telegram number."""
    if _read(text) is None:
        raise InvalidIdentifier(f"{shown(text)} is not a telegram number such as 5761 or Tosec 1234")
    return compact(text)


def is_valid(text: str) -> bool:
    """Whether the text is a telegram number, with or without a series."""
    return _read(text) is not None


def format(text: str) -> str:
    """As editors print it, which is the compact form."""
    return validate(text)


def parse(text: str) -> tuple[str | None, str]:
    """Series (None for a plain number) and number; InvalidIdentifier when it is no telegram number."""
    validate(text)
    read = _read(text)
    assert read is not None
    return read


def partner(series: str) -> str | None:
    """The series of the answers (Secto for Tosec, Tosec for Secto); None when there is none."""
    for out, back in _PAIRS:
        if series.casefold() in (out.casefold(), back.casefold()):
            return back if series.casefold() == out.casefold() else out
    return None


def date_time(text: str) -> tuple[int, int, int] | None:
    """Day of the month, hour and minute of a date-time group; None for another telegram number."""
    match = _DTG.fullmatch(compact(text))
    return (int(match[1]), int(match[2]), int(match[3])) if match else None

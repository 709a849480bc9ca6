"""Subject-numeric files of the Department of State's Central Files, February 1963 to June 1973: "POL 27–14 VIET S".

A class designator (POL for politics, DEF for defense), mostly a number with subdivisions, a country or a pair of
countries, and after a slash a person or thing. Dashes and slashes carry meaning, spaces beside them do not.

>>> compact("POL 27–14 VIET S"), compact("POL US – USSR"), compact("POL 7 US/NIXON"), compact("pet 6 Iran")
('POL 27-14 VIET S', 'POL US-USSR', 'POL 7 US/NIXON', 'PET 6 IRAN')
>>> format("POL 17-1 DOM REP-US"), designator("SCI 1–1 EURW–US"), title("DEF 18")
('POL 17–1 DOM REP–US', 'SCI', 'Defense Affairs')
>>> validate("XYZ 5 GER")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "XYZ 5 GER" is not a subject-numeric file such as POL 27-14 VIET S
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

CLASSES: dict[str, str] = {
    "ACC": "Accounting and Disbursing",
    "AE": "Atomic Energy",
    "AGR": "Agriculture",
    "AID": "Economic Aid",
    "AV": "Aviation (Civil)",
    "BG": "Buildings and Grounds",
    "BUD": "Budget",
    "CON": "Consular Affairs",
    "CPR": "Protocol",
    "CR": "Communications and Records",
    "CSM": "Communism",
    "CUL": "Cultural Affairs",
    "DEF": "Defense Affairs",
    "E": "Economic Affairs",
    "ECIN": "Economic Integration",
    "ECON": "Economic Affairs",
    "EDU": "Education",
    "EDX": "Educational and Cultural Exchange",
    "FN": "Finance",
    "FSE": "Fuels and Energy",
    "FSV": "Foreign Service",
    "FT": "Foreign Trade",
    "HLTH": "Health and Medical Care",
    "INCO": "Industries and Commodities",
    "INF": "Information Activities",
    "INT": "Intelligence",
    "IPO": "Intellectual Property",
    "LAB": "Labor and Manpower",
    "LEG": "Legislative and Legal Affairs",
    "MC": "Munitions Control",
    "MG": "Management",
    "MP": "Motion Pictures",
    "OPR": "Operations",
    "ORG": "Organization and Administration",
    "OS": "Ocean Shipping",
    "PC": "Peace Corps",
    "PER": "Personnel",
    "PET": "Petroleum",
    "POL": "Political Affairs and Relations",
    "PPB": "Press and Publications",
    "PPT": "Passports",
    "PPV": "Passports and Visas",
    "PR": "Public Relations",
    "PS": "Protective Services",
    "RAD": "Radio",
    "REF": "Refugees and Migration",
    "RSR": "Research",
    "SCI": "Science and Technology",
    "SOC": "Social Conditions",
    "SP": "Space and Astronautics",
    "STR": "Strategic Trade Controls",
    "TEL": "Telecommunications",
    "TP": "Trade Promotion and Assistance",
    "TRP": "Transportation",
    "TRV": "Travel",
    "TV": "Television",
    "UN": "United Nations",
    "V": "Visas",
}
_FORM = expression(r"([A-Z]{1,4})((?:[ (-][A-Z0-9().&,'+*/ -]{1,60})?)")
_STARTS = expression(r"[ (-]+(?:\d|[A-Z])")


def compact(text: str) -> str:
    """In capitals, ASCII hyphens, no space beside hyphen or slash."""
    number = tidy(text).upper().strip(".,;: ")
    return re.sub(r" ?([/-]) ?", r"\1", number)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when its class is not known or nothing follows the class."""
    if not is_valid(text):
        raise InvalidIdentifier(f"{shown(text)} is not a subject-numeric file such as POL 27-14 VIET S")
    return compact(text)


def is_valid(text: str) -> bool:
    """Whether the text is a subject-numeric file."""
    match = _FORM.fullmatch(compact(text))
    return match is not None and match[1] in CLASSES and _STARTS.match(match[2]) is not None


def format(text: str) -> str:
    """As editors print it, with en dashes."""
    return validate(text).replace("-", "–")


def designator(text: str) -> str:
    """The class alone: "POL"."""
    match = _FORM.fullmatch(validate(text))
    assert match is not None
    return match[1]


def title(text: str) -> str:
    """What the class is about."""
    return CLASSES[designator(text)]

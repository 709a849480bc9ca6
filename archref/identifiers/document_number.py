"""Document Numbers of the electronic telegrams of 1973-79: year, station, serial ("1978STATE319188").

The number stands on each message released from the State Archiving System. The serial has five digits for posts
and six for the Department (STATE). The station is the first six characters of its name at the time, spaces
counted and then taken out: ABU DHABI is ABUDH, USUN NEW YORK is USUNN, PORT OF SPAIN is PORTO. Hyphens count as
spaces, other punctuation drops out (N'DJAMENA: NDJAME). Two codes occur for some stations (the NATO mission,
Berlin). Seen in print: 1978HAVANA00219, 1978BELGRA04620, 1975BANGKO12351.

>>> make("STATE", 1978, 319188), make("USUNN", "1978", "1966")
('1978STATE319188', '1978USUNN01966')
>>> parse("1978 Belgra 04620")
DocumentNumber(year=1978, station='BELGRA', serial='04620')
>>> station_code("Abu Dhabi"), station_code("Port-au-Prince"), station_code("Nowhere Bay")
(['ABUDH'], ['PORTA'], ['NOWHER'])
>>> [(c.value, c.certainty) for c in candidates("319188", 1978, to=["Mexico"])]
[('1978STATE319188', 'certain')]
>>> [c.value for c in candidates("3230", 1975, sender="USNATO")]
['1975USNATO03230', '1975NATO03230']
>>> make("LIMA", 1965, 12)
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: there are no Document Numbers of 1965 (1973 to 1979)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed, tidy

from ..patterns import expression

YEARS = range(1973, 1980)

_DEPARTMENT = frozenset({"state", "department", "department of state", "state department", "washington", "secstate"})
_TRAVELLERS = ("SECTO", "TOSEC")  # series of a journey, no station

_FORM = expression(r"(197[3-9])([A-Z]{3,7})(\d{4,6})(?:_[A-Z])?")


class DocumentNumber(NamedTuple):
    """The parts of a Document Number; the serial keeps its zeros."""

    year: int
    station: str
    serial: str


def compact(text: str) -> str:
    """In capitals, without spaces; a copy's suffix ("_b") is dropped."""
    return re.sub(r"_[A-Z]$", "", squeezed(text).rstrip(".,;:"))


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no Document Number."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a Document Number such as 1978STATE319188")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a Document Number."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As it stands on the message, which is its compact form."""
    return validate(text)


def parse(text: str) -> DocumentNumber:
    """Year, station and serial; InvalidIdentifier when it is no Document Number."""
    match = _FORM.fullmatch(validate(text))
    assert match is not None
    return DocumentNumber(int(match[1]), match[2], match[3])


def make(station_code: str, year: int | str, number: int | str) -> str:
    """The Document Number of a telegram; InvalidIdentifier outside 1973-79 or for what is no number."""
    station = squeezed(station_code)
    if not str(year).isdigit() or int(year) not in YEARS:
        raise InvalidIdentifier(f"there are no Document Numbers of {year} (1973 to 1979)")
    if not re.fullmatch(r"[A-Z]{3,7}", station):
        raise InvalidIdentifier(f"{shown(station_code)} is not a station code such as BELGRA")
    digits = str(number).strip()
    width = 6 if station == "STATE" else 5
    if not (digits.isascii() and digits.isdigit()) or len(digits.lstrip("0")) > 6:
        raise InvalidIdentifier(f"{shown(digits)} is not a telegram number of one to six digits")
    return f"{int(year)}{station}{int(digits):0{width}}"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A Document Number that a telegram may have; `certainty` is "certain", "probable" or "possible"."""

    value: str
    certainty: str
    why: str


_BY_EVIDENCE = {  # how the code of a post is known: data/posts.csv, column code_status
    "verified_document_number": ("certain", "the station code {code} is seen in released messages"),
    "attested_code": ("certain", "the station code {code} stands in a list of stations"),
    "derived": ("probable", "the station code {code} follows by the rule of six characters"),
    "derived_not_in_aad_period": ("possible", "{code} follows by the rule, but no message of this post is known"),
}


def candidates(
    number: str, year: int, sender: str | None = None, to: Sequence[str] = (), circular: bool = False
) -> list[Candidate]:
    """The Document Numbers of the telegram `number` of a year, likeliest first; empty where it cannot have one.

    `sender` and `to` are posts as printed. A telegram that names only whom it went to is the Department's, as
    editors cite it; so is a circular. Two codes of one post give two candidates. None for other years than
    1973-79, for a number that is too long for a post, for a sender that is no post known here.
    """
    digits = number.strip()
    if year not in YEARS or not (digits.isascii() and digits.isdigit()) or not int(digits):
        return []
    if sender is None or is_department(sender):
        return _department(digits, year, sender, to, circular)
    row = _post(sender)
    if row is None or not row["code"] or len(digits.lstrip("0")) > 5:
        return []
    codes = [code for code in (row["code"], row["alt_code"]) if code]
    certainty, why = _BY_EVIDENCE[row["code_status"]]
    if row["code"] in _TRAVELLERS:
        certainty, why = "possible", "{code} is the series of a journey; the post on the way may have sent it"
    found = []
    for code in codes:
        say = why.format(code=code)
        if len(codes) > 1:
            certainty, say = "possible", f"{sender} sent under {' and '.join(codes)}"
        found.append(Candidate(make(code, year, digits), certainty, say))
    return found


def is_department(sender: str) -> bool:
    """Whether a printed sender is the Department of State.

    >>> is_department("STATE"), is_department("the Department of State"), is_department("Lima")
    (True, True, False)
    """
    return tidy(sender).casefold().removeprefix("the ") in _DEPARTMENT


def _department(digits: str, year: int, sender: str | None, to: Sequence[str], circular: bool) -> list[Candidate]:
    if len(digits.lstrip("0")) > 6 or (sender is None and not to and not circular and len(digits) < 5):
        return []
    if sender is not None:
        certainty, why = "certain", "the Department of State sent it"
    elif len(digits) == 6:
        certainty, why = "certain", "only the Department's telegrams have six digits"
    elif circular:
        certainty, why = "certain", "circular telegrams are the Department's"
    elif to:
        certainty, why = (
            "probable",
            f"cited by its addressee ({', '.join(to)}) alone, as the Department's telegrams are",
        )
    else:
        certainty, why = "possible", "no post is named; the Department's numbers ran this high"
    return [Candidate(make("STATE", year, digits), certainty, why)]


def _post(name: str) -> dict[str, str] | None:
    from archref.data import post

    return post(name)


def station_code(post_name: str) -> list[str]:
    """The codes a post's telegrams of 1973-79 may have, likeliest first; empty for a name without letters.

    The table of posts comes first, then the rule on the name itself.
    """
    row = _post(post_name)
    if row is not None and row["code"]:
        return [code for code in (row["code"], row["alt_code"]) if code]
    derived = derive(post_name)
    return [derived] if derived else []


def derive(station_name: str) -> str:
    """The rule alone: the first six characters of the station's name, spaces counted, then taken out.

    >>> derive("N'Djamena"), derive("Port-au-Prince"), derive("São Paulo")
    ('NDJAME', 'PORTA', 'SAOPA')
    """
    import unicodedata

    plain = unicodedata.normalize("NFKD", tidy(station_name)).encode("ascii", "ignore").decode().upper()
    kept = re.sub(r"[^A-Z ]", "", plain.replace("-", " "))
    return " ".join(kept.split())[:6].replace(" ", "")

"""Treaties, statutes, laws, bills and orders of the United States by their numbers.

Treaties and Other International Acts Series (TIAS), the older Treaty Series (TS) and Executive Agreement Series
(EAS), U.S. Treaties (UST), United Nations and League of Nations Treaty Series (UNTS, LNTS), Statutes at Large
(Stat.), Public Laws, bills and resolutions of Congress, Executive Orders. Since 1957 a Public Law carries its
Congress in its number; before, the Congress stands behind it: "Public Law 329, 81st Cong." is 81-329.

>>> compact("TIAS No. 2762"), compact("8 UST (pt. 1) 87"), compact("92 Stat 730"), compact("70 U.N.T.S. 183")
('TIAS 2762', '8 UST (pt. 1) 87', '92 Stat. 730', '70 UNTS 183')
>>> compact("P.L. 96–465"), compact("Public Law 329, 81st Cong."), compact("H. R. 4674"), compact("S.J.Res. 179")
('Public Law 96-465', 'Public Law 81-329', 'H.R. 4674', 'S.J. Res. 179')
>>> kind("24 UST 1968"), kind("92 Stat. 730"), kind("P.L. 480"), kind("S. 1450"), kind("E.O. 11832")
('treaty', 'statute', 'law', 'bill', 'order')
>>> format("85 Stat. 423-430")
'85 Stat. 423–430'
>>> validate("Stat. Office")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "Stat. Office" is not a number such as TIAS 7708 or P.L. 95-92
"""

from __future__ import annotations

import re

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_CITED = expression(  # volume, series, part, page
    r"(\d{1,4}) (U\. ?S\. ?T|UST|U\. ?N\. ?T\. ?S|UNTS|L\. ?N\. ?T\. ?S|LNTS|Stat|Bevans)\b\.?,? ?"
    r"(?:\((?:pt|part)\.? ?(\d)\),? ?|(?:pt|part)\.? ?(\d),? )?(?:pp?\. ?)?(\d{1,5}(?:-\d{1,5})?(?: ff)?)",
    re.IGNORECASE,
)
_SERIES = expression(
    r"(T\. ?I\. ?A\. ?S|TIAS|T\. ?S|TS|E\. ?A\. ?S|EAS)\b\.? ?(?:Nos?\.? ?)?(?:\(pt\. ?\d\) )?"
    r"(\d{1,5}(?:-[A-Z]|-\d{1,5}|\.\d)?)",
    re.IGNORECASE,
)
_LAW = expression(
    r"(?:(?:Public|Pub\.?) ?(?:Law|L\.?)|P\. ?L\.?|PL) ?(?:Nos?\.? ?)?(?:(\d{1,3})-)?(\d{1,4})"
    r"(?:,? \(?(\d{2,3})(?:st|nd|rd|th|d) Cong(?:ress|\.)?\)?)?",
    re.IGNORECASE,
)
_BILL = expression(
    r"(H\. ?R|HR|H|S|House|Senate)\b\.? ?(?:(J|Joint|Con|Conc|Concurrent)\b\.? ?)?(Res(?:olution|\.)? ?)?(?:No\.? ?)?"
    r"(\d{1,5})(?:,? \(?\d{2,3}(?:st|nd|rd|th|d) Cong(?:ress|\.)?\)?)?",
    re.IGNORECASE,
)
_ORDER = expression(r"(?:Executive Order|Exec\. Order|E\. ?O\.?) ?(?:No\.? ?)?(\d{4,5}(?:-?[A-Z])?)", re.IGNORECASE)
_ACRONYMS = {"STAT": "Stat.", "BEVANS": "Bevans"}
_KINDS = {"TIAS": "treaty", "TS": "treaty", "EAS": "treaty", "UST": "treaty", "UNTS": "treaty", "LNTS": "treaty"}


def _read(text: str) -> tuple[str, str] | None:
    """Kind and canonical form; None for what is none of these."""
    clean = tidy(text).strip(" ,;:()").removesuffix(".")
    cited = _CITED.fullmatch(clean)
    if cited is not None:
        letters = re.sub(r"[. ]", "", cited[2]).upper()
        part = cited[3] or cited[4]
        middle = f" (pt. {part})" if part else ""
        name = _ACRONYMS.get(letters, letters)
        return ("statute" if letters == "STAT" else "treaty"), f"{cited[1]} {name}{middle} {cited[5]}"
    series = _SERIES.fullmatch(clean)
    if series is not None:
        return "treaty", f"{re.sub(r'[. ]', '', series[1]).upper()} {series[2].upper()}"
    law = _LAW.fullmatch(clean)
    if law is not None:
        congress = law[1] or law[3]
        return "law", f"Public Law {congress}-{law[2]}" if congress else f"Public Law {law[2]}"
    order = _ORDER.fullmatch(clean)
    if order is not None:
        return "order", f"Executive Order {order[1].upper()}"
    bill = _BILL.fullmatch(clean)
    if bill is not None and (bill[3] or not bill[2]) and (bill[3] or "." in clean or clean[:2].upper() == "HR"):
        return "bill", _bill(*bill.groups())
    return None


def _bill(house: str, joint: str | None, resolution: str | None, number: str) -> str:
    letter = house[0].upper()
    if not resolution:
        return f"H.R. {number}" if letter == "H" else f"S. {number}"
    middle = {"J": "J. ", "C": " Con. "}[joint[0].upper()] if joint else " "
    return f"{letter}.{middle}Res. {number}"


def compact(text: str) -> str:
    """The canonical form; the tidy text when it is none of these."""
    read = _read(text)
    return read[1] if read else tidy(text)


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is none of these."""
    read = _read(text)
    if read is None:
        raise InvalidIdentifier(f"{shown(text)} is not a number such as TIAS 7708 or P.L. 95-92")
    return read[1]


def is_valid(text: str) -> bool:
    """Whether the text is one of these."""
    return _read(text) is not None


def format(text: str) -> str:
    """As editors print it, with en dashes: "Public Law 95–92"."""
    return validate(text).replace("-", "–")


def kind(text: str) -> str:
    """ "treaty", "statute", "law", "bill" or "order"."""
    validate(text)
    read = _read(text)
    assert read is not None
    return read[0]

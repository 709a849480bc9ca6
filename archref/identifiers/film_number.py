"""Film numbers (reel and frame) of the Central Foreign Policy File of the Department of State, 1973 onward.

A letter, the year, the reel and, after a dash, the frame: D780524–1038 is frame 1038 of reel 524 of 1978. D are
telegrams filmed from the automated system, P paper documents, N those of the most restricted distribution, R
later ones. Editors print en dashes, and now and then a space after the letter or a reel one digit short
("D74035–0200"); all are let through.

The reels of the D series were numbered through the year at a fairly even rate, so that a reel tells the date
within days. The rates come from the dates of telegrams printed in Foreign Relations with their reels: about 1 a
day in 1974, 1.25 in 1975, 1.37 in 1976, 1.28 in 1977, 1.48 in 1978, 1.65 in 1979 and 1.70 in 1980. P, N and R
reels cannot be dated that way.

>>> compact("D 750010–0123"), validate("P850103-2677"), format("N790001-0234")
('D750010-0123', 'P850103-2677', 'N790001–0234')
>>> validate("D74035–0200")
'D74035-0200'
>>> year("D780524–1038"), approximate_date("D780524–1038")
(1978, ('1978-12-06', '1978-12-31'))
>>> approximate_date("P850103-2677") is None
True
>>> validate("Q780524-1038")
Traceback (most recent call last):
    ...
archref.identifiers.InvalidIdentifier: "Q780524-1038" is not a film number such as D780524-1038
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, squeezed

from ..patterns import expression

SERIES = {"D": "telegrams", "P": "paper documents", "N": "Nodis and other restricted messages", "R": "later reels"}
REELS_PER_DAY = {1974: 1.0, 1975: 1.25, 1976: 1.37, 1977: 1.28, 1978: 1.48, 1979: 1.65, 1980: 1.70}

_FORM = expression(r"([DPNR])(\d\d)(\d{3,4})-(\d{3,5})(?:[A-Z]|\([A-Z]\))?")


def compact(text: str) -> str:
    """Letter, digits, ASCII hyphen: "D 780524–1038" is "D780524-1038"."""
    return squeezed(text).rstrip(".,;:")


def validate(text: str) -> str:
    """The compact form; InvalidIdentifier when it is no film number."""
    number = compact(text)
    if not _FORM.fullmatch(number):
        raise InvalidIdentifier(f"{shown(text)} is not a film number such as D780524-1038")
    return number


def is_valid(text: str) -> bool:
    """Whether the text is a film number."""
    return _FORM.fullmatch(compact(text)) is not None


def format(text: str) -> str:
    """As editors print it, with an en dash."""
    return validate(text).replace("-", "–")


def year(text: str) -> int:
    """The year of filming, from the two digits behind the letter."""
    return 1900 + int(validate(text)[1:3])


def approximate_date(text: str) -> tuple[str, str] | None:
    """First and last day (ISO) between which the message was filmed; None for other than D reels of 1974-1980."""
    number = validate(text)
    filmed = 1900 + int(number[1:3])
    rate = REELS_PER_DAY.get(filmed)
    reel = number[3 : number.index("-")]
    if number[0] != "D" or rate is None or len(reel) != 4:
        return None
    day = int(reel) / rate
    margin = max(5.0, 0.04 * day)
    if day - margin > 366:
        return None
    return _date(filmed, day - margin), _date(filmed, day + margin)


def _date(of_year: int, day: float) -> str:
    from datetime import date, timedelta

    first, last = date(of_year, 1, 1), date(of_year, 12, 31)
    return min(max(first + timedelta(days=round(day) - 1), first), last).isoformat()

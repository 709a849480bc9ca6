"""What the kind of a number says of the digit at its end: how long such numbers are, and what stands beside them.

"Lot 70D4671" is lot 70 D 467 with a marker, "NSAM 2731" is NSAM 273, for there are not so many; "FY 63" is a year; "NSC 13/32" is NSC 13/3, which has no thirty revisions;
"Nos. 221 and 23" and "August 11 and August 7" go on in order when the last digit is a marker.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from re import Pattern

from ..identifiers.months import MONTH
from ..packaged import packaged_table
from ..patterns import expression

LOT_BEFORE = expression(r"\b[Ll]ot (?:[Ff]ile )?(?:No\. )?(?:(?P<year>\d{2}) ?[A-Z] ?[–-]?|M ?[–-]? ?)$")
LOT_DIGITS, LETTERED_LOT_DIGITS = 3, 2  # of "Lot 70 D 467" and "Lot M–88"
FISCAL_BEFORE = expression(r"\b(?:FY|[Ff]iscal(?: [Yy]ears?)?)[ ’'–-](?:\d\d(?:\d\d)?[–/-])?$")
YEARS = range(45, 82)
# papers that are numbered by revisions, of which none has twenty
REVISION_BEFORE = expression(r"\b(?:NSC|CFEP|OCB|MC|NIE|SE|BNSP|NAC|PPS)[ –-]?\d{1,4}/$")
REVISIONS = 20
NEXT = expression(rf"(?:,| and| or|, and|, or) (?P<month>{MONTH} )?(?P<next>\d{{1,4}})(?![\d/–-]|\.\d\d| [a-z]+s\b)")
NUMBERED_BEFORE = expression(r"\b(?:Nos?\.|[Nn]umbers?|telegrams?|despatch(?:es)?|[A-Z][a-z]+) $")
MONTH_BEFORE = expression(rf"{MONTH} $")
QUANTITY_BEFORE = expression(r"\b(?:over|about|some|nearly|than|approximately|only|least|total of|estimated(?: at)?) $")
THOUSANDS, CENTURIES = 3, ("17", "18", "19", "20")  # digits behind a comma, and those of "June 23,1957"
MESSAGE_DIGITS = 6  # the most that a telegram's number has
MESSAGE_BEFORE = expression(r"\b(?!S/S)(?:[A-Z][A-Za-z]+|telegrams?|message|cable) (?:Nos?\. ?)?$")
LOOKED_BACK = 44
LONGEST = 4  # digits of a number in a series


@cache
def _series() -> tuple[Pattern[str], tuple[int, ...]]:
    """What stands before the numbers of the series of number_series.toml, a group each, and their last numbers."""
    rows = packaged_table("linking/number_series.toml")["series"]
    words = "|".join(f"({row['words']})" for row in rows)
    return expression(rf"\b(?:{words})$"), tuple(row["last"] for row in rows)


def signs_of_number(text: str, a: int, p: int, b: int) -> Iterator[str]:
    """The signs of a run of digits from a to b whose end p to b may be a marker. Constant time."""
    stem, whole = text[a:p], text[a:b]
    before = text[max(0, a - LOOKED_BACK) : a]
    lot = LOT_BEFORE.search(before)
    if lot is not None and len(stem) == (LOT_DIGITS if lot["year"] else LETTERED_LOT_DIGITS):
        yield "behind a lot"
    if before[-1:] in " ’'–/-" and FISCAL_BEFORE.search(before):
        if len(whole) in (2, 4) and int(whole[-2:]) in YEARS and whole[:-2] in ("", "19"):
            yield "in a fiscal year"
        elif len(stem) in (2, 4) and int(stem[-2:]) in YEARS and stem[:-2] in ("", "19"):
            yield "behind a fiscal year"
    if before[-1:] == "/" and len(stem) == 1 and int(whole) >= REVISIONS and REVISION_BEFORE.search(before):
        yield "behind the revision of a paper"
    if before[-1:] == "," and before[-2:-1].isdigit() and len(stem) == THOUSANDS and whole[:2] not in CENTURIES:
        yield "behind thousands"
    if len(stem) == MESSAGE_DIGITS and MESSAGE_BEFORE.search(before):
        yield "behind the six digits of a message"
    series, last = _series()
    if (named := series.search(before)) and named.lastindex:
        if int(stem) <= last[named.lastindex - 1] < int(whole):
            yield "behind a number of a series"
        elif int(whole) <= last[named.lastindex - 1]:
            yield "in a number of a series"
    if QUANTITY_BEFORE.search(before):
        yield "in a quantity"
    yield from _in_order(text, before, stem, whole, b)


def _in_order(text: str, before: str, stem: str, whole: str, b: int) -> Iterator[str]:
    """Whether the number that follows goes on from this one with its last digit or only without."""
    if len(whole) > LONGEST or text[b : b + 1] not in " ,":
        return
    following = NEXT.match(text, b)
    if following is None or (MONTH_BEFORE if following["month"] else NUMBERED_BEFORE).search(before) is None:
        return
    number = following["next"]
    if len(number) == len(stem) and int(stem) < int(number) < int(whole):
        yield "in order without the last digit"
    elif len(number) == len(whole) and int(whole) < int(number) <= int(whole) + 9 and not following["month"]:
        yield "in order with the last digit"

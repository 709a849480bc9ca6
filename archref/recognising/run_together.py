"""Notes that have run together in one line, each with its number or sign: "7 TNA, FO 371/1. 8 Ibid." """

from __future__ import annotations

import re
from collections.abc import Iterator

from ..labelling.words import months
from ..patterns import expression

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = r"[\[(]?(?P<number>\d{1,3})[\])]?[.:]? |(?P<raised>[⁰¹²³⁴-⁹]{1,3}) ?|(?P<sign>[*†‡§‖¶]) "
_BEGINS = r"(?:(?P<word>[^\W\d_]+)|\d+(?:st|nd|rd|th)\b|[“‘\"«(\[‹])"  # how a note begins
FIRST = expression(rf"\s*(?:{_NUMBER})(?=\S)")
NEXT = expression(rf"[.!?)”’\"\]»] (?=(?:{_NUMBER}){_BEGINS})")
COUNTS = expression(r"(?<![^\W\d_])(?:pp?|[Nn]os?|[Nn]r|vols?|fols?)$")  # what a number is of, that is no note's


def notes_begin(text: str, begin: int, end: int) -> Iterator[int]:
    """Where in a line that begins with a note's number, or sign, the next notes begin, each behind a sentence. Linear.

    >>> [*notes_begin("7 TNA, FO 371/1. 8 Ibid., FO 371/2, box 9. 10 Salt.", 0, 51)]
    [17]
    """
    first = FIRST.match(text, begin, end)
    if first is not None:
        for m in NEXT.finditer(text, first.end(), end):
            if _follows(text, first, m):
                yield m.end()
                first = m


def _follows(text: str, first: re.Match[str], then: re.Match[str]) -> bool:
    """Whether a number is the next one, no day, "8 May", and not that of a page or a volume, "p. 8 ibid."; or a sign stands
    behind a sign."""
    if first["sign"] or then["sign"]:
        return bool(first["sign"] and then["sign"])
    if (first["raised"] is None) != (then["raised"] is None) or _value(then) != _value(first) + 1:
        return False
    counted = COUNTS.search(text, max(then.start() - 5, 0), then.start()) is not None
    return not counted and (then["word"] or "").lower() not in months()


def _value(m: re.Match[str]) -> int:
    return int((m["number"] or m["raised"]).translate(RAISED))

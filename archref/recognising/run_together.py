"""Notes that have run together in one line, each with its number or sign: "7 TNA, FO 371/1. 8 Ibid." """

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from ..labelling.words import months
from ..patterns import expression

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NUMBER = r"[\[(]?(?P<number>\d{1,3})[\])]?[.:]? |(?P<raised>[⁰¹²³⁴-⁹]{1,3}) ?|(?P<sign>[*†‡§‖¶]) "
_BEGINS = r"(?:(?P<word>[^\W\d_]+)|\d+(?:st|nd|rd|th)\b|[“‘\"«(\[‹])"  # how a note begins
FIRST = expression(rf"\s*(?:{_NUMBER})(?=\S)")
NEXT = expression(rf"[.!?)”’\"\]»] (?=(?:{_NUMBER}){_BEGINS})")
# behind a figure or an ibid. whose full stop is lost: "CO 323/7020/36 4. Vane to Colt"
LOST = expression(r"(?:\d|\b[Ii]bid) (?=(?P<number>\d{1,3})\. (?:(?P<word>[A-ZÀ-Þ][^\W\d_]*)|[“‘\"«]))")
COUNTS = expression(r"(?<![^\W\d_])(?:pp?|[Nn]os?|[Nn]r|vols?|fols?)$")  # what a number is of, that is no note's


def notes_begin(text: str, begin: int, end: int) -> Iterator[int]:
    """Where in a line that begins with a note's number, or sign, the next notes begin, each behind a sentence, or behind a
    figure. Linear.

    >>> [*notes_begin("7 TNA, FO 371/1. 8 Ibid., FO 371/2, box 9. 10 Salt.", 0, 51)]
    [17]
    >>> [*notes_begin("3 Vane to Colt, CO 323/7020/36 4. Colt, CO 323/4", 0, 49)]
    [31]
    """
    first = FIRST.match(text, begin, end)
    if first is not None:
        found = (pattern.finditer(text, first.end(), end) for pattern in (NEXT, LOST))
        for m in merge(*found, key=re.Match.start):
            if _follows(text, first, m):
                yield m.end()
                first = m


def _follows(text: str, first: re.Match[str], then: re.Match[str]) -> bool:
    """Whether a number is the next one, no day, "8 May", and not that of a page or a volume, "p. 8 ibid."; or a sign stands
    behind a sign."""
    said, next_said = first.groupdict(), then.groupdict()
    if said.get("sign") or next_said.get("sign"):
        return bool(said.get("sign") and next_said.get("sign"))
    if bool(said.get("raised")) != bool(next_said.get("raised")) or _value(then) != _value(first) + 1:
        return False
    counted = COUNTS.search(text, max(then.start() - 5, 0), then.start()) is not None
    return not counted and (then["word"] or "").lower() not in months()


def _value(m: re.Match[str]) -> int:
    return int((m["number"] or m["raised"]).translate(RAISED))

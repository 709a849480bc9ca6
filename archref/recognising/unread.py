"""Clauses of a note that cite something which could not be read: they end the chain of an Ibid.

In scholars' notes every clause may cite a thesis, an interview, a book in a form of its own. Such a clause is known by
its signs, a title in quotation marks with a number, a year in parentheses, a page or a date at its end, and is told as
it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..labelling.communications import TOLD
from ..patterns import expression

LONGEST = 500  # characters of a clause
CLAUSE = expression(r"[^;\n]+")
LEAD = expression(
    r"\s*(?:(?:[Ss]ee|[Cc]f\.|[Ss]ee also|[Qq]uoted in|[Cc]ited in|[Aa]nd|[Ff]or [^,;]{3,60}, see),? (?:also )?)?"
)
BEGINS = expression(r"[A-ZÀ-Þ“‘\"']")
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
SIGNS = expression(
    r"[“‘\"](?=[A-ZÀ-Þ\d])[^“”‘\"\n ]* [^“”‘\"\n]{3,200}[”’\"][,.]? .{0,200}\d"
    r"|\([^()\n]{0,80}(?:1[5-9]|20)\d\d\)"
    r"|, (?:pp?|cols?|fols?|ff?|vol|no|ch)\. ?\d"
    rf"|, {_DAY}$"
    r"|, \d{1,4}(?:[-–]\d{1,4})?$"
    r"|^(?:[Aa]uthor(?:’s|s’)? )?[Ii]nterview (?:with|by) "
    r"|\b(?:thesis|dissertation|diss\.)"
)


def unread(text: str, start: int, end: int, cited: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The clauses of a note, text[start:end], that cite what is not among `cited`, places in order."""
    n = 0
    for m in CLAUSE.finditer(text, start, end):
        while n < len(cited) and cited[n][1] <= m.start():
            n += 1
        if n < len(cited) and cited[n][0] < m.end():
            continue
        lead = LEAD.match(text, m.start(), m.end())
        begin = lead.end() if lead else m.start()
        stop = begin + len(text[begin : m.end()].rstrip(" .,"))
        if not 8 < stop - begin <= LONGEST or TOLD.search(text, begin, stop):
            continue
        if BEGINS.match(text, begin) and SIGNS.search(text[begin:stop]):
            yield begin, stop

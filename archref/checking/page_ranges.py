"""Ranges of pages that run backwards."""

from __future__ import annotations

from collections.abc import Iterator

from ..patterns import expression
from .work import CheckedCitation

RANGE = expression(r"(?<![\d/.–-])(\d{1,4})\s?[-–—]\s?(\d{1,4})(?![\d/–-])")


def runs_backwards(first: str, last: str) -> bool:
    """Whether a range runs backwards, where the last number may leave out the digits that it shares ("112–18").

    >>> runs_backwards("36", "34"), runs_backwards("112", "18"), runs_backwards("112", "98"), runs_backwards("45", "7")
    (True, False, False, False)
    """
    if len(last) < len(first):
        whole = first[: len(first) - len(last)] + last
        return int(whole) < int(first)
    return int(last) < int(first)


def backwards(c: CheckedCitation) -> Iterator[tuple[str, int, int]]:
    """The page ranges of a citation that run backwards, as printed, with their place in the text."""
    for pages in c.citation.fields.get("pages") or ():
        m = RANGE.fullmatch(str(pages).replace(" ", ""))
        if m is None or not runs_backwards(m[1], m[2]):
            continue
        place = c.find(rf"{m[1]}\s?[-–—]\s?{m[2]}")
        if place is not None:
            yield c.part.text[slice(*place)], *place

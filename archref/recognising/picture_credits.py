"""Credits of pictures by their pages: "© The Salt Library Board: 47 (Add. MS 43532, f. 88), 49, 92 (SL/L/17). TNA: 71 (CAB
37/122/181)". What stands in brackets is a place in the archive before; the pages are the book's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..labelling.editions import is_house
from ..labelling.names import is_repository_word, repositories
from ..labelling.tokens import tokens
from ..patterns import expression

HOLDER = expression(
    r"(?:© ?|[Cc]ourtesy of (?:the )?)?(?P<house>[A-ZÀ-Þ][^\n.;:()\d]{1,80}): (?=(?:(?:pp?|S)\. ?)?\d{1,3}(?:[–-]\d{1,3})?(?:, \d{1,3}(?:[–-]\d{1,3})?){0,40} \()"
)
PAGE = expression(
    r"(?:(?:, |; | and )?(?:(?:pp?|S)\. ?)?\d{1,3}(?:[–-]\d{1,3})?)(?!\d)(?: \((?P<mark>[^()\n]{2,60}(?:\([^()\n]{1,12}\)[^()\n]{0,20})?)\))?"
)
SHELFMARK = expression(r"[A-Z][^\n]*\d|\d[^\n]*[A-Z]")
YEAR = expression(r"(?:[^\W\d_]+\.? )?(?:1[5-9]|20)\d\d")


class PictureCredit(NamedTuple):
    """An archive as printed, and the places of the shelfmarks behind it; the whole from `start` to `end`."""

    house: str
    start: int
    end: int
    marks: list[tuple[int, int]]


def picture_credits(text: str) -> Iterator[PictureCredit]:
    """The credits of a text, in order. Linear.

    >>> text = "© Salt Library Board: 47 (Add. MS 43532, f. 88), 49, 92 (SL/L/17). Vane: 7 (1911)."
    >>> [(found.house, [text[a:b] for a, b in found.marks]) for found in picture_credits(text)]
    [('Salt Library Board', ['Add. MS 43532, f. 88', 'SL/L/17'])]
    """
    at = 0
    for m in _holders(text):
        if m.start() < at or not _is_archive(m["house"]):
            continue
        at, marks = m.end(), []
        while page := PAGE.match(text, at):
            at = page.end()
            if page["mark"] and SHELFMARK.search(page["mark"]) and not YEAR.fullmatch(page["mark"]):
                marks.append(page.span("mark"))
        if marks:
            yield PictureCredit(m["house"], m.start(), at, marks)


def _holders(text: str) -> Iterator[re.Match[str]]:
    """What stands before a colon, a page and a bracket, from the beginning of its clause."""
    begin = text.find(": ") if " (" in text else -1
    while begin >= 0:
        low = max(0, begin - 100)
        find = text.rfind
        clause = max(
            find(". ", low, begin),
            find("\n", low, begin),
            find("; ", low, begin),
            find(": ", low, begin),
            find(") ", low, begin),
        )
        start = clause + 1 if clause >= 0 else low
        start += len(text[start:begin]) - len(text[start:begin].lstrip())
        if (m := HOLDER.match(text, start)) and m.end() == begin + 2:
            yield m
        begin = text.find(": ", begin + 2)


def _is_archive(name: str) -> bool:
    return is_house(name) or is_repository_word(name) or bool(repositories(tokens(name).words))

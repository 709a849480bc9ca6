"""Where a sentence says that a thing was looked for in vain: "The original has not been found in the Vane Papers"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..packaged import packaged_table
from ..patterns import expression

NAMED = frozenset(("repository", "levels", "record_group", "title", "genre"))  # of an archive where nothing was found
FURTHEST = 300  # characters on each side within which such words are looked for
SENTENCE = expression(r"(?:(?<=[^\W\d_]{4})|(?<=[a-zß-ÿ]{3}))[.?!][”\"’»)]* (?=[A-ZÀ-ÞА-Я“\"«„])|\n\s*\n")


@cache
def rows() -> tuple[tuple[str, str], ...]:
    """The rows of the table: an expression of the words, and an example."""
    return tuple((row["words"], row["example"]) for row in packaged_table("labelling/absence.toml")["words"])


@cache
def _expression() -> re.Pattern[str]:
    return re.compile("|".join(words for words, _ in rows()), re.DOTALL)


def is_absent(text: str, start: int, end: int, said: Mapping[str, Any]) -> bool:
    """Whether what is cited in text[start:end], with the fields `said`, is an archive alone, in whose sentence stands that
    nothing was found, or that it is lost.

    >>> text = "The original has not been found in the Vane Papers, Salt Library."
    >>> is_absent(text, 39, 64, {"repository": "Salt Library", "levels": ["Vane Papers"]})
    True
    >>> is_absent(text, 39, 64, {"repository": "Salt Library", "levels": ["Vane Papers"], "box": "3"})
    False
    """
    if not said.keys() <= NAMED:
        return False
    begin, stop = max(0, start - FURTHEST), min(len(text), end + FURTHEST)
    for m in SENTENCE.finditer(text, begin, stop):
        if m.end() <= start:
            begin = m.end()
        elif m.start() >= end:
            stop = m.start()
            break
    return _expression().search(text, begin, stop) is not None

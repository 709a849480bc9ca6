"""Where a note goes on from a paper to the work that cites or prints it: "…, 20 avril 1888, cité par Paul Vane, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..packaged import packaged_table
from ..patterns import expression, search_before

STOPS = r"(?:[,;:.)»”\"] \(?| \()"
OPUS = expression(r"\b(?:[Oo]p|[Ll]oc|[Aa]rt|[Oo]b)$")  # "op. cit. por": no stop behind these


@cache
def rows() -> tuple[tuple[str, str], ...]:
    """The rows of the table: an expression of the words, and an example."""
    table = packaged_table("labelling/cited_by.toml")
    return tuple((row["words"], row["example"]) for row in table["words"])


@cache
def _expression() -> re.Pattern[str]:
    return re.compile(rf"{STOPS}(?=(?:{'|'.join(words for words, _ in rows())})[ :])")


def cited_by(text: str, start: int, end: int) -> Iterator[int]:
    """Where in text[start:end] such words begin, each behind a stop. Linear.

    >>> [*cited_by("AN, F7 12, cité par Vane, Sel, p. 3.", 0, 36)]
    [11]
    """
    for m in _expression().finditer(text, start, end):
        if m[0][-1] == "(" or search_before(OPUS, text, m.start()) is None:
            yield m.end()

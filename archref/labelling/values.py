"""From the words of a field to its value, as the guides to the labels have it."""

from __future__ import annotations

from typing import Any

from ..fields import convert, split_list
from ..patterns import expression
from .date_field import iso_of
from .spans import Span

_LISTS = frozenset(("levels", "pages"))
_QUOTES = "“”\"‘’'«»„ "
_SPACES = expression(r"\s+")
LETTERS = frozenset("CDLM")  # of a series of books, sooner than a numeral by itself
_INNER = expression(r"(?<=\d), (?=\d{3}(?!\d))")


def fields(text: str, span: Span) -> dict[str, Any]:
    """The fields of a span; levels and pages are lists in the order of the words, of others the first counts."""
    found: dict[str, Any] = {}
    for start, end, name in span.fields:
        value = value_of(text, start, end, name)
        if value in (None, "", []):
            continue
        if name == "levels":
            found.setdefault("levels", []).append(value)
        elif name == "pages":
            found.setdefault("pages", []).extend(value)
        else:
            found.setdefault(name, value)
    return found


def value_of(text: str, start: int, end: int, name: str) -> Any:
    words = _SPACES.sub(" ", text[start:end]).strip(" |")  # without the line of a table's cell
    if name == "date":
        return iso_of(text, start, end) or convert("date", words)
    if name == "pages":
        return split_list(words)
    if name == "levels":
        return words
    if name == "volume" and words in LETTERS:
        return words  # "Deed Book C"
    if name == "file_number":
        return convert(name, _INNER.sub(",", words))
    return convert(name, words)

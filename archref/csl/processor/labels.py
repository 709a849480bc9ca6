"""citation-label: what alphabetic styles call a work in brackets, [Van50] or [VaCo50], where the item brings none."""

from __future__ import annotations

import re

from ...patterns import expression
from .markup import plain
from .state import Item
from .variables import NAME_ORDER

_ARTICLE = expression(r"^(?:a|an|the)\s+", re.IGNORECASE)
_PARTICLES = expression(r"^(?:[a-z'’]+\s+)+")
_LETTERS = {1: (4,), 2: (2, 2), 3: (2, 1, 1), 4: (1, 1, 1, 1)}  # of each name, by the number of names; four count


def citation_label(item: Item) -> str:
    """The item's own label, else the first letters of its names and the last two figures of its year.

    Without names its title gives the letters; without a year the figures are 00. What tells alike labels apart is not
    in it.
    """
    own = item.fields.get("citation-label")
    if own:
        return own
    date = item.dates.get("issued")
    year = abs(date.begin[0]) if date is not None else 0
    return f"{_letters(item)}{year % 100:02}"


def _letters(item: Item) -> str:
    people = next((item.names[role] for role in NAME_ORDER if role in item.names), [])
    if not people:
        return _short(_word(plain(item.fields.get("title", ""))), _LETTERS[1][0])
    counts = _LETTERS[min(len(people), len(_LETTERS))]
    families = [plain(str(name.get("literal") or name.get("family") or "")) for name in people]
    return "".join(
        _short(_word((_ARTICLE if "literal" in name else _PARTICLES).sub("", family)), count)
        for name, family, count in zip(people, families, counts, strict=False)
    )


def _word(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _short(word: str, letters: int) -> str:
    return word[:letters].capitalize()

"""Examples with some of their words taken away, so that weights lean on shapes and neighbours too.

The notes of one work name the same people and collections again and again; what is learnt of these words is worth nothing in
the next work. A second copy of a note in which a share of its words leave no sign of their letters teaches how a note reads
whose names are new.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from ..patterns import expression

SHARE = 0.25  # of the words
_OF_A_WORD = expression(r"(-?\d)(?:w=|suf\d=|pre\d=)")


def thinned(
    rows: Sequence[list[str]], words: Sequence[str], rng: random.Random, share: float = SHARE
) -> list[list[str]]:
    """The signs at each token without those of the letters of a `share` of the words; what class a word is of stays."""
    gone = [word[0].isalpha() and rng.random() < share for word in words]
    return [[sign for sign in row if not _is_of(sign, i, gone)] for i, row in enumerate(rows)]


def _is_of(sign: str, i: int, gone: Sequence[bool]) -> bool:
    """Whether a sign at token `i` is made of the letters of a word that is gone."""
    if sign.startswith("w-1="):
        return gone[i] or gone[i - 1]
    if sign.startswith("w+1="):
        return gone[i] or gone[i + 1]
    m = _OF_A_WORD.match(sign)
    at = i + int(m[1]) if m else -1
    return 0 <= at < len(gone) and gone[at]

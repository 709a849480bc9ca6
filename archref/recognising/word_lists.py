"""Lists of words, one in a line with its number or its kind, which cite nothing: "cabin 9", "cable 3", "cablegram 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..patterns import expression

LEAST = 30  # lines of a list
SHORTEST = 3 * LEAST  # characters of one
IN_ORDER = 0.9  # of its words that stand in the order of the alphabet
SMALL = 0.3  # of its words that begin small: of shelfmarks none does, of names few
# a word with one thing more, "cable 3"; between two numbers, also where its lines were joined; words alone, a few in a line
RUN = expression(rf"(?:^\S{{1,60}}[ \t]+\S{{1,20}}(?:\n|\Z)){{{LEAST},}}+", re.MULTILINE)
BETWEEN = expression(rf"(?:\b\d{{1,7}}[ \t]+[^\W\d_]\S{{0,59}}[ \t]+\d{{1,7}}(?:\s+|\Z)){{{LEAST},}}+")
BARE = expression(rf"(?:^[^\W\d_]+(?:[ '’-][^\W\d_]+){{0,6}}(?:\n|\Z)){{{LEAST},}}+", re.MULTILINE)


def word_lists(text: str) -> list[tuple[int, int]]:
    """The places of the lists of words of a text, in order: many lines of a word and one thing more, by the alphabet, or of a
    few words without a stop or a figure. Linear.

    >>> words = [f"{a}{b}" for a in "brine salt tin".split() for b in "abcdefghijk"]
    >>> word_lists("\\n".join(f"{word} {n % 7}" for n, word in enumerate(words)))
    [(0, 263)]
    >>> word_lists("\\n".join(words))
    [(0, 197)]
    >>> word_lists("\\n".join(f"FO {n}" for n in range(40)))
    []
    """
    if len(text) < SHORTEST:
        return []
    found = [m.span() for m in BETWEEN.finditer(text) if _is_of_words(m[0].split()[1::3])]
    if text.count("\n") >= LEAST - 1:
        found += [m.span() for m in RUN.finditer(text) if _is_of_words([line.split()[0] for line in m[0].splitlines()])]
        found += [m.span() for m in BARE.finditer(text)]
    return sorted(found)


def _is_of_words(words: Sequence[str]) -> bool:
    """Whether the words of lines are those of a list: each another one, in order, many of them small."""
    small = sum(word[0].islower() for word in words)
    if small < SMALL * len(words) or len({*words}) < IN_ORDER * len(words):
        return False
    return sum(a <= b for a, b in pairwise(words)) >= IN_ORDER * (len(words) - 1)

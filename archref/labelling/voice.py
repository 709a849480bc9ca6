"""Whose text it is: an editor's note in a documentary edition, a scholar's note, or prose that cites nothing.

"Source: National Archives, RG 59, Central Files, POL 7. Secret." begins with the repository and is read by the forms of
the grammar; "Vane to Colt, 3 May 1951, Vane Papers, box 3, LC." is read by its labels; in a README both would see what is not there. A
weight for each word and pair of words, fitted on the notes of volumes, on scholars' notes, and on prose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .words import classes_of


@dataclass(frozen=True, slots=True)
class Voice:
    """How much speaks for an editor against a scholar, and for prose against a note: logarithms of odds, 0 for nothing."""

    editor: float = 0.0
    prose: float = 0.0


MOST = 80  # tokens of a note that are asked


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return f"#{min(len(word), 5)}" if word.isdigit() else word.lower()


def voice_signs(words: Sequence[str]) -> list[str]:
    """The signs of a note by its tokens."""
    low = [_folded(w) for w in words[:MOST]]
    found = ["b", f"first={'|'.join(low[:2])}"]
    found += low
    found += [f"{a}|{b}" for a, b in zip(low, low[1:], strict=False)]
    found += [f"c={name}" for name in sorted(set[str]().union(*map(classes_of, {*low})))]
    return found

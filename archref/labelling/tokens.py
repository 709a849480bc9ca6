"""A note's tokens: numbers, words and signs, each by itself, with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..patterns import expression
from .encodings import LOST, mended

TOKEN = expression(r"\d+|[^\W\d_]+|[^\w\s]|_")


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: their words, and where each begins and ends."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def parted(self, begins: Iterable[int]) -> Iterator[Tokens]:
        """The parts before, between and behind places at which one begins; at least one, none without tokens else."""
        first = 0
        for begin in begins:
            stop = bisect_left(self.starts, begin)
            if first < stop < len(self.words):
                yield self._part(first, stop)
                first = stop
        yield self._part(first, len(self.words)) if first else self

    def _part(self, first: int, stop: int) -> Tokens:
        return Tokens(self.text, self.words[first:stop], self.starts[first:stop], self.ends[first:stop])


def tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of text[start:end]; places are those of the text.

    >>> tokens("FO371/1234.").words
    ['FO', '371', '/', '1234', '.']
    """
    end = len(text) if end is None else end
    if text.find(LOST, start, end) >= 0:  # asked of these words alone: a book is read line by line
        text = mended(text)
    places = [m.span() for m in TOKEN.finditer(text, start, end)]
    return Tokens(text, [text[a:b] for a, b in places], [a for a, _ in places], [b for _, b in places])

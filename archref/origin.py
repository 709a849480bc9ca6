"""Where a document's characters stand in the file that it was read from.

A `Source` is the file's text; an `Origin` maps a document's text onto it, piece by piece. A piece of the text is
copied (as long in the source as in the text), folded (white space, tags and character references between its
words; taken apart only when somebody asks), or set by the reader ("[Page 12]", a note's number) at a place.
A package of several files, as Word's, is one source: its parts stand one after the other.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r")

Walk = Callable[[str, int, int], Iterable[tuple[str, int, int]]]


class Piece(NamedTuple):
    """A stretch of a document's text and where it stands in the source; `at == to` for what the reader set."""

    start: int
    end: int
    at: int
    to: int


@dataclass(slots=True)
class Source:
    """A file as it was read.

    `text` is the decoded file without its byte order mark, line ends as they are, so that
    `(mark + text).encode(encoding)` is the file again. `parts` names the members of a package with the offset at
    which each begins. `converted`: the text is not the file's own but what a converter made of it.
    """

    name: str
    format: str
    text: str
    encoding: str = "utf-8"
    mark: str = ""
    parts: tuple[tuple[str, int], ...] = ()
    converted: bool = False
    _lines: list[int] = field(default_factory=list, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        if not self._lines:
            self._lines = [0, *(m.end() for m in LINE_END.finditer(self.text))]
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def part(self, offset: int) -> tuple[str, int]:
        """The member of the package that holds an offset, and the offset in it; "" for a single file."""
        name, start = "", 0
        for other, begin in self.parts:
            if begin > offset:
                break
            name, start = other, begin
        return name, offset - start


class Origin:
    """The map from one document's text to its source. Offsets are indices into `Document.text` and `Source.text`."""

    __slots__ = ("source", "_at", "_start", "_end", "_walk", "_taken", "_units")

    def __init__(
        self, source: Source, at: array[int], start: array[int], end: array[int], walk: Walk | None = None
    ) -> None:
        self.source = source
        # where each piece begins in the text (and the text's end), and its span in the source; the end of a piece
        # that stands as a whole for its span, as "[Page 12]" does for a tag, is stored as ~end
        self._at, self._start, self._end = at, start, end
        self._walk = walk
        self._taken = -1  # the piece whose units are at hand
        self._units: list[Piece] = []

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The stretches that the text from `start` to `end` is made of, in order, cut to that span."""
        i = max(bisect_right(self._at, start) - 1, 0)
        while i < len(self._start) and self._at[i] < end:
            for a, b, at, to in self._taken_apart(i):
                if b <= start or a >= end:
                    continue
                if b - a == to - at and self._end[i] >= 0:
                    left, right = max(start - a, 0), max(b - end, 0)
                    yield Piece(a + left, b - right, at + left, to - right)
                else:
                    yield Piece(max(a, start), min(b, end), at, to)
            i += 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From the first to the last character of the source that the text from `start` to `end` stands for.

        Where the reader set all of it, the place in the source at which it did, twice. Tags before the first
        and behind the last word are outside.
        """
        first = last = None
        place = 0
        for piece in self.pieces(start, end):
            if piece.to > piece.at:
                first = piece.at if first is None else first
                last = piece.to
            place = piece.at
        if first is None or last is None:
            return (place, place) if end > start else self._empty(start)
        return first, last

    def offset(self, at: int) -> int:
        """The source's offset of one character of the text."""
        return self.span(at, at + 1)[0]

    def _empty(self, at: int) -> tuple[int, int]:
        if at > self._at[0]:
            place = self.span(at - 1, at)[1]
            return place, place
        place = self._start[0]
        return place, place

    def _taken_apart(self, i: int) -> list[Piece]:
        a = self._at[i]
        b, at, to = self._at[i + 1], self._start[i], self._end[i]
        if b == a:
            return []
        if to < 0 or to - at in (0, b - a) or self._walk is None:
            return [Piece(a, b, at, ~to if to < 0 else to)]
        if self._taken != i:
            self._taken, self._units = i, []
            for text, begin, finish in self._walk(self.source.text, at, to):
                if text:
                    self._units.append(Piece(a, min(a + len(text), b), begin, finish))
                    a += len(text)
                    if a >= b:
                        break
        return self._units

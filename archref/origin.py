"""Where a document's characters stand in the file that it was read from.

A `Source` is the file's text; an `Origin` maps a document's text onto it, piece by piece. A piece of the text is
copied (as long in the source as in the text), folded (white space, tags and character references between its
words; taken apart only when somebody asks), or set by the reader ("[Page 12]", a note's number) at a place.
A package of several files, as Word's, is one source: its parts stand one after the other.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

KEPT = 64  # pieces taken apart that are kept: a document's notes are asked for again and again
LINE_END = re.compile(r"\r\n|\n|\r")

Measure = Callable[
    [str, int, int], tuple[list[int], list[int]]
]  # of a folded piece: lengths in the text and the source


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
    base: int = 0  # where `text` begins in the file: 0 but for the part of a file that `cut` gives
    _line_end: tuple[int, int] = (0, 0)  # the line in which it begins: how many are before it, and where it begins
    _lines: list[int] = field(default_factory=list, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        if not self._lines:
            ends = (self.base + m.end() for m in LINE_END.finditer(self.text))
            self._lines = [self._line_end[1], *ends]
        line = bisect_right(self._lines, offset)
        return self._line_end[0] + line, offset - self._lines[line - 1] + 1

    def part(self, offset: int) -> tuple[str, int]:
        """The member of the package that holds an offset, and the offset in it; "" for a single file."""
        name, start = "", 0
        for other, begin in self.parts:
            if begin > offset:
                break
            name, start = other, begin
        return name, offset - start

    def cut(self, start: int, end: int) -> Source:
        """The source with its text from `start` to `end` alone; places stay those in the file."""
        line, column = self.position(start)
        text = self.text[start - self.base : end - self.base]
        before = (line - 1, start - column + 1)
        return Source(self.name, self.format, text, self.encoding, self.mark, self.parts, self.converted, start, before)


class Origin:
    """The map from one document's text to its source. Offsets are indices into `Document.text` and `Source.text`."""

    __slots__ = ("source", "_at", "_start", "_end", "_measure", "_known")

    def __init__(
        self, source: Source, at: array[int], start: array[int], end: array[int], measure: Measure | None = None
    ) -> None:
        self.source = source
        # where each piece begins in the text (and the text's end), and its span in the source; the end of a piece
        # that stands as a whole for its span, as "[Page 12]" does for a tag, is stored as ~end
        self._at, self._start, self._end = at, start, end
        self._measure = measure
        self._known: dict[int, tuple[list[int], list[int]]] = {}  # of the pieces asked for lately

    def __reduce__(self) -> tuple[object, ...]:
        """What another process gets: the part of the source that the text stands for, not the whole file."""
        source = self.source
        if self._start:
            ends = (~end if end < 0 else end for end in self._end)
            source = source.cut(min(self._start), max(max(ends), max(self._start)))
        return Origin, (source, self._at, self._start, self._end, self._measure)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The stretches that the text from `start` to `end` is made of, in order, cut to that span."""
        i = max(bisect_right(self._at, start) - 1, 0)
        while i < len(self._start) and self._at[i] < end:
            places, offsets = self._taken_apart(i)
            for n in range(len(places) - 1):
                if places[n] < places[n + 1] > start and places[n] < end:
                    yield self._cut(i, n, start, end)
            i += 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From the first to the last character of the source that the text from `start` to `end` stands for.

        Where the reader set all of it, the place in the source at which it did, twice. Tags before the first
        and behind the last word are outside.
        """
        return next(self.spans(((start, end),))) if self._start else self._wide(start, end)

    def spans(self, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The span of each of many stretches, mostly in order: the pieces are gone through once."""
        i = -1
        n = 0
        places: list[int] = []
        offsets: list[int] = []
        for start, end in stretches:
            if i < 0 or not self._at[i] <= start < self._at[i + 1]:
                i = min(max(bisect_right(self._at, start) - 1, 0), len(self._start) - 1)
                (places, offsets), n = self._taken_apart(i), 1
            n = bisect_right(places, start, n)
            within = n < len(places) and places[n - 1] <= start < end <= places[n] and self._end[i] >= 0
            if within and places[n] - places[n - 1] == offsets[n] - offsets[n - 1]:
                at = offsets[n] - places[n]
                yield at + start, at + end
            else:
                yield self._wide(start, end)

    def _wide(self, start: int, end: int) -> tuple[int, int]:
        """The span of a stretch that is not all copied from one place."""
        if end <= start:
            return self._empty(start)
        first = self._end_of(start, end, False)
        if first is not None:
            last = first if first.end == end else self._end_of(start, end, True)
            return first.at, last.to if last else first.to
        place = 0
        for piece in self.pieces(start, end):
            place = piece.at
        return place, place

    def _end_of(self, start: int, end: int, last: bool) -> Piece | None:
        """The first or last stretch between two places that stands for characters of the source."""
        i = max(bisect_right(self._at, start) - 1, 0)
        stop = min(bisect_left(self._at, end, lo=i), len(self._start))
        for k in range(stop - 1, i - 1, -1) if last else range(i, stop):
            places, offsets = self._taken_apart(k)
            begin = max(bisect_right(places, start) - 1, 0)
            finish = bisect_left(places, end, hi=len(places) - 1)
            for n in range(finish - 1, begin - 1, -1) if last else range(begin, finish):
                if offsets[n + 1] > offsets[n] and places[n] < places[n + 1]:
                    return self._cut(k, n, start, end)
        return None

    def _cut(self, i: int, n: int, start: int, end: int) -> Piece:
        """The nth stretch of a piece cut to a span; one that stands as a whole for its characters stays one."""
        places, offsets = self._taken_apart(i)
        a, b, at, to = places[n], places[n + 1], offsets[n], offsets[n + 1]
        if self._end[i] >= 0 and b - a == to - at:
            left, right = max(start - a, 0), max(b - end, 0)
            return Piece(a + left, b - right, at + left, to - right)
        return Piece(max(a, start), min(b, end), at, to)

    def offset(self, at: int) -> int:
        """The source's offset of one character of the text."""
        return self.span(at, at + 1)[0]

    def _empty(self, at: int) -> tuple[int, int]:
        if at > self._at[0]:
            place = self.span(at - 1, at)[1]
            return place, place
        place = self._start[0]
        return place, place

    def _taken_apart(self, i: int) -> tuple[list[int], list[int]]:
        """Where the stretches that a piece is made of begin, in the text and in the source, and where the last ends."""
        known = self._known.get(i)
        if known is not None:
            return known
        a, b, at, to = self._at[i], self._at[i + 1], self._start[i], self._end[i]
        if to < 0 or to - at in (0, b - a) or a == b or self._measure is None:
            return [a, b], [at, ~to if to < 0 else to]
        base = self.source.base
        shown, lengths = self._measure(self.source.text, at - base, to - base)
        places, offsets = list(accumulate(shown, initial=a)), list(accumulate(lengths, initial=at))
        last = bisect_left(places, b)
        if last < len(places) - 1 or places[-1] > b:  # a space at the end was taken back
            del places[last + 1 :], offsets[last + 1 :]
            if places[last] - places[last - 1] == offsets[last] - offsets[last - 1]:
                offsets[last] -= places[last] - b
            places[last] = b
        if len(self._known) >= KEPT:
            self._known.clear()
        self._known[i] = places, offsets
        return places, offsets

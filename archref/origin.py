"""Where a document's characters stand in the file that it was read from.

A `Source` is the file's text; an `Origin` maps a document's text onto it, piece by piece. A piece of the text is
copied (as long in the source as in the text), folded (white space, tags and character references between its
words; taken apart only when somebody asks), or set by the reader ("[Page 12]", a note's number) at a place.
A package of several files, as Word's, is one source: its parts stand one after the other.
"""

from __future__ import annotations

import operator
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain
from typing import Any, NamedTuple

from .patterns import expression

KEPT = 64  # pieces taken apart that are kept: a document's notes are asked for again and again
LINE_END = expression(r"\r\n|\n|\r")

Measure = Callable[
    [str, int, int], tuple[list[int], list[int]]
]  # of a folded piece: lengths in the text and the source


class OriginPiece(NamedTuple):
    """A stretch of a document's text and where it stands in the source; `at == to` for what the reader set."""

    start: int
    end: int
    at: int
    to: int


@dataclass(slots=True)
class Source:
    """A file as it was read.

    `text` is the decoded file without its byte order mark, line ends as they are, so that
    `(byte_order_mark + text).encode(encoding)` is the file again. `parts` names the members of a package with the offset at
    which each begins. `converted`: the text is not the file's own but what a converter made of it. A document that
    travels to another process takes with it only the stretch of its file that it stands on: `text` is then that
    stretch, which begins at the offset `first`, at `first_place` (line and column). Offsets remain those of the file.
    """

    name: str
    format: str
    text: str
    encoding: str = "utf-8"
    byte_order_mark: str = ""
    parts: tuple[tuple[str, int], ...] = ()
    converted: bool = False
    first: int = 0
    first_place: tuple[int, int] = (1, 1)
    _lines: list[int] = field(default_factory=list, repr=False)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        if not self._lines:
            self._lines = [0, *(m.end() for m in LINE_END.finditer(self.text))]
        offset -= self.first
        line = bisect_right(self._lines, offset)
        before, column = self.first_place if line == 1 else (self.first_place[0], 1)
        return line + before - 1, offset - self._lines[line - 1] + column

    def stretch(self, start: int, end: int) -> Source:
        """The same source with the text between two offsets alone."""
        text = self.text[start - self.first : end - self.first]
        place = self.position(start)
        return Source(
            self.name, self.format, text, self.encoding, self.byte_order_mark, self.parts, self.converted, start, place
        )

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

    def __getstate__(self) -> tuple[object, ...]:
        """Without the rest of the file, and packed: a document travels at about its own size."""
        first = min(self._start) if self._start else 0
        last = max(*self._start, *(~end if end < 0 else end for end in self._end)) if self._start else 0
        source = self.source.stretch(first, last)
        packed = [_packed(numbers) for numbers in (self._at, self._start, self._end)]
        text = zlib.compress(source.text.encode("utf-8", "surrogatepass"), 1)
        return replace(source, text=""), text, packed, self._measure

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        source, text, packed, self._measure = state
        self.source = replace(source, text=zlib.decompress(text).decode("utf-8", "surrogatepass"))
        self._at, self._start, self._end = map(_unpacked, packed)
        self._known = {}

    def pieces(self, start: int, end: int) -> Iterator[OriginPiece]:
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

    def _end_of(self, start: int, end: int, last: bool) -> OriginPiece | None:
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

    def _cut(self, i: int, n: int, start: int, end: int) -> OriginPiece:
        """The nth stretch of a piece cut to a span; one that stands as a whole for its characters stays one."""
        places, offsets = self._taken_apart(i)
        a, b, at, to = places[n], places[n + 1], offsets[n], offsets[n + 1]
        if self._end[i] >= 0 and b - a == to - at:
            left, right = max(start - a, 0), max(b - end, 0)
            return OriginPiece(a + left, b - right, at + left, to - right)
        return OriginPiece(max(a, start), min(b, end), at, to)

    def within(self, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The stretches of the text that stand for given ones of the source, which are in order and share nothing.

        Those that nothing or a space alone parts in the text are one.
        """
        starts = [start for start, _ in stretches]
        found: list[tuple[int, int]] = []
        for i in range(len(self._start) if stretches else 0):
            at, to = self._start[i], self._end[i]
            k = bisect_left(starts, ~to if to < 0 else to) - 1
            if k < 0 or stretches[k][1] <= at:
                continue
            places, offsets = self._taken_apart(i)
            for n in range(len(places) - 1):
                k = max(bisect_right(starts, offsets[n]) - 1, 0)
                while k < len(starts) and starts[k] < offsets[n + 1]:
                    found += self._inside(places[n], places[n + 1], offsets[n], offsets[n + 1], stretches[k], to >= 0)
                    k += 1
        return found

    @staticmethod
    def _inside(a: int, b: int, at: int, to: int, stretch: tuple[int, int], copied: bool) -> Iterator[tuple[int, int]]:
        """The part of a piece that stands for a stretch of the source."""
        start, end = stretch
        if copied and b - a == to - at:
            a, b = a + max(start - at, 0), b - max(to - end, 0)
        elif at < start or to > end:
            return
        if a < b:
            yield a, b

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
        shown, lengths = self._measure(self.source.text, at - self.source.first, to - self.source.first)
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


def _packed(numbers: array[int]) -> bytes:
    """Numbers that rise by little, in few bytes."""
    steps = array("q", map(operator.sub, numbers, chain((0,), numbers)))
    return zlib.compress(steps.tobytes(), 1)


def _unpacked(data: bytes) -> array[int]:
    steps = array("q")
    steps.frombytes(zlib.decompress(data))
    return array("q", accumulate(steps))

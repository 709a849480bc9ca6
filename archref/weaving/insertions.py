"""What is set into a source, and the source with it: the common list that every format makes.

Each insertion opens before a stretch of the source and closes behind it. Taken out again, they leave the source as
it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Insertion:
    """`opens` stands before the source's `start`, `closes` behind its `end`; either may be empty.

    `target` is where it leads, "" where it only marks a source; for those who list what was done.
    """

    start: int
    end: int
    opens: str
    closes: str
    target: str = ""


class LeftAsIs(NamedTuple):
    """Something that was left as it is: where in the source, what code of case it is, its words, and why."""

    start: int
    end: int
    code: str
    words: str
    message: str


class Placed(NamedTuple):
    """A text that was set in, at its place in the woven text."""

    start: int
    end: int


def weave(
    source: str, insertions: Iterable[Insertion], write: Callable[[int, int], str] | None = None
) -> tuple[str, list[Placed]]:
    """The source with the insertions, and where they stand in it.

    Insertions may stand in each other and must not cross (`ValueError`). Where two meet, the one before closes
    first; of two that begin together the longer is outside. `write` gives a stretch of the source as it is written
    in another format; without it the source stays as it is.
    """
    pieces: list[str] = []
    placed: list[Placed] = []
    here = length = 0
    for at, text in texts(insertions):
        words = write(here, at) if write else source[here:at]
        pieces.append(words)
        length += len(words)
        here = at
        if text:
            pieces.append(text)
            placed.append(Placed(length, length + len(text)))
            length += len(text)
    pieces.append(write(here, len(source)) if write else source[here:])
    return "".join(pieces), placed


def texts(insertions: Iterable[Insertion]) -> Iterator[tuple[int, str]]:
    """What is set in at each place of the source, in order."""
    open_: list[Insertion] = []
    for insertion in sorted(insertions, key=lambda i: (i.start, -i.end)):
        while open_ and open_[-1].end <= insertion.start:
            last = open_.pop()
            yield last.end, last.closes
        if open_ and open_[-1].end < insertion.end:
            raise ValueError(f"two insertions cross at {insertion.start}")
        yield insertion.start, insertion.opens
        open_.append(insertion)
    while open_:
        last = open_.pop()
        yield last.end, last.closes


def strip(woven: str, placed: Iterable[Placed]) -> str:
    """The source again: the woven text without what was set in."""
    pieces, here = [], 0
    for start, end in placed:
        pieces.append(woven[here:start])
        here = end
    pieces.append(woven[here:])
    return "".join(pieces)


def most(
    made: list[Insertion], alike: Callable[[list[Insertion]], bool], others: Sequence[Insertion] = ()
) -> list[Insertion]:
    """The insertions that leave the words alike, the others among them; halved until what changes them is alone."""
    if not made or alike([*others, *made]):
        return made
    if len(made) == 1:
        return []
    half = len(made) // 2
    kept = most(made[:half], alike, others)
    return kept + most(made[half:], alike, [*others, *kept])

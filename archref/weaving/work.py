"""What a format's module hands back: the insertions, and what it left as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..document import Document
from ..origin import Source
from ..result import Result
from .insertions import Insertion, LeftAsIs

Resolve = Callable[[Iterable[Document]], Iterable[Result]]

CONFLICT = "conflict"  # the file leads elsewhere
UNFINISHED = "unfinished"  # an element that leads nowhere stands there already
NO_TARGET = "no-target"  # nothing in the file, or no volume known, has that name
BROKEN = "crosses-markup"  # no element can stand around it


@dataclass(slots=True)
class WovenSource:
    """The insertions into one source and what was kept.

    `there` counts the links that the file had already, `without` the references that have no address.
    """

    source: Source
    insertions: list[Insertion] = field(default_factory=list)
    kept: list[LeftAsIs] = field(default_factory=list)
    there: int = 0
    without: int = 0

    def keep(self, start: int, end: int, code: str, words: str, message: str) -> None:
        """Say why something stays as it is."""
        self.kept.append(LeftAsIs(start, end, code, " ".join(words.split()), message))

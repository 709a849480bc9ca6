"""A file in a lightweight markup: a link is set where its paragraph, read again with it, has the same words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from ..document import Document
from ..origin import Source
from .insertions import Insertion, weave
from .marks import Marks
from .nesting import Rules
from .weaver import Format

GAP = re.compile(r"\n[ \t]*(?:\r?\n[ \t]*)+")


class Lightweight(Format):
    """What Markdown and reStructuredText have in common. `read` reads a source again, `signs` are those of emphasis."""

    def __init__(
        self,
        source: Source,
        marks: Marks,
        read: Callable[[Source], Iterable[Document]],
        signs: str = "",
        parting: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(source)
        self.rules = Rules(marks.between, frozenset(signs), parting, (signs, signs))
        self.links = marks.links
        self.read = read
        self.gaps = [0, *(m.end() for m in GAP.finditer(source.text)), len(source.text)]

    def alike(self, made: Sequence[Insertion]) -> bool:
        start, end = self._paragraph(made[0])
        before = self.source.text[start:end]
        moved = [Insertion(i.start - start, i.end - start, i.opens, i.closes) for i in made]
        return self._words(before) == self._words(weave(before, moved)[0])

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        if self._words(weave(self.source.text, made)[0]) == texts:
            return made
        paragraphs: dict[tuple[int, int], list[Insertion]] = {}
        for insertion in made:
            paragraphs.setdefault(self._paragraph(insertion), []).append(insertion)
        made = [i for group in paragraphs.values() if self.alike(group) for i in group]
        return made if self._words(weave(self.source.text, made)[0]) == texts else []

    def _paragraph(self, insertion: Insertion) -> tuple[int, int]:
        """The paragraph, or paragraphs, that an insertion is in."""
        i = min(bisect_right(self.gaps, insertion.start), len(self.gaps) - 1)
        return self.gaps[i - 1], self.gaps[min(bisect_left(self.gaps, insertion.end, lo=i), len(self.gaps) - 1)]

    def _words(self, text: str) -> list[str]:
        return [document.text for document in self.read(Source("", self.source.format, text))]

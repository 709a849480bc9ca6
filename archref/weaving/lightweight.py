"""A file in a lightweight markup: a link is set where its paragraph, read again with it, has the same words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from ..document import Document
from ..origin import Source
from .insertions import Insertion, most, weave
from .markup import MarkupMap
from .nesting import NestingRules
from .weaver import FormatWeaver

AROUND = 1_000  # characters on either side of a link, of a longer paragraph, that are read again with it


class Lightweight(FormatWeaver):
    """What Markdown and reStructuredText have in common. `read` reads a source again, `signs` are those of emphasis."""

    def __init__(
        self,
        source: Source,
        markup: MarkupMap,
        read: Callable[[Source], Iterable[Document]],
        signs: str = "",
        parting: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(source)
        self.rules = NestingRules(markup.between, frozenset(signs), parting, (signs, signs))
        self.links = markup.links
        self.read = read
        self.blocks = markup.blocks

    def alike(self, made: Sequence[Insertion]) -> bool:
        start, end = self._around(made)
        before = self.source.text[start:end]
        moved = [Insertion(i.start - start, i.end - start, i.opens, i.closes) for i in made]
        return self._words(before) == self._words(weave(before, moved)[0])

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        if self._words(weave(self.source.text, made)[0]) == texts:
            return made
        paragraphs: dict[tuple[int, int], list[Insertion]] = {}
        for insertion in made:
            paragraphs.setdefault(self._paragraph(insertion), []).append(insertion)
        made = [i for group in paragraphs.values() for i in most(group, self.alike)]
        return made if self._words(weave(self.source.text, made)[0]) == texts else []

    def _around(self, made: Sequence[Insertion]) -> tuple[int, int]:
        """The paragraph that insertions are in, or what is around them, from a blank to a blank, of a long one."""
        text, first, last = self.source.text, made[0].start, max(i.end for i in made)
        start, end = self._paragraph(made[0])
        end = max(end, last)
        if first - start > AROUND:
            start = next((at for at in range(first - AROUND, first) if text[at - 1].isspace()), start)
        if end - last > AROUND:
            end = next((at for at in range(last + AROUND, last, -1) if text[at].isspace()), end)
        return start, end

    def _paragraph(self, insertion: Insertion) -> tuple[int, int]:
        """The paragraph that an insertion is in; several where it reaches over their end."""
        i = max(bisect_right(self.blocks, (insertion.start, len(self.source.text))) - 1, 0)
        if not self.blocks or self.blocks[i][0] > insertion.start:
            return insertion.start, insertion.end
        return self.blocks[i][0], max(self.blocks[i][1], insertion.end)

    def _words(self, text: str) -> list[str]:
        return [document.text for document in self.read(Source("", self.source.format, text))]

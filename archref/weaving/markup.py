"""The marks of a text in a lightweight markup, and the links that it has: what its paragraphs are cut by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .existing import Existing
from .nesting import Tag


@dataclass(slots=True)
class MarkupMap:
    """`tags` and `links` of a whole file, and its paragraphs with the beginnings of their lines (`blocks`); all in order
    once `sort` was called. A tag that stands for itself ("") may be long: a piece of code, a table."""

    tags: list[Tag] = field(default_factory=list)
    links: list[Existing] = field(default_factory=list)
    blocks: list[tuple[int, int]] = field(default_factory=list)
    longest: int = 0  # of the tags that stand for themselves

    def sort(self) -> MarkupMap:
        """Bring the lists in order."""
        self.tags.sort()
        self.blocks.sort()
        self.links.sort(key=lambda link: link.start)
        self.longest = max((tag.end - tag.start for tag in self.tags), default=0)
        return self

    def block(self, source: str, lines: Sequence[tuple[int, int]]) -> None:
        """Add a paragraph of these lines."""
        self.blocks.append((source.rfind("\n", 0, lines[0][0]) + 1, lines[-1][1]))

    def between(self, source: str, start: int, end: int) -> Iterator[Tag]:
        """The tags that share characters with a stretch; as `NestingRules.tags` wants them."""
        i = bisect_left(self.tags, start - self.longest, key=lambda tag: tag.start)
        while i < len(self.tags) and self.tags[i].start < end:
            tag = self.tags[i]
            if tag.end > start and (not tag.sign or tag.start >= start):
                yield tag
            i += 1


class Joined:
    """Lines of a source joined by line breaks, with the way back to each character's place."""

    def __init__(self, source: str, lines: Sequence[tuple[int, int]]) -> None:
        self.text = "\n".join(source[start:end] for start, end in lines)
        self.lines = lines
        self.starts: list[int] = []
        at = 0
        for start, end in lines:
            self.starts.append(at)
            at += end - start + 1

    def place(self, at: int) -> int:
        """The source's offset of a character."""
        i = bisect_left(self.starts, at + 1) - 1
        return self.lines[i][0] + at - self.starts[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source's span of a stretch that is not empty."""
        return self.place(start), self.place(end - 1) + 1

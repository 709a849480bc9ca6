"""What a file holds for archref, kept in the environment until all files are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from ..common.pages import SitePage


@dataclass
class Gathered:
    """A file's page; for each of its parts the lines, (offset in the text, source line) in order, and the line at
    which the part is declared. `roles`: it names records or documents by roles. `bare`: nothing of ours is in the file,
    and none of its documents can be referred to."""

    page: SitePage
    lines: list[list[tuple[int, int]]] = field(default_factory=list)
    declared: list[int] = field(default_factory=list)
    roles: bool = False
    bare: bool = False

    def line(self, part: int, offset: int) -> int:
        """The source line of an offset; a negative one is the part's declaration."""
        if offset < 0:
            return self.declared[part]
        lines = self.lines[part]
        i = bisect_right(lines, offset, key=lambda pair: pair[0])
        return lines[i - 1][1] if i else 1

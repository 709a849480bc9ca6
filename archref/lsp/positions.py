"""Positions of the protocol (line, and UTF-16 units in it, from 0) and offsets into a text."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, Range

from ..origin import LINE_END


class EditorLines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(m.end() for m in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        before = self.text[self.starts[line] : offset]
        return Position(line, len(before) if before.isascii() else len(before.encode("utf-16-le")) // 2)

    def range(self, start: int, end: int) -> Range:
        """The range between two offsets."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond a line's end is its end."""
        if position.line >= len(self.starts):
            return len(self.text)
        start = self.starts[position.line]
        end = self.starts[position.line + 1] if position.line + 1 < len(self.starts) else len(self.text)
        line = self.text[start:end]
        line = line.rstrip("\r\n") if position.line + 1 < len(self.starts) else line
        if line.isascii():
            return start + min(position.character, len(line))
        units = line.encode("utf-16-le")[: 2 * position.character]
        return start + len(units.decode("utf-16-le", "ignore"))

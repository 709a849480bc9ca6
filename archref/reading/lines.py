"""A text by its lines, each with its place."""

from __future__ import annotations

from ..patterns import expression

LINE = expression(r"[^\n]*(?:\n|\Z)")


class TextLines:
    """The lines of a text; `span` is a line without the white space around it. A tab is eight columns."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: list[tuple[int, int, int]] = []  # the line's beginning, its first word, the end of its last
        for m in LINE.finditer(text):
            if m.start() < len(text):
                line = m.group()
                self._spans.append(
                    (m.start(), m.start() + len(line) - len(line.lstrip()), m.start() + len(line.rstrip()))
                )

    def __len__(self) -> int:
        return len(self._spans)

    def span(self, i: int) -> tuple[int, int]:
        """From the first to the last word of a line."""
        _, start, end = self._spans[i]
        return min(start, end), end

    def stripped(self, i: int) -> str:
        """A line's words."""
        start, end = self.span(i)
        return self.text[start:end]

    def whole(self, i: int) -> str:
        """A line with its indentation."""
        begin, _, end = self._spans[i]
        return self.text[begin : max(begin, end)]

    def indent(self, i: int) -> int:
        """The column of its first word."""
        begin, start, _ = self._spans[i]
        return len(self.text[begin:start].expandtabs())

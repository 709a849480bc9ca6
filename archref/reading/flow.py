"""A text in the making: stretches of a source laid one after the other, with the map back to it.

White space is folded as a page shows it: one space between words, none at the beginning of a paragraph, and
the breaks between paragraphs only where text stands on both sides.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from ..origin import Origin, Source, Walk

Fold = Callable[[str, int, int], str]


class Flow:
    """Builds one document's text. `fold` gives a stretch of the source as text, `walk` the same in pieces."""

    __slots__ = ("source", "at", "last", "_text", "_fold", "_walk", "_pending", "_glued", "_pieces", "_from", "_to")

    def __init__(self, source: Source, fold: Fold, walk: Walk) -> None:
        self.source = source.text
        self._fold, self._walk = fold, walk
        self._text: list[str] = []
        self._pieces, self._from, self._to = array("q"), array("q"), array("q")
        self.at = 0  # the length of the text so far
        self.last = "\n"  # its last character
        self._pending = ""
        self._glued = False  # white space before a marker was dropped: a word behind it needs a space

    def _put(self, text: str, start: int, end: int) -> None:
        if text:
            self._text.append(text)
            self._pieces.append(self.at)
            self._from.append(start)
            self._to.append(end)
            self.at += len(text)
            self.last = text[-1]

    def copy(self, start: int, end: int) -> None:
        """Lay the source from `start` to `end` down, folded."""
        text = self._fold(self.source, start, end)
        if not text:
            return
        if self._pending:
            if text == " ":
                return
            self.flush(start)
        if text[0] == " " and self.last in " \n":
            text = text[1:]
            for unit, _, after in self._walk(self.source, start, end):
                start = after
                if unit:
                    break
        if self._glued and text:
            if text[0].isalnum():
                self._put(" ", start, start)
            self._glued = False
        self._put(text, start, end)

    def set(self, text: str, start: int, end: int | None = None) -> None:
        """Lay down `text` that stands for the source from `start` to `end`, or for nothing there."""
        if self._pending:
            self.flush(start)
        self._put(text, start, start if end is None else ~end)

    def space(self, at: int) -> None:
        """One space, if a word stands before it."""
        if not self._pending and self.last not in " \n":
            self._glued = False
            self._put(" ", at, at)

    def break_(self, ends: str = "\n\n") -> None:
        """A paragraph, or a line, ends here."""
        self._glued = False
        if len(ends) > len(self._pending):
            self._pending = ends

    @property
    def broken(self) -> bool:
        """Whether a break waits for text to come."""
        return bool(self._pending)

    def flush(self, at: int) -> None:
        """Set the waiting break."""
        if self._pending:
            self.strip()
            if self.at:
                self._put(self._pending, at, at)
            self.last, self._pending = "\n", ""

    def drop_break(self) -> None:
        """Forget a waiting break and a space at the end."""
        self.strip()
        self._pending, self._glued = "", False

    def strip(self) -> bool:
        """Take back a space at the end; whether there was one."""
        if self.last != " ":
            return False
        self._text[-1] = self._text[-1][:-1]
        self.at -= 1
        while self._text and not self._text[-1]:
            self._text.pop()
            self._pieces.pop(), self._from.pop(), self._to.pop()
        self.last = self._text[-1][-1] if self._text else "\n"
        return True

    def mark(self, number: str, start: int, end: int) -> tuple[int, int]:
        """Set a footnote marker, glued to what stands before it; its span in the text."""
        if self._pending:
            self.flush(start)
        glued = self.strip()
        begin = self.at
        self._put(number, start, ~end)
        self._glued = glued
        return begin, self.at

    def begin_note(self, number: str, first: bool, at: int) -> int:
        """Begin the next note of the list at the end; where its text starts."""
        self.drop_break()
        self._put(f"{chr(10) * (2 if first else 1)}  {number}. ", at, at)
        self.last = " "
        return self.at

    def finish(self, source: Source) -> tuple[str, Origin]:
        """The text and its map."""
        text = "".join(self._text)
        self._pieces.append(self.at)
        return text, Origin(source, self._pieces, self._from, self._to, self._walk)

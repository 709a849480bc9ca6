"""A text in the making: stretches of a source laid one after the other, with the map back to it.

White space is folded as a page shows it: one space between words, none at the beginning of a paragraph, and
the breaks between paragraphs only where text stands on both sides.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Generic, TypeVar

from ..document import Marker, Note
from ..origin import Origin, Source
from .markup import Markup

Content = TypeVar("Content")


class Flow:
    """Builds one document's text. `markup` says how stretches of the source are folded by `copy`."""

    __slots__ = ("source", "at", "last", "_text", "_markup", "_pending", "_glued", "_from", "_to")

    def __init__(self, source: Source, markup: Markup | None = None) -> None:
        self.source = source
        self._markup = markup
        self._text: list[str] = []
        self._from, self._to = array("q"), array("q")
        self.at = 0  # the length of the text so far
        self.last = "\n"  # its last character
        self._pending = ""
        self._glued = False  # white space before a marker was dropped: a word behind it needs a space

    def _put(self, text: str, start: int, end: int) -> None:
        if text:
            self._text.append(text)
            self._from.append(start)
            self._to.append(end)
            self.at += len(text)
            self.last = text[-1]

    def copy(self, start: int, end: int) -> None:
        """Lay the source from `start` to `end` down, folded."""
        assert self._markup is not None
        source = self.source.text
        text = self._markup.fold(source, start, end)
        if not text:
            return
        if self._pending:
            if text == " ":
                return
            self.flush(start)
        if text[0] == " " and self.last in " \n":
            text = text[1:]
            for unit, before, after in self._markup.walk(source, start, end):
                start = after if len(unit) < 2 else before + 1
                if unit:
                    break
        self._lay(text, start, end)

    def write(self, text: str, start: int, end: int) -> None:
        """Lay down `text`, already folded, that stands for the source from `start` to `end`."""
        if not text or (text == " " and (self._pending or self.last in " \n\t")):
            return
        if self._pending:
            self.flush(start)
        if text[0] == " " and self.last in " \n\t":
            text, start = text[1:], min(start + 1, end)
        self._lay(text, start, end if end - start == len(text) else ~end)

    def _lay(self, text: str, start: int, end: int) -> None:
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

    @property
    def next(self) -> int:
        """Where the next word will begin in the text."""
        if not self._pending or not self.at:
            return self.at
        return self.at - (self.last == " ") + len(self._pending)

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
        """Take back what space stands at the end; whether there was any."""
        if self.last != " ":
            return False
        while self.last == " " and self._text:
            if self._to[-1] - self._from[-1] == len(self._text[-1]):
                self._to[-1] -= 1
            self._text[-1] = self._text[-1][:-1]
            self.at -= 1
            if not self._text[-1]:
                self._text.pop()
                self._from.pop(), self._to.pop()
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

    def finish(self) -> tuple[str, Origin]:
        """The text and its map."""
        text = "".join(self._text)
        at = array("q", accumulate(map(len, self._text), initial=0))
        measure = self._markup.measure if self._markup else None
        return text, Origin(self.source, at, self._from, self._to, measure)


@dataclass(slots=True)
class Notes(Generic[Content]):
    """The footnotes of a text in the making: markers are set where they stand, the notes are listed at the end.

    `Content` is whatever a reader needs to lay a note's text down later.
    """

    flow: Flow
    markers: list[Marker] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _waiting: list[tuple[str, Content, int]] = field(default_factory=list)
    _known: dict[Hashable, int] = field(default_factory=dict)

    def index(self, key: Hashable) -> int | None:
        """The place in the list of the note known by `key`, or None."""
        return self._known.get(key)

    def count(self) -> int:
        """How many notes there are so far."""
        return len(self._waiting)

    def number(self, index: int) -> str:
        """The number of the note at a place in the list."""
        return self._waiting[index][0]

    def add(self, number: str, content: Content, at: int, key: Hashable = None) -> int:
        """Put a note on the list; `at` is the place in the source that its number stands for."""
        self._waiting.append((number, content, at))
        if key is not None:
            self._known.setdefault(key, len(self._waiting) - 1)
        return len(self._waiting) - 1

    def replace(self, index: int, content: Content) -> None:
        """Give a listed note the text that was found for it later."""
        number, _, at = self._waiting[index]
        self._waiting[index] = (number, content, at)

    def mark(self, index: int, start: int, end: int) -> None:
        """Set a marker of a listed note, for the source from `start` to `end`."""
        number = self._waiting[index][0]
        self.markers.append(Marker(number, *self.flow.mark(number, start, end), index))

    def lay(self, lay: Callable[[Content], None]) -> int:
        """List the notes, those found on the way too; where the body ended."""
        self.flow.drop_break()
        body_end = self.flow.at
        while len(self.notes) < len(self._waiting):
            number, content, at = self._waiting[len(self.notes)]
            begin = self.flow.begin_note(number, not self.notes, at)
            lay(content)
            self.flow.drop_break()
            self.notes.append(Note(number, min(begin, self.flow.at), self.flow.at))
        return body_end

"""A page's words laid one after the other as a Document: the body, then its footnotes.

Every call that lays words says where they stand in the Document's text, so that a door can map what is found
there back to its tree. Line breaks inside a paragraph become spaces; a character stays one character.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field

from ...document import Document, Marker, Note, Page
from ...patterns import expression
from .facts import Facts

FOLD = str.maketrans("\n\r\t\v\f", "     ")
PAGE = expression(r"\[Pages? ([\w–-]+)\]")  # as Foreign Relations is copied from the web
LONGEST_PAGE = 20
BREAK = "\n\n"
UNREAD = "\ufffc"  # stands for code: a word of the sentence, and no prose


@dataclass
class Gatherer:
    """Lays one document down; the body first, each note after `begin_note`."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _broken: bool = True  # nothing stands before in this block
    _block: int = 0  # where the block begins
    _body_end: int = -1
    _title: tuple[int, int] | None = None
    _numbers: dict[Hashable, str] = field(default_factory=dict)  # of the notes, in the order of their first markers
    _markers: list[tuple[Hashable, int, int]] = field(default_factory=list)
    _notes: list[tuple[Hashable, int, int]] = field(default_factory=list)
    _short: list[tuple[int, int]] = field(default_factory=list)  # blocks that may be page breaks

    def _lay(self, text: str) -> tuple[int, int]:
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        return start, self._length

    def text(self, text: str) -> tuple[int, int]:
        """Lay words; where they stand in the text."""
        if text:
            self._broken = False
        return self._lay(text.translate(FOLD))

    def block(self) -> None:
        """A paragraph, heading or item begins or ends here."""
        if not self._broken:
            if self._body_end < 0 and self._length - self._block < LONGEST_PAGE:
                self._short.append((self._block, self._length))
            self._lay(BREAK if self._body_end < 0 else " ")
            self._broken = True
        self._block = self._length

    def title(self, start: int, end: int) -> None:
        """The page's heading stands here."""
        if self._title is None:
            self._title = (start, end)

    def marker(self, key: Hashable, number: str) -> tuple[int, int]:
        """A footnote's marker; `key` tells the note whatever its number is."""
        self._numbers.setdefault(key, number)
        start, end = self._lay(self._numbers[key])
        self._markers.append((key, start, end))
        self._broken = False
        return start, end

    @property
    def marked(self) -> list[Hashable]:
        """The notes that have markers so far, in order."""
        return list(self._numbers)

    def begin_note(self, key: Hashable, number: str) -> None:
        """What follows is the text of a footnote; `end_note` ends it."""
        if self._body_end < 0:
            self.block()
            self._body_end = self._length
        number = self._numbers.setdefault(key, number)
        self._lay(f"  {number}. ")
        self._notes.append((key, self._length, self._length))
        self._broken = True

    def end_note(self) -> None:
        """The footnote ends."""
        key, start, _ = self._notes[-1]
        end = self._length
        if self._broken and end > start:
            end -= 1
        self._notes[-1] = (key, start, end)
        self._lay("\n")
        self._broken = True

    def document(self, facts: Facts) -> Document:
        """The Document; its markers and notes are the markup's own."""
        self.block()
        text = "".join(self._pieces)
        notes = [Note(self._numbers[key], start, end) for key, start, end in self._notes]
        at = {key: i for i, (key, _, _) in enumerate(self._notes)}
        markers = [Marker(self._numbers[k], start, end, at[k]) for k, start, end in self._markers if k in at]
        pages = [Page(m[1], a, b) for a, b in self._short if (m := PAGE.fullmatch(text, a, b))]
        title, numbered = self._heading(text, facts.number)
        return Document(
            text,
            notes=notes,
            markers=markers,
            pages=pages,
            body_end=self._body_end,
            number=facts.number,
            title_span=title,
            volume=facts.volume,
            date=facts.date,
            numbered=numbered,
            marked=True,
        )

    def _heading(self, text: str, number: str | None) -> tuple[tuple[int, int] | None, bool]:
        """The heading without the document's number, and whether that is printed in it."""
        if self._title is None or number is None:
            return self._title, False
        start, end = self._title
        printed = re.compile(rf"\[?{re.escape(number)}\. ").match(text, start, end)
        return ((printed.end(), end), True) if printed else (self._title, False)

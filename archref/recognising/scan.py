"""A text as the forms go through it: what is found so far, and how many failed attempts it may still cost."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from ..around import line_start, up_to
from ..patterns import expression
from .candidates import FoundCitation

FREE_TRIES, CHARACTERS_A_TRY = 30, 50  # failed attempts that a text begins with, and the characters that allow another
NOTE_NUMBER = expression(r"[\[(]?\d{1,3}(?:[\])]\.?|[.:])?[ \t]+")  # that a note's line begins with

WORD = expression(r"[^\W\d_]+")


@dataclass(slots=True)
class Scan:
    """What the forms' conditions can ask: the text, the citations so far, whether pages can be internal."""

    text: str
    body_end: int
    pages_are_internal: bool
    edition: bool  # the text is a document of an edition, and not one note of it
    alone: bool  # the text is one note
    found: list[FoundCitation] = field(default_factory=list)
    line_end: int = -1
    opening_at: int = field(init=False)
    numbered: bool = field(init=False)  # whether the number of a note stands before it
    opening_of: int | None = None  # the end of the line that begins there
    spent: int = 0  # attempts that came to nothing, each made good by CHARACTERS_A_TRY characters of text
    writers: set[str] = field(
        default_factory=set
    )  # words of the names of who wrote the first `works_seen` of what is found
    works_seen: int = 0
    refused: dict[str, int] = field(default_factory=dict)  # where the list of pages ends that a form has refused

    def affords(self, at: int) -> bool:
        """Whether a costly attempt may be made at `at`: where one sign stands on the other, few of them mean anything."""
        return self.spent < FREE_TRIES + at // CHARACTERS_A_TRY

    def refuse(self, form: str, m: re.Match[str]) -> None:
        """Remember that a form has refused a list of pages: what its first is not of, the others are not of either."""
        self.refused[form] = up_to(self.text, ";", m.start(), m.end())  # behind which another thing begins

    def opening(self, at: int) -> int:
        """Where the words of the line around `at` begin, behind the number of a note."""
        self._begin_line(at)
        return min(self.opening_at, at)

    def in_a_note(self, at: int) -> bool:
        """Whether the line around `at` is a note: the text is one, notes stand there, or a number begins it as of those
        that are handed in alone."""
        self._begin_line(at)
        return self.alone or at >= self.body_end or self.numbered

    def _begin_line(self, at: int) -> None:
        if self.opening_of != self.line_end:
            start = line_start(self.text, at)
            number = NOTE_NUMBER.match(self.text, start)
            self.numbered = number is not None
            self.opening_at, self.opening_of = number.end() if number else start, self.line_end

    def has_cited(self, name: str) -> bool:
        """Whether a printed work that was found so far is by somebody of this name."""
        for found in self.found[self.works_seen :]:
            if found.type == "published":
                self.writers.update(WORD.findall(str(found.fields.get("author", ""))))
        self.works_seen = len(self.found)
        return name in self.writers

    @property
    def last(self) -> FoundCitation | None:
        """The citation found last."""
        return self.found[-1] if self.found else None

    @property
    def last_end(self) -> int:
        return self.found[-1].end if self.found else 0

    def follows(self, begin: int, types: Collection[str], joints: Collection[str]) -> bool:
        """Whether what begins there goes on with a citation of one of the types, joined to it by nothing but such words."""
        last = self.last
        return (
            last is not None
            and last.type in types
            and any(last.end + len(j) == begin and self.text.endswith(j, last.end, begin) for j in joints)
        )

"""A text as the forms go through it: what is found so far, and how many failed attempts it may still cost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .candidates import Found

FREE_TRIES, CHARACTERS_A_TRY = 30, 50  # failed attempts that a text begins with, and the characters that allow another
NOTE_NUMBER = re.compile(r"[\[(]?\d{1,3}(?:[\])]\.?|[.:])?[ \t]+")  # that a note's line begins with


@dataclass(slots=True)
class Scan:
    """What the forms' conditions can ask: the text, the citations so far, whether pages can be internal."""

    text: str
    found: list[Found] = field(default_factory=list)
    body_end: int = 0
    pages_are_internal: bool = False
    line_end: int = -1
    declared: dict[str, str] = field(default_factory=dict)
    edition: bool = False  # the text is a document of an edition, and not one note of it
    opening_at: int = 0
    opening_of: int = -1  # the end of the line that begins there
    spent: int = 0  # attempts that came to nothing, each made good by CHARACTERS_A_TRY characters of text
    refused: dict[str, int] = field(default_factory=dict)  # where the list of pages ends that a form has refused

    def affords(self, at: int) -> bool:
        """Whether a costly attempt may be made at `at`: where one sign stands on the other, few of them mean anything."""
        return self.spent < FREE_TRIES + at // CHARACTERS_A_TRY

    def refuse(self, form: str, m: re.Match[str]) -> None:
        """Remember that a form has refused a list of pages: what its first is not of, the others are not of either."""
        stop = self.text.find(";", m.start(), m.end())  # behind which another thing begins
        self.refused[form] = m.end() if stop < 0 else stop

    def opening(self, at: int) -> int:
        """Where the words of the line around `at` begin, behind the number of a note."""
        if self.opening_of != self.line_end:
            start = self.text.rfind("\n", 0, at) + 1
            number = NOTE_NUMBER.match(self.text, start)
            self.opening_at, self.opening_of = number.end() if number else start, self.line_end
        return min(self.opening_at, at)

    def in_a_note(self, at: int) -> bool:
        """Whether the line around `at` begins with a number, as notes do that are handed in alone."""
        return NOTE_NUMBER.match(self.text, self.text.rfind("\n", 0, at) + 1, at) is not None

    @property
    def last_end(self) -> int:
        return self.found[-1].end if self.found else 0

"""Where lines begin and signs stand around a place of a text."""

from __future__ import annotations


def line_start(text: str, at: int, low: int = 0) -> int:
    """Where the line around a place begins, not before `low`.

    >>> line_start("Salt.\\nTin.", 8), line_start("Salt.\\nTin.", 8, 7)
    (6, 7)
    """
    return max(low, text.rfind("\n", low, at) + 1)


def up_to(text: str, sign: str, start: int, end: int) -> int:
    """Where a sign first stands from `start` on, else `end`.

    >>> up_to("Salt; tin", ";", 0, 9), up_to("Salt; tin", ";", 0, 3)
    (4, 3)
    """
    found = text.find(sign, start, end)
    return end if found < 0 else found


def stands_before(text: str, at: int, *words: str) -> bool:
    """Whether one of the words ends right before a place.

    >>> stands_before("see Quill", 4, "cf. ", "see ")
    True
    """
    return text.endswith(words, 0, at)

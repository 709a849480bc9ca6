"""Notes that stand at the feet of a text's pages, and not in one list at its end.

A list of numbered lines is at a foot where the end of the page follows, its number or a running head; its first number is 1, or
goes on from the foot before.
"""

from __future__ import annotations

from ..layout import PageLayout
from .page_breaks import has_pages, is_between_pages, note_number

LEAST = 20  # characters of a note


def are_at_feet(text: str, end: int) -> bool:
    """Whether a page before `end` has notes at its foot. Linear.

    >>> page = "He rowed home.{0}\\n\\n   {0}. Vane to Colt, 3 May 1911, box 4.\\n\\n                        {0}1\\n\\n"
    >>> text = page.format(1) + page.format(2) + "He slept.3\\n\\n   3. Vane Papers, box 5.\\n"
    >>> are_at_feet(text, len(text)), are_at_feet("He rowed home.1\\n\\n   1. Vane Papers, box 5.\\n", 16)
    (True, False)
    """
    if not has_pages(text):
        return False
    layout = PageLayout(text)
    lines = layout.lines
    first = last = before = 0  # numbers: the first and the last of a list of notes, and the last of the foot before
    blank = True
    for i, start in enumerate(lines.starts):
        if start >= end:
            break
        words = lines[i].words
        if not words:
            blank = True
            continue
        if first and blank and is_between_pages(layout, i):
            if first in (1, before + 1):
                return True
            before = last
        number = note_number(lines, i) if len(words) >= LEAST else 0
        if number and number == last + 1:
            first, last = first or number, number
        elif blank:
            first = last = number
        blank = False
    return False

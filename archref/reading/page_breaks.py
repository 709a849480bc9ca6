"""Where a printed page ends within a sentence: between its parts stand the foot line of one page and the running head of the
next, which are no words of it.

What stands before and behind tells whether it goes on. A note goes on in what is set as it is, before the next note; the text
of the next page, which begins at the same place, is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..layout import PageLayout
from ..layout.kinds import HEAD
from ..layout.lines import LONGEST, PageLines
from ..patterns import expression
from .wrapping import BEFORE_FIGURES, ENDED, RAISED, WORDS, Cut, joined

# what one of the lines between two pages has: a number beside a head; the line is no longer than one that is laid out
LIKELY = expression(
    r"\[?(?:\d{1,4}|[ivxlc]{1,7})\]?(?: {4}|\t| [·•|] )|[^\n]*(?<! )(?: {4,}|\t *| [·•|] )\[?(?:\d{1,4}|[ivxlc]{1,7})\]?$"
)
NUMBER = expression(r"[-–—\[(]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—\])]?")
# a text without any such line has no pages
ANY = expression(
    r"^[ \t]*(?:[-–—\[(]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—\])]?[ \t\r]*$|\[?(?:\d{1,4}|[ivxlc]{1,7})\]?(?: {4}|\t| [·•|] ))"
    r"|(?: {4}|\t *| [·•|] )\[?(?:\d{1,4}|[ivxlc]{1,7})\]?[ \t\r]*$|\bNOTES TO\b|\[[Vv]ol\. ?\d",
    re.M,
)
BLANKS, LINES = 3, 4  # blank lines around what stands between two pages, and lines of it, at most
SET_IN, WIDEST = 8, 80  # columns that a head by itself is set in, and characters of it
FULL = 40  # characters of a line that another goes on where no sentence ends with it
NOTE = expression(r"[\[(]?(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})(?:[.)\]] | {1,3}|(?<=[⁰¹²³⁴-⁹]))(?=[^\s\d])")
SHORT_WORD = expression(
    r"(?:^|[\s(,;])(?:[Ee]sp|[Pp]p?|[Vv]ols?|[Nn]os?|[Nn]r|[Ee]ds?|[Cc]f|[Cc]h|[Ff]ols?|ff?|[Bb]d|S|Vgl|[Ss]iehe|bes|[Ll]eg|[Ee]xp|t)\.$"
)
STRONG = expression(r" [·•|] |\bNOTES TO\b|\[[Vv]ol\. ?\d")  # a head that needs no blank lines around it

LEADERS = expression(
    r"(?<![ \t.])[ \t]*+(?:\.{5,}+|\.(?: \.){4,}+(?: \.|\.)*+)[ \t]*+(?:\d{1,4}|[ivxlc]{1,7})?(?=[ \t\r]*(?:\n|\Z))"
)


def leaders(text: str, end: int) -> Iterator[Cut]:
    r"""The dots that lead from a source to its page at the right, and that page. An entry that cites nothing keeps them.

    >>> text = "4.1 Broadside. Salt Library, MS 12 ........ 164\n"
    >>> [text[cut.start : cut.end] for cut in leaders(text, len(text))]
    [' ........ 164']
    """
    if "....." in text or ". . . ." in text:
        layout = PageLayout(text)
        for m in LEADERS.finditer(text, 0, end):
            i = layout.lines.number_at(m.start())
            if layout.lines.starts[i] < m.start() and layout.kind(i) is None:
                yield Cut(m.start(), m.end(), "")


def between_pages(text: str, end: int) -> Iterator[Cut]:
    """What stands between two parts of a sentence at the end of a page, in order, before `end`. Linear.

    >>> text = "1 Vane to Colt, 3 May 1911, box\\n\\n     93\\n        The Salt of Lima\\n\\n44, Vane Papers.\\n"
    >>> [text[: cut.start] + cut.instead + text[cut.end :] for cut in between_pages(text, len(text))]
    ['1 Vane to Colt, 3 May 1911, box 44, Vane Papers.\\n']
    """
    if not has_pages(text):
        return
    layout = PageLayout(text)
    lines = layout.lines
    last = -1
    for i, start in enumerate(lines.starts):
        if start >= end:
            break
        if i <= last or not is_between_pages(layout, i):
            continue
        first, last = _whole(layout, i)
        above, below = lines.above(first, BLANKS), lines.below(last, BLANKS)
        if above is None or below is None or lines[below].end > end:
            continue
        apart = first - above > 1 and below - last > 1
        if not apart and not any(STRONG.search(lines[n].words) for n in range(first, last + 1)):
            continue
        if _goes_on(lines, above, below):
            yield joined(text, lines[above].end, lines[below].start)


def has_pages(text: str) -> bool:
    """Whether a line of the text can be one that stands between two pages."""
    return ANY.search(text) is not None


def is_between_pages(layout: PageLayout, i: int) -> bool:
    """Whether a line is one that stands between two pages: the number of one, or a running head."""
    return _is_likely(layout.lines, i) and _is_of_a_page(layout, i)


def _is_likely(lines: PageLines, i: int) -> bool:
    """Whether a line could be one between two pages: it has a number in its place, and a blank line above or below."""
    line = lines[i]
    if line.end - line.start > LONGEST or not line.words:
        return False
    if not (NUMBER.fullmatch(line.words) or LIKELY.match(line.words)):
        return False
    alone = lines.above(i, 0) is None or lines.below(i, 0) is None
    return alone or STRONG.search(line.words) is not None


def _is_of_a_page(layout: PageLayout, i: int) -> bool:
    line = layout.lines[i]
    return NUMBER.fullmatch(line.words) is not None or layout.is_of(HEAD, i) or STRONG.search(line.words) is not None


def _whole(layout: PageLayout, i: int) -> tuple[int, int]:
    """The first and the last line between two pages around a line of them."""
    first = last = i
    for _ in range(LINES):
        n = layout.lines.above(first, BLANKS)
        if n is not None and (_is_of_a_page(layout, n) or (first - n == 1 and _is_a_head(layout.lines, n))):
            first = n
    for _ in range(LINES):
        n = layout.lines.below(last, BLANKS)
        if n is not None and (_is_of_a_page(layout, n) or (n - last == 1 and _is_a_head(layout.lines, n))):
            last = n
    return first, last


def _is_a_head(lines: PageLines, i: int) -> bool:
    """A short line far from the margin."""
    line = lines[i]
    return line.set_in >= SET_IN and len(line.words) <= WIDEST and not ENDED.search(line.words)


def _goes_on(lines: PageLines, above: int, below: int) -> bool:
    before, behind = lines[above].words, lines[below].words
    if not _goes_together(lines, above, below):
        return False
    if ENDED.search(before):
        return SHORT_WORD.search(before) is not None and (behind[0].islower() or behind[0].isdigit())
    last = before.split()[-1].lower().strip("“‘(\"'")
    if behind[0].islower() or before[-1] in ",-–(" or last in WORDS:
        return True
    if behind[0].isdigit() and BEFORE_FIGURES.search(before):
        return True
    return len(before) >= FULL and before.count("(") + before.count("[") > before.count(")") + before.count("]")


def _goes_together(lines: PageLines, above: int, below: int) -> bool:
    """Both are parts of one note, or of the text."""
    start = above
    while start > 0 and above - start < 2 * LINES * LINES and lines[start - 1].words:
        start -= 1
    numbers = [number for n in range(start, above + 1) if (number := note_number(lines, n))]
    behind = note_number(lines, below)
    if not numbers:
        return not behind
    if behind and behind == numbers[-1] + 1:
        return False
    following = [n for n in range(below + 1, min(below + 2 * LINES, len(lines))) if lines[n].words or n == below + 1]
    if not following or not lines[following[0]].words:
        return True  # one line, and no paragraph of the text
    if any(note_number(lines, n) == numbers[-1] + 1 for n in following):
        return True
    return lines[above].set_in > 0 and lines[above].set_in == lines[below].set_in


def note_number(lines: PageLines, i: int) -> int:
    """The number that a line of notes begins with, else 0."""
    m = NOTE.match(lines[i].words)
    return int(m[1].translate(RAISED)) if m else 0

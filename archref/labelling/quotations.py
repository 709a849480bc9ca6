"""What stands in quotation marks, as ranges of tokens: a title or the words of a document, commas and names within."""

from __future__ import annotations

from ..patterns import expression
from .tokens import Tokens

# an apostrophe closes nothing within a word; of the last the closing mark was lost with its encoding
_MARKS = expression(
    r"“[^“”\n]{1,400}”|„[^„“”\n]{1,400}[“”]|«[^«»\n]{1,400}»|»[^«»\n]{1,400}«|"
    r'(?<!\w)"(?=\S)[^"\n]{1,400}"(?!\w)|'
    r"(?<!\w)‘(?=\w)(?:[^‘’\n]|’(?=\w)){1,400}’(?!\w)|(?<!\w)[‚‹][^‚‹›‘\n]{1,400}[‘›]|"
    r"(?<![\w.’])'(?=[A-Z\d])(?:[^'\n]|'(?=\w)){2,400}'(?:(?=[,.;:)\]]|$)|(?<!\ws')(?!\w))|(?<!\w)``[^`'\n]{1,400}''|"
    r"(?<!\w)‘(?=[A-Z])(?:[^‘’'\n]|'(?=\w)){1,400}'(?!\w)",
    needs=tuple("“„«»\"‘‚‹'`"),
)


def quotations(tokens: Tokens) -> list[tuple[int, int]]:
    """The tokens of each quotation with its marks, in order; one that is not closed is none."""
    if not len(tokens):
        return []
    found, at = [], 0
    for m in _MARKS.finditer(tokens.text, tokens.starts[0], tokens.ends[-1]):
        while at < len(tokens) and tokens.ends[at] <= m.start():
            at += 1
        stop = at
        while stop < len(tokens) and tokens.starts[stop] < m.end():
            stop += 1
        if stop > at + 1:
            found.append((at, stop))
        at = stop
    return found

"""Footnotes that an edition prints once more: what goes into the first goes into the others too.

A marker that repeats a note is a <note> with the same words that points to the first (`target`); readers take it
once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ..reading.xml import XML
from .insertions import Insertion
from .nesting import NestingRules, fit
from .tei_ids import Edition

LONGEST = 4000  # characters of a note that is compared


class Words:
    """The words of a stretch of XML, with the place of each character."""

    def __init__(self, source: str, start: int, end: int) -> None:
        pieces: list[str] = []
        self.at: list[int] = []
        self.to: list[int] = []
        for text, begin, finish in XML.walk(source, start, end):
            if not text or (text == " " and (not pieces or pieces[-1].endswith(" "))):
                continue
            pieces.append(text)
            same = len(text) == finish - begin
            for k in range(len(text)):
                self.at.append(begin + k if same else begin)
                self.to.append(begin + k + 1 if same else finish)
        self.text = "".join(pieces).rstrip()
        lead = len(self.text) - len(self.text.lstrip())
        self.text, self.at, self.to = self.text[lead:], self.at[lead:], self.to[lead:]


def repeated(source: str, edition: Edition, made: Sequence[Insertion], rules: NestingRules) -> Iterator[Insertion]:
    """The insertions for notes that repeat another, from those `made` (in order) in the first."""
    starts = [i.start for i in made]
    for name, (start, end) in edition.again:
        original = edition.printed.get(name)
        if original is None or end - start > LONGEST:
            continue
        within = made[bisect_left(starts, original[0]) : bisect_right(starts, original[1])]
        inside = [i for i in within if i.end <= original[1]]
        have = bisect_left(starts, start) < bisect_left(starts, end)
        if not inside or have:
            continue
        words, again = Words(source, *original), Words(source, start, end)
        if words.text == again.text:
            yield from _moved(source, inside, words, again, rules)


def _moved(
    source: str, inside: Sequence[Insertion], words: Words, again: Words, rules: NestingRules
) -> Iterator[Insertion]:
    for insertion in inside:
        begin = bisect_left(words.at, insertion.start, hi=len(words.text))
        finish = bisect_right(words.to, insertion.end, hi=len(words.text))
        if finish <= begin or not insertion.target:
            continue
        start, end = again.at[begin], again.to[finish - 1]
        if place := fit(source, start, end, (start, end), rules):
            yield Insertion(*place, insertion.opens, insertion.closes, insertion.target)

"""Footnotes that an edition prints once more: what goes into the first goes into the others too.

A marker that repeats a note is a <note> with the same words that points to the first (`target`); readers take it
once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..reading.markup import attributes
from ..reading.xml import XML
from .insertions import Insertion
from .nesting import Rules, fit

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


class _Note(NamedTuple):
    start: int
    end: int


def repeated(source: str, prefix: str, made: Sequence[Insertion], rules: Rules) -> Iterator[Insertion]:
    """The insertions for notes that repeat another, from those `made` (in order) in the first."""
    first, others = _notes(source, prefix)
    starts = [i.start for i in made]
    for target, note in others:
        original = first.get(target)
        if original is None or note.end - note.start > LONGEST:
            continue
        inside = [
            i
            for i in made[bisect_left(starts, original.start) : bisect_right(starts, original.end)]
            if i.end <= original.end
        ]
        have = bisect_left(starts, note.start) < bisect_left(starts, note.end)
        if not inside or have:
            continue
        words, again = Words(source, *original), Words(source, *note)
        if words.text == again.text:
            yield from _moved(source, inside, words, again, rules)


def _moved(source: str, inside: Sequence[Insertion], words: Words, again: Words, rules: Rules) -> Iterator[Insertion]:
    for insertion in inside:
        begin = bisect_left(words.at, insertion.start, hi=len(words.text))
        finish = bisect_right(words.to, insertion.end, hi=len(words.text))
        if finish <= begin or not insertion.target:
            continue
        start, end = again.at[begin], again.to[finish - 1]
        if place := fit(source, start, end, (start, end), rules):
            yield Insertion(*place, insertion.opens, insertion.closes, insertion.target)


def _notes(source: str, prefix: str) -> tuple[dict[str, _Note], list[tuple[str, _Note]]]:
    """The contents of the notes by their ids, and of those that point to another."""
    tags = re.compile(rf"<(/?){re.escape(prefix)}note(?=[\s/>])([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>")
    first: dict[str, _Note] = {}
    others: list[tuple[str, _Note]] = []
    open_: list[tuple[int, dict[str, str]]] = []
    if not re.search(rf"<{re.escape(prefix)}note\s[^<>]*\btarget\s*=", source):
        return first, others
    for m in tags.finditer(source):
        if not m[1] and not m[2].endswith("/"):
            open_.append((m.end(), attributes(m[2])))
        elif m[1] and open_:
            start, found = open_.pop()
            note = _Note(start, m.start())
            if identity := found.get("xml:id"):
                first.setdefault(identity, note)
            elif target := found.get("target"):
                others.append((target.lstrip("#"), note))
    return first, others

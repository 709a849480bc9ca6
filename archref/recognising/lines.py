"""The lines of a text as the labelling is shown them. What a line says hangs on its words alone, so that an editor has its
answer kept from one keystroke to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..labelling.cited_by import cited_by
from ..labelling.departments import files_that_open
from ..labelling.model import model
from ..labelling.names import NamesByFirstWord, trie_of
from ..labelling.reader import Read, citations_of
from ..labelling.second_reading import read_twice
from ..labelling.tokens import Tokens, tokens
from ..labelling.voice import Voice
from ..labelling.words import months
from ..patterns import expression
from ..remembering import keeping, kept
from .columns import Columns
from .own_words import RewordedText
from .run_together import notes_begin

LINE = expression(r"[^\n]+")
NONE = Columns([], [], [])
LONGEST = 4_000  # characters that are labelled at once; a longer paragraph is cut at the end of a sentence
SENTENCE = expression(r"[.;] (?=[A-Z])")
# what a work in a list of works is called by, and is no part of it: "Brine71. Ada Brine, …", "B1998. L. Brine, …"
SIGLUM = expression(r"\s*(?:[A-Z][A-Za-z+]*[a-z+](?:\d\d|(?:19|20)\d\d)|[A-Z]{1,4}(?:19|20)\d\d)[a-z]?\. (?=[A-Z])")
# a note's number, which says nothing of what the note cites and changes with each note put in before it
NUMBER = expression(r"(\s*)(\d+)(?=[.)]\s+([^\W\d_]*))")


class OwnNames:
    """Names of repositories that a work sets up itself."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.key = frozenset(names)
        self.trie: NamesByFirstWord = trie_of(names)


class Line:
    """A line, or a part of a very long one, from `start` to `end` of what is shown."""

    def __init__(self, shown: RewordedText, start: int, end: int) -> None:
        self.shown, self.start, self.end = shown, start, end
        self.words = shown.text[start:end]
        self.keeps = False
        self._tokens: Tokens | None = None

    @property
    def tokens(self) -> Tokens:
        """Its tokens, at their places in what is shown, made once where it `keeps` them: those of a whole book would not fit
        into a small memory."""
        found = self._tokens or tokens(self.shown.text, self.start, self.end)
        self._tokens = found if self.keeps else None
        return found

    def voice(self) -> Voice:
        """Whose it is."""
        return kept(("voice", self.words), lambda: model().voice(self.tokens))

    def cited(self, text: str, own: OwnNames) -> list[Read]:
        """What it cites, at its places in `text`, which stands behind what is shown."""
        shown = self.shown.text, self.start, self.end
        apart = sorted({*notes_begin(*shown), *cited_by(*shown), *files_that_open(*shown)})
        if not keeping():
            return self._cited(text, own, apart)
        begin, pieces = self.shown.place(self.start), self.shown.inside(self.start, self.end)
        reworded = tuple(
            (p.start - begin, p.end - begin, tuple((a - begin, b - begin, n) for a, b, n in p.fields)) for p in pieces
        )
        words = text[begin : self.shown.place(self.end)] if pieces else _whatever_its_number(self.words)
        key = (words, self.words if pieces else "", reworded, tuple(n - self.start for n in apart), own.key)
        at, found = kept(key, lambda: (begin, self._cited(text, own, apart)))
        return [_moved(read, begin - at) for read in found]

    def _cited(self, text: str, own: OwnNames, apart: Sequence[int]) -> list[Read]:
        return citations_of(text, self.shown.back(read_twice(model(), self.tokens, own.trie, apart)))


def _whatever_its_number(words: str) -> str:
    """The words of a line, the same for each number of as many digits that a note may have."""
    number = NUMBER.match(words)
    if number is None or number[3].lower() in months():  # "3. März 1965"
        return words
    return number[1] + "#" * len(number[2]) + words[number.end() :]


def lines(shown: RewordedText, start: int, columns: Columns = NONE) -> Iterator[Line]:
    """The lines from `start` on; of a very long one the parts between sentences, of one with columns those."""
    for line in LINE.finditer(shown.text, start):
        begin, end = line.span()
        for place in columns.within(shown.place(begin), shown.place(end)) if columns.ends else ():
            cut = shown.shown(place)
            if begin < cut < end:
                yield Line(shown, begin, cut)
                begin = cut
        if siglum := SIGLUM.match(shown.text, begin, end):
            begin = siglum.end()
        while end - begin > LONGEST:
            cut = begin + LONGEST
            for m in SENTENCE.finditer(shown.text, begin + LONGEST // 2, begin + LONGEST):
                cut = m.end()
            yield Line(shown, begin, cut)
            begin = cut
        yield Line(shown, begin, end)


def _moved(read: Read, by: int) -> Read:
    """The reading elsewhere; what it holds is its own, since it is changed later."""
    fields: dict[str, Any] = {n: list(v) if isinstance(v, list) else v for n, v in read.fields.items()}
    return replace(read, start=read.start + by, end=read.end + by, fields=fields, field_sure=dict(read.field_sure))

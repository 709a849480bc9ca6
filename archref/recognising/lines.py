"""The lines of a text as the labelling is shown them. What a line says hangs on its words alone, so that an editor has its
answer kept from one keystroke to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..labelling.model import model
from ..labelling.names import OwnNames
from ..labelling.reader import Read, citations_of
from ..labelling.tokens import Tokens, tokens
from ..labelling.voice import Voice
from ..labelling.words import months
from ..patterns import expression
from ..remembering import kept
from .own_words import RewordedText

LINE = expression(r"[^\n]+")
LONGEST = 4_000  # characters that are labelled at once; a longer paragraph is cut at the end of a sentence
SENTENCE = expression(r"[.;] (?=[A-Z])")
# a note's number, which says nothing of what the note cites and changes with each note put in before it
NUMBER = expression(r"(\s*)(\d+)(?=[.)]\s+([^\W\d_]*))")


class Line:
    """A line, or a part of a very long one, from `start` to `end` of what is shown."""

    def __init__(self, shown: RewordedText, start: int, end: int) -> None:
        self.shown, self.start, self.end = shown, start, end
        self.words = shown.text[start:end]

    @property
    def tokens(self) -> Tokens:
        """Its tokens, at their places in what is shown; those of a whole book would not fit into a small memory."""
        return tokens(self.shown.text, self.start, self.end)

    def voice(self) -> Voice:
        """Whose it is."""
        return kept(("voice", self.words), lambda: model().voice(self.tokens))

    def cited(self, text: str, own: OwnNames) -> list[Read]:
        """What it cites, at its places in `text`, which stands behind what is shown."""
        if self.shown.pieces:
            return citations_of(text, self.shown.back(model().read(self.tokens, own.trie)))
        words = _whatever_its_number(self.words)
        at, found = kept((words, own.key), lambda: (self.start, self._cited(text, own)))
        return [_moved(read, self.start - at) for read in found]

    def _cited(self, text: str, own: OwnNames) -> list[Read]:
        return citations_of(text, model().read(self.tokens, own.trie))


def _whatever_its_number(words: str) -> str:
    """The words of a line, the same for each number of as many digits that a note may have."""
    number = NUMBER.match(words)
    if number is None or number[3].lower() in months():  # "3. März 1965"
        return words
    return number[1] + "#" * len(number[2]) + words[number.end() :]


def lines(shown: RewordedText, start: int) -> Iterator[Line]:
    """The lines from `start` on; of a very long one the parts between sentences."""
    for line in LINE.finditer(shown.text, start):
        begin, end = line.span()
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

"""Where the words of a correction stand in a text, by themselves and by what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

from ..document import Document
from ..linking.model import LinkedDocument
from ..patterns import expression
from .model import WordsInContext

AROUND = 8  # words before, behind, and of the text at the marker that are compared
REACH = 160  # characters in which they are looked for
ENOUGH = 3  # of the context that must be there again where the words alone do not tell
ELSEWHERE = 0.6  # the share of it in a document that is called otherwise
SAME_NOTE, SAME_SPAN = 2, 3  # what the note's number, and a citation just there, count beside a word of the context
TELLING = 4  # words that need no context where they stand once
MOST = 400  # places of one correction's words that are weighed
WORD = expression(r"[^\W\d_]\w*|\d{4,}")  # short numbers change as notes do
# one character for one, so that offsets stay
ALIKE = str.maketrans("“”„«»‘’‚‐‑‒–—−\u00a0\n\t", '"""""' + "'''" + "------" + "   ")


@dataclass(slots=True)
class Placement:
    """A stretch of the clean text, and how much speaks for it."""

    at: int
    to: int
    score: float


class Finder:
    """Finds places in one document."""

    def __init__(self, linked: LinkedDocument) -> None:
        self.linked = linked
        self.document: Document = linked.document
        self.text = linked.clean.text.translate(ALIKE)
        self.name = name_of(self.document)

    def find(self, place: WordsInContext, taken: Container[tuple[int, int]] = ()) -> Placement | None:
        """Where a place is here; None where its words are not, or where two places have as much for them."""
        words = " ".join(place.words.translate(ALIKE).split())
        spans = {(c.at, c.to) for c in self.linked.citations}
        found: list[Placement] = []
        at = self.text.find(words)
        while at >= 0 and len(found) < MOST:
            span = (at, at + len(words))
            if span not in taken and self._whole(*span) and self._in_note(at) == bool(place.note):
                found.append(Placement(*span, self._score(place, *span) + SAME_SPAN * (span in spans)))
            at = self.text.find(words, at + 1)
        if not found:
            return None
        found.sort(key=lambda f: -f.score)
        best = found[0]
        context = best.score - SAME_SPAN * ((best.at, best.to) in spans)
        most = sum(len(_words(said)[:AROUND]) for said in (place.before, place.after, place.at)) + SAME_NOTE
        if place.document and place.document != self.name and context < ELSEWHERE * most:
            return None
        if len(found) > 1 and found[1].score >= best.score:
            return None
        alone = len(found) == 1 and (len(_words(words)) >= TELLING or most <= SAME_NOTE)
        return best if alone or context >= min(ENOUGH, most) else None

    def place(self, at: int, to: int) -> WordsInContext:
        """The place of a stretch of the clean text, by which it is found again."""
        before, after, marked = self._around(at, to)
        index = self.document.note_at(self.linked.clean.span(at, to)[0])
        return WordsInContext(
            " ".join(self.linked.clean.text[at:to].split()),
            self.document.notes[index].number if index >= 0 else "",
            self.name,
            " ".join(before[-AROUND:]),
            " ".join(after[:AROUND]),
            " ".join(marked[-AROUND:]),
        )

    def _whole(self, at: int, to: int) -> bool:
        """Whether a stretch begins and ends with a word."""
        text = self.text
        begins = at == 0 or not (text[at - 1].isalnum() and text[at].isalnum())
        return begins and (to == len(text) or not (text[to - 1].isalnum() and text[to].isalnum()))

    def _in_note(self, at: int) -> bool:
        return self.document.note_at(self.linked.clean.span(at, at + 1)[0]) >= 0

    def _score(self, place: WordsInContext, at: int, to: int) -> float:
        before, after, marked = self._around(at, to)
        score = float(_shared(_words(place.before), before) + _shared(_words(place.after), after))
        score += _shared(_words(place.at), marked)
        # the words next to it, in their order
        score += 0.5 * (_words(place.before)[-2:] == before[-2:]) + 0.5 * (_words(place.after)[:2] == after[:2])
        index = self.document.note_at(self.linked.clean.span(at, to)[0])
        if place.note and index >= 0 and self.document.notes[index].number == place.note:
            score += SAME_NOTE
        return score

    def _around(self, at: int, to: int) -> tuple[list[str], list[str], list[str]]:
        """The words before and behind a stretch, and those of the text before its note's marker."""
        clean, document = self.linked.clean, self.document
        before = _words(self.text[max(0, at - REACH) : at])[-AROUND:]
        after = _words(self.text[to : to + REACH])[:AROUND]
        index = document.note_at(clean.span(at, to)[0])
        marker = next((m for m in document.markers if m.index == index), None) if index >= 0 else None
        if marker is None:
            return before, after, []
        here = clean.clean(marker.start)
        return before, after, _words(self.text[max(0, here - REACH) : here])[-AROUND:]


def name_of(document: Document) -> str:
    """What a document is called in a place: its number, else its heading."""
    return document.number or " ".join((document.title or "").split())[:120]


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _shared(said: list[str], there: list[str]) -> int:
    return sum((Counter(said) & Counter(there)).values())

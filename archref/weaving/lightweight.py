"""Links in a lightweight markup: Markdown and reStructuredText, which differ in how a link and an anchor are written.

A link is set where the paragraph, read again with it, still has the same words; elsewhere none is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..document import Document
from ..linking.model import Citation
from ..origin import Source
from ..result import Result
from .existing import Existing, overlapping
from .insertions import Insertion, weave
from .marks import Marks
from .meaning import Meaning, Meanings
from .nesting import Rules, fit
from .spots import Goal, Spot, flat, spots
from .work import BROKEN, CONFLICT, Resolve, Work

GAP = re.compile(r"\n[ \t]*(?:\r?\n[ \t]*)+")
NAME = "archref"


@dataclass(frozen=True, slots=True)
class Markup:
    """What a lightweight markup is to this room.

    `opens` and `closes` write a link's beginning and end for a place in the source, or None where none can stand;
    `note` says what a footnote is called that is listed and whose text begins at two places, or (None) where to set what
    names it; `name` is what names a place in the text, None where that is not done; `named` finds such names directly
    before a place. `read` reads a text.
    """

    marks: Callable[[str], Marks]
    inline: frozenset[str]
    parting: frozenset[str]
    opens: Callable[[str, int, int, Meaning], str | None]
    closes: Callable[[str, int, int, Meaning], str]
    note: Callable[[Source, int, int, str], tuple[str | None, int, str]]
    name: Callable[[str], str] | None
    named: Callable[[str, int], list[str]]
    read: Callable[[Source], Iterable[Document]]


def insert(source: Source, documents: Iterable[Document], resolve: Resolve, markup: Markup) -> Work:
    """What goes into a file of a lightweight markup."""
    weaver = _Weaver(source, markup)
    for result in resolve(documents):
        weaver.document(result)
    return weaver.finish()


class _Weaver:
    def __init__(self, source: Source, markup: Markup) -> None:
        self.source, self.markup = source, markup
        self.done = Work(source)
        self.marks = markup.marks(source.text)
        self.rules = Rules(self.marks.between, markup.inline, markup.parting)
        self.notes: dict[str, tuple[str, Insertion | None]] = {}  # by number: what it is called, what calls it so
        self.led: set[str] = set()  # the names of notes that a link of ours leads to
        self.texts: list[str] = []
        self.places: dict[str, int] = {}  # by the id of a citation: where it stands in the source
        self.names: dict[str, tuple[str, Insertion | None]] = {}  # by the id of a citation
        self.gaps = [0, *(m.end() for m in GAP.finditer(source.text)), len(source.text)]

    def document(self, result: Result) -> None:
        """Add what goes into the document."""
        document = result.linked.document
        assert document.origin is not None
        self.texts.append(document.text)
        self.notes.clear()
        meanings = Meanings(result, self._inside)
        for citation in result.citations:
            self.places[citation.id] = document.origin.offset(citation.start)
        for spot in flat(spots(result)):
            meaning = meanings.of(spot)
            if spot.goal is not None and spot.goal.citation is not None:
                meaning.href = self._ibid(spot.goal.citation)
            if meaning.href:
                self._link(document, spot, meaning)
            elif spot.goal is not None:
                if overlapping(self.marks.links, *document.origin.span(spot.start, spot.end)):
                    self.done.there += 1
                else:
                    self.done.without += 1

        for name, insertion in self.notes.values():
            if insertion is not None and name in self.led:
                self.done.insertions.append(insertion)

    def finish(self) -> Work:
        """The insertions, without those of paragraphs that would not be read as before with all of theirs."""
        made = [*self.done.insertions, *(i for _, i in self.names.values() if i)]
        made.sort(key=lambda i: (i.start, i.end > i.start, -i.end))
        if self._words(weave(self.source.text, made)[0]) != self.texts:
            paragraphs: dict[tuple[int, int], list[Insertion]] = {}
            for insertion in made:
                paragraphs.setdefault(self._paragraph(insertion), []).append(insertion)
            made = [i for group in paragraphs.values() if self._reads_alike(group) for i in group]
            if self._words(weave(self.source.text, made)[0]) != self.texts:
                made = []
        self.done.insertions = made
        return self.done

    def _link(self, document: Document, spot: Spot, meaning: Meaning) -> None:
        assert document.origin is not None
        start, end = document.origin.span(spot.start, spot.end)
        words = document.text[spot.start : spot.end]
        if there := overlapping(self.marks.links, start, end):
            self._existing(there, spot, meaning, (start, end), words)
            return
        core = document.origin.span(*spot.core) if spot.goal is not None else (start, start + 1)
        place = fit(self.source.text, start, end, core, self.rules)
        opens = self.markup.opens(self.source.text, *place, meaning) if place else None
        if place and opens:
            made = Insertion(*place, opens, self.markup.closes(self.source.text, *place, meaning), meaning.href)
            if self._reads_alike([made]):
                self.done.insertions.append(made)
                self.led.add(meaning.href[1:])
                return
        if spot.goal is not None:
            self.done.keep(start, end, BROKEN, words, "could be a link, but none fits there between the other marks")

    def _existing(
        self, there: list[Existing], spot: Spot, meaning: Meaning, place: tuple[int, int], words: str
    ) -> None:
        leads = [e.target for e in there if e.target]
        if spot.goal is None or meaning.href in leads:
            self.done.there += 1
        elif leads:
            led = " and ".join(leads)
            self.done.keep(*place, CONFLICT, words, f"leads to {led} in the file, not to {meaning.href} as found here")

    def _paragraph(self, insertion: Insertion) -> tuple[int, int]:
        """The paragraph, or paragraphs, that an insertion is in."""
        i = min(bisect_right(self.gaps, insertion.start), len(self.gaps) - 1)
        return self.gaps[i - 1], self.gaps[min(bisect_left(self.gaps, insertion.end, lo=i), len(self.gaps) - 1)]

    def _reads_alike(self, made: Sequence[Insertion]) -> bool:
        """Whether a paragraph has the same words with these insertions."""
        start, end = self._paragraph(made[0])
        before = self.source.text[start:end]
        moved = [Insertion(i.start - start, i.end - start, i.opens, i.closes) for i in made]
        return self._words(before) == self._words(weave(before, moved)[0])

    def _words(self, text: str) -> list[str]:
        return [document.text for document in self.markup.read(Source("", self.source.format, text))]

    def _inside(self, document: Document, goal: Goal) -> str | None:
        """What a footnote of the file is called, or gets called when a link leads to it."""
        number = goal.note if goal.volume is None and goal.document in (None, document.number) else None
        note = next((n for n in document.notes if n.number == number), None) if number else None
        if note is None or document.origin is None:
            return None
        if note.number not in self.notes:
            text = document.origin.offset(note.start)
            listed = document.origin.span(note.start - 1, note.start)[0]
            name = self._unused(f"{NAME}-note-{note.number}")
            there, at, words = self.markup.note(self.source, listed, text, name)
            self.notes[note.number] = (there, None) if there else (name, Insertion(at, at, words, ""))
        return f"#{self.notes[note.number][0]}"

    def _ibid(self, citation: Citation | None) -> str:
        """Where an Ibid. leads: the name of the place that cites what it stands for, by way of others if need be."""
        for _ in range(40):
            if citation is None or self.markup.name is None or citation.id not in self.places:
                return ""
            if citation.antecedent is None:
                break
            citation = citation.antecedent
        if citation is None or self.markup.name is None:
            return ""
        if citation.id not in self.names:
            at = self.places[citation.id]
            there = [n for n in self.markup.named(self.source.text, at) if not n.startswith(f"{NAME}-note-")]
            if there:
                self.names[citation.id] = (there[0], None)
            else:
                name = self._unused()
                self.names[citation.id] = (name, Insertion(at, at, self.markup.name(name), ""))
        return f"#{self.names[citation.id][0]}"

    def _unused(self, name: str = "") -> str:
        """A name that is not in the file: that one, or the next number."""
        taken = {name for name, _ in self.names.values()}
        n = 1
        while not name or name in taken or re.search(rf"\b{name}\b(?!-)", self.source.text):
            name = f"{NAME}-{n}"
            n += 1
        return name

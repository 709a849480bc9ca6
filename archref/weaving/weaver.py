"""Links in a format whose links lead to addresses and to names in the file: Markdown, reStructuredText, Word.

What they have in common is here; a format says how a link and a name are written and where they can stand.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from ..document import Document
from ..linking.model import DraftCitation
from ..origin import Source
from ..result import Result
from .existing import Existing, overlapping
from .insertions import Insertion
from .link_spans import Goal, LinkSpan, flat, link_spans
from .meaning import Meanings, PlaceMeaning
from .nesting import NestingRules, fit
from .work import BROKEN, CONFLICT, Resolve, WovenSource

NAME = "archref"
FURTHEST = 40  # Ibids that lead one to the other


class FormatWeaver(ABC):
    """How one file of a format takes links. `rules` says what its marks mean, `links` are those that it has, in order;
    `join` stands between the parts of a name."""

    rules: NestingRules
    links: Sequence[Existing] = ()
    join = "-"
    names_outside = False  # whether a name stands before a link that begins where it does, and not within its words
    marks_sources = False  # whether a source without address is marked too

    def __init__(self, source: Source) -> None:
        self.source = source

    def begin(self, document: Document) -> None:
        """A document comes; its markers are placed."""
        self.document = document

    def place(self, start: int, end: int, core: tuple[int, int]) -> tuple[int, int] | None:
        """The largest part of a stretch that can be a link and that holds `core`, or None."""
        return fit(self.source.text, start, end, core, self.rules)

    @abstractmethod
    def link(self, start: int, end: int, meaning: PlaceMeaning) -> list[Insertion] | None:
        """What makes a stretch of the source a link, its first part the link itself; None where none can stand."""

    @abstractmethod
    def note(self, listed: int, text: int, name: str) -> tuple[str | None, Insertion | None]:
        """What a footnote is called that is listed, and whose text begins, at two places; and what would call it so.
        None twice where it can have no name."""

    def name(self, at: int, name: str) -> Insertion | None:
        """What gives a place in the text a name; None where the format has no such thing."""
        return None

    def named(self, at: int) -> list[str]:
        """The names that a place in the text has."""
        return []

    def alike(self, made: Sequence[Insertion]) -> bool:
        """Whether what the insertions are in is read with the same words as before."""
        return True

    def settled(self, made: list[Insertion], texts: Sequence[str]) -> list[Insertion]:
        """All insertions, without those that together would change the words, which are `texts`."""
        return made


def insert(form: FormatWeaver, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a file."""
    weaver = _Weaver(form)
    for result in resolve(documents):
        weaver.document(result)
    return weaver.finish()


class _Weaver:
    def __init__(self, form: FormatWeaver) -> None:
        self.form, self.source = form, form.source
        self.done = WovenSource(form.source)
        self.notes: dict[str, tuple[str, Insertion | None]] = {}  # by number: what it is called, what calls it so
        self.led: set[str] = set()  # the names that a link of ours leads to
        self.places: dict[str, int] = {}  # by the id of a citation: where it stands in the source
        self.names: dict[str, tuple[str, Insertion | None]] = {}  # by the id of a citation
        self.texts: list[str] = []
        self.counts: dict[str, int] = {}  # of the names given so far, by what they begin with
        self.taken = set(re.findall(rf"\b{NAME}[\w-]*", self.source.text))

    def document(self, result: Result) -> None:
        """Add what goes into one document."""
        document = result.linked.document
        assert document.origin is not None
        self.texts.append(document.text)
        self.notes.clear()
        self.form.begin(document)
        meanings = Meanings(result, self._inside)
        for citation in result.linked.citations:
            self.places[citation.id] = document.origin.offset(citation.start)
        for link_span in flat(link_spans(result)):
            meaning = meanings.of(link_span)
            if link_span.goal is not None and link_span.goal.citation is not None:
                meaning.href = self._ibid(link_span.goal.citation)
            self._link(document, link_span, meaning)
        self.done.insertions += [i for name, i in self.notes.values() if i is not None and name in self.led]

    def finish(self) -> WovenSource:
        """All that goes in, in order."""
        named = [i for name, i in self.names.values() if i is not None and name in self.led]
        if self.form.names_outside:
            made = sorted([*named, *self.done.insertions], key=lambda i: (i.start, i.end > i.start, -i.end))
        else:
            made = sorted([*self.done.insertions, *named], key=lambda i: (i.start, -i.end))
        self.done.insertions = self.form.settled(made, self.texts)
        return self.done

    def _link(self, document: Document, link_span: LinkSpan, meaning: PlaceMeaning) -> None:
        assert document.origin is not None
        start, end = document.origin.span(link_span.start, link_span.end)
        words = document.text[link_span.start : link_span.end]
        if there := overlapping(self.form.links, start, end):
            self._existing(there, link_span, meaning, (start, end), words)
        elif not meaning.href and not (self.form.marks_sources and link_span.goal is None):
            self.done.without += link_span.goal is not None
        else:
            core = document.origin.span(*link_span.core) if link_span.goal is not None else (start, start + 1)
            place = self.form.place(start, end, core)
            made = self.form.link(*place, meaning) if place else None
            if made and self.form.alike(made):
                self.done.insertions += made
                self.led.add(meaning.href[1:])
            elif link_span.goal is not None:
                self.done.keep(
                    start, end, BROKEN, words, "could be a link, but none fits there between the other marks"
                )

    def _existing(
        self, there: list[Existing], link_span: LinkSpan, meaning: PlaceMeaning, at: tuple[int, int], words: str
    ) -> None:
        leads = [e.target for e in there if e.target]
        if link_span.goal is None or not meaning.href or meaning.href in leads:
            self.done.there += 1
        elif leads:
            led = " and ".join(leads)
            self.done.keep(*at, CONFLICT, words, f"leads to {led} in the file, not to {meaning.href} as found here")

    def _inside(self, document: Document, goal: Goal) -> str | None:
        """What a footnote of the file is called, or gets called when a link leads to it."""
        number = goal.note if goal.volume is None and goal.document in (None, document.number) else None
        note = next((n for n in document.notes if n.number == number), None) if number else None
        if note is None or document.origin is None or note.end <= note.start:
            return None  # a mark whose text is missing is no place
        if note.number not in self.notes:
            text = document.origin.offset(note.start)
            listed = document.origin.span(note.start - 1, note.start)[0]
            name = self._unused("note", note.number if note.number.isalnum() else "")
            there, insertion = self.form.note(listed, text, name)
            if there is None and insertion is None:
                return None
            self.notes[note.number] = (there, None) if there else (name, insertion)
        return f"#{self.notes[note.number][0]}"

    def _ibid(self, citation: DraftCitation | None) -> str:
        """Where an Ibid. leads: the name of the place that cites what it stands for, by way of others if need be."""
        for _ in range(FURTHEST):
            if citation is None or citation.id not in self.places:
                return ""
            if citation.antecedent is None:
                return self._named(citation)
            citation = citation.antecedent
        return ""

    def _named(self, citation: DraftCitation) -> str:
        if citation.id not in self.names:
            at = self.places[citation.id]
            if self.form.names_outside and (link := overlapping(self.form.links, at, at + 1)):
                at = link[0].start
            note = self.form.join.join((NAME, "note", ""))
            there = [name for name in self.form.named(at) if not name.startswith(note)]
            name = there[0] if there else self._unused()
            made = None if there else self.form.name(at, name)
            if made is None and not there:
                return ""
            self.names[citation.id] = (name, made)
        return f"#{self.names[citation.id][0]}"

    def _unused(self, kind: str = "", number: str = "") -> str:
        """A name that is not in the file: of that number, or the next."""
        stem = self.form.join.join(filter(None, (NAME, kind)))
        n = self.counts.get(stem, 0)
        while True:
            name = f"{stem}{self.form.join}{number or n + 1}"
            if name not in self.taken:
                self.taken.add(name)
                return name
            number, n = "", n + 1
            self.counts[stem] = n

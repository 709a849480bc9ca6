"""An open file: its text, what is cited in it and where, and what the rules find."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from ..checking import Finding, check
from ..checking.settings import CheckSettingsError, settings_of
from ..corrections import Corrections, CorrectionsError, read_again
from ..document import Document
from ..grammar import Grammar, GrammarError
from ..linking.model import DraftCitation, DraftLink
from ..origin import Source
from ..reading import InputError, opened
from ..reading.formats import Format, named, tell
from ..resolving import Resolver, grammar_of
from ..result import Result
from .positions import EditorLines

LANGUAGES = {
    "markdown": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "restructuredtext": "rst",
    "rst": "rst",
    "latex": "latex",
    "tex": "latex",
    "plaintex": "latex",
    "plaintext": "",
    "text": "",
    "xml": "tei",
    "tei": "tei",
    "html": "html",
}


class LocatedThing(NamedTuple):
    """A citation or link with its place in the file."""

    start: int
    end: int
    part: int
    thing: DraftCitation | DraftLink


class OpenManuscript:
    """What is known of one state of an open file. Raises InputError for a text that cannot be read in its format.

    `trouble` is what is wrong with the settings or the corrections that they name, "" where nothing is.
    """

    def __init__(self, path: str, language: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = EditorLines(text)
        data = text.encode("utf-8", "surrogatepass")
        self.source, documents = opened(data, path, _format(path, language, data), "utf-8")
        self.documents: list[Document] = list(documents)
        self.corrections, self.trouble = corrections_of(path)
        # a chapter need not have the places of all corrections: those without are not told here
        self.grammar, wrong = grammar_at(path)
        self.trouble = self.trouble or wrong
        resolver = Resolver(self.grammar, corrections=self.corrections.begun() if self.corrections else None)
        self.results: list[Result] = [resolver.resolve(document) for document in self.documents]
        # a byte order mark and nothing else stands before the source's text
        self._before = len(text) - len(self.source.text) if text.endswith(self.source.text) else 0

    @cached_property
    def findings(self) -> list[Finding]:
        """What the rules that the settings want find."""
        try:
            wanted = [rule.code for rule in settings_of(self.path).rules(self.path)]
        except CheckSettingsError:
            return []
        return check(self.results, select=wanted) if wanted else []

    def span(self, part: int, start: int, end: int) -> tuple[int, int]:
        """The place in the file of a stretch of a document's text."""
        origin = self.documents[part].origin
        if origin is not None:
            start, end = origin.span(start, end)
        return start + self._before, end + self._before

    @cached_property
    def citations(self) -> list[LocatedThing]:
        """The citations in the order of the file."""
        return self._placed([(i, c) for i, r in enumerate(self.results) for c in r.linked.citations])

    @cached_property
    def links(self) -> list[LocatedThing]:
        """The links in the order of the file."""
        return self._placed([(i, link) for i, r in enumerate(self.results) for link in r.linked.links])

    def _placed(self, things: list[tuple[int, DraftCitation]] | list[tuple[int, DraftLink]]) -> list[LocatedThing]:
        found = []
        for part, thing in things:
            start, end = self.span(part, thing.start, thing.end)
            if end > start:
                found.append(LocatedThing(start, end, part, thing))
        return sorted(found, key=lambda s: (s.start, -s.end))

    def at(self, stretches: list[LocatedThing], offset: int) -> LocatedThing | None:
        """The narrowest stretch that holds an offset of the file."""
        stop = bisect_right(stretches, offset, key=lambda s: s.start)
        holding = [s for s in stretches[max(0, stop - 40) : stop] if s.start <= offset <= s.end]
        return min(holding, key=lambda s: s.end - s.start, default=None)

    def of(self, citation: str) -> LocatedThing | None:
        """The citation of an id."""
        return next((s for s in self.citations if isinstance(s.thing, DraftCitation) and s.thing.id == citation), None)

    def words(self, stretch: LocatedThing) -> str:
        """The words of a stretch in one line."""
        thing = stretch.thing
        if isinstance(thing, DraftCitation):
            return self.results[stretch.part].linked.clean.text[thing.at : thing.to]
        return " ".join(self.text[stretch.start : stretch.end].split())

    def same(self, stretch: LocatedThing) -> list[LocatedThing]:
        """All citations of the thing that a citation cites, in order; an Ibid. counts to what it stands for."""
        record = stretch.thing.record if isinstance(stretch.thing, DraftCitation) else None
        if record is None:
            return [stretch]
        return [s for s in self.citations if isinstance(s.thing, DraftCitation) and s.thing.record == record]


def corrections_of(path: str) -> tuple[Corrections | None, str]:
    """The corrections that the settings of a file name, as they are now; and what is wrong with them, in one line."""
    try:
        named = settings_of(path).corrections
        return (read_again(named) if named else None), ""
    except (CorrectionsError, CheckSettingsError) as error:
        return None, str(error)


def grammar_at(path: str) -> tuple[Grammar, str]:
    """The forms that hold for a file, with those that its settings name; and what is wrong with these, in one line."""
    try:
        return grammar_of(settings_of(path).grammar), ""
    except (GrammarError, CheckSettingsError) as error:
        return grammar_of(None), str(error)


def _format(path: str, language: str, data: bytes) -> Format:
    form = LANGUAGES.get(language.lower())
    if form:
        return named(form)
    return tell(data, path)


__all__ = ["InputError", "OpenManuscript", "Source", "LocatedThing"]

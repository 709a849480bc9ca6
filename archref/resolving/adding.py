"""Citations beside those that recognition finds: what only the citations before them, or a Ref line, make one.

Each function adds them to the document's, in the order of the text, where nobody has said that the words cite nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..fields import convert
from ..grammar import Form, Grammar
from ..linking.author_years import AuthorYears, is_bare
from ..linking.carried_on import further_volumes
from ..linking.model import DraftCitation, LinkedDocument
from ..linking.refs import attach, unnamed_telegrams
from ..linking.short_forms import EarlierSources
from ..linking.works import Works, may_be_short
from ..recognising import FoundCitation
from ..recognising.unread import unread


class Numbered:
    """Makes citations of what was found, and numbers them through a manuscript."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, linked: LinkedDocument, found: FoundCitation) -> DraftCitation:
        """What was found in the clean text, as a citation of the document, behind those it has."""
        made = self.make(linked, found)
        linked.citations.append(made)
        return made

    def make(self, linked: LinkedDocument, found: FoundCitation) -> DraftCitation:
        """The same, not yet among those of the document."""
        self.count += 1
        start, end = linked.clean.span(found.start, found.end)
        notes, index = linked.document.notes, linked.document.note_at(start)
        return DraftCitation(
            f"c{self.count}",
            start,
            end,
            found.start,
            found.end,
            found.type,
            found.fields,
            found.form,
            notes[index].number if index >= 0 else None,
            index,
            found.source,
            printed=found.printed,
            sure=found.sure,
            field_sure=found.field_sure,
        )


@dataclass(slots=True)
class EarlierWorks:
    """What a manuscript has cited so far, by all that later forms call it."""

    works: Works = field(default_factory=Works)
    author_years: AuthorYears = field(default_factory=AuthorYears)
    sources: EarlierSources = field(default_factory=EarlierSources)


def add_short_forms(
    linked: LinkedDocument, spoken: int, grammar: Grammar, earlier: EarlierWorks, numbered: Numbered
) -> None:
    """Short forms of printed works and sources that were cited before, and clauses that cite what could not be read."""
    short = earlier.works.read(linked, spoken if spoken < len(linked.clean.text) else 0)
    _put(linked, short, may_be_short, grammar.by_name["title-cut-short"], numbered)
    _put(linked, earlier.author_years.read(linked), is_bare, grammar.by_name["author-and-year"], numbered)
    _add_unread(linked, grammar, numbered)
    earlier.sources.read(linked)
    text = linked.document.text
    for citation in linked.citations:
        if citation.type == "published" and citation.named and len(citation.named) > 1:
            cited = " or ".join(f"“{text[c.start : c.end]}”" for c in citation.named)
            message = f"this short form may stand for {cited}; give more of the title"
            linked.say("ambiguous-short-form", message, citation.start, citation.end)


def _put(
    linked: LinkedDocument,
    found: Sequence[tuple[int, int, dict[str, Any], tuple[DraftCitation, ...]]],
    gives_way: Callable[[DraftCitation], bool],
    form: Form,
    numbered: Numbered,
) -> None:
    """Add what stands for works, in the place of what was not read there, or hardly."""
    ends = [to for _, to, _, _ in found]
    linked.citations[:] = [
        c
        for c in linked.citations
        if not gives_way(c) or (n := bisect_right(ends, c.at)) == len(found) or found[n][0] >= c.to
    ]
    for at, to, fields, named in found:
        fields = {name: convert(name, value) for name, value in fields.items()}
        numbered.add(linked, FoundCitation(at, to, "published", fields, form)).named = named
    _sort(linked)


def _add_unread(linked: LinkedDocument, grammar: Grammar, numbered: Numbered) -> None:
    """Clauses of notes that cite what could not be read."""
    form = grammar.by_name["unread-clause"]
    document, cleaned = linked.document, linked.clean
    cited = [(c.at, c.to) for c in linked.citations]
    for note in document.notes:
        begin, stop = cleaned.clean(note.start), cleaned.clean(note.end)
        inside = cited[max(bisect_right(cited, (begin, -1)) - 1, 0) : bisect_right(cited, (stop, -1))]
        for at, to in unread(cleaned.text, begin, stop, inside):
            numbered.add(linked, FoundCitation(at, to, "unrecognised", {}, form))
    _sort(linked)


def add_further_volumes(linked: LinkedDocument, numbered: Numbered) -> None:
    """ "volumes IX and X" are two citations, and so is "volume VII, Parts 1 and 2"."""
    for first, at, to, fields in list(further_volumes(linked)):
        if linked.is_denied(at, to):
            continue
        numbered.add(linked, FoundCitation(at, to, "frus", fields, first.form))
    _sort(linked)


def add_unnamed_telegrams(linked: LinkedDocument, grammar: Grammar, numbered: Numbered) -> None:
    """Telegrams at a Ref line whose sender is in no table of posts."""
    form = grammar.by_name["post-telegram"]
    known = list(linked.citations)
    for at, to, sender, number in unnamed_telegrams(linked):
        first = bisect_right(known, at, key=lambda c: c.to)
        if (first < len(known) and known[first].at < to) or linked.is_denied(at, to):
            continue
        attach(
            linked, numbered.add(linked, FoundCitation(at, to, "telegram", {"from": sender, "numbers": [number]}, form))
        )
    _sort(linked)


def _sort(linked: LinkedDocument) -> None:
    linked.citations.sort(key=lambda c: c.at)

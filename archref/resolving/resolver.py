"""The steps by which a document becomes a result, and the resolver that remembers from one document to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..brief import quoted
from ..corrections import Corrections, CorrectionsRun
from ..document import Document, clean, heading
from ..grammar import Form, Grammar
from ..layout import PageLayout, names_a_place
from ..linking.abbreviations import name_by_form, spell_out, tell_apart
from ..linking.archive_brackets import place_in_brackets
from ..linking.archive_headings import name_interviews, place_in_credits, place_under_headings
from ..linking.dates import Year, date_refs, document_year, infer_years
from ..linking.houses import Houses, place_collections, place_the_rest
from ..linking.locations import join_locations
from ..linking.markers import place_markers
from ..linking.model import DraftCitation, LinkedDocument
from ..linking.own_volume import VolumeOfDocument, VolumeRun
from ..linking.references import link_references
from ..linking.refs import join_notes, link_refs
from ..linking.same_authors import infer_authors
from ..linking.years_of_lists import infer_years_of_lists
from ..recognising import FoundCitation, recognise
from ..recognising.abbreviations import Abbreviations, collections, declared
from ..recognising.archive_lists import archive_lists
from ..recognising.editions import is_edition, is_editorial_note
from ..recognising.interviews import interview_lists
from ..recognising.picture_credits import picture_credits
from ..recognising.proving import load_proved
from ..records import Record, Records, join_document_refs
from ..result import Result
from ..steps import in_order, step
from .adding import EarlierWorks, Numbered, add_further_volumes, add_short_forms, add_unnamed_telegrams
from .source_note import read_source_note

HISTORY = 60  # citations of earlier documents that an Ibid. may reach


@dataclass(slots=True)
class DocumentState:
    """A document on its way: what the steps have come to so far."""

    document: Document
    linked: LinkedDocument = field(init=False)
    alone: bool = False  # the text is one note
    spoken: int = 0  # where the notes' words begin, in the clean text
    edition: bool = False  # a document of an edition
    year: Year | None = None
    source: dict[str, Any] | None = None
    records: list[Record] = field(default_factory=list)


class Resolver:
    """Resolves documents of one manuscript one after the other; records and Ibid. reach across them."""

    def __init__(
        self, grammar: Grammar, confidence: float | None = None, corrections: CorrectionsRun | None = None
    ) -> None:
        self.grammar = grammar
        self.confidence = confidence
        self.corrections = corrections or CorrectionsRun([])
        self.records = Records()
        self.history: list[DraftCitation] = []
        self.run: VolumeRun | None = None
        self.numbered = Numbered()
        self.earlier = EarlierWorks()
        self.edition = False  # the document before was one of an edition
        self.houses = Houses()  # where it has placed its collections
        self.declared = Abbreviations()  # that the manuscript has set up so far
        self.collections: dict[str, tuple[str, str]] = {}  # those of papers

    def resolve(self, document: Document) -> Result:
        """What the document says, by the steps of `STEPS` in their order."""
        work = DocumentState(document)
        for one in STEPS:
            one.run(self, work)
        return Result(document.text, work.linked, work.records, work.source)

    def _place_markers(self, work: DocumentState) -> None:
        if not (work.document.marked or work.document.markers):
            place_markers(work.document)

    def _clean_text(self, work: DocumentState) -> None:
        document = work.document
        document.title = heading(document)
        cleaned = clean(document)
        body_end = cleaned.clean(document.body_end) if document.notes else len(cleaned.text)
        work.linked = LinkedDocument(document, cleaned, body_end)

    def _tell_kind(self, work: DocumentState) -> None:
        """Whether the text is a note alone, where its notes' words begin, whether it is a document of an edition."""
        document, text = work.document, work.linked.clean.text
        # an editorial note is the editors' words, and so is a paragraph without notes or heading
        work.alone = not document.notes and document.title is None and "\n" not in text.strip()
        work.spoken = 0 if work.alone or is_editorial_note(document.title) else work.linked.body_end
        told = document.edition
        work.edition = is_edition(text, document.title, document.numbered) if told is None else told
        if not work.edition:
            said = declared(text)
            self.declared.add(said)
            for short in said.keys() & self.collections.keys():
                del self.collections[short]  # it stands for something else from here on
            self.collections |= collections(said)

    def _read_citations(self, work: DocumentState) -> None:
        document, cleaned = work.document, work.linked.clean
        found = recognise(
            cleaned.text,
            self.grammar,
            body_end=work.spoken,
            pages_are_internal=not document.numbered,
            declared=self.declared,
            edition=work.edition,
            alone=work.alone,
            confidence=self.confidence,
            editors=self._editors(document),
            columns=cleaned.columns,
            emphasis=[(cleaned.clean(start), cleaned.clean(end)) for start, end in document.emphasis],
            stands_beside=_stands_beside(work),
        )
        self.edition = work.edition
        for f in found:
            self.numbered.add(work.linked, f)

    def _name_authors(self, work: DocumentState) -> None:
        if not work.edition:
            infer_authors(work.linked)

    def _read_short_forms(self, work: DocumentState) -> None:
        if not work.edition:
            add_short_forms(work.linked, work.spoken, self.grammar, self.earlier, self.numbered)

    def _correct(self, work: DocumentState) -> None:
        """What a person has said goes before what was read."""

        def new(at: int, to: int, kind: str, fields: dict[str, Any], form: Form) -> DraftCitation:
            return self.numbered.make(work.linked, FoundCitation(at, to, kind, fields, form))

        self.corrections.apply(work.linked, self.grammar, new, lambda words: read_alone(words, self.grammar))

    def _link_ref_line(self, work: DocumentState) -> None:
        link_refs(work.linked)
        add_unnamed_telegrams(work.linked, self.grammar, self.numbered)

    def _join_notes(self, work: DocumentState) -> None:
        join_notes(work.linked)

    def _read_source_note(self, work: DocumentState) -> None:
        work.source = read_source_note(work.linked, work.alone)

    def _join_locations(self, work: DocumentState) -> None:
        if not work.edition:
            lists = archive_lists(work.linked.clean.text) if not work.alone else ()
            place_under_headings(work.linked, [(found.house, found.lines) for found in lists])
            asked = interview_lists(work.linked.clean.text) if not work.alone else ()
            name_interviews(work.linked, [(one.heading, [line[:2] for line in one.lines]) for one in asked])
            place_in_brackets(work.linked)
            credits = picture_credits(work.linked.clean.text)
            place_in_credits(work.linked, [(credit.house, credit.marks) for credit in credits])
            place_collections(work.linked, self.houses, self.collections)
        join_locations(work.linked)

    def _add_further_volumes(self, work: DocumentState) -> None:
        add_further_volumes(work.linked, self.numbered)

    def _tell_year(self, work: DocumentState) -> None:
        work.year = document_year(work.linked)

    def _link_references(self, work: DocumentState) -> None:
        own = VolumeOfDocument(work.linked, work.year, self.run)
        link_references(work.linked, own, self.history)
        self.run = own.run()

    def _infer_years(self, work: DocumentState) -> None:
        infer_years(work.linked, work.year)
        infer_years_of_lists(work.linked)

    def _date_refs(self, work: DocumentState) -> None:
        date_refs(work.linked)

    def _tell_abbreviations_apart(self, work: DocumentState) -> None:
        tell_apart(work.linked)

    def _name_repositories(self, work: DocumentState) -> None:
        name_by_form(work.linked, self.grammar.own_names)
        spell_out(work.linked, self.declared)
        if not work.edition:
            place_the_rest(work.linked, self.houses, self.collections)

    def _make_records(self, work: DocumentState) -> None:
        work.records = self.records.build(work.linked, work.year)

    def _join_document_refs(self, work: DocumentState) -> None:
        join_document_refs(work.linked, self.records)
        used = {c.record for c in work.linked.citations}
        work.records = [r for i, r in enumerate(work.records) if r.id in used or i == 0]

    def _finish(self, work: DocumentState) -> None:
        work.linked.links.sort(key=lambda link: (link.start, link.end))
        self.history = (self.history + work.linked.citations)[-HISTORY:]

    def _editors(self, document: Document) -> float:
        """How much speaks for notes of an edition's editors: its volume, a heading with a number, the document before."""
        return 20.0 * (document.volume is not None) + 3.0 * document.numbered + 3.0 * self.edition


# the way of a document: each step with what it needs and what it gives
STEPS = in_order(
    (
        step(Resolver._place_markers, "", "markers"),
        step(Resolver._clean_text, "markers", "text"),
        step(Resolver._tell_kind, "text", "kind"),
        step(Resolver._read_citations, "kind", "citations"),
        step(Resolver._name_authors, "citations", "authors"),
        step(Resolver._read_short_forms, "authors", "short forms"),
        step(Resolver._correct, "short forms", "corrected citations"),
        step(Resolver._link_ref_line, "corrected citations", "refs"),
        step(Resolver._join_notes, "refs", "notes with their refs"),
        step(Resolver._read_source_note, "notes with their refs", "source note"),
        step(Resolver._join_locations, "notes with their refs", "locations"),
        step(Resolver._add_further_volumes, "locations", "volumes"),
        step(Resolver._tell_year, "volumes", "year"),
        step(Resolver._link_references, "year, locations, volumes", "links"),
        step(Resolver._infer_years, "links, year", "years"),
        step(Resolver._date_refs, "years, refs", "dates of refs"),
        step(Resolver._tell_abbreviations_apart, "links", "abbreviations"),
        step(Resolver._name_repositories, "abbreviations", "repositories"),
        step(Resolver._make_records, "repositories, dates of refs, links", "records"),
        step(Resolver._join_document_refs, "records", "one record a thing"),
        step(Resolver._finish, "one record a thing, source note", "result"),
    )
)


def _stands_beside(work: DocumentState) -> Callable[[int, int], bool] | None:
    """Whether a stretch of the clean text stands beside the text's sentences; None for a note alone that names a place in an
    archive, of which there is nothing to ask."""
    document, cleaned = work.document, work.linked.clean
    if work.alone and not cleaned.columns and names_a_place(document.text):
        return None
    layout = PageLayout(document.text)

    def stands_beside(start: int, end: int) -> bool:
        begin, stop = cleaned.span(start, end)
        return layout.stands_beside(begin, stop, notes=begin >= document.body_end)

    return stands_beside


def grammar_of(files: Sequence[str] | None) -> Grammar:
    return load_proved(tuple(str(f) for f in files or ()))


def read_alone(words: str, grammar: Grammar) -> tuple[str, dict[str, Any], Form] | None:
    """What words cite that stand by themselves, as type, fields and form: the longest of what is read in them."""
    found = recognise(words, grammar, alone=True)
    best = max(found, key=lambda f: f.end - f.start, default=None)
    return None if best is None else (best.type, dict(best.fields), best.form)


def resolve_all(
    documents: Iterable[Document],
    grammar: Grammar,
    confidence: float | None = None,
    corrections: Corrections | None = None,
) -> Iterator[Result]:
    """The results of the documents of one manuscript. What has found no place of the corrections is said at its end."""
    run = corrections.begun() if corrections is not None else None
    resolver = Resolver(grammar, confidence, run)
    last = None
    for document in documents:
        if last is not None:
            yield last
        last = resolver.resolve(document)
    if last is not None:
        say_unplaced(last, resolver.corrections)
        yield last


def say_unplaced(result: Result, corrections: CorrectionsRun) -> None:
    """Tell of the corrections that have found no place in a manuscript, on the result of its last document."""
    for words in corrections.unplaced():
        message = f"the correction of {quoted(words)} was not made: its words stand nowhere here, or in several places"
        result.linked.say("correction-without-place", message, 0, 0)

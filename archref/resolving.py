"""The way of a text through the rooms: read, place markers, recognise, link, make records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .corrections import Corrections
from .corrections import Run as CorrectionsRun
from .document import Document, clean, heading
from .fields import convert
from .found import quoted
from .grammar import Form, Grammar
from .linking.abbreviations import name_by_form, spell_out, tell_apart
from .linking.carried_on import further_volumes
from .linking.dates import Year, date_refs, document_year, infer_years
from .linking.locations import join_locations
from .linking.markers import place_markers
from .linking.model import Citation, Linked
from .linking.own_volume import Own, Run
from .linking.references import link_references
from .linking.refs import attach, join_notes, link_refs, unnamed_telegrams
from .linking.short_forms import EarlierSources
from .linking.works import Works, may_be_short
from .reading.plain import read_plain
from .recognising import Found, recognise
from .recognising.abbreviations import declared
from .recognising.editions import EDITORIAL_NOTE, is_edition
from .recognising.proving import load_proved
from .recognising.source import source_fields
from .recognising.unread import unread
from .records import Record, Records, join_document_refs
from .result import Result
from .steps import in_order, step

HISTORY = 60  # citations of earlier documents that an Ibid. may reach


@dataclass(slots=True)
class Work:
    """A document on its way: what the steps have come to so far."""

    document: Document
    linked: Linked = field(init=False)
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
        self.history: list[Citation] = []
        self.run: Run | None = None
        self.count = 0
        self.works = Works()
        self.sources = EarlierSources()
        self.edition = False  # the document before was one of an edition
        self.declared: dict[str, str] = {}  # abbreviations that the manuscript has set up so far

    def resolve(self, document: Document) -> Result:
        """What the document says, by the steps of `STEPS` in their order."""
        work = Work(document)
        for one in STEPS:
            one.run(self, work)
        return Result(document.text, work.linked, work.records, work.source)

    def _place_markers(self, work: Work) -> None:
        if not (work.document.marked or work.document.markers):
            place_markers(work.document)

    def _clean_text(self, work: Work) -> None:
        document = work.document
        document.title = heading(document)
        cleaned = clean(document)
        body_end = cleaned.clean(document.body_end) if document.notes else len(cleaned.text)
        work.linked = Linked(document, cleaned, body_end)

    def _tell_kind(self, work: Work) -> None:
        """Whether the text is a note alone, where its notes' words begin, whether it is a document of an edition."""
        document, text = work.document, work.linked.clean.text
        # an editorial note is the editors' words, and so is a paragraph without notes or heading
        work.alone = not document.notes and document.title is None and "\n" not in text.strip()
        work.spoken = 0 if work.alone or document.title == EDITORIAL_NOTE else work.linked.body_end
        told = document.edition
        work.edition = is_edition(text, document.title, document.numbered) if told is None else told
        if not work.edition:
            self.declared |= declared(text)

    def _read_citations(self, work: Work) -> None:
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
        )
        self.edition = work.edition
        for f in found:
            start, end = cleaned.span(f.start, f.end)
            work.linked.citations.append(self._citation(document, start, end, f))

    def _read_short_forms(self, work: Work) -> None:
        if not work.edition:
            self._short_forms(work.linked, work.spoken)

    def _correct(self, work: Work) -> None:
        """What a person has said goes before what was read."""

        def new(at: int, to: int, kind: str, fields: dict[str, Any], form: Form) -> Citation:
            start, end = work.linked.clean.span(at, to)
            return self._citation(work.linked.document, start, end, Found(at, to, kind, fields, form))

        self.corrections.apply(work.linked, self.grammar, new, lambda words: read_alone(words, self.grammar))

    def _link_ref_line(self, work: Work) -> None:
        link_refs(work.linked)
        self._unnamed(work.linked)

    def _join_notes(self, work: Work) -> None:
        join_notes(work.linked)

    def _read_source_note(self, work: Work) -> None:
        work.source = _source(work.linked, work.alone)

    def _join_locations(self, work: Work) -> None:
        join_locations(work.linked)

    def _add_further_volumes(self, work: Work) -> None:
        self._further_volumes(work.linked)

    def _tell_year(self, work: Work) -> None:
        work.year = document_year(work.linked)

    def _link_references(self, work: Work) -> None:
        own = Own(work.linked, work.year, self.run)
        link_references(work.linked, own, self.history)
        self.run = own.run()

    def _infer_years(self, work: Work) -> None:
        infer_years(work.linked, work.year)

    def _date_refs(self, work: Work) -> None:
        date_refs(work.linked)

    def _tell_abbreviations_apart(self, work: Work) -> None:
        tell_apart(work.linked)

    def _name_repositories(self, work: Work) -> None:
        name_by_form(work.linked, self.grammar.own_names)
        spell_out(work.linked, self.declared)

    def _make_records(self, work: Work) -> None:
        work.records = self.records.build(work.linked, work.year)

    def _join_document_refs(self, work: Work) -> None:
        join_document_refs(work.linked, self.records)
        used = {c.record for c in work.linked.citations}
        work.records = [r for i, r in enumerate(work.records) if r.id in used or i == 0]

    def _finish(self, work: Work) -> None:
        work.linked.links.sort(key=lambda link: (link.start, link.end))
        self.history = (self.history + work.linked.citations)[-HISTORY:]

    def _editors(self, document: Document) -> float:
        """How much speaks for notes of an edition's editors: its volume, a heading with a number, the document before."""
        return 20.0 * (document.volume is not None) + 3.0 * document.numbered + 3.0 * self.edition

    def _citation(self, document: Document, start: int, end: int, f: Any) -> Citation:
        self.count += 1
        index = document.note_at(start)
        note = document.notes[index].number if index >= 0 else None
        name = f"c{self.count}"
        return Citation(
            name,
            start,
            end,
            f.start,
            f.end,
            f.type,
            f.fields,
            f.form,
            note,
            index,
            f.source,
            printed=f.printed,
            sure=f.sure,
            field_sure=f.field_sure,
        )

    def _short_forms(self, linked: Linked, spoken: int) -> None:
        """Short forms of printed works that were cited before."""
        form = self.grammar.by_name["title-cut-short"]
        found = self.works.read(linked, spoken if spoken < len(linked.clean.text) else 0)
        ends = [to for _, to, _, _ in found]
        linked.citations[:] = [  # a place that could not be read, or hardly, and is a short form
            c
            for c in linked.citations
            if not may_be_short(c) or (n := bisect_right(ends, c.at)) == len(found) or found[n][0] >= c.to
        ]
        for at, to, fields, named in found:
            start, end = linked.clean.span(at, to)
            fields = {name: convert(name, value) for name, value in fields.items()}
            citation = self._citation(linked.document, start, end, Found(at, to, "published", fields, form))
            citation.named = named
            linked.citations.append(citation)
        linked.citations.sort(key=lambda c: c.at)
        self.sources.read(linked)
        self._unread(linked)
        text = linked.document.text
        for citation in linked.citations:
            if citation.type == "published" and citation.named and len(citation.named) > 1:
                cited = " or ".join(f"“{text[c.start : c.end]}”" for c in citation.named)
                message = f"this short form may stand for {cited}; give more of the title"
                linked.say("ambiguous-short-form", message, citation.start, citation.end)

    def _unread(self, linked: Linked) -> None:
        """Clauses of notes that cite what could not be read."""
        form = self.grammar.by_name["unread-clause"]
        document, cleaned = linked.document, linked.clean
        cited = [(c.at, c.to) for c in linked.citations]
        for note in document.notes:
            begin, stop = cleaned.clean(note.start), cleaned.clean(note.end)
            inside = cited[max(bisect_right(cited, (begin, -1)) - 1, 0) : bisect_right(cited, (stop, -1))]
            for at, to in unread(cleaned.text, begin, stop, inside):
                start, end = cleaned.span(at, to)
                found = Found(at, to, "unrecognised", {}, form)
                linked.citations.append(self._citation(document, start, end, found))
        linked.citations.sort(key=lambda c: c.at)

    def _further_volumes(self, linked: Linked) -> None:
        """ "volumes IX and X" are two citations."""
        found = list(further_volumes(linked))
        for first, at, to, volume in found:
            start, end = linked.clean.span(at, to)
            self.count += 1
            linked.citations.append(
                Citation(
                    f"c{self.count}",
                    start,
                    end,
                    at,
                    to,
                    "frus",
                    {"volume": volume},
                    first.form,
                    first.note,
                    first.note_index,
                )
            )
        if found:
            linked.citations.sort(key=lambda c: c.at)

    def _unnamed(self, linked: Linked) -> None:
        """Telegrams at a Ref line whose sender is in no table of posts."""
        form = self.grammar.by_name["post-telegram"]
        known = list(linked.citations)
        for at, to, sender, number in unnamed_telegrams(linked):
            first = bisect_right(known, at, key=lambda c: c.to)
            if first < len(known) and known[first].at < to:
                continue
            start, end = linked.clean.span(at, to)
            self.count += 1
            citation = Citation(
                f"c{self.count}", start, end, at, to, "telegram", {"from": sender, "numbers": [number]}, form
            )
            linked.citations.append(citation)
            attach(linked, citation)
        linked.citations.sort(key=lambda c: c.at)


# the way of a document: each step with what it needs and what it gives
STEPS = in_order(
    (
        step(Resolver._place_markers, "", "markers"),
        step(Resolver._clean_text, "markers", "text"),
        step(Resolver._tell_kind, "text", "kind"),
        step(Resolver._read_citations, "kind", "citations"),
        step(Resolver._read_short_forms, "citations", "short forms"),
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


def _source(linked: Linked, alone: bool) -> dict[str, Any] | None:
    """Markings and people of the source note (the first source line of the document).

    A note by itself may be a source line without its location: "Secret. Drafted by …".
    """
    text = linked.clean.text
    if alone and not linked.citations:
        found = source_fields(text, 0, len(text))
        return found if found["markings"] and found["drafted_by"] else None
    source = next((c for c in linked.citations if c.source), None)
    if source is None:
        at = text.find("Source: ")
        if at < 0 or (at and text[at - 1] not in " \n[("):
            return None
        note, begin = None, at
    else:
        note, begin = source.note, source.to
    limit = text.find("\n", begin)
    limit = len(text) if limit < 0 else limit
    if source is None:
        first = next((c for c in linked.citations if at <= c.at < limit), None)
        if first is None:
            return None
        begin, note = first.to, first.note
    place = {} if note is None else {"note": note}
    return {**place, **source_fields(text, begin, limit)}


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


def as_document(
    text: str | Document, volume: str | None = None, number: str | None = None, date: str | None = None
) -> Document:
    """A text as a document, or a copy of the caller's Document; what the caller knows goes before what it says."""
    if isinstance(text, Document):
        return replace(
            text,
            volume=volume or text.volume,
            number=number or text.number,
            date=date or text.date,
            notes=[replace(note) for note in text.notes],
            markers=[replace(marker) for marker in text.markers],
            pages=list(text.pages),
            headings=list(text.headings),
            remarks=list(text.remarks),
            items=list(text.items),
        )
    if not isinstance(text, str):
        raise TypeError(f"resolve takes a text or a Document, not {type(text).__name__}; decode bytes first")
    return read_plain(text, number, volume, date)

"""What a manuscript, article or note cites: the forms and the labels read it, one choice is made, and completed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ..around import line_start
from ..grammar import Grammar
from .abbreviations import Abbreviations
from .anchored import by_forms, without_blanks
from .archive_lists import with_lines_of_lists
from .bare import without_bare
from .candidates import FoundCitation, choose, is_sure
from .columns import Columns, columns_of, without_explained
from .index_pages import apart, index_pages, stands_in
from .interviews import with_interviews
from .left_out import say_left_out
from .no_papers import is_no_paper, points_within
from .notes import Readings, read_notes
from .review_headers import with_review_headers
from .software import without_those_of_software
from .speaking import in_parenthesis, names_a_source
from .titles import around_titles, by_titles
from .volumes_alone import without_volumes_alone
from .word_lists import word_lists


@dataclass(slots=True)
class Manuscript:
    """A text that is no document of an edition, and what is known of it; of its fields `recognise` tells."""

    text: str
    grammar: Grammar
    body_end: int
    pages_are_internal: bool
    declared: Abbreviations
    alone: bool
    confidence: float | None
    editors: float
    emphasis: Sequence[tuple[int, int]]
    columns: Sequence[int]
    stands_beside: Callable[[int, int], bool] | None
    notes: bool = field(init=False)  # at its end
    index: Sequence[tuple[int, int]] = field(init=False)  # what lists words or names and cites nothing
    listed: Columns = field(init=False)

    def __post_init__(self) -> None:
        self.notes = self.body_end < len(self.text)
        self.index = apart([*index_pages(self.text), *word_lists(self.text)])
        self.listed = columns_of(self.text, self.columns)

    @property
    def running(self) -> bool:
        """Whether it is running text, and neither notes nor one note."""
        return not (self.notes or self.alone)

    def in_its_sentences(self, found: list[FoundCitation]) -> list[FoundCitation]:
        """Without what is printed beside its sentences and notes; a user's own forms are read everywhere."""
        beside = self.stands_beside
        return found if beside is None else [f for f in found if f.form.own or not beside(f.start, f.end)]


def of_manuscript(work: Manuscript, found: list[FoundCitation]) -> list[FoundCitation]:
    """All its citations in reading order, with what the forms have `found`."""
    read = _by_labels(work, found)
    found = work.in_its_sentences([*found, *_read_again(work, found, read.others)])
    read.found = work.in_its_sentences(read.found)
    chosen = _completed(work, _chosen(work, _told(work, found, read), read))
    unsure = work.grammar.by_name["unread-clause"]
    return without_blanks(
        work.text,
        [
            f if is_sure(f, work.confidence) else FoundCitation(f.start, f.end, "unrecognised", {}, unsure, sure=f.sure)
            for f in chosen
        ],
    )


def _by_labels(work: Manuscript, found: Sequence[FoundCitation]) -> Readings:
    """What the labels read in the notes, and before them."""
    read = read_notes(
        work.text,
        work.body_end if work.notes else 0,
        work.grammar,
        work.declared,
        work.editors,
        work.notes,
        work.alone,
        found,
        work.index,
        work.listed,
    )
    if work.notes:
        read.found[:0] = _in_the_body(work, max(work.editors, read.editor), found)
    return read


def _in_the_body(work: Manuscript, editors: float, found: Sequence[FoundCitation]) -> list[FoundCitation]:
    """What the text before the notes cites in brackets and below tables. Where the notes are an editor's, the text is the
    document that he prints."""
    if editors > 0:
        return []
    body = work.text[: work.body_end]
    within = [f for f in found if f.end <= len(body)]
    told = read_notes(
        body, 0, work.grammar, work.declared, editors, by_forms=within, index=work.index, columns=work.listed
    )
    return [f for f in told.found if in_parenthesis(body, f.start) or names_a_source(body, line_start(body, f.start))]


def _read_again(
    work: Manuscript, found: Sequence[FoundCitation], others: Sequence[tuple[int, int]]
) -> list[FoundCitation]:
    """What the forms read where they have passed over what the labels see."""
    again: list[FoundCitation] = []
    for start, end in passed_over(found, others):
        told = by_forms(work.text[start:end], work.grammar, 0, work.pages_are_internal, alone=work.alone)
        again += [replace(f, start=f.start + start, end=f.end + start) for f in told]
    return again


def passed_over(found: Sequence[FoundCitation], others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the labels see a reference with a shape of its own that no form has read, since one before it took its words."""
    shaped = [f for f in found if f.type not in ("archival", "published")]
    missed, at = [], 0
    for start, end in others:
        while at < len(shaped) and shaped[at].end <= start:
            at += 1
        if at == len(shaped) or shaped[at].start >= end:
            missed.append((start, end))
    return missed


def _told(work: Manuscript, found: list[FoundCitation], read: Readings) -> list[FoundCitation]:
    """What the forms have found, without what is something else in such a text."""
    if work.running and read.prose > 0:
        found = [f for f in found if not points_within(f)]
    by_a_scholar = max(read.editor, work.editors) <= 0
    of_running_text = work.running and (by_a_scholar or read.prose > 0)
    if by_a_scholar or of_running_text:
        found = without_volumes_alone(work.text, found, read.found, of_running_text)
    return found


def _chosen(work: Manuscript, found: list[FoundCitation], read: Readings) -> list[FoundCitation]:
    """The best of both readings, without what is no paper."""
    chosen = with_review_headers(work.text, choose(found, read.found), work.grammar)
    told = [f for f in without_bare(chosen) if not stands_in(work.index, f.start)]
    only = sum(f.type == "archival" for f in told) == 1
    return [f for f in told if not is_no_paper(work.text, f, only)]


def _completed(work: Manuscript, chosen: list[FoundCitation]) -> list[FoundCitation]:
    """With what titles, lists and what is said nearby add."""
    text, grammar = work.text, work.grammar
    around_titles(text, chosen, grammar)
    if work.emphasis:
        end = 0 if work.alone else work.body_end
        chosen = by_titles(text, chosen, work.emphasis, grammar, end)
    if not work.alone:
        chosen = with_interviews(text, with_lines_of_lists(text, chosen, grammar), grammar)
        chosen = work.in_its_sentences(chosen)
    chosen = without_those_of_software(text, without_explained(chosen, work.listed))
    say_left_out(text, chosen, grammar)
    return chosen

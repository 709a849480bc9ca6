"""A text's citations, with fields and spans: what the forms and the labels read, chosen among and completed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..around import line_start
from ..grammar import Grammar
from ..patterns import expression
from .abbreviations import Abbreviations
from .anchored import by_forms as by_forms
from .anchored import without_blanks
from .bare import without_bare
from .candidates import FoundCitation, choose, is_sure
from .columns import Columns, columns_of, without_explained
from .index_pages import index_pages, is_of_an_index, stands_in
from .scan import Scan as Scan
from .speaking import in_parenthesis, names_a_source
from .words_of_other_trades import (
    is_list_of_names,
    is_of_another_trade,
    is_signed_minute,
    is_somebody,
    is_the_own_number,
    stands_in_a_program,
)

if TYPE_CHECKING:
    from .notes import Readings

PLACES = frozenset(("repository", "levels", "record_group", "box"))
NEAR = 24  # characters between a work and a further volume of it
EQUALS = expression(r" = -?\d")
SHARED = frozenset(("date", "pages"))  # which alone say nothing but of a paper in a place cited beside it
NAMES = frozenset(("author", "title", "volume"))  # fields that are all that is seen in a list of contributors
# "vol. XIV, pages 690" is a volume of Foreign Relations where an editor writes; a scholar means the work before it
VOLUME_ALONE = "frus-volume-alone"


def recognise(
    text: str,
    grammar: Grammar,
    *,
    body_end: int = -1,
    pages_are_internal: bool = False,
    declared: Abbreviations | None = None,
    edition: bool = False,
    alone: bool = False,
    confidence: float | None = None,
    editors: float = 0.0,
    emphasis: Sequence[tuple[int, int]] = (),
    columns: Sequence[int] = (),
    stands_beside: Callable[[int, int], bool] | None = None,
) -> list[FoundCitation]:
    """All citations of a clean text in reading order. Linear in the text; never raises on any string.

    `declared`: abbreviations that the work itself sets up, and what they stand for. `edition`: the text is a document
    of an edition, which names the repository first and cites no books as manuscripts do. `alone`: the text is one note.
    `editors`: how much beside the notes' own words speaks for an edition, as the logarithm of odds. `confidence`: how
    sure a reading must be; below it the place is told as one that could not be read. `emphasis`: what the author has set
    in italics, in order. `columns`: where words begin behind several blanks of a line, in order. `stands_beside`: whether a
    stretch is none of the text's sentences and notes but printed beside them, a running head, a table of contents.
    """
    body_end = len(text) if body_end < 0 else body_end
    found = by_forms(text, grammar, body_end, pages_are_internal, edition, alone)
    if edition:
        return found
    from .notes import read_notes

    notes = body_end < len(text)
    index = index_pages(text)
    listed = columns_of(text, columns)
    read = read_notes(
        text,
        body_end if notes else 0,
        grammar,
        declared or Abbreviations(),
        editors,
        notes,
        alone,
        found,
        index,
        listed,
    )
    if notes:
        _read_body(
            text[:body_end], grammar, declared or Abbreviations(), max(editors, read.editor), found, index, read, listed
        )
    for start, end in _passed_over(found, read.others):
        again = by_forms(text[start:end], grammar, 0, pages_are_internal, edition, alone)
        found += [replace(f, start=f.start + start, end=f.end + start) for f in again]
    if stands_beside is not None:
        found = [f for f in found if f.form.own or not stands_beside(f.start, f.end)]
        read.found = [f for f in read.found if not stands_beside(f.start, f.end)]
    running = not (notes or alone)
    if read.prose > 0 and running:
        found = [f for f in found if not _points_within(f)]
    scholar = max(read.editor, editors) <= 0
    of_running_text = running and (scholar or read.prose > 0)
    if (scholar or of_running_text) and not any(f.type == "frus" and f.form.name != VOLUME_ALONE for f in found):
        found = [
            f
            for f in found
            if f.form.name != VOLUME_ALONE
            or not (of_running_text or _read_otherwise(f, read.found) or _is_of_a_work(text, f, read.found))
        ]
    from .review_headers import with_review_headers

    read_by_both = with_review_headers(text, choose(found, read.found), grammar)
    told = [f for f in without_bare(read_by_both) if not stands_in(index, f.start)]
    only = sum(f.type == "archival" for f in told) == 1
    chosen = [f for f in told if not _is_no_paper(text, f, only)]
    from .archive_lists import with_lines_of_lists
    from .interviews import with_interviews
    from .left_out import say_left_out
    from .software import without_those_of_software
    from .titles import around_titles, by_titles

    around_titles(text, chosen, grammar)
    if emphasis:
        chosen = by_titles(text, chosen, emphasis, grammar, 0 if alone else body_end if notes else len(text))
    if not alone:
        chosen = with_interviews(text, with_lines_of_lists(text, chosen, grammar), grammar)
        if stands_beside is not None:
            chosen = [f for f in chosen if f.form.own or not stands_beside(f.start, f.end)]
    chosen = without_those_of_software(text, without_explained(chosen, listed))
    say_left_out(text, chosen, grammar)
    return without_blanks(text, [f if is_sure(f, confidence) else _unsure(f, grammar) for f in chosen])


def _read_body(
    body: str,
    grammar: Grammar,
    declared: Abbreviations,
    editors: float,
    found: Sequence[FoundCitation],
    index: Sequence[tuple[int, int]],
    read: Readings,
    columns: Columns,
) -> None:
    """Put what the text before the notes cites in brackets and below tables before what the notes cite. Where the notes are an
    editor's, the text is the document that he prints."""
    from .notes import read_notes

    if editors > 0:
        return
    found = [f for f in found if f.end <= len(body)]
    told = read_notes(body, 0, grammar, declared, editors, by_forms=found, index=index, columns=columns)
    read.found[:0] = [
        f for f in told.found if in_parenthesis(body, f.start) or names_a_source(body, line_start(body, f.start))
    ]


def _read_otherwise(found: FoundCitation, read: Sequence[FoundCitation]) -> bool:
    """Whether the labels see a printed work with its title where a form sees a volume, or one that goes on there: "Salt, vol.
    i, p. 3; vol. ii, p. 5". `read` is in order."""
    at = bisect_left(read, found.start, key=lambda r: r.end)
    if at == len(read) or read[at].start >= found.end or read[at].type != "published":
        return False
    return bool(read[at].fields.keys() & {"title", "author"}) or (at > 0 and read[at - 1].type == "published")


def _is_of_a_work(text: str, found: FoundCitation, read: Sequence[FoundCitation]) -> bool:
    """ "Quill, Salt, vol. i, p. 3; see vol. ii, p. 5": a volume right behind a printed work is one of its own."""
    before = max((f.end for f in read if f.type == "published" and f.end <= found.start), default=-1)
    return before >= 0 and found.start - before < NEAR and "\n" not in text[before : found.start]


def _is_no_paper(text: str, found: FoundCitation, only: bool) -> bool:
    """Whether what reads like a citation is a list, a person, a day; `only`: the text cites no other paper."""
    if found.form.own:
        return False
    if found.type == "archival" and not found.fields.keys() & PLACES and is_the_own_number(text, found.start):
        return True
    if found.type != "ibid" and stands_in_a_program(text, found.start, found.end):
        return True
    if found.type == "published" and found.fields.keys() <= NAMES:
        return is_list_of_names(text[found.start : found.end])
    if found.fields.keys() == {"file_number"} and EQUALS.search(str(found.fields["file_number"])):
        return True  # "1 SHO = 0.397 gallons"; behind the name of its archive "Loc. 4 = 12" is two numbers of one file
    if found.type == "archival" and (found.fields.keys() == {"author"} or (only and found.fields.keys() <= SHARED)):
        return True  # "Raoul Vane, president of the union"; "P.L. 665", "on 3 May 1961" beside no paper
    words = text[found.start : found.end]
    if found.type != "archival":
        return False
    return (
        is_of_another_trade(words)
        or is_of_an_index(words, found.fields)
        or is_somebody(words, found.fields)
        or is_signed_minute(words)
    )


def _points_within(found: FoundCitation) -> bool:
    """A footnote or a neighbour of the text itself, which a text without notes and documents has not: "the infra"."""
    return found.type == "document" and found.fields.keys() <= {"word", "footnotes", "direction"}


def _passed_over(found: list[FoundCitation], others: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the labels see a reference with a shape of its own that no form has read, since one before it took its words."""
    shaped = [f for f in found if f.type not in ("archival", "published")]
    missed, at = [], 0
    for start, end in others:
        while at < len(shaped) and shaped[at].end <= start:
            at += 1
        if at == len(shaped) or shaped[at].start >= end:
            missed.append((start, end))
    return missed


def _unsure(found: FoundCitation, grammar: Grammar) -> FoundCitation:
    """A reading that is not sure enough: its place alone."""
    return FoundCitation(found.start, found.end, "unrecognised", {}, grammar.by_name["unread-clause"], sure=found.sure)

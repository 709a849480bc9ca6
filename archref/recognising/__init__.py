"""A text's citations, with fields and spans: literal words first, fine patterns only where one stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ..around import line_start, stands_before, up_to
from ..fields import convert
from ..grammar import Form, Grammar
from ..grammar.forms import RECORD_ONLY, Scanner
from ..patterns import expression, search_before
from .abbreviations import Abbreviations
from .bare import without_bare
from .candidates import FoundCitation, choose, is_sure
from .contexts import CONTEXTS
from .index_pages import index_pages, is_of_an_index, stands_in
from .path import read_path
from .scan import Scan as Scan
from .speaking import in_parenthesis, names_a_source
from .words_of_other_trades import (
    is_list_of_names,
    is_of_another_trade,
    is_somebody,
    of_a_text_that_cites_papers,
    stands_in_a_program,
)

if TYPE_CHECKING:
    from .notes import Readings

SOURCE_LEAD = expression(r"(?:Source|SOURCE|Sources): (?:Filed at |In )?$")
NEAR = 24  # characters between a work and a further volume of it
LONGEST = 600  # characters that one pattern may take; a bound on what a hostile list can cost
TRIM = " ,;:("
EQUALS = expression(r" = -?\d")
SHARED = frozenset(("date", "pages"))  # which alone say nothing but of a paper in a place cited beside it
NAMES = frozenset(("author", "title", "volume"))  # fields that are all that is seen in a list of contributors
ADDRESSED = expression(r"\bto (?:the )?$")  # "Holcomb to the Department of State" is no location
TITLED = expression(r" ?,? ?[\"“]")  # nor is a department that wrote what follows
SHORT_NAME = expression(
    r" \((?:hereafter |hereinafter |henceforth )?(?:cited as )?[“\"]?[A-Z][A-Z&/-]{1,9}[”\"]?\)(?=[,:])"
)
GOES_ON = expression(r" [a-zß-ÿ]")  # prose, and no location
PRINTS = expression(r", (?:Papers Relating|Foreign Relations|Bulletin|American Foreign Policy|Documents on|Treaties)\b")
# what follows a location that has its line or parenthesis to itself
ALONE = expression(r"[);]|:? ?(?:Telegram)?\d?\s*$")


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
) -> list[FoundCitation]:
    """All citations of a clean text in reading order. Linear in the text; never raises on any string.

    `declared`: abbreviations that the work itself sets up, and what they stand for. `edition`: the text is a document
    of an edition, which names the repository first and cites no books as manuscripts do. `alone`: the text is one note.
    `editors`: how much beside the notes' own words speaks for an edition, as the logarithm of odds. `confidence`: how
    sure a reading must be; below it the place is told as one that could not be read. `emphasis`: what the author has set
    in italics, in order.
    """
    body_end = len(text) if body_end < 0 else body_end
    found = by_forms(text, grammar, body_end, pages_are_internal, edition, alone)
    if edition:
        return found
    from .notes import read_notes

    notes = body_end < len(text)
    index = index_pages(text)
    read = read_notes(
        text, body_end if notes else 0, grammar, declared or Abbreviations(), editors, notes, alone, found, index
    )
    if notes:
        _read_body(text[:body_end], grammar, declared or Abbreviations(), max(editors, read.editor), found, index, read)
    for start, end in _passed_over(found, read.others):
        again = by_forms(text[start:end], grammar, 0, pages_are_internal, edition, alone)
        found += [replace(f, start=f.start + start, end=f.end + start) for f in again]
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
    told = [f for f in without_bare(choose(found, read.found)) if not stands_in(index, f.start)]
    only = sum(f.type == "archival" for f in told) == 1
    chosen = [f for f in told if not _is_no_paper(text, f, only)]
    from .archive_lists import with_lines_of_lists
    from .left_out import say_left_out
    from .software import without_those_of_software
    from .titles import around_titles, by_titles

    around_titles(text, chosen, grammar)
    if emphasis:
        chosen = by_titles(text, chosen, emphasis, grammar, 0 if alone else body_end if notes else len(text))
    if not alone:
        chosen = with_lines_of_lists(text, chosen, grammar)
    chosen = without_those_of_software(text, chosen)
    say_left_out(text, chosen, grammar)
    return _without_blanks(text, [f if is_sure(f, confidence) else _unsure(f, grammar) for f in chosen])


def _without_blanks(text: str, found: list[FoundCitation]) -> list[FoundCitation]:
    """No citation ends in a blank, a carriage return among them: what is set in around it would cross what frames the line."""
    for cited in found:
        while cited.end > cited.start + 1 and text[cited.end - 1].isspace():
            cited.end -= 1
    return found


def _read_body(
    body: str,
    grammar: Grammar,
    declared: Abbreviations,
    editors: float,
    found: Sequence[FoundCitation],
    index: Sequence[tuple[int, int]],
    read: Readings,
) -> None:
    """Put what the text before the notes cites in brackets and below tables before what the notes cite. Where the notes are an
    editor's, the text is the document that he prints."""
    from .notes import read_notes

    if editors > 0:
        return
    found = [f for f in found if f.end <= len(body)]
    told = read_notes(body, 0, grammar, declared, editors, by_forms=found, index=index)
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
    return is_of_another_trade(words) or is_of_an_index(words, found.fields) or is_somebody(words, found.fields)


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


def by_forms(
    text: str,
    grammar: Grammar,
    body_end: int = -1,
    pages_are_internal: bool = False,
    edition: bool = False,
    alone: bool = False,
) -> list[FoundCitation]:
    """What the anchored forms of the grammar read alone, the first at each place; arguments as of `recognise`."""
    body_end = len(text) if body_end < 0 else body_end
    known = (text, body_end, pages_are_internal, edition and not alone, alone)
    scan = Scan(*known)
    own: list[FoundCitation] = []
    if grammar.own_citations is not None:
        own = _scan(grammar.own_citations, Scan(*known), grammar, [])
    return _without_blanks(text, _scan(grammar.in_editions if edition else grammar.in_manuscripts, scan, grammar, own))


def _scan(scanner: Scanner, scan: Scan, grammar: Grammar, own: list[FoundCitation]) -> list[FoundCitation]:
    """What the forms read around what a user's own have read whole, and that."""
    text, forms = scan.text, scanner.forms
    done = 0
    own = own[::-1]
    hits = scanner.hits(text)
    hits.reverse()  # they come by their ends: of one place the longest is first now, and the sort keeps that
    hits.sort(key=itemgetter(1))
    for anchor, start, end in hits:
        while own and own[-1].start <= start:
            scan.found.append(own.pop())
            done = scan.last_end
        if start < done:
            continue
        # a word's middle is no beginning
        if start and text[start].isalnum() and text[start - 1].isalnum():
            continue
        if end > scan.line_end:
            scan.line_end = up_to(text, "\n", end, len(text))
        if own and own[-1].start < scan.line_end:
            scan.line_end = own[-1].start
        for form in forms[anchor]:
            hit = _try(form, scan, start, done, grammar)
            if hit is not None:
                scan.found.append(hit)
                done = hit.end
                break
    scan.found += reversed(own)
    return scan.found


def _try(form: Form, scan: Scan, start: int, done: int, grammar: Grammar) -> FoundCitation | None:
    text = scan.text
    if form.context == "page" and not scan.pages_are_internal or start < scan.refused.get(form.name, 0):
        return None
    limit = up_to(text, " ", start + LONGEST, min(scan.line_end, start + 2 * LONGEST))
    m = form.pattern.match(text, start, limit)
    if m is None:
        return None
    begin, fields = start, {}
    if form.before_text:
        if form.manuscripts and not scan.affords(start):
            return None
        low = max(done, start - form.reach, scan.opening(start) if form.manuscripts else 0)
        before = form.before.search(text[low:start]) if form.before else None
        if before is None and not form.before_optional:
            scan.spent += form.manuscripts
            if form.lists_pages:
                scan.refuse(form.name, m)
            return None
        if before is not None:
            begin = low + before.start()
            if begin and text[begin].isalnum() and text[begin - 1].isalnum():
                return None
            fields = _groups(before, form.before_groups)
    if form.kind == "citation":
        if form.context and not CONTEXTS[form.context](scan, form, begin, m):
            if form.lists_pages:
                scan.refuse(form.name, m)
            return None
        fields.update(_groups(m, form.groups))
        end = m.end()
        if form.quote:
            begin, end = m.span(form.quote)
        elif form.before_text and not form.before_groups and "identifier" in fields and begin < start:
            fields["identifier"] = convert("identifier", text[begin:end])
        while begin < end and text[begin] in TRIM and not (text[begin] == "(" and ")" in text[begin:end]):
            begin += 1
        end = begin + len(text[begin:end].rstrip(" ,;:"))
        printed = {n: fields.pop(n) for n in RECORD_ONLY if n in fields} if form.says_more else None
        return FoundCitation(begin, end, form.type, fields, form, printed=printed)
    return _location(form, scan, begin, m.end(), grammar)


def _location(form: Form, scan: Scan, begin: int, end: int, grammar: Grammar) -> FoundCitation | None:
    text, limit = scan.text, scan.line_end
    source = search_before(SOURCE_LEAD, text, begin) is not None
    if form.context and form.kind in ("ibid", "collection") and not CONTEXTS[form.context](scan, form, begin, None):
        return None
    if form.kind == "ibid":
        path = read_path(text, end, limit, grammar, ibid=True, lead=begin)
        return FoundCitation(begin, path.end, "ibid", path.fields, form)
    if form.kind == "collection":
        path = read_path(text, begin, limit, grammar, bare=True, source=source, lead=begin)
        if path.end < end or (form.weak and not ALONE.match(text, path.end, limit)):
            return None
        if not scan.edition:
            _repository_last(path.fields)
        return FoundCitation(begin, path.end, "archival", path.fields, form, source)
    if not source and search_before(ADDRESSED, text, begin) or TITLED.match(text, end) or PRINTS.match(text, end):
        return None
    if form.weak and not source and stands_before(text, begin, ", ") and begin - scan.last_end > 2:
        return None  # "to Langsam, Columbia University, 10 May": where somebody is
    if not source and GOES_ON.match(text, end):
        return None  # prose goes on
    named = SHORT_NAME.match(text, end)  # "National Archives (NARA), RG 59"
    path = read_path(text, named.end() if named else end, limit, grammar, source=source, lead=begin)
    if not path.pieces:
        if not (source or _alone(text, begin, end)):
            return None
        if form.weak and not source and not of_a_text_that_cites_papers(scan, begin):
            return None  # "Ada Vane (Duke University)": where somebody is
    elif not path.strong and not source and not (stands_before(text, begin, "(") and text.startswith(")", path.end)):
        return None
    fields = {"repository": text[begin:end], **path.fields}
    return FoundCitation(begin, path.end, "archival", fields, form, source)


def _repository_last(fields: dict[str, Any]) -> None:
    """A path that scholars end with its repository: "RG 59, Lot Files, box 123, folder “Peru,” NARA"."""
    from ..data import repository, repository_abbreviations

    levels = fields.get("levels", [])
    if "repository" not in fields and (len(levels) > 1 or (levels and "record_group" in fields)):
        row = repository(levels[-1])
        if levels[-1] in repository_abbreviations() or (row is not None and row["kind"] != "agency"):
            fields["repository"] = levels.pop()


def _alone(text: str, begin: int, end: int) -> bool:
    """ "(Kennedy Library)": a repository alone counts only between parentheses."""
    return stands_before(text, begin, "(") and text.startswith((")", ";"), end)


def _groups(m: re.Match[str], groups: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for group, name in groups:
        value = m[group]
        if value and name not in fields:
            converted = convert(name, value)
            if converted is not None:
                fields[name] = converted
    return fields

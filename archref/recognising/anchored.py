"""What the anchored forms of the grammar read: literal words first, fine patterns only where one stands."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import Any

from ..around import stands_before, up_to
from ..fields import convert
from ..grammar import Form, Grammar
from ..grammar.forms import RECORD_ONLY, Scanner
from ..patterns import expression, search_before
from .candidates import FoundCitation
from .contexts import CONTEXTS
from .path import read_path
from .scan import Scan
from .words_of_other_trades import of_a_text_that_cites_papers

SOURCE_LEAD = expression(r"(?:Source|SOURCE|Sources): (?:Filed at |In )?$")
LONGEST = 600  # characters that one pattern may take; a bound on what a hostile list can cost
TRIM = " ,;:("
ADDRESSED = expression(r"\bto (?:the )?$")  # "Holcomb to the Department of State" is no location
TITLED = expression(r" ?,? ?[\"“]")  # nor is a department that wrote what follows
SHORT_NAME = expression(
    r" \((?:hereafter |hereinafter |henceforth )?(?:cited as )?[“\"]?[A-Z][A-Z&/-]{1,9}[”\"]?\)(?=[,:])"
)
GOES_ON = expression(r" [a-zß-ÿ]")  # prose, and no location
NAME_GOES_ON = expression(r" of (?:the )?[A-ZÀ-Þ]")  # "National Archives | of Zambia"
PRINTS = expression(r", (?:Papers Relating|Foreign Relations|Bulletin|American Foreign Policy|Documents on|Treaties)\b")
# what follows a location that has its line or parenthesis to itself
ALONE = expression(r"[);]|:? ?(?:Telegram)?\d?\s*$")


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
    return without_blanks(text, _scan(grammar.in_editions if edition else grammar.in_manuscripts, scan, grammar, own))


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
        elif "identifier" in fields and begin < start and form.identified_before:
            named = low + before.start("identifier") if before and form.before_groups else begin
            fields["identifier"] = convert("identifier", text[named : m.end("identifier")])
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
    if NAME_GOES_ON.match(text, end) or (not source and GOES_ON.match(text, end)):
        return None  # prose goes on, or a longer name
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


def without_blanks(text: str, found: list[FoundCitation]) -> list[FoundCitation]:
    """No citation ends in a blank, a carriage return among them: what is set in around it would cross what frames the line."""
    for cited in found:
        while cited.end > cited.start + 1 and text[cited.end - 1].isspace():
            cited.end -= 1
    return found

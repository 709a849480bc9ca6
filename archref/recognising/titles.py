"""Printed works by the type of their titles: italics say where a title begins and ends, commas and names within it too.

A title in italics that a whole reference stands around (`makers` before it, `imprints` behind it) is read from these; the
words that the labels or a form have taken for another work are part of it. Where it is an article's place in a paper that
an archive keeps, the paper stays, with that title; a short form's title is made whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from ..around import line_start, stands_before, up_to
from ..grammar import Grammar
from ..labelling.words import classes_of
from .candidates import FoundCitation
from .imprints import Behind, behind
from .makers import Before, before

SHAPED = frozenset(("frus", "telegram", "document", "numbered", "ibid"))
BACK = frozenset(("again", "earlier"))
LONGEST = 400  # characters of a title
LOOKED_BACK = 600
FORMS = {
    ("book", False): "book-in-italics", ("book", True): "chapter-in-italics",
    ("journal", False): "journal-in-italics", ("journal", True): "journal-in-italics",
    ("newspaper", False): "newspaper-in-italics", ("newspaper", True): "newspaper-in-italics",
}  # fmt: skip


def by_titles(
    text: str, found: Sequence[FoundCitation], emphasis: Sequence[tuple[int, int]], grammar: Grammar, notes: int
) -> list[FoundCitation]:
    """The citations of a text with those that titles in italics show; `notes`: where its notes begin. Linear in the text."""
    titles = [title for title in (_title(text, *stretch) for stretch in emphasis) if title is not None]
    if not titles:
        return list(found)
    slanted = dict(titles)
    kept = sorted(found, key=lambda f: f.start)
    at = 0  # where the reference before ends
    for start, end in titles:
        if start < at:
            continue
        read = _reference(text, start, end, at, slanted, grammar, start >= notes)
        if read is None:
            _widen(text, kept, start, end)
        elif (placed := _placed(text, kept, read)) is not None:
            kept = placed
            at = read.end
    return kept


def _title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without the signs at its ends; None for what is no title: "ibid.", a word in another language."""
    while start < end and text[start] in " ,.;:(":
        start += 1
    while end > start and (text[end - 1] in " ,;:" or (text[end - 1] == "." and not _abbreviates(text, start, end))):
        end -= 1
    if not 2 <= end - start <= LONGEST or "\n" in text[start:end]:
        return None
    first = re.match(r"\W*(\w+)", text[start:end])
    if first is None or not (first[1][0].isupper() or first[1][0].isdigit()) or first[1].lower() in ("see", "cf"):
        return None
    return None if BACK & set(classes_of(first[1].lower())) else (start, end)


def _abbreviates(text: str, start: int, end: int) -> bool:
    return re.search(r"(?:\b(?:Inc|Co|Ltd|Jr|Sr)|\b[A-Z])\.$", text[start:end]) is not None


def _reference(
    text: str, start: int, end: int, at: int, slanted: dict[int, int], grammar: Grammar, in_note: bool
) -> FoundCitation | None:
    low = line_start(text, start, max(at, start - LOOKED_BACK))
    limit = up_to(text, "\n", end, min(len(text), end + LOOKED_BACK))
    lead = before(text, low, start)
    tail = behind(text, end, limit, slanted, bool(lead.article))
    if tail is None or not (tail.imprinted or (in_note and (lead.author or lead.article))):
        return None
    if not in_note and tail.kind == "newspaper" and not lead.article:
        return None  # in a sentence: "the Salt Mercury, March 3, 1974, had it"
    kind = FORMS[tail.kind, bool(lead.article)]
    return FoundCitation(
        lead.start, tail.end, "published", _fields(text[start:end], lead, tail), grammar.by_name[kind],
        printed=_printed(lead, tail),
    )  # fmt: skip


def _fields(title: str, lead: Before, tail: Behind) -> dict[str, Any]:
    return ({"author": lead.author} if lead.author else {}) | {"title": title} | tail.fields


def _printed(lead: Before, tail: Behind) -> dict[str, str]:
    said = dict(tail.printed)
    if lead.article:
        said["article"] = lead.article
    if lead.editor:
        said["editor"] = lead.editor
    if lead.author and lead.role:
        said["author"] = f"{lead.author}, {lead.role}"
    return said


def _placed(text: str, found: list[FoundCitation], read: FoundCitation) -> list[FoundCitation] | None:
    """The citations with the one read in its place; None where it is another that is cited there."""
    first = bisect_right(found, read.start, key=lambda f: f.end)
    last = bisect_right(found, read.end - 1, key=lambda f: f.start)
    over = found[first:last]
    if any(f.type in SHAPED for f in over):
        return None
    for paper in over:
        if paper.type == "archival" and paper.end > read.end:
            if read.printed and "article" in read.printed:
                paper.fields = {**paper.fields, "title": read.fields["title"]}
                paper.printed = {**(paper.printed or {}), "article": read.printed["article"]}
                paper.start = min(paper.start, read.start)
            return found
    return [*found[:first], read, *found[last:]]


def around_titles(text: str, found: Sequence[FoundCitation], grammar: Grammar) -> None:
    """Say of works and papers that the labels alone have read what is printed of them beyond their fields: the article,
    who edited it, where it appeared."""
    for cited in found:
        title = cited.fields.get("title")
        if (
            cited.sure is None
            or cited.printed
            or not isinstance(title, str)
            or cited.type not in ("published", "archival")
        ):
            continue
        at = text.find(title, cited.start, cited.end)
        if at < 0:
            continue
        lead = before(text, max(0, cited.start - 1), at)
        if cited.type == "archival":
            if lead.article and lead.start <= cited.start + 1 and _is_in_paper(text, at, at + len(title)):
                cited.printed = {"article": lead.article}
            continue
        tail = behind(text, at + len(title), cited.end + 1, {}, bool(lead.article))
        if tail is not None and (said := _printed(lead, tail)):
            cited.printed = said
            cited.form = grammar.by_name[FORMS[tail.kind, bool(lead.article)]]


def _is_in_paper(text: str, start: int, end: int) -> bool:
    """Whether a title stands without quotation marks and is followed by a date, as a newspaper's is."""
    tail = behind(text, end, min(len(text), end + 80), {}, True)
    return tail is not None and tail.kind == "newspaper" and stands_before(text, start, " ")


def _widen(text: str, found: list[FoundCitation], start: int, end: int) -> None:
    """Make the title of the citation whole that has a part of it."""
    i = bisect_right(found, start, key=lambda f: f.end)
    if i == len(found) or found[i].start >= end or found[i].type not in ("published", "archival"):
        return
    cited = found[i]
    title = cited.fields.get("title")
    at = text.find(title, cited.start, cited.end) if isinstance(title, str) else -1
    if at < 0 or at >= end or at + len(str(title)) <= start or (at <= start and end <= at + len(str(title))):
        return
    if i + 1 < len(found) and found[i + 1].start < end:
        return
    fields = {**cited.fields, "title": text[start:end]}
    author = fields.get("author")
    if isinstance(author, str):
        whose = text.find(author, cited.start, cited.end)
        if whose + len(author) > start:
            named = author[: max(0, start - whose)].strip(" ,")
            fields = {**fields, "author": named} if named else {k: v for k, v in fields.items() if k != "author"}
    cited.fields, cited.start, cited.end = fields, min(cited.start, start), max(cited.end, end)

"""Whose a footnote is that is cited beside a document or page: "Document 23 and its footnote 3", "footnote 1 to telegram
389, April 14, p. 988", "footnotes 2 and 3, respectively, to telegram 1182, Document 172", "see supra, footnotes 6 and 2".

Without such a place beside it a footnote is of the document that cites it, and, where other words name its document,
"footnote 2 to PPS 31", "footnote 1 to that telegram", of one that is not known. Beside a volume of Foreign Relations it
is of that: "footnote 2, Foreign Relations, 1948, vol. vi, p. 884".
"""

from __future__ import annotations

from ..patterns import expression
from .model import DraftCitation, LinkedDocument

NUMBER_ALONE = expression(r"(?:[Ff]ootnote|fn\.) (\d{1,2}), (\d{2,4})")  # and no footnote of so high a number
OF_WHAT = expression(r"(?: ?,)?(?: respectively,)? (?:to|in|of) (?!(?:this|the present)\b)")
# parts of the document that cites the footnote
OWN_PARTS = expression(
    r"(?:(?:the|this|an?) )?(?:present |same |source |above |original |last |first )?(?:[Dd]ocument(?! [A-Z\d])|text|"
    r"[Tt]ables?|[Tt]abs?|[Aa]ttachments?|[Aa]nnex(?:es)?|[Ee]nclosures?|[Aa]ppendix|[Pp]aragraphs?|[Ss]ections?|[Pp]art|"
    r"page|draft)\b|this\b"
)
PARAGRAPH = expression(r", (?:sub)?paragraphs? \w+(?=, )")
VOLUME_BEHIND = expression(r",? (?:(?:to|in|of) )?(?:see )?")
IN_BRACKETS = expression(r",? \(")
BEHIND = expression(r"[^.;()\n]*(?:[ap]\. ?m\.[^.;()\n]*)?[, (]+")
BESIDE = expression(r"\)?,?(?: and)?(?: (?:its|the|to))? \(?")
LONGEST = 180  # characters between a footnote and the place behind it
AHEAD = 4  # citations in which that place is looked for


def give_footnotes(linked: LinkedDocument) -> None:
    """Set under `resolved` the document or page of footnotes that are cited beside one."""
    citations, text = linked.citations, linked.clean.text
    for i, citation in enumerate(citations):
        if citation.type != "document" or citation.fields.keys() != {"footnotes"}:
            continue
        if place := _unnamed_place(linked, citation):
            citation.resolved = place
            continue
        owner = _behind(text, citations, i) or _before(text, citations, i)
        volume = _volume(text, citations, i) if owner is None else None
        if owner is not None:
            place = {k: v for k, v in owner.fields.items() if k in ("documents", "pages", "word")}
            citation.resolved = {**citation.fields, **place}
            citation.beside = owner
        elif volume is not None:
            volume.resolved = {**volume.fields, **citation.fields}
            citation.elsewhere = True
        elif lead := OF_WHAT.match(text, citation.to):
            citation.elsewhere = OWN_PARTS.match(text, lead.end()) is None


def _unnamed_place(linked: LinkedDocument, citation: DraftCitation) -> dict[str, list[str]] | None:
    """ "footnote 1, 662": of the page, or of the document where these have numbers, whose letter or word was left out."""
    m = NUMBER_ALONE.fullmatch(linked.clean.text, citation.at, citation.to)
    if m is None or int(m[2]) <= int(m[1]) or any(note.number == m[2] for note in linked.document.notes):
        return None
    return {"footnotes": [m[1]], "documents" if linked.document.number is not None else "pages": [m[2]]}


def _behind(text: str, citations: list[DraftCitation], i: int) -> DraftCitation | None:
    """The place behind a footnote and the words that name its document."""
    citation = citations[i]
    lead = OF_WHAT.match(text, citation.to) or PARAGRAPH.match(text, citation.to)
    if lead is None:
        return None
    for other in citations[i + 1 : i + 1 + AHEAD]:
        if other.note_index != citation.note_index or other.at - citation.to > LONGEST:
            return None
        if _is_place(other):
            return other if BEHIND.fullmatch(text, lead.end() - 1, other.at) else None
        if other.type not in ("telegram", "numbered"):
            return None
    return None


def _before(text: str, citations: list[DraftCitation], i: int) -> DraftCitation | None:
    """The place just before a footnote."""
    citation = citations[i]
    other = citations[i - 1] if i else None
    if other is None or other.note_index != citation.note_index or not _is_place(other):
        return None
    return other if BESIDE.fullmatch(text, other.to, citation.at) else None


def _volume(text: str, citations: list[DraftCitation], i: int) -> DraftCitation | None:
    """The volume with a page or document whose footnote it is: just behind it, or before its brackets."""
    citation = citations[i]
    for other in citations[i + 1 : i + 2]:
        if _is_page_of_a_volume(other, citation) and VOLUME_BEHIND.fullmatch(text, citation.to, other.at):
            return other
    for other in citations[max(0, i - 1) : i]:
        if _is_page_of_a_volume(other, citation) and IN_BRACKETS.fullmatch(text, other.to, citation.at):
            return other
    return None


def _is_page_of_a_volume(citation: DraftCitation, beside: DraftCitation) -> bool:
    return (
        citation.type == "frus"
        and citation.note_index == beside.note_index
        and bool(citation.fields.keys() & {"pages", "documents"})
    )


def _is_place(citation: DraftCitation) -> bool:
    fields = citation.fields
    return (
        citation.type == "document"
        and bool(fields.keys() & {"documents", "pages", "word"})
        and "footnotes" not in fields
    )

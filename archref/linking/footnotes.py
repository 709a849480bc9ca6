"""Whose a footnote is that is cited beside a document or page: "Document 23 and its footnote 3", "footnote 1 to telegram
389, April 14, p. 988", "footnotes 2 and 3, respectively, to telegram 1182, Document 172", "see supra, footnotes 6 and 2".

Without such a place beside it a footnote is of the document that cites it.
"""

from __future__ import annotations

from ..patterns import expression
from .model import DraftCitation, LinkedDocument

OF_WHAT = expression(r"(?: ?,)?(?: respectively,)? (?:to|in|of) (?!(?:this|the present)\b)")
BEHIND = expression(r"[^.;()\n]*(?:[ap]\. ?m\.[^.;()\n]*)?[, (]+")
BESIDE = expression(r"\)?,?(?: and)?(?: (?:its|the|to))? ")
LONGEST = 180  # characters between a footnote and the place behind it
AHEAD = 4  # citations in which that place is looked for


def give_footnotes(linked: LinkedDocument) -> None:
    """Set under `resolved` the document or page of footnotes that are cited beside one."""
    citations, text = linked.citations, linked.clean.text
    for i, citation in enumerate(citations):
        if citation.type != "document" or citation.fields.keys() != {"footnotes"}:
            continue
        owner = _behind(text, citations, i) or _before(text, citations, i)
        if owner is not None:
            place = {k: v for k, v in owner.fields.items() if k in ("documents", "pages", "word")}
            citation.resolved = {**citation.fields, **place}
            citation.beside = owner


def _behind(text: str, citations: list[DraftCitation], i: int) -> DraftCitation | None:
    """The place behind a footnote and the words that name its document."""
    citation = citations[i]
    lead = OF_WHAT.match(text, citation.to)
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


def _is_place(citation: DraftCitation) -> bool:
    fields = citation.fields
    return (
        citation.type == "document"
        and bool(fields.keys() & {"documents", "pages", "word"})
        and "footnotes" not in fields
    )

"""Links of references within the volume: documents, footnotes, pages, supra and infra."""

from __future__ import annotations

from typing import Any

from ..document import countable
from .model import DraftCitation, DraftLink, LinkedDocument, fields_of


def link_document(linked: LinkedDocument, citation: DraftCitation, last: DraftCitation | None) -> None:
    """The link of a citation of type "document", where its target is known; none is guessed.

    `last`: the document named before it.
    """
    if citation.elsewhere:
        return
    fields = fields_of(citation)
    if "thereto" in fields:
        # "telegram 1143 (Document 359); see footnote 5 thereto": the document named in the same note
        fields.pop("thereto")
        if last is None or last.note_index != citation.note_index:
            return
        fields = {**fields, **{k: v for k, v in last.fields.items() if k in ("documents", "word", "pages")}}
    link = internal_link(linked, fields, citation.start, citation.end)
    if link is not None:
        if link.type == "page" and citation.beside is not None:  # the page stands outside the footnote's own words
            link.start, link.end = min(link.start, citation.beside.start), max(link.end, citation.beside.end)
        linked.links.append(link)


def internal_link(linked: LinkedDocument, fields: dict[str, Any], start: int, end: int) -> DraftLink | None:
    """The link for a document's, footnote's or page's fields, or None where the place is not known."""
    documents, footnotes, pages = fields.get("documents"), fields.get("footnotes"), fields.get("pages")
    word = fields.get("word")
    if pages:
        note = _one_or_many("note", footnotes) if footnotes else {}
        return DraftLink(start, end, "page", {**_one_or_many("page", pages), **note})
    if word and not documents:
        number = _neighbour(linked, word)
        if number is None:
            return None
        documents = [number]
    if footnotes:
        target = _one_or_many("note", footnotes)
        if documents:
            return DraftLink(start, end, "note", {**_one_or_many("document", documents), **target})
        here = {n.number for n in linked.document.notes}
        if not _expanded(footnotes) & here:
            return None
        return DraftLink(start, end, "note", target)
    if documents:
        return DraftLink(start, end, "document", _one_or_many("document", documents))
    return None


def _neighbour(linked: LinkedDocument, word: str) -> str | None:
    """infra is the next document, supra the one before; the number comes from the heading or the caller."""
    number = linked.document.number
    if number is None or not countable(number) or word not in ("supra", "infra"):
        return None
    other = int(number) + (1 if word == "infra" else -1)
    return str(other) if other > 0 else None


def whole_numbers(values: list[str]) -> list[str]:
    """Ranges with their last number as it is meant: "124-26" is "124-126"."""
    found = []
    for value in values:
        first, dash, last = value.partition("-")
        if dash and countable(first) and countable(last) and len(last) < len(first) and int(last) < int(first):
            value = f"{first}-{first[: -len(last)]}{last}"
        found.append(value)
    return found


def page_numbers(values: list[str]) -> list[str]:
    """Pages without the letter of a note on them: "664n" is on page 664."""
    return [value[:-1] if value[-1:] == "n" and value[-2:-1].isdigit() else value for value in values]


def _one_or_many(name: str, values: list[str]) -> dict[str, Any]:
    values = page_numbers(values) if name == "page" else whole_numbers(values)
    if len(values) == 1 and "-" not in values[0]:
        return {name: values[0]}
    return {name + "s": list(values)}


def _expanded(values: list[str]) -> set[str]:
    found: set[str] = set()
    for value in values:
        first, dash, last = value.partition("-")
        if dash and countable(first) and countable(last) and 0 <= int(last) - int(first) < 500:
            found.update(str(n) for n in range(int(first), int(last) + 1))
        else:
            found.add(value)
    return found

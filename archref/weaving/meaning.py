"""What the places of a document mean to a reader on the web: an address, the record in words, its keys.

Addresses are made of what was found by the templates of data/addresses.csv and are never taken from a text, so that
no citation can bring one of its own ("javascript:").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from ..document import Document
from ..export.words import of_item, shortened
from ..identifiers import frus_volume
from ..identity import cited, identify
from ..identity.model import address
from ..linking.model import DraftCitation
from ..records import Record
from ..result import Result
from .link_spans import Goal, LinkSpan

HOLDERS = frozenset(("record_group",))  # identities of what only holds the thing cited
LISTED = frozenset(("document_number", "film_number"))  # no address of one such thing lasts
Inside = Callable[[Document, Goal], "str | None"]


@dataclass(slots=True)
class PlaceMeaning:
    """Where a place leads ("" where that is nowhere), what its tooltip says, the kind and keys of what it cites."""

    href: str
    title: str
    kind: str
    keys: dict[str, str] = field(default_factory=dict)


class Meanings:
    """The meanings of one result's places. `inside` says where in the file itself a goal is ("#id"), if it is there."""

    def __init__(self, result: Result, inside: Inside) -> None:
        self.result, self.inside = result, inside
        self.document = result.linked.document

    @cached_property
    def records(self) -> dict[str, Record]:
        """The records by their ids."""
        return {record.id: record for record in self.result.records}

    @cached_property
    def addresses(self) -> dict[str, tuple[str, str]]:
        """The address of each thing cited, by the id of its citation, and what to say of it: its own page, else
        the search for it, else the page of the record group that holds it; none where it is a guess."""
        found: dict[str, tuple[str, str]] = {}
        for thing in cited(self.result):
            known = [i for i in identify(thing) if i.url and i.kind not in LISTED]
            sure = [i for i in known if i.certainty != "possible" or i.is_search]
            best = min(sure, key=lambda i: (i.kind in HOLDERS, i.is_search), default=None)
            if best is not None:
                said = f"search for {best.value}" if best.is_search else best.value if best.kind in HOLDERS else ""
                found.setdefault(thing.citation, (best.url, said))
        return found

    def of(self, link_span: LinkSpan) -> PlaceMeaning:
        """The meaning of a place; an Ibid.'s address is left to the format."""
        goal, citation = link_span.goal, link_span.citation
        record = self._record(citation)
        if goal is None or goal.citation is not None:
            href, said = self._address(citation) if goal is None else ("", "")
            words = of_item(record.csl) if record else ""
            title = f"{words} ({said})" if words and said else words or said
            return PlaceMeaning(href, title, link_span.kind_of(), dict(record.keys) if record else {})
        href = self.inside(self.document, goal) or web(self.document, goal) or ""
        return PlaceMeaning(href, self._words(goal, record), link_span.kind_of(), _keys(self.document, goal))

    def _address(self, citation: DraftCitation | None) -> tuple[str, str]:
        return self.addresses.get(citation.id, ("", "")) if citation is not None else ("", "")

    def _record(self, citation: DraftCitation | None) -> Record | None:
        return self.records.get(citation.record or "") if citation is not None else None

    def _words(self, goal: Goal, record: Record | None) -> str:
        if goal.note and not goal.document:
            note = next((n for n in self.document.notes if n.number == goal.note), None)
            return shortened(self.document.text[note.start : note.end]) if note else ""
        volume = goal.volume or self.document.volume
        parts = [title_of(volume)] if volume else []
        if goal.document:
            parts.append(f"Document {goal.document}")
        if goal.note:
            parts.append(f"footnote {goal.note}")
        if goal.page:
            parts.append(f"page {goal.page}")
        return ", ".join(parts)


def web(document: Document, goal: Goal) -> str | None:
    """The address of a document, footnote, page or volume at the Office of the Historian; None where the volume is
    not known."""
    from ..data import volumes

    volume = goal.volume or document.volume
    if volume is None or not volume.startswith("frus"):
        return None
    if volume not in volumes():
        whole = not (goal.document or goal.page) and f"{volume}p1" in volumes()
        if not whole:
            return None
        volume += "p1"  # a volume in parts, cited whole, begins with its first
    number = goal.document or (document.number if goal.note and goal.volume is None else None)
    if number and goal.note:
        return address("frus_footnote", volume=volume, document=number, footnote=goal.note)
    if number:
        return address("frus_document", volume=volume, document=number)
    if goal.page:
        return address("frus_page", volume=volume, page=goal.page)
    return address("frus_volume", volume=volume) if not goal.note else None


def title_of(volume: str) -> str:
    """A volume of Foreign Relations as it is cited, with its title."""
    if not frus_volume.is_valid(volume):
        return volume
    words, title = frus_volume.format(volume), frus_volume.title(volume)
    return words if not title or title in words else f"{words}, {title}"


def _keys(document: Document, goal: Goal) -> dict[str, str]:
    named = {"volume": goal.volume or document.volume, "document": goal.document, "note": goal.note, "page": goal.page}
    return {name: value for name, value in named.items() if value}

"""One thing that a text cites, as identity, index and services want it: its fields with what was concluded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..document import Document, countable, heading
from .heading import read_heading
from .parties import party, written_from

if TYPE_CHECKING:
    from ..linking.model import DraftCitation
    from ..result import Result


@dataclass(frozen=True, slots=True)
class Context:
    """The message in which a thing is cited: when it was written (ISO), the posts that sent and that received it. It
    tells what "mytel 890", "your telegram" and a number without a day mean."""

    date: str = ""
    sender: frozenset[str] = frozenset()
    recipient: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CitedThing:
    """`kind` is a citation's type (telegram, archival, frus, document, published, numbered), never "ibid".

    `date` is ISO ("1978-12-19", "1978-12", "1978") or "--12-19" where no year is known; `date_why` is empty for a
    printed date. `volume` is the id of the Foreign Relations volume that is meant. `place` holds the fields of the
    archive next to a message.
    """

    kind: str
    fields: Mapping[str, Any]
    text: str = ""
    citation: str = ""
    record: str = ""
    date: str = ""
    date_why: str = ""
    volume: str = ""
    place: Mapping[str, Any] = field(default_factory=dict)
    context: Context = Context()

    @property
    def year(self) -> int | None:
        """The year, where it is known."""
        return int(self.date[:4]) if countable(self.date[:4]) else None


def cited(result: Result) -> list[CitedThing]:
    """What a result cites, in reading order; a short form stands with what it took over. One Ibid. that says
    nothing of its own, and what could not be read, are left out."""
    volumes = {link.start: link.target["volume"] for link in result.linked.links if link.type == "frus" and link.target}
    own = result.linked.document.volume or ""
    context = _context(result.linked.document)
    found = []
    for citation in result.linked.citations:
        if citation.type == "unrecognised" or (citation.type == "ibid" and not citation.fields):
            continue
        if citation.kind == "ibid":  # of something that nobody knows
            continue
        volume = volumes.get(citation.start, "") if citation.kind == "frus" else own
        # a note speaks for its editor, or quotes another message: "mytel" there is not the document's own
        about = context if citation.note is None else Context(context.date)
        found.append(_cited(result, citation, volume, about))
    return found


def _context(document: Document) -> Context:
    title = heading(document)
    if not title:
        return Context(document.date or "")
    parts = read_heading(title)
    return Context(document.date or "", written_from(parts.sender, document.place or ""), party(parts.to))


def _cited(result: Result, citation: DraftCitation, volume: str, context: Context) -> CitedThing:
    fields = citation.resolved if citation.resolved is not None else citation.fields
    place = citation.location
    inferred = citation.inferred.get("date", {})
    return CitedThing(
        kind=citation.kind,
        fields=fields,
        text=" ".join(result.text[citation.start : citation.end].split()),
        citation=citation.id,
        record=citation.record or "",
        date=inferred.get("value") or fields.get("date", ""),
        date_why=inferred.get("why", ""),
        volume=volume,
        place={} if place is None else place.resolved if place.resolved is not None else place.fields,
        context=context,
    )

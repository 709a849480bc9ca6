"""The entries of a volume: each document with its heading, date, subject and the numbers it was sent under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..document import Document, heading, without_markers
from ..grammar import Grammar, load
from ..identifiers import film_number
from ..identity.heading import MessageHeading, read_heading
from ..identity.parties import DEPARTMENT, party
from ..identity.plain import plain
from ..patterns import expression
from ..recognising import FoundCitation, by_forms
from .entry import IndexEntry, Message
from .own_numbers import own_messages
from .source_numbers import source_messages

LONGEST = 10_000  # characters of a source note
OPENING = 600  # characters of the body that the search reads
_SOURCE = expression(r"\s*\[?Source: ")
_KIND = expression(r"\b(?P<circular>Circular )?(?P<form>Telegram|Airgram|Despatch|Instruction)\b", re.IGNORECASE)
_LETTER = expression(r"\s*No\. \d{1,5}\s*$", re.MULTILINE)  # "No. 20", above "Sir:"
_SUBJECT = expression(
    r"(?:^\s*|\d\. )(?:SUBJECTS?|Subj(?:ects?)?)\b[ .:—-]*\s*(?P<subject>\S[^\n]{2,240}?)(?=(?<![A-Z])\.(?:\s|$)|\n|$)",
    re.MULTILINE,
)


def entries(documents: Iterable[Document]) -> Iterator[IndexEntry]:
    """An entry for each document that stands in a volume and has a number there."""
    grammar = load(())
    for document in documents:
        if document.volume and document.number:
            yield entry_of(document, grammar)


def entry_of(document: Document, grammar: Grammar) -> IndexEntry:
    """The entry of one document; its `volume`, `number` and date are empty where it has none."""
    title = heading(document) or document.title or f"Document {document.number}"
    start = document.title_span[1] if document.title_span else 0
    body = without_markers(document, start, document.body_end)
    source = _source(document)[:LONGEST]
    found = by_forms(source, grammar, body_end=0) if source else []  # an editor's note
    # only the place that the note begins with holds the document itself
    place = next((f.fields for f in found if f.type == "archival" and not source[: f.start].strip("[Source: ")), {})
    parts = read_heading(title)
    kind, circular = _kind(parts, _before(document), body)
    telegrams: list[FoundCitation] = [f for f in found if f.type == "telegram"]
    place_name, date = document.place or "", document.date or ""
    messages: dict[tuple[str, str], Message] = {}
    for message in (
        *own_messages(replace(parts, circular=circular), kind, body, place_name, date),
        *source_messages(source, telegrams, parts.sender, place_name, date),
    ):
        messages.setdefault((message.series, message.number), message)
    subject = _SUBJECT.search(body[:3000])
    film = place.get("film_number", "")
    return IndexEntry(
        title=plain(title, 1000),
        date=document.date or "",
        volume=document.volume or "",
        element=document.element or f"d{document.number}",
        number=document.number or "",
        page=document.pages[0].number if document.pages else "",
        pages=tuple(dict.fromkeys(page.number for page in document.pages)),
        subject=" ".join(subject["subject"].split()) if subject else "",
        sender=parts.sender,
        recipient=parts.to,
        film_number=film_number.compact(film) if isinstance(film, str) and film_number.is_valid(film) else "",
        file_number=place["file_number"] if isinstance(place.get("file_number"), str) else "",
        text=" ".join(body[:OPENING].split()),
        messages=tuple(messages.values()),
    )


def _kind(parts: MessageHeading, file_line: str, body: str) -> tuple[str, bool]:
    """The form of the message, by its heading, else by the file line above it ("740.00/1–148: Circular telegram"),
    else as a numbered letter; and whether it is a circular."""
    if parts.form:
        return parts.form, parts.circular
    line = _KIND.search(file_line)
    if line is not None:
        return line["form"].lower(), line["circular"] is not None
    if parts.sender and _LETTER.match(body):
        return "instruction" if party(parts.sender) == {DEPARTMENT} else "despatch", False
    return "", False


def _before(document: Document) -> str:
    """What stands above the heading: the file line of older volumes ("891.6363/12–448: Telegram")."""
    return document.text[: document.title_span[0]] if document.title_span else ""


def _source(document: Document) -> str:
    """The source note, a source in brackets in the body, or the file line above the heading."""
    for note in document.notes[:3]:
        text = document.text[note.start : note.end]
        if _SOURCE.match(text):
            return " ".join(text.split())
    bracketed = re.search(r"^\[Source: [^\]]{10,2000}\]", document.text, re.MULTILINE)
    if bracketed is not None:
        return " ".join(bracketed[0].strip("[]").split())
    lines = [line for line in _before(document).splitlines() if line.strip() and not line.startswith("[Page ")]
    return " ".join(" ".join(lines[:2]).split())

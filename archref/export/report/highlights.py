"""The ids of all that a report shows, and the highlights of each document's text: what stands where, where it leads."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...document import Document, Heading
from ...identity.model import address
from ...linking.model import DraftCitation, DraftLink
from ...records import Record
from ...result import Result
from ..words import of_item, shortened

REFERENCES = frozenset(("ibid", "document", "frus", "ref"))  # kinds that mean nothing without a link
SURE, SURE_FIELD = 0.7, 0.5  # below these a reading, or one of its fields, is marked to be checked
NAMES = {"document": "document", "note": "footnote", "page": "page"}


@dataclass(frozen=True, slots=True)
class Flag:
    """What speaks against a place: the finding's number in its list, its severity (error, warning, info), its words."""

    index: int
    severity: str
    message: str


@dataclass(slots=True)
class Highlight:
    """A stretch of a document's text that cites or refers.

    `kind` colours it; `href` is where it leads ("#…" on the page), `shows` are the ids of what a reader sees on
    coming near, `words` what is said of it in plain text. `state` is "", "ambiguous", "unresolved" or "unsure".
    """

    start: int
    end: int
    kind: str
    id: str
    href: str = ""
    shows: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    state: str = ""
    record: str | None = None
    flags: list[Flag] = field(default_factory=list)


@dataclass(slots=True)
class Sheet:
    """A document of the report."""

    id: str
    name: str
    result: Result
    highlights: list[Highlight] = field(default_factory=list)
    group: str = ""  # before the ids of its citations and records
    headings: list[Heading] = field(default_factory=list)
    _notes: dict[str, str] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The document itself."""
        return self.result.linked.document

    def flag(self, start: int, end: int, flag: Flag) -> str:
        """Set a flag at a stretch of the text: on the narrowest mark that holds it, else on one of its own. Gives the
        mark's id."""
        holding = [m for m in self.highlights if m.start <= start and max(end, start + 1) <= m.end]
        if holding:
            highlight = min(holding, key=lambda m: m.end - m.start)
        else:
            highlight = Highlight(start, max(end, start + 1), "finding", f"{self.id}f{flag.index}")
            insort(self.highlights, highlight, key=lambda m: (m.start, -m.end))
        highlight.flags.append(flag)
        if flag.message not in highlight.words:
            highlight.words.append(flag.message)
        return highlight.id

    def note(self, number: str) -> str | None:
        """The id of the first note of a number."""
        if not self._notes:
            for i, note in enumerate(self.document.notes):
                self._notes.setdefault(note.number, f"{self.id}n{i}")
        return self._notes.get(number)

    def heading(self, i: int) -> str:
        """The words of a heading, without markers."""
        heading, document = self.headings[i], self.document
        words, here = "", heading.start
        for marker in document.markers:
            if heading.start <= marker.start < heading.end:
                words += document.text[here : marker.start]
                here = marker.end
        return " ".join((words + document.text[here : heading.end]).split())


class ReportIds:
    """The sheets of a report by the numbers of their documents, and the records by their ids."""

    def __init__(self, results: Sequence[Result], names: Sequence[str]) -> None:
        self.sheets: list[Sheet] = []
        self.records: dict[str, Record] = {}
        self.numbered: dict[tuple[str | None, str], Sheet] = {}
        self.paged: dict[tuple[str | None, str], str] = {}
        self.cited: dict[str, str | None] = {}  # by citation: the record
        seen: set[str] = set()
        group = 0
        for i, result in enumerate(results):
            # results that were resolved apart have the same ids for other things
            group += any(c.id in seen for c in result.linked.citations[:1])
            seen.update(c.id for c in result.linked.citations)
            sheet = Sheet(f"d{i + 1}", _name(result, names[i] if i < len(names) else ""), result)
            sheet.group = f"g{group}" if group else ""
            sheet.headings = sheet.document.headings or _title(sheet.document)
            self.sheets.append(sheet)
            self._enter(sheet)
        for sheet in self.sheets:
            sheet.highlights = list(_Highlights(self, sheet).made())

    def title(self) -> str:
        """What the page is called: the volume, the only document, or the number of documents."""
        volumes = {sheet.document.volume_title for sheet in self.sheets}
        if len(volumes) == 1 and (volume := volumes.pop()):
            return volume
        return self.sheets[0].name if len(self.sheets) == 1 else f"{len(self.sheets)} documents"

    def _enter(self, sheet: Sheet) -> None:
        document = sheet.document
        if document.number is not None:
            self.numbered.setdefault((document.volume, document.number), sheet)
        for i, page in enumerate(document.pages):
            self.paged.setdefault((document.volume, page.number), f"{sheet.id}p{i}")
        for citation in sheet.result.linked.citations:
            record_id = sheet.group + citation.record if citation.record is not None else None
            self.cited[sheet.group + citation.id] = record_id
        for record in sheet.result.records:
            self.records.setdefault(sheet.group + record.id, record)


def _title(document: Document) -> list[Heading]:
    return [Heading(1, *document.title_span)] if document.title_span else []


def _name(result: Result, name: str) -> str:
    document = result.linked.document
    numbered = f"{document.number}. " if document.number else ""
    return shortened(f"{numbered}{document.title or ''}".strip() or name or "Document", 160)


class _Highlights:
    """The highlights of one sheet: each citation, each link, and both as one where they stand for the same words."""

    def __init__(self, ids: ReportIds, sheet: Sheet) -> None:
        self.ids, self.sheet = ids, sheet

    def made(self) -> Iterator[Highlight]:
        """The highlights in the order of the text."""
        linked = self.sheet.result.linked
        highlights: dict[tuple[int, int], Highlight] = {}
        begun: dict[tuple[int, str], Highlight] = {}  # citations by where they begin and their kind
        for citation in linked.citations:
            highlight = self._citation(citation)
            highlight = highlights.setdefault((highlight.start, highlight.end), highlight)
            begun.setdefault((highlight.start, highlight.kind), highlight)
        linked_at = {link.start for link in linked.links}
        for i, link in enumerate(linked.links):
            span = (link.start, link.end)
            highlight = (
                highlights.get(span)
                or begun.get((link.start, link.type))
                or Highlight(*span, link.type, f"{self.sheet.id}l{i}")
            )
            highlights.setdefault((highlight.start, highlight.end), highlight)
            self._link(link, highlight)
        for said in linked.diagnostics:
            near = highlights.get((said["start"], said["end"]))
            if near is not None and said["severity"] == "warning":
                near.words.append(said["message"])
        for highlight in highlights.values():
            if highlight.kind in REFERENCES and not highlight.state and highlight.start not in linked_at:
                highlight.state = "unresolved"
                highlight.words.append("what it refers to is not known")
            highlight.words = list(dict.fromkeys(highlight.words))
        yield from sorted(highlights.values(), key=lambda m: (m.start, -m.end))

    def _unsure(self, citation: DraftCitation, highlight: Highlight) -> None:
        """Mark what is likely enough to be told and not sure: the whole, or a field."""
        fields = [name.replace("_", " ") for name, sure in (citation.field_sure or {}).items() if sure < SURE_FIELD]
        if citation.sure is not None and citation.sure < SURE:
            highlight.state = "unsure"
            highlight.words.append(f"read with a confidence of {citation.sure:.0%}; please check it")
        elif fields:
            highlight.state = "unsure"
            highlight.words.append(f"not sure: {', '.join(fields)}")

    def _citation(self, citation: DraftCitation) -> Highlight:
        highlight = Highlight(citation.start, citation.end, citation.type, f"{self.sheet.group}{citation.id}")
        if citation.record is not None:
            highlight.record = self.sheet.group + citation.record
            highlight.href, highlight.shows = f"#{highlight.record}", [highlight.record]
        for what, found in citation.inferred.items():
            highlight.words.append(f"{what.replace('_', ' ')} {found['value']}: {found['why']}")
        if citation.type == "unrecognised":
            highlight.state = "unresolved"
            highlight.words.append("this is a citation in a form that is not known")
        else:
            self._unsure(citation, highlight)
        return highlight

    def _link(self, link: DraftLink, highlight: Highlight) -> None:
        if link.target is None:
            highlight.state = "ambiguous"
            candidates = [str(c["citation"]) for c in link.candidates or () if "citation" in c]
            highlight.shows += [i for i in map(self._record_of, candidates) if i]
            if candidates:
                highlight.href = f"#{self.sheet.group}{candidates[0]}"
        elif link.type == "ref":
            self._ref(link.target, highlight)
        elif link.type == "ibid":
            antecedent = str(link.target.get("citation", ""))
            if antecedent:
                highlight.href = f"#{self.sheet.group}{antecedent}"
                if not highlight.shows and (record := self._record_of(antecedent)):
                    highlight.shows.append(record)
        else:
            self._place(link.target, highlight)

    def _ref(self, target: dict[str, Any], highlight: Highlight) -> None:
        """A use of a Ref's letter: the telegram, and the note at the Ref line."""
        if record := self._record_of(str(target.get("citation", ""))):
            highlight.shows.append(record)
            highlight.record = record
        note = self.sheet.note(str(target["note"])) if "note" in target else None
        if note is not None:
            highlight.href = f"#{note}"
            highlight.shows.append(note)
        elif "citation" in target:
            highlight.href = f"#{self.sheet.group}{target['citation']}"

    def _record_of(self, citation: str) -> str | None:
        return self.ids.cited.get(self.sheet.group + citation)

    def _place(self, target: dict[str, Any], highlight: Highlight) -> None:
        """A document, footnote or page: on this page where the report has it, else at the Office of the Historian."""
        volume = target.get("volume") or self.sheet.document.volume
        number, note, page = _first(target, "document"), _first(target, "note"), _first(target, "page")
        highlight.words.append(_described(target))
        sheet = self.ids.numbered.get((volume, number)) if number else self.sheet
        if note and sheet is not None:
            anchor = sheet.note(note)
            if anchor is None and sheet is not self.sheet:
                anchor = sheet.id
        elif number:
            anchor = sheet.id if sheet is not None else None
        else:
            anchor = self.ids.paged.get((volume, page)) if page else None
        if anchor is not None:
            highlight.href = f"#{anchor}"
            highlight.shows.insert(0, f"{anchor}t" if re.fullmatch(r"d\d+", anchor) else anchor)
        elif volume and volume.startswith("frus"):
            if number and note:
                highlight.href = address("frus_footnote", volume=volume, document=number, footnote=note)
            elif number:
                highlight.href = address("frus_document", volume=volume, document=number)
            elif page:
                highlight.href = address("frus_page", volume=volume, page=page)
            else:
                highlight.href = address("frus_volume", volume=volume)


def _first(target: dict[str, Any], what: str) -> str | None:
    """The first of the documents, notes or pages that a target names."""
    if what in target:
        return str(target[what])
    several = target.get(what + "s")
    return re.split("[-–]", str(several[0]))[0] if several else None


def _described(target: dict[str, Any]) -> str:
    """A target in words: "Documents 12–15 of frus1977-80v26"."""
    parts = []
    for what, name in NAMES.items():
        several = target.get(what + "s")
        if what in target:
            parts.append(f"{name} {target[what]}")
        elif several:
            parts.append(f"{name}s {', '.join(str(s).replace('-', '–') for s in several)}")
    words = ", ".join(parts)
    if volume := target.get("volume"):
        words = f"{words} of {volume}" if words else str(volume)
    return words[:1].upper() + words[1:]


def record_words(record: Record) -> str:
    """A record in one line."""
    return of_item(record.csl) or "a source without a title"

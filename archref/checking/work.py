"""A work that is checked: its documents in order, and what several rules ask of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from ..linking.model import DraftCitation, fields_of, fields_spelt_out
from ..patterns import expression
from ..recognising.abbreviations import declared
from .addresses import Address, addresses
from .calendar import Written, written, years
from .calendar_abroad import WrittenAbroad, written_abroad
from .volumes_cited import last_documents

if TYPE_CHECKING:
    from ..document import Document, Note
    from ..index import Index
    from ..result import Result
    from .looked_up import LookedUp

BIBLIOGRAPHY = expression(
    r"^[ \t#*]*(?:selected |select )?(?:bibliography|works cited|references|literature(?: cited)?|sources and literature|"
    r"bibliographie|literaturverzeichnis|bibliografia|bibliografía)[ \t*:]*$",
    re.I | re.M,
)


@dataclass(eq=False)
class CheckedDocument:
    """One document of the work; `index` is its place among the results."""

    index: int
    result: Result

    @property
    def text(self) -> str:
        """The document's text, which all offsets index."""
        return self.result.text

    @property
    def document(self) -> Document:
        """The document as it was read."""
        return self.result.linked.document

    @property
    def notes(self) -> list[Note]:
        """Its notes in the order of the list."""
        return self.document.notes

    @property
    def citations(self) -> list[DraftCitation]:
        """Its citations in reading order."""
        return self.result.linked.citations

    @property
    def edition(self) -> bool:
        """Whether it is a document of an edition, with its own number, and not a manuscript."""
        return self.document.volume is not None or self.document.numbered

    @property
    def form(self) -> str:
        """The format it was read from: "markdown", "tei", "text" …"""
        origin = self.document.origin
        return origin.source.format if origin is not None else "text"

    @cached_property
    def body(self) -> tuple[int, int]:
        """Where the body stands: up to the notes, or to a bibliography's heading."""
        end = self.document.body_end
        return 0, self.bibliography[0] if self.bibliography else end

    @cached_property
    def bibliography(self) -> tuple[int, int] | None:
        """Where the list of works stands that the document ends with, without its heading; None where it has none."""
        end = self.document.body_end
        if self.edition:
            return None  # a paper's list of its references
        heads = list(BIBLIOGRAPHY.finditer(self.text, 0, end))
        for h in self.document.headings:
            if BIBLIOGRAPHY.match(self.text[h.start : h.end].strip()):
                return h.end, end
        return (heads[-1].end(), end) if heads else None

    def is_listed(self, citation: DraftCitation | None) -> bool:
        """Whether a citation is an entry of the bibliography, which stands before the notes and is not read before them."""
        if citation is None or self.bibliography is None:
            return False
        return self.bibliography[0] <= citation.start < self.bibliography[1]

    def quotes(self, offset: int) -> bool:
        """Whether the text of a printed document stands there, which its editors give as it is."""
        return self.edition and self.document.note_at(offset) < 0

    @cached_property
    def dates(self) -> list[Written]:
        """The full dates in the clean text, in order."""
        return sorted(written(self.result.linked.clean.text, self.years), key=lambda w: w.start)

    @cached_property
    def years(self) -> list[tuple[int, int]]:
        """Where years stand in the clean text that a date may end with."""
        return list(years(self.result.linked.clean.text))

    @cached_property
    def dates_abroad(self) -> list[WrittenAbroad]:
        """The full dates of other languages in the clean text, in order."""
        return list(written_abroad(self.result.linked.clean.text, self.years))

    @cached_property
    def addresses(self) -> list[Address]:
        """What is or is meant to be a web address."""
        return list(addresses(self.text, [marker.start for marker in self.document.markers]))

    def said(self, citation: DraftCitation) -> str:
        """A citation's words in one line, without markers."""
        return self.result.linked.clean.text[citation.at : citation.to]

    def span(self, at: int, to: int) -> tuple[int, int]:
        """Offsets in the text for those in the clean text."""
        return self.result.linked.clean.span(at, to)

    @cached_property
    def chapters(self) -> list[int]:
        """Where chapters begin in the body: at the headings of the highest level that comes more than once."""
        levels = sorted({h.level for h in self.document.headings})
        for level in levels:
            starts = [h.start for h in self.document.headings if h.level == level]
            if len(starts) > 1:
                return starts
        return []

    @cached_property
    def _marker_of(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for m in self.document.markers:
            found.setdefault(m.index, m.start)
        return found

    def chapter_at(self, offset: int) -> int:
        """The number of the chapter that a place stands in; of a note, that of its marker."""
        note = self.document.note_at(offset)
        at = self._marker_of.get(note, offset) if note >= 0 else offset
        return bisect_right(self.chapters, at)


class CheckedCitation(NamedTuple):
    """A citation with its part; `fields` with what it took over."""

    part: CheckedDocument
    citation: DraftCitation
    fields: dict[str, Any]

    def words(self, most: int = 70) -> str:
        """What is printed, shortened."""
        said = self.part.said(self.citation)
        return said if len(said) <= most else said[: most - 1].rstrip() + "…"

    def where(self) -> str:
        """Where it stands, in words: "note 3", "note 3 of Document 12"."""
        number = self.part.document.number
        note = f"note {self.citation.note}" if self.citation.note else "the text"
        return f"{note} of Document {number}" if number else note

    def dates(self) -> list[Written]:
        """The full dates in its words."""
        dates = self.part.dates
        first = bisect_left(dates, self.citation.at, key=lambda w: w.start)
        return dates[first : bisect_right(dates, self.citation.to, key=lambda w: w.end)]

    def place(self, name: str) -> tuple[int, int]:
        """Where the value of a field stands in the text, or the whole citation where that is not told."""
        value = self.citation.fields.get(name)
        value = str(value[0] if isinstance(value, list) and value else value)
        found = self.find(re.escape(value).replace("\\-", "[-–—]").replace(r"\ ", r"\s*")) if value else None
        return found or (self.citation.start, self.citation.end)

    def find(self, pattern: str, group: int = 0) -> tuple[int, int] | None:
        """Where a pattern stands in the citation, in the text's offsets; a word's beginning and end are kept."""
        m = re.compile(rf"(?<![\w]){pattern}(?!\w)").search(
            self.part.result.linked.clean.text, self.citation.at, self.citation.to
        )
        return self.part.span(m.start(group), m.end(group)) if m else None


class CheckedWork:
    """The results of one work, in order. `index` knows volumes and telegrams, where one is given, `lookup` is what was found
    elsewhere, `volumes` the last documents of volumes that are checked beside it."""

    def __init__(
        self,
        results: Sequence[Result],
        index: Index | None = None,
        lookup: Sequence[Any] | None = None,
        volumes: Mapping[str, int] | None = None,
    ) -> None:
        self.parts = [CheckedDocument(i, r) for i, r in enumerate(results)]
        self.index = index
        self._volumes = volumes or {}
        self._lookup = lookup or ()
        self._of: dict[tuple[str, ...], list[CheckedCitation]] = {}
        self._repositories: dict[int, str | None] = {}  # several rules ask for them

    @cached_property
    def looked_up(self) -> LookedUp:
        """The records that were found elsewhere."""
        from .looked_up import LookedUp

        return LookedUp(self._lookup)

    @cached_property
    def volumes(self) -> dict[str, int]:
        """The last documents of the volumes that the work is, and of those beside it."""
        own = last_documents(part.result for part in self.parts)
        return {v: max(own.get(v, 0), self._volumes.get(v, 0)) for v in (*own, *self._volumes)}

    @cached_property
    def cited(self) -> list[CheckedCitation]:
        """All citations in reading order."""
        return [CheckedCitation(p, c, fields_of(c)) for p in self.parts for c in p.citations]

    def of(self, *types: str) -> list[CheckedCitation]:
        """The citations of some types, in reading order."""
        if types not in self._of:
            self._of[types] = [c for c in self.cited if c.citation.type in types]
        return self._of[types]

    @cached_property
    def edition(self) -> bool:
        """Whether the work is an edition's documents."""
        return any(p.edition for p in self.parts)

    @cached_property
    def declared(self) -> dict[str, str]:
        """The abbreviations that the work sets up, with what they stand for."""
        found: dict[str, str] = {}
        for part in self.parts:
            for short, name in declared(part.result.linked.clean.text).items():
                found.setdefault(short, name)
        return found

    @cached_property
    def by_id(self) -> dict[str, CheckedCitation]:
        """The citations by their id."""
        return {c.citation.id: c for c in self.cited}

    @cached_property
    def dated(self) -> list[Dated]:
        """Papers with a full date and where they are kept; also the documents themselves, with their source."""
        found = []
        for c in self.cited:
            if c.citation.type == "archival":
                printed = str(c.citation.fields.get("date", ""))
                if len(printed) == 10 and printed[0].isdigit():
                    found.append(Dated(printed, c, self.by_id.get(str(c.citation.fields.get("location_from")), c)))
                elif c.citation.source and _full(c.part.document.date):
                    found.append(Dated(str(c.part.document.date)[:10], c, c, False))
        for c in self.of("telegram"):
            place = c.citation.location
            if place is None or place.id not in self.by_id:
                continue
            printed = str(c.fields.get("date", ""))
            inferred = str(c.citation.inferred.get("date", {}).get("value", ""))
            if _full(printed):
                found.append(Dated(printed, c, self.by_id[place.id]))
            elif printed.startswith("--") and inferred.endswith(printed[2:]) and _full(inferred):
                found.append(Dated(inferred, c, self.by_id[place.id], False))
        return found

    def repository(self, c: CheckedCitation) -> str | None:
        """The canonical name of the repository that a citation names or takes over; what is printed where unknown."""
        key = id(c.citation)
        if key not in self._repositories:
            self._repositories[key] = _repository(c)
        return self._repositories[key]


def _repository(c: CheckedCitation) -> str | None:
    from .. import data

    printed = fields_spelt_out(c.citation).get("repository")
    if not isinstance(printed, str):
        return None
    row = data.repository(printed)
    return row["canonical"] if row else printed


class Dated(NamedTuple):
    """The ISO date of a paper, the citation that prints it, and the one that says where it is kept.

    Not `printed` is a date that the document has from its dateline, or whose year was inferred.
    """

    date: str
    paper: CheckedCitation
    place: CheckedCitation
    printed: bool = True


def _full(date: str | None) -> bool:
    return date is not None and len(date) >= 10 and date[:4].isdigit()

"""What the steps of linking hand to each other: citations, links and Ref entries of one document, still being worked
on; `archref.found` has them as readers see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..document import Clean, Document
from ..grammar import Form


@dataclass(slots=True, eq=False)
class DraftCitation:
    """One citation; offsets are the original's, `at` and `to` those of the clean text.

    `fields` hold what is printed, `inferred` what was concluded (value, from, why), `resolved` the fields with
    what was taken over from `antecedent`.
    """

    id: str
    start: int
    end: int
    at: int
    to: int
    type: str
    fields: dict[str, Any]
    form: Form
    note: str | None = None
    note_index: int = -1
    source: bool = False
    inferred: dict[str, dict[str, str]] = field(default_factory=dict)
    resolved: dict[str, Any] | None = None
    antecedent: DraftCitation | None = None
    location: DraftCitation | None = None  # where the cited message is kept, in the text next to it
    same_as: DraftCitation | None = None  # the same message, cited at the Ref line whose note this is
    candidates: tuple[DraftCitation, ...] = ()  # of an Ibid. that is undecided
    beside: DraftCitation | None = None  # the document or page, cited beside it, whose footnote this is
    elsewhere: bool = False  # a footnote of another document or volume, which the citation beside it names or none
    shares: DraftCitation | None = None  # the citation whose location this item shares
    record: str | None = None
    named: tuple[DraftCitation, ...] | None = None  # the earlier citations that a short form's own words name
    printed: dict[str, Any] | None = None  # what is printed and has no field: an article's title, a publisher
    sure: float | None = None  # how sure the reading is, from 0 to 1, where that is known
    field_sure: dict[str, float] | None = None  # the same of each field
    corrected: bool = False  # a person has said what it is
    told: DraftCitation | None = None  # what a person has said that this Ibid. stands for
    kind: str = ""  # the type, or for an Ibid. that of what it stands for in the end

    def __post_init__(self) -> None:
        self.kind = self.type


def fields_of(citation: DraftCitation) -> dict[str, Any]:
    """The fields with what was taken over, where something was."""
    return citation.resolved if citation.resolved is not None else citation.fields


def author_of(citation: DraftCitation) -> str:
    """Who wrote what is cited, as printed or as inferred; "" where neither says."""
    return str(citation.inferred.get("author", {}).get("value") or citation.fields.get("author") or "")


def fields_spelt_out(citation: DraftCitation) -> dict[str, Any]:
    """The same with the archive, the author and the date that are inferred, and abbreviations of the work's own replaced by what they stand for."""
    fields = fields_of(citation)
    for name in ("repository", "author", "date"):
        if name in citation.inferred:
            fields = {**fields, name: citation.inferred[name]["value"]}
    if "levels" in citation.inferred and "levels" in fields:
        said = citation.inferred["levels"]
        fields = {**fields, "levels": [said["value"] if x == said["printed"] else x for x in fields["levels"]]}
    return fields


@dataclass(slots=True)
class DraftLink:
    """From a place in the text to what it means; `candidates` instead of `target` where undecided."""

    start: int
    end: int
    type: str
    target: dict[str, Any] | None = None
    candidates: list[dict[str, Any]] | None = None

    def as_dict(self) -> dict[str, Any]:
        found: dict[str, Any] = {"start": self.start, "end": self.end, "type": self.type}
        if self.target is not None:
            found["target"] = self.target
        if self.candidates is not None:
            found["candidates"] = self.candidates
        return found


@dataclass(slots=True)
class DraftRef:
    """An entry of a telegram's Ref line."""

    letter: str
    start: int
    end: int
    note: str | None = None
    citation: DraftCitation | None = None
    at: int = 0
    to: int = 0


@dataclass(slots=True)
class LinkedDocument:
    """A document with everything found in it so far."""

    document: Document
    clean: Clean
    body_end: int  # in the clean text
    citations: list[DraftCitation] = field(default_factory=list)
    links: list[DraftLink] = field(default_factory=list)
    refs: list[DraftRef] = field(default_factory=list)
    diagnostics: list[dict[str, Any]] = field(default_factory=list)
    waiting: dict[str, list[DraftCitation]] = field(
        default_factory=dict
    )  # items by the citation whose location they need
    denied: list[tuple[int, int]] = field(default_factory=list)  # of the clean text: what a person says cites nothing

    def unlink(self, start: int) -> None:
        """Take back the link just made for a citation that starts there: a later one says more."""
        self.links[-3:] = [link for link in self.links[-3:] if link.start != start or link.type == "ibid"]

    def is_denied(self, at: int, to: int) -> bool:
        """Whether a person has said that what stands there cites nothing."""
        return any(start < to and at < end for start, end in self.denied)

    def say(self, code: str, message: str, start: int, end: int, severity: str = "warning") -> None:
        self.diagnostics.append({"code": code, "severity": severity, "message": message, "start": start, "end": end})

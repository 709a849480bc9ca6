"""What a result is made of, as the one who asked for it sees it: citations, links, Ref entries, diagnostics.

They are values: frozen, equal where they say the same, small when printed. All offsets are indices into the text that
was handed in, end exclusive; `text` is what stands there. `as_dict` is the form of a result's JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .brief import plain, quoted

POINTERS = ("antecedent", "location_from", "location_ibid")


@dataclass(frozen=True, slots=True, repr=False)
class Citation:
    """A place in the text that cites something.

    `id` is its name within the call ("c3"); `type` is archival, telegram, frus, document, ibid, published, numbered, or
    unrecognised for what is clearly a citation and could not be read. `fields` hold what is printed there, by the names
    of the reference; what archref concludes is under `inferred` (each with value, from, why), and `resolved` are the
    fields together with what was taken over from another citation, None where nothing was. `note` is the number of the
    note it stands in, None in the text itself. `confidence` (0 to 1) says how sure the reading is, None where a form
    of the grammar settled it; `field_confidence` says the same of each field. `record` is the id of the thing cited, None where it is not known.

    `antecedent` is the id of the citation that an Ibid. stands for, `location_from` of the one whose archive this item
    shares; `location_ibid` says that the location is an ibid. behind the item.

    >>> import archref
    >>> text = "It is kept.1 It is there too.2\\n\\n  1. Carter Library, Brzezinski Material, Box 62, Peru.\\n  2. Ibid.\\n"
    >>> first, second = archref.resolve(text).citations
    >>> first
    Citation('c1', 'archival', 'Carter Library, Brzezinski Material, Box 62, Peru', 37:86, note 1, record r1)
    >>> first.fields["box"], second.text, second.antecedent, second.record
    ('62', 'Ibid.', 'c1', 'r1')
    """

    id: str
    type: str
    text: str
    start: int
    end: int
    fields: Mapping[str, Any] = field(default_factory=dict)
    note: str | None = None
    record: str | None = None
    confidence: float | None = None
    field_confidence: Mapping[str, float] = field(default_factory=dict)
    inferred: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    resolved: Mapping[str, Any] | None = None
    antecedent: str | None = None
    location_from: str | None = None
    location_ibid: bool = False
    _json: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def as_dict(self) -> dict[str, Any]:
        """This citation as in `Result.as_dict`, pointers among its fields."""
        return dict(self._json)

    def __repr__(self) -> str:
        note = f", note {plain(self.note, 20)}" if self.note is not None else ""
        record = f", record {self.record}" if self.record is not None else ""
        place = f"{self.start}:{self.end}"
        return f"Citation({self.id!r}, {self.type!r}, {quoted(self.text)}, {place}{note}{record})"


@dataclass(frozen=True, slots=True, repr=False)
class Link:
    """From a place in the text to what it means.

    `type` is document, note, page, frus, ref or ibid. `target` says what is meant by the keys of the reference
    (document, note, page, volume, letter, citation); where that is undecided it is None, and `candidates` hold the
    possible targets, best first.

    >>> import archref
    >>> archref.resolve("See Document 296.", volume="frus1977-80v26").links
    [Link('document', 'Document 296', 4:16, {'document': '296'})]
    """

    type: str
    text: str
    start: int
    end: int
    target: Mapping[str, Any] | None = None
    candidates: tuple[Mapping[str, Any], ...] = ()
    _json: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def as_dict(self) -> dict[str, Any]:
        """This link as in `Result.as_dict`."""
        return dict(self._json)

    def __repr__(self) -> str:
        if self.target is None:
            meant = f"undecided: {len(self.candidates)}"
        else:
            meant = repr(dict(self.target))
            meant = meant if len(meant) <= 120 else meant[:119] + "…"
        return f"Link({self.type!r}, {quoted(self.text)}, {self.start}:{self.end}, {meant})"


@dataclass(frozen=True, slots=True, repr=False)
class Ref:
    """An entry of a telegram's Ref line: its letter ("" for a sole one), the note at it and the id of its citation.

    >>> import archref
    >>> archref.resolve("Refs: (A) State 231846, (B) Lima 8812. As Ref B says.").refs
    [Ref('A', 'State 231846', citation c1), Ref('B', 'Lima 8812', citation c2)]
    """

    letter: str
    text: str
    start: int
    end: int
    note: str | None = None
    citation: str | None = None

    def __repr__(self) -> str:
        note = f", note {plain(self.note, 20)}" if self.note is not None else ""
        citation = f", citation {self.citation}" if self.citation is not None else ""
        return f"Ref({quoted(self.letter, 20)}, {quoted(self.text)}{note}{citation})"


@dataclass(frozen=True, slots=True, repr=False)
class Diagnostic:
    """What a reader should know of a place: `code` names the kind, `severity` is warning or info.

    >>> import archref
    >>> result = archref.resolve("It is in Foreign Relations, 1952–1954, volume XIII, page 1200.")
    >>> result.diagnostics[0].code, result.diagnostics[0].text
    ('ambiguous-volume', 'Foreign Relations, 1952–1954, volume XIII, page 1200')
    """

    code: str
    severity: str
    message: str
    text: str
    start: int
    end: int

    def __repr__(self) -> str:
        return f"Diagnostic({self.code!r}, {quoted(self.message, 140)}, {quoted(self.text)}, {self.start}:{self.end})"

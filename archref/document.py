"""A document: its text, its notes, markers and pages, and the clean text that recognising reads.

Knows nothing of citations. All offsets are indices into the text as it was handed in, end exclusive;
offsets into `Clean.text` are mapped back by `Clean.span`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .brief import plain, quoted
from .origin import Origin
from .patterns import expression

SPACES = expression(r"[ \t\r\n\u00a0\u2009\u202f]{2,}|[\t\r\n\u00a0\u2009\u202f]")
BODY_SPACES = expression(r"[ \t\u00a0\u2009\u202f]{2,}|[\t\u00a0\u2009\u202f]|\r\n?")
COLUMN = expression(r"[ \xa0]{3,}|[ \xa0]*\t[ \t\xa0]*")

# halves of characters, which no encoding can write; a text that was taken out of a damaged file may have some
HALVES = expression("[\ud800-\udfff]")

# what stands before and after a page break in the midst of a sentence
OPEN = expression(r"(?:,|\b(?:of|the|and|to|from|in|by|for|on|at|with|see|No\.|vol\.|pp?\.))\s*$")
GOES_ON = expression(r"\s*[a-z(]")

UNUSUAL = (
    "\t",
    "\r",
    "\u00a0",
    "\u2009",
    "\u202f",
)  # none of them, and no two spaces but before notes: nothing to fold


MOST_DIGITS = 9  # of a number that is counted with; Python turns no more than some thousand into one


def countable(number: str) -> bool:
    """Whether what is printed as a number can be counted with: decimal digits alone ("²" is none), and not without end.

    >>> countable("12"), countable("²"), countable("9" * 5_000), countable("")
    (True, False, False, False)
    """
    return number.isdecimal() and len(number) <= MOST_DIGITS


@dataclass(slots=True)
class Note:
    """A footnote's text (without its number) as a span of the document."""

    number: str
    start: int
    end: int


@dataclass(slots=True)
class Marker:
    """A footnote marker's digits in the text; `index` is the place of its note in `Document.notes`."""

    note: str
    start: int
    end: int
    index: int = -1


@dataclass(slots=True)
class Page:
    """A page break as printed, "[Page 763]"."""

    number: str
    start: int
    end: int


@dataclass(slots=True)
class Heading:
    """A heading of the text, with its depth from 1; a manuscript's chapters begin at them."""

    level: int
    start: int
    end: int


@dataclass(slots=True)
class Document:
    """One document with what stands around its prose.

    `body_end` is where the notes begin. `number` is the document's number in its volume, `date` its ISO
    date, both only where printed, encoded, or given by the caller; `numbered` says that the heading prints the
    number. `place` is where the dateline says it was written, `element` its id in an edition ("d305"). `marked`:
    the markers come from the file's own encoding, none is to be looked for. `origin` maps the text back to the
    file; None for a text that the caller handed in. `cuts`: stretches that are no words of the text (a wrapped line's
    end, a running head), each with what it stands for. `remarks`: what a reader saw in the file that its author should
    know, a line each. `items`: what the fields of a reference manager in the file cite, as CSL-JSON. `edition`: whether it
    is a document of an edition or of an archive and no text of a scholar's; None where its words are to tell that.
    `emphasis`: the stretches that the file sets in italics, in order, for which titles of works stand.
    """

    text: str
    notes: list[Note] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    body_end: int = -1
    number: str | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    volume: str | None = None
    date: str | None = None
    numbered: bool = False
    marked: bool = False
    volume_title: str | None = None
    headings: list[Heading] = field(default_factory=list)
    place: str | None = None
    element: str | None = None
    origin: Origin | None = None
    cuts: Sequence[tuple[int, int, str]] = ()
    remarks: list[str] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    edition: bool | None = None
    emphasis: Sequence[tuple[int, int]] = ()

    def __post_init__(self) -> None:
        if self.body_end < 0:
            self.body_end = len(self.text)

    def __repr__(self) -> str:
        number = f" {plain(self.number, 20)}" if self.number else ""
        return f"<archref.Document{number} {quoted(self.title or self.text)}: {len(self.text):,} characters, {len(self.notes):,} notes>"

    def note_at(self, offset: int) -> int:
        """The index of the note that holds `offset`, or -1 for the body."""
        if offset < self.body_end or not self.notes:
            return -1
        low, high = 0, len(self.notes)
        while low < high:
            middle = (low + high) // 2
            if self.notes[middle].start <= offset:
                low = middle + 1
            else:
                high = middle
        return low - 1 if low and offset < self.notes[low - 1].end else -1


@dataclass(slots=True)
class Clean:
    """The text without footnote markers and with single spaces, and the way back to the original."""

    text: str
    _at: Sequence[int]  # clean offset where a piece begins
    _to: Sequence[int]  # original offset of that piece
    columns: Sequence[int] = ()  # clean offsets where words begin behind several blanks, or a tab, in a line

    def origin(self, offset: int) -> int:
        """The original offset of the character at a clean offset."""
        i = bisect_right(self._at, offset) - 1
        return self._to[i] + offset - self._at[i]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a clean span; a marker at either edge stays outside."""
        if end <= start:
            at = self.origin(start)
            return at, at
        return self.origin(start), self.origin(end - 1) + 1

    def clean(self, offset: int) -> int:
        """The clean offset of an original offset (the next kept character for one that was dropped)."""
        low, high = 0, len(self._to)
        while low < high:
            middle = (low + high) // 2
            if self._to[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        i = low - 1
        at = self._at[i] + offset - self._to[i]
        return min(at, self._at[i + 1]) if i + 1 < len(self._at) else min(at, len(self.text))


def heading(document: Document) -> str | None:
    """The document's heading as one line, without footnote markers; None where it has none."""
    if document.title_span is None:
        return None
    return HALVES.sub("\ufffd", " ".join(without_markers(document, *document.title_span).split())) or None


def without_markers(document: Document, start: int, end: int) -> str:
    """The text between two places without the footnote markers in it."""
    pieces, here = [], start
    for marker in document.markers:
        if start <= marker.start < end:
            pieces.append(document.text[here : marker.start])
            here = marker.end
    pieces.append(document.text[here:end])
    return "".join(pieces)


def clean(document: Document) -> Clean:
    """Take markers out, and page breaks in the midst of a sentence, and fold white space (line breaks too inside notes);
    linear in the text."""
    text, body_end = document.text, document.body_end
    cuts: list[tuple[int, int, str]] = [(m.start, m.end, "") for m in document.markers]
    if text.count("  ") > len(document.notes) or any(c in text for c in UNUSUAL):
        cuts += _folds(BODY_SPACES, text, 0, body_end)
        wrapped = True
    else:
        wrapped = text.count("\n", body_end) > len(document.notes)
    if wrapped:
        for note in document.notes:
            cuts += _folds(SPACES, text, note.start, note.end)
    for page in document.pages:
        if page.start and page.end < body_end:
            begin, end = page.start, page.end
            while begin and text[begin - 1].isspace():
                begin -= 1
            while end < body_end and text[end].isspace():
                end += 1
            if OPEN.search(text, max(0, begin - 8), begin) or (
                text[begin - 1 : begin].isalpha() and GOES_ON.match(text, end, body_end)
            ):
                cuts.append((begin, end, " "))
    if document.cuts:
        cuts = [*_outside(cuts, document.cuts), *document.cuts]
    cuts.sort()
    return _apply(text, cuts)


def _outside(
    cuts: list[tuple[int, int, str]], others: Sequence[tuple[int, int, str]]
) -> Iterable[tuple[int, int, str]]:
    """Those of the cuts that share nothing with any of the others, which are in order."""
    starts = [start for start, _, _ in others]
    for cut in cuts:
        i = bisect_right(starts, cut[1] - 1)
        if i == 0 or others[i - 1][1] <= cut[0]:
            yield cut


def _folds(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    for m in pattern.finditer(text, start, end):
        found = m.group()
        # a wrapped carriage return in the body keeps its line break; everything else becomes one space
        yield m.start(), m.end(), "\n" if found[0] == "\r" and pattern is BODY_SPACES else " "


def _apply(text: str, cuts: list[tuple[int, int, str]]) -> Clean:
    pieces: list[str] = []
    at, to, columns = [0], [0], []
    here = clean_length = 0
    for start, end, instead in cuts:
        if start < here:
            continue
        pieces.append(text[here:start])
        clean_length += start - here
        if instead:
            pieces.append(instead)
            at.append(clean_length)
            to.append(start)
            clean_length += len(instead)
            if COLUMN.fullmatch(text, start, end) and start and text[start - 1] != "\n":
                columns.append(clean_length)
        at.append(clean_length)
        to.append(end)
        here = end
    pieces.append(text[here:])
    return Clean(HALVES.sub("\ufffd", "".join(pieces)), at, to, columns)

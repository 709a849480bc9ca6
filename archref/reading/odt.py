"""OpenDocument text (.odt): the text with its footnotes and endnotes, as LibreOffice prints it.

Deleted text, comments and tables of contents are no part of it. Notes have the numbers that the file prints; numbered
paragraphs and lists have theirs in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document, Heading, countable
from ..origin import Source
from ..patterns import expression
from .citation_fields import items
from .emphasis import set_off
from .flow import Flow, Notes
from .markup import attributes
from .numerals import formatted
from .plain import read_manuscript
from .xml import XML
from .zipped import Zipped

CONTENT, STYLES = "content.xml", "styles.xml"
TAG = expression(r"<(/?)([\w.-]+:[\w.-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--(?s:.*?)-->|<\?(?s:.*?)\?>")
SKIPPED = frozenset(
    "text:tracked-changes office:annotation text:table-of-content text:illustration-index text:table-index "
    "text:object-index text:user-index text:alphabetical-index text:note-citation text:ruby-text text:hidden-text "
    "office:forms svg:title svg:desc draw:object draw:image text:sequence-decls text:variable-decls "
    "text:user-field-decls office:binary-data".split()
)
PARAGRAPHS = frozenset(("text:p", "text:h"))
LEVEL = expression(r"<text:list-level-style-(number|bullet|image)\b([^>]*)>")
LIST = expression(r"<text:list-style\b([^>]*)>((?s:.*?))</text:list-style>")
STYLE = expression(r"<style:style\b([^<>]*?)(?:/>|>((?s:.*?))</style:style>)")
SLANT = expression(r"\bfo:font-style\s*=\s*[\"']([\w-]+)[\"']")
FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class OdtPackage:
    """An .odt: its content as the source, its named styles beside."""

    def __init__(self, data: bytes, path: str) -> None:
        zipped = Zipped(data, path, "OpenDocument file")
        self.styles = zipped.text(STYLES) if STYLES in zipped.names else ""
        self.source = Source(path, "odt", zipped.text(CONTENT), parts=((CONTENT, 0),))


def unpack(data: bytes, path: str, form: str) -> OdtPackage:
    """The package of an .odt; `InputError` where it is none, is not sound, or unpacks to too much."""
    return OdtPackage(data, path)


def documents(package: OdtPackage) -> Iterator[Document]:
    """A file is one document."""
    yield _OdtReader(package).document()


@dataclass(slots=True)
class _OdtNumbering:
    """The lists' numbers: by style, the format, what stands around it, and the first number of each level."""

    levels: dict[str, dict[int, tuple[str, str, str, int]]]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def next(self, style: str, depth: int, start: str) -> str:
        form, before, behind, first = self.levels.get(style, {}).get(depth, ("", "", "", 1))
        if not form:
            return ""
        number = int(start) if countable(start) else self.counts.get((style, depth), first - 1) + 1
        self.counts[style, depth] = number
        for deeper in range(depth + 1, 11):
            self.counts.pop((style, deeper), None)
        return f"{before}{formatted(number, FORMATS[form])}{behind}"


def _lists(text: str) -> dict[str, dict[int, tuple[str, str, str, int]]]:
    found: dict[str, dict[int, tuple[str, str, str, int]]] = {}
    for m in LIST.finditer(text):
        levels = found.setdefault(attributes(m[1]).get("style:name", ""), {})
        for level in LEVEL.finditer(m[2]):
            given = attributes(level[2])
            depth, form = given.get("text:level", "1"), given.get("style:num-format", "")
            first = given.get("text:start-value", "1")
            if countable(depth) and level[1] == "number" and form in FORMATS:
                levels[int(depth)] = (
                    form, given.get("style:num-prefix", ""), given.get("style:num-suffix", ""),
                    int(first) if countable(first) else 1,
                )  # fmt: skip
    return found


def _slanted(text: str) -> frozenset[str]:
    """The styles of characters that are in italics, also by the style that they are made from."""
    found: set[str] = set()
    for m in STYLE.finditer(text):
        given = attributes(m[1])
        slant = SLANT.search(m[2] or "")
        made_from = given.get("style:parent-style-name") in found
        if given.get("style:family") == "text" and (slant[1] in ("italic", "oblique") if slant else made_from):
            found.add(given.get("style:name", ""))
    return frozenset(found)


@dataclass(slots=True)
class _OdtParagraph:
    """The paragraph that is being read."""

    heading: int = 0
    start: int = 0
    begun: bool = False


@dataclass(slots=True)
class _OdtReader:
    package: OdtPackage
    tags: list[re.Match[str]] = field(default_factory=list)
    close: list[int] = field(default_factory=list)
    flow: Flow = field(init=False)
    notes: Notes[tuple[int, int]] = field(init=False)
    headings: list[Heading] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)  # the styles of the lists around
    label: str = ""  # of the item that begins
    numbering: _OdtNumbering = field(init=False)

    def document(self) -> Document:
        text = self.package.source.text
        self.flow = Flow(self.package.source, XML)
        self.notes = Notes(self.flow)
        self.numbering = _OdtNumbering(_lists(self.package.styles) | _lists(text))
        opened: list[int] = []
        for m in TAG.finditer(text):
            i = len(self.tags)
            self.tags.append(m)
            self.close.append(i)
            if m[1] and opened:
                self.close[opened.pop()] = i
            elif m[2] and not m[1] and not m[3].endswith("/"):
                opened.append(i)
        body = next((i for i, tag in enumerate(self.tags) if tag[2] == "office:text" and not tag[1]), None)
        if body is not None:
            self._range(body + 1, self.close[body], False)
        body_end = self.notes.lay(lambda span: self._range(*span, True))
        laid, origin = self.flow.finish()
        document = Document(laid, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
        document.origin, document.headings = origin, self.headings
        document.items = items(text)
        set_off(document, self._italics())
        read_manuscript(document)
        return document

    def _italics(self) -> Iterator[tuple[int, int]]:
        """What stands in italics: by the styles of its characters, the file's own and its named ones."""
        slanted = _slanted(self.package.styles + self.package.source.text)
        for i, tag in enumerate(self.tags):
            if tag[2] == "text:span" and not tag[1] and attributes(tag[3]).get("text:style-name", "") in slanted:
                yield tag.end(), self.tags[self.close[i]].start()

    def _range(self, i: int, stop: int, note: bool) -> None:
        """Lay down the text of the tags from `i` to `stop`."""
        outer: list[_OdtParagraph] = []  # around a paragraph in a paragraph, as in a text box
        place: _OdtParagraph | None = None
        cells: list[int] = []  # of each table around: the cells of its row so far
        while i < stop:
            tag = self.tags[i]
            closing, name = bool(tag[1]), tag[2]
            if name in SKIPPED and not closing:
                i = self.close[i]
                tag, closing, name = self.tags[i], False, ""
            elif name == "text:note" and not closing and place is not None:
                self._note(i, place)
                i = self.close[i]
                tag, name = self.tags[i], ""
            elif name in PARAGRAPHS and not tag[3].endswith("/"):
                if closing and place is not None:
                    self._end_paragraph(place, note, tag.end(), bool(cells))
                    place = outer.pop() if outer else None
                elif not closing:
                    if place is not None:
                        outer.append(place)
                    level = attributes(tag[3]).get("text:outline-level", "1")
                    place = _OdtParagraph(int(level) if name == "text:h" and countable(level) else 0)
                    if not cells:
                        self._break(note, tag.start())
            elif name == "table:table":
                cells = cells[:-1] if closing else [*cells, 0]
                self._break(note, tag.end())
            elif name == "table:table-row" and cells:
                cells[-1] = 0
                self._line(note, tag.start())
            elif name == "table:table-cell" and not closing and cells:
                cells[-1] += 1
                if cells[-1] > 1 and not note and not self.flow.broken:
                    self.flow.strip()
                    self.flow.set("\t", tag.start())
            elif name in ("text:list", "text:list-item") and not tag[3].endswith("/"):
                self._list(name, closing, tag[3])
            elif place is not None and not closing and name:
                self._sign(name, tag, note)
            i += 1
            if place is not None and i < stop:
                self._text(place, tag.end(), self.tags[i].start())

    def _text(self, place: _OdtParagraph, start: int, end: int) -> None:
        if start < end:
            if not place.begun and self.package.source.text[start:end].strip():
                self._begin(place, start)
            self.flow.copy(start, end)

    def _begin(self, place: _OdtParagraph, at: int) -> None:
        place.begun, place.start = True, self.flow.next
        if self.label:
            self.flow.set(f"{self.label} ", at)
            self.label = ""

    def _end_paragraph(self, place: _OdtParagraph, note: bool, at: int, cell: bool) -> None:
        if place.heading and place.begun and not note and not cell:
            self.flow.strip()
            if self.flow.at > place.start:
                self.headings.append(Heading(place.heading, place.start, self.flow.at))
        self.flow.space(at) if cell else self._break(note, at)

    def _break(self, note: bool, at: int) -> None:
        self.flow.space(at) if note else self.flow.break_()

    def _line(self, note: bool, at: int) -> None:
        self.flow.space(at) if note else self.flow.break_("\n")

    def _list(self, name: str, closing: bool, written: str) -> None:
        if name == "text:list":
            if closing:
                self.lists.pop() if self.lists else None
            else:
                style = attributes(written).get("text:style-name", "")
                self.lists.append(style or (self.lists[-1] if self.lists else ""))
        elif not closing and self.lists:
            start = attributes(written).get("text:start-value", "")
            self.label = self.numbering.next(self.lists[-1], len(self.lists), start)

    def _sign(self, name: str, tag: re.Match[str], note: bool) -> None:
        if name in ("text:s", "text:tab"):
            self.flow.space(tag.start())
        elif name == "text:line-break":
            self._line(note, tag.start())

    def _note(self, i: int, place: _OdtParagraph) -> None:
        """A note: its mark here, its text later."""
        end = self.close[i]
        inside = range(i + 1, end)
        cited = next((k for k in inside if self.tags[k][2] == "text:note-citation"), None)
        body = next((k for k in inside if self.tags[k][2] == "text:note-body"), None)
        if cited is None or body is None:
            return
        text = self.package.source.text
        number = XML.fold(text, self.tags[cited].end(), self.tags[self.close[cited]].start()).strip()
        if not place.begun:
            self._begin(place, self.tags[i].start())
        index = self.notes.add(
            number or str(self.notes.count() + 1), (body + 1, self.close[body]), self.tags[body].start()
        )
        self.notes.mark(index, self.tags[i].start(), self.tags[end].end())

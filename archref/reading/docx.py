"""Word: the text of a .docx with its footnotes and endnotes, as Word would print it with all changes accepted.

Deleted and hidden text, comments, field codes and the table of contents are no part of it. Notes have the numbers
that Word gives them, by the sections' settings; paragraphs that Word numbers have their numbers in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document, Heading, countable
from ..patterns import expression
from .citation_fields import items
from .docx_package import DocxPackage
from .docx_settings import NoteNumbers, Numbering, heading_levels
from .docx_styles import italics
from .emphasis import set_off
from .flow import Flow, Notes
from .markup import attributes
from .plain import read_manuscript
from .xml import XML

NAMESPACE = expression(
    r"xmlns:([\w.-]+)\s*=\s*[\"']http://(?:schemas\.openxmlformats\.org/wordprocessingml/2006|purl\.oclc\.org/ooxml/wordprocessingml)/main"
)
SHAPING = (
    "t tab tabs br cr noBreakHyphen sym p tr tc tbl r vanish del moveFrom footnoteReference endnoteReference pStyle outlineLvl "
    "ilvl numId footnote endnote body"
)
SKIPPED = frozenset(("del", "moveFrom", "tabs", "Fallback"))
DEEPEST = 200


def unpack(data: bytes, path: str, form: str) -> DocxPackage:
    """The package of a Word file; `InputError` where it is none, is not sound, or unpacks to too much."""
    return DocxPackage(data, path)


def documents(package: DocxPackage) -> Iterator[Document]:
    """A Word file is one document."""
    yield _DocxReader(package).document()


@dataclass(slots=True)
class _DocxContext:
    """What a stretch of text is in: a paragraph, a run, a cell."""

    heading: int = 0
    style: str | None = None
    level: str | None = None  # of the paragraph's list, and the list
    numbered: str | None = None
    hidden: bool = False  # the run
    skipped: bool = False  # the paragraph
    cells: int = 0
    begun: bool = False
    start: int = 0


@dataclass(slots=True)
class _DocxReader:
    package: DocxPackage
    tags: list[re.Match[str]] = field(default_factory=list)
    close: list[int] = field(default_factory=list)
    flow: Flow = field(init=False)
    notes: Notes[tuple[int, int]] = field(init=False)
    listed: dict[tuple[str, str], int] = field(default_factory=dict)  # (footnote, id): its start tag
    told: dict[int, int] = field(
        default_factory=dict
    )  # of these, the ones on the list of notes, with their places in it
    headings: list[Heading] = field(default_factory=list)
    levels: dict[str, int] = field(init=False)
    numbers: NoteNumbers = field(init=False)
    lists: Numbering = field(init=False)

    def document(self) -> Document:
        package = self.package
        self.flow = Flow(package.source, XML)
        self.notes = Notes(self.flow)
        parts = package.parts
        self.levels = heading_levels(parts.get("styles", ""))
        self.numbers = NoteNumbers(parts.get("settings", ""), parts["officeDocument"])
        self.lists = Numbering(parts.get("numbering", ""), parts.get("styles", ""))
        for kind in ("officeDocument", "footnotes", "endnotes"):
            self._scan(*package.span(kind))
        body = next((i for i, tag in enumerate(self.tags) if tag[2] == "body" and not tag[1]), None)
        if body is not None:
            self._range(body + 1, self.close[body], False)
        body_end = self.notes.lay(lambda span: self._range(*span, True))
        text, origin = self.flow.finish()
        document = Document(text, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
        document.origin, document.headings = origin, self.headings
        document.items = items(package.source.text)
        set_off(document, italics(package.source.text, parts.get("styles", "")))
        read_manuscript(document)
        return document

    def _scan(self, start: int, end: int) -> None:
        """The tags of a part that shape its text, each start tag with its end; and the notes by their ids."""
        text = self.package.source.text
        named = NAMESPACE.search(text, start, end)
        if named is None:
            return
        names = "|".join(sorted(SHAPING.split(), key=len, reverse=True))
        pattern = re.compile(
            rf"<(/?)(?:{re.escape(named[1])}:(?=(?:{names})[\s/>])|mc:(?=Fallback[\s/>]))(\w+)([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>"
        )
        opened: list[int] = []
        for m in pattern.finditer(text, start, end):
            i = len(self.tags)
            self.tags.append(m)
            self.close.append(i)
            if m[1]:
                if opened:
                    self.close[opened.pop()] = i
            elif not m[3].endswith("/"):
                opened.append(i)
                if m[2] in ("footnote", "endnote"):
                    self.listed[m[2], _value(m[3], "id")] = i

    def _range(self, i: int, stop: int, note: bool) -> None:
        """Lay down the text of the tags from `i` to `stop`."""
        place = _DocxContext()
        outer: list[_DocxContext] = []  # around a paragraph in a paragraph, as in a text box
        custom: tuple[str, int] | None = None  # a reference whose mark is the text behind it
        while i < stop:
            tag = self.tags[i]
            closing, name, written = tag.groups()
            i += 1
            if name in SKIPPED and not closing:
                i = self.close[i - 1] + 1
            elif closing:
                if name == "p":
                    self._end_paragraph(place, note, tag.end())
                    place = outer.pop() if outer else _DocxContext(cells=place.cells)
                elif name == "r":
                    place.hidden = False
                elif name == "tr":
                    place.cells = 0
                    self._line(note, tag.end())
                elif name == "tbl":
                    self._break(note, tag.end())
            elif name == "p":
                if self.close[i - 1] >= i:
                    if place.start:
                        outer.append(place)
                    place = _DocxContext(cells=place.cells, start=tag.start() + 1)
                    if not place.cells:
                        self._break(note, tag.start())
            elif name == "tc":
                place.cells += 1
                if place.cells > 1 and not note and not self.flow.broken:
                    self.flow.strip()
                    self.flow.set("\t", tag.start())
            elif name == "tr":
                place.cells = 0
                self._line(note, tag.start())
            elif name == "pStyle":
                self._style(place, _value(written, "val"))
            elif name == "outlineLvl":
                level = _value(written, "val")
                place.heading = int(level) + 1 if countable(level) and int(level) < 9 else 0
            elif name == "ilvl":
                place.level = _value(written, "val")
            elif name == "numId":
                place.numbered = _value(written, "val")
            elif name == "vanish":
                place.hidden = _value(written, "val") not in ("0", "false")
            elif place.skipped or place.hidden:
                continue
            elif name == "t":
                self._begin(place, note, tag.start())
                end = self.tags[self.close[i - 1]].start() if self.close[i - 1] >= i else tag.end()
                if custom is not None:
                    end = self._custom(custom, tag.end(), end)
                    custom = None
                else:
                    self.flow.copy(tag.end(), end)
            elif name in ("footnoteReference", "endnoteReference"):
                self._begin(place, note, tag.start())
                kind = name.removesuffix("Reference")
                if note and self.listed.get((kind, _value(written, "id"))) in self.told:
                    continue  # a note that refers to itself, or to one that does, would go on for ever
                if _value(written, "customMarkFollows") not in ("", "0", "false"):
                    custom = (kind, self.listed.get((kind, _value(written, "id")), -1))
                else:
                    self._mark(kind, _value(written, "id"), tag)
            else:
                self._sign(name, written, tag, note)

    def _style(self, place: _DocxContext, style: str) -> None:
        place.style = style
        place.heading = self.levels.get(style, place.heading)
        place.skipped = re.match(r"TOC ?\d|TableofFigures|TOCHeading", style, re.IGNORECASE) is not None

    def _begin(self, place: _DocxContext, note: bool, at: int) -> None:
        """The first text of a paragraph: what Word sets in front of it."""
        if place.begun:
            return
        place.begun = True
        number = self.lists.next(place.style, place.numbered, place.level) if not note else ""
        place.start = self.flow.next
        if number:
            self.flow.set(number + " ", at)

    def _end_paragraph(self, place: _DocxContext, note: bool, at: int) -> None:
        if place.heading and place.begun and not note and not place.cells:
            self.flow.strip()
            if self.flow.at > place.start:
                self.headings.append(Heading(place.heading, place.start, self.flow.at))
        if place.cells:
            self.flow.space(at)
        else:
            self._break(note, at)

    def _break(self, note: bool, at: int) -> None:
        self.flow.space(at) if note else self.flow.break_()

    def _line(self, note: bool, at: int) -> None:
        self.flow.space(at) if note else self.flow.break_("\n")

    def _sign(self, name: str, written: str, tag: re.Match[str], note: bool) -> None:
        flow = self.flow
        if name == "tab":
            flow.space(tag.start())
        elif name == "br" and _value(written, "type") in ("page", "column"):
            self._break(note, tag.start())
        elif name in ("br", "cr"):
            self._line(note, tag.start())
        elif name == "noBreakHyphen":
            flow.set("-", *tag.span())
        elif name == "sym":
            code = _value(written, "char")
            if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) and 0x20 <= int(code, 16) < 0xD800:
                flow.set(chr(int(code, 16)), *tag.span())

    def _mark(self, kind: str, identity: str, tag: re.Match[str]) -> None:
        at = self.listed.get((kind, identity))
        if at is None or self.close[at] == at:
            return
        if at not in self.told:
            number = self.numbers.next(kind, tag.start())
            self.told[at] = self.notes.add(number, (at + 1, self.close[at]), self.tags[at].start())
        self.notes.mark(self.told[at], *tag.span())  # one that is referred to again is listed once

    def _custom(self, reference: tuple[str, int], start: int, end: int) -> int:
        """A mark of the author's own: the text behind the reference."""
        sign = self.package.source.text[start:end].strip()
        _, at = reference
        if at < 0 or not sign or len(sign) > 4 or at in self.told:
            self.flow.copy(start, end)
        else:
            self.told[at] = self.notes.add(sign, (at + 1, self.close[at]), self.tags[at].start())
            self.notes.mark(self.told[at], start, end)
        return end


def _value(written: str, name: str) -> str:
    """An attribute by its local name; "" where there is none."""
    return next((value for key, value in attributes(written).items() if key.rpartition(":")[2] == name), "")

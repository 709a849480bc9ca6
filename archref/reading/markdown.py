"""Markdown with `[^1]` footnotes, as CommonMark, pandoc and the programs of writers have it.

One file is one document, its headings its chapters. Notes have the numbers that a printed page would give them: in
the order in which they are first referred to. Numbered paragraphs keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document, Heading
from ..origin import Source
from ..patterns import expression
from .emphasis import set_off
from .flow import Flow, Notes
from .markdown_inline import MarkdownPiece, pieces
from .plain import read_manuscript

LINE = expression(r"([^\n]*)(\n|\Z)")
FENCE = expression(r" {0,3}(`{3,}|~{3,})([^`]*)$")
HEADING = expression(r" {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*(?:\{[^{}]*\})?[ \t]*$")
UNDERLINE = expression(r" {0,3}(=+|-+)[ \t]*$")
RULE = expression(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTE = expression(r"(?: {0,3}>[ \t]?)+")
BULLET = expression(r"[ \t]*([-+*])[ \t]+(?=\S)")
NUMBERED = expression(r"[ \t]*\d{1,9}[.)][ \t]+(?=\S)")
NOTE = expression(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*")
LINK = expression(
    r" {0,3}\[(?!\^)([^\[\]]{1,999})\]:[ \t]*(?:<[^<>]*>|\S+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
TABLE_RULE = expression(
    r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)+(?:[ \t]*+:?-++:?[ \t]*+)?$|[ \t]*+\|[ \t]*+:?-++:?[ \t]*+\|?[ \t]*+$"
)
CELL = expression(r"(?<!\\)\|")
DIV = expression(r" {0,3}:{3,}")
COMMENT = expression(r"<!--(?s:.*?)(?:-->|\Z)")
RAW = expression(r" {0,3}<(script|style)\b(?s:.*?)(?:</\1\s*>|\Z)", re.IGNORECASE)


@dataclass(slots=True)
class MarkdownBlock:
    """A paragraph, heading, row or piece of code: the stretches of the source that are its lines."""

    kind: str  # text, heading, row, code
    lines: list[tuple[int, int]]
    level: int = 0
    close: bool = False  # a line below the one before rather than a paragraph of its own


@dataclass(slots=True)
class ParsedMarkdown:
    """A file in blocks: its body, its notes by their labels, the labels of its links."""

    body: list[MarkdownBlock] = field(default_factory=list)
    notes: dict[str, list[MarkdownBlock]] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)


def documents(source: Source) -> Iterator[Document]:
    """A file is one document."""
    yield _MarkdownReader(source, parse(source.text)).document()


def parse(text: str) -> ParsedMarkdown:
    """Divide a file into blocks."""
    parsed = ParsedMarkdown()
    into = parsed.body
    open_: MarkdownBlock | None = None  # the paragraph that a next line goes on with
    blank, note = True, False
    at = _front_matter(text)
    while at < len(text):
        m = LINE.match(text, at)
        assert m is not None
        start, end, after = at, m.end(1), m.end()
        if end > start and text[end - 1] == "\r":
            end -= 1
        at = after
        line = text[start:end]
        if not line.strip():
            blank, open_ = True, None
            continue
        if note and blank and not line.startswith(("  ", "\t")):
            into, note = parsed.body, False
        if note:
            start += len(line) - len(line.lstrip())
            line = text[start:end]
        if skipped := COMMENT.match(text, start) or RAW.match(text, start):
            rest = LINE.match(text, skipped.end())
            if rest is not None and not rest[1].strip():
                at, open_ = max(at, rest.end()), None
                continue
        if fence := FENCE.match(line):
            at = _code(text, fence, after, into)
            open_, blank = None, True
        elif defined := NOTE.match(line):
            label = defined[1]
            note, blank = True, False
            into = []
            if label not in parsed.notes:
                parsed.notes[label], parsed.places[label] = into, start
            open_ = MarkdownBlock("text", [(start + defined.end(), end)])
            into.append(open_)
        elif open_ is None and (link := LINK.match(line)):
            parsed.links.add(" ".join(link[1].split()).lower())
        elif heading := HEADING.match(line):
            into.append(MarkdownBlock("heading", [(start + heading.start(2), start + heading.end(2))], len(heading[1])))
            open_, blank = None, True
        elif open_ is not None and open_.kind == "text" and (under := UNDERLINE.match(line)) and not BULLET.match(line):
            open_.kind, open_.level = "heading", 1 if under[1][0] == "=" else 2
            open_ = None
        elif RULE.match(line) or DIV.match(line):
            open_ = None
        elif TABLE_RULE.match(line):
            if open_ is not None and len(open_.lines) == 1:
                open_.kind = "row"
        elif open_ is not None and open_.kind == "row":
            open_ = MarkdownBlock("row", [(start, end)], close=True)
            into.append(open_)
        else:
            open_ = _paragraph(text, start, end, open_, blank, into)
            blank = False
    return parsed


def _front_matter(text: str) -> int:
    """Where the text begins, behind a header of YAML."""
    m = re.match(r"---[ \t]*\r?\n(?s:.*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", text)
    return m.end() if m else 0


def _code(text: str, fence: re.Match[str], at: int, into: list[MarkdownBlock]) -> int:
    lines = []
    closing = re.compile(rf" {{0,3}}{fence[1][0]}{{{len(fence[1])},}}[ \t]*$")
    while at < len(text):
        m = LINE.match(text, at)
        assert m is not None
        at = m.end()
        if closing.match(m[1].rstrip("\r")):
            break
        lines.append((m.start(1), m.start(1) + len(m[1].rstrip("\r"))))
    into.append(MarkdownBlock("code", lines))
    return at


def _paragraph(
    text: str, start: int, end: int, open_: MarkdownBlock | None, blank: bool, into: list[MarkdownBlock]
) -> MarkdownBlock:
    """Begin a paragraph or go on with the open one."""
    line = text[start:end]
    quote = QUOTE.match(line)
    if quote:
        start += quote.end()
        line = text[start:end]
    if bullet := BULLET.match(line):
        start += bullet.end()
    elif not (numbered := NUMBERED.match(line)):
        start += len(line) - len(line.lstrip())
    if bullet or (open_ is None) or (numbered and NUMBERED.match(text, open_.lines[0][0])):
        block = MarkdownBlock("text", [(start, end)], close=not blank and open_ is not None)
        into.append(block)
        return block
    open_.lines.append((start, end))
    return open_


@dataclass(slots=True)
class _MarkdownReader:
    source: Source
    parsed: ParsedMarkdown
    flow: Flow = field(init=False)
    notes: Notes[list[MarkdownBlock] | tuple[list[MarkdownPiece], list[tuple[int, int]]]] = field(init=False)
    headings: list[Heading] = field(default_factory=list)
    labels: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    emphasis: list[tuple[int, int]] = field(default_factory=list)

    def document(self) -> Document:
        self.labels = frozenset(self.parsed.notes), frozenset(self.parsed.links)
        self.flow = Flow(self.source)
        self.notes = Notes(self.flow)
        for block in self.parsed.body:
            self._block(block)
        body_end = self.notes.lay(self._note)
        unused = self._unused()
        text, origin = self.flow.finish()
        document = Document(text, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
        document.origin, document.headings = origin, self.headings
        document.remarks += unused
        set_off(document, self.emphasis)
        read_manuscript(document)
        return document

    def _unused(self) -> list[str]:
        """Notes that nothing refers to, which no program prints, are listed behind the others, and said."""
        said = []
        for label, blocks in self.parsed.notes.items():
            if self.notes.index(label) is None:
                line, _ = self.source.position(self.parsed.places[label])
                said.append(
                    f"line {line}: nothing refers to the note [^{label}], which will not be printed; it is read all the same"
                )
                self.notes.add(str(self.notes.count() + 1), blocks, self.parsed.places[label], label)
        self.notes.lay(self._note)
        return said

    def _block(self, block: MarkdownBlock) -> None:
        flow = self.flow
        flow.break_("\n" if block.close else "\n\n")
        if block.kind == "code":
            for start, end in block.lines:
                flow.write(self.source.text[start:end].strip(), start, end)
                flow.break_("\n")
        elif block.kind == "row":
            self._row(block)
        else:
            before = flow.next
            self._words(block.lines, False)
            if block.kind == "heading":
                flow.strip()
                if flow.at > before:
                    self.headings.append(Heading(block.level, before, flow.at))

    def _row(self, block: MarkdownBlock) -> None:
        ((start, end),) = block.lines
        cuts = [start, *(m.start() + start for m in CELL.finditer(self.source.text[start:end])), end]
        cells = [(a + (self.source.text[a : a + 1] == "|"), b) for a, b in zip(cuts, cuts[1:], strict=False)]
        filled = [c for c in cells if self.source.text[c[0] : c[1]].strip()]
        for cell in filled:
            if cell is not filled[0]:
                self.flow.strip()
                self.flow.set("\t", cell[0])
            self._words([_stripped(self.source.text, *cell)], False)

    def _note(self, content: list[MarkdownBlock] | tuple[list[MarkdownPiece], list[tuple[int, int]]]) -> None:
        if isinstance(content, tuple):
            self._pieces(content[0], content[1], True)
            return
        for block in content:
            self.flow.space(block.lines[0][0] if block.lines else 0)
            self._words(block.lines, True)

    def _words(self, lines: list[tuple[int, int]], note: bool) -> None:
        text = "\n".join(self.source.text[start:end] for start, end in lines)
        self._pieces(pieces(text, *self.labels), lines, note)

    def _pieces(self, found: list[MarkdownPiece], lines: list[tuple[int, int]], note: bool) -> None:
        flow = self.flow
        place = _JoinedLines(lines)
        for piece in found:
            start, end = place(piece.start), place(piece.end)
            if piece.kind == "line":
                flow.space(start) if note else flow.break_("\n")
            elif piece.kind == "label":
                known = self.notes.index(piece.label)
                if known is None:
                    blocks, at = self.parsed.notes[piece.label], self.parsed.places[piece.label]
                    known = self.notes.add(str(self.notes.count() + 1), blocks, at, piece.label)
                self.notes.mark(known, start, end)
            elif piece.kind == "note":
                number = str(self.notes.count() + 1)
                self.notes.mark(self.notes.add(number, (piece.inside, lines), start), start, end)
            else:
                flow.write(piece.text, start, end)
                if piece.emphasis:
                    self.emphasis.append((start, end))


class _JoinedLines:
    """The source's offset of each character of lines that were joined by line breaks."""

    def __init__(self, lines: list[tuple[int, int]]) -> None:
        self.lines = lines
        self.line = self.begin = 0

    def __call__(self, at: int) -> int:
        if at < self.begin:
            self.line = self.begin = 0
        while self.line + 1 < len(self.lines):
            start, end = self.lines[self.line]
            if at <= self.begin + end - start:
                break
            self.begin += end - start + 1
            self.line += 1
        return self.lines[self.line][0] + at - self.begin if self.lines else 0


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

"""A file of reStructuredText in blocks: paragraphs, headings, rows of tables, and the footnotes by their labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..patterns import expression
from .lines import TextLines

ADORNMENT = expression(r"([!-/:-@\[-`{-~])\1*[ \t]*$")
FOOTNOTE = expression(r"\.\.[ \t]+\[(\d+|#[\w.+-]*|\*|[A-Za-z][\w.+-]*)\][ \t]*")
TARGET = expression(r"\.\.[ \t]+_(`[^`]*`|[^:\\]*(?:\\.[^:\\]*)*):")
SUBSTITUTION = expression(r"\.\.[ \t]+\|([^|]+)\|[ \t]+(\w[\w-]*)::[ \t]*")
DIRECTIVE = expression(r"\.\.[ \t]+([A-Za-z][\w:.+-]*)[ \t]*::[ \t]*")
COMMENT = expression(r"\.\.(?:[ \t]|$)")
ITEM = expression(r"(?:[-*+•‣⁃][ \t]+(?=\S)|#[.)][ \t]+)")
NUMBERED = expression(r"\(?(?:\d{1,6}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)][ \t]+(?=\S)")
FIELD = expression(r":(?![: ])[^:`]{1,80}:(?:[ \t]+|$)")
OPTION = expression(r"[ \t]+:[\w-]+:(?:[ \t]|$)")
SIMPLE_RULE = expression(r"=+(?:[ \t]+=+)+[ \t]*$")
UNDER = expression(r"[=-]+(?:[ \t]+[=-]+)*$")
GRID_RULE = expression(r"\+(?:[-=]+\+)+[ \t]*$")
DEEPEST = 40  # directives in each other
# directives whose content is no text of the document
SILENT = frozenset(
    "image code code-block sourcecode literalinclude include raw toctree contents sectnum meta math highlight index only-if "
    "default-role role title class rst-class target-notes csv-table tabularcolumns".split()
)


@dataclass(slots=True)
class RstBlock:
    """A paragraph, heading or row: the stretches of the source that are its lines."""

    kind: str  # text, heading, row, literal
    lines: list[tuple[int, int]]
    level: int = 0
    close: bool = False
    cells: list[list[tuple[int, int]]] = field(default_factory=list)  # of a row: the lines of each cell


@dataclass(slots=True)
class ParsedRst:
    """A file in blocks."""

    body: list[RstBlock] = field(default_factory=list)
    notes: list[tuple[str, int, list[RstBlock]]] = field(default_factory=list)  # as labelled, where, its blocks
    words: dict[str, str] = field(default_factory=dict)  # what is substituted
    targets: set[str] = field(default_factory=set)


def parse(text: str) -> ParsedRst:
    """Divide a file into blocks."""
    return _RstBlockParser(text).parse()


class _RstBlockParser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = TextLines(text)
        self.parsed = ParsedRst()
        self.depth = 0
        self.styles: list[str] = []  # the adornments of sections, from the outside in

    def parse(self) -> ParsedRst:
        self._blocks(0, len(self.lines), self.parsed.body)
        return self.parsed

    def _blocks(self, i: int, stop: int, into: list[RstBlock]) -> None:
        """The blocks of the lines `i` to `stop`, whatever their indentation."""
        self.depth += 1
        lines = self.lines
        open_: RstBlock | None = None
        literal: int | None = None  # the indentation of the paragraph that announces a literal block
        while i < stop:
            line, indent = lines.stripped(i), lines.indent(i)
            if not line:
                open_ = None
                i += 1
                continue
            if literal is not None and open_ is None:
                if indent > literal:
                    i = self._literal(i, stop, literal, into)
                    literal = None
                    continue
                literal = None
            if open_ is None and COMMENT.match(line) and self.depth < DEEPEST:
                i = self._explicit(i, stop, into)
                continue
            if taken := self._heading(i, stop, into, open_):
                i, open_ = i + taken, None
                continue
            if open_ is None and (SIMPLE_RULE.match(line) or GRID_RULE.match(line)):
                i = self._table(i, stop, into)
                continue
            if ADORNMENT.match(line) and len(line) >= 4:
                i, open_ = i + 1, None  # a transition
                continue
            if open_ is None and re.match(r"__[ \t]", line):
                i += 1
                continue
            open_, literal = self._paragraph(i, open_, into, literal)
            i += 1
        self.depth -= 1

    def _paragraph(
        self, i: int, open_: RstBlock | None, into: list[RstBlock], literal: int | None
    ) -> tuple[RstBlock, int | None]:
        start, end = self.lines.span(i)
        line = self.text[start:end]
        marked = ITEM.match(line) if open_ is None or ITEM.match(self._first(open_)) else None
        listed = marked or (
            open_ is not None and any(kind.match(line) and kind.match(self._first(open_)) for kind in (NUMBERED, FIELD))
        )
        row = line.startswith("| ") and (open_ is None or self._first(open_).startswith("| "))
        if open_ is None or listed or row:
            close = open_ is not None
            open_ = RstBlock("text", [], close=close)
            into.append(open_)
            skipped = marked or FIELD.match(line)
            start += skipped.end() if skipped else 2 if row else 0
        if line.endswith("::"):
            literal = self.lines.indent(i)
            end -= 2 if line == "::" or line[-3:-2].isspace() else 1
        open_.lines.append((start, max(start, end)))
        return open_, literal

    def _first(self, block: RstBlock) -> str:
        start, _ = block.lines[0] if block.lines else (0, 0)
        begin = self.text.rfind("\n", 0, start) + 1
        return self.text[begin : begin + 200].lstrip()

    def _heading(self, i: int, stop: int, into: list[RstBlock], open_: RstBlock | None) -> int:
        """The lines that a section's title takes, with the rule below it and perhaps above; 0 for none."""
        lines = self.lines
        line = lines.stripped(i)
        over = ADORNMENT.match(line)
        if over and open_ is None and i + 2 < stop:
            title, under = lines.stripped(i + 1), lines.stripped(i + 2)
            if title and not ADORNMENT.match(title) and under == line and len(line) >= len(title):
                self._section(line[0] * 2, i + 1, into)
                return 3
        if over or i + 1 >= stop or lines.indent(i) or (open_ is not None and len(open_.lines) > 0):
            return 0
        under = lines.stripped(i + 1)
        if (
            under
            and ADORNMENT.match(under)
            and (len(under) >= len(line) or len(under) >= 4)
            and not lines.indent(i + 1)
        ):
            self._section(under[0], i, into)
            return 2
        return 0

    def _section(self, style: str, i: int, into: list[RstBlock]) -> None:
        if style not in self.styles:
            self.styles.append(style)
        into.append(RstBlock("heading", [self.lines.span(i)], self.styles.index(style) + 1))

    def _end(self, i: int, stop: int, indent: int) -> int:
        """The end of the indented lines below line `i`."""
        last = i + 1
        for k in range(i + 1, stop):
            if self.lines.stripped(k):
                if self.lines.indent(k) <= indent:
                    break
                last = k + 1
        return last

    def _explicit(self, i: int, stop: int, into: list[RstBlock]) -> int:
        """A footnote, directive, target or comment; the line behind it."""
        start, end = self.lines.span(i)
        line, indent = self.text[start:end], self.lines.indent(i)
        last = self._end(i, stop, indent)
        if note := FOOTNOTE.match(line):
            blocks: list[RstBlock] = []
            if note.end() < len(line):
                # its first paragraph goes on below
                first = next((k for k in range(i + 1, last) if not self.lines.stripped(k)), last)
                blocks.append(
                    RstBlock("text", [(start + note.end(), end), *(self.lines.span(k) for k in range(i + 1, first))])
                )
                self._blocks(first, last, blocks)
            else:
                self._blocks(i + 1, last, blocks)
            self.parsed.notes.append((note[1], start, blocks))
        elif target := TARGET.match(line):
            self.parsed.targets.add(" ".join(target[1].strip("`").split()).lower())
        elif substitution := SUBSTITUTION.match(line):
            if substitution[2] == "replace":
                words = [line[substitution.end() :], *(self.lines.stripped(k) for k in range(i + 1, last))]
                self.parsed.words[substitution[1]] = " ".join(" ".join(words).split())[:400]
        elif (directive := DIRECTIVE.match(line)) and directive[1].lower() not in SILENT:
            if directive.end() < len(line) and directive[1].lower() not in (
                "figure",
                "container",
                "list-table",
                "only",
            ):
                into.append(RstBlock("text", [(start + directive.end(), end)]))
            first = i + 1
            while first < last and OPTION.match(self.lines.whole(first)):
                first += 1
            self._blocks(first, last, into)
        return last

    def _literal(self, i: int, stop: int, indent: int, into: list[RstBlock]) -> int:
        last = self._end(i - 1, stop, indent)
        into.append(RstBlock("literal", [self.lines.span(k) for k in range(i, last)]))
        return last

    def _table(self, i: int, stop: int, into: list[RstBlock]) -> int:
        """A simple or a grid table, cell by cell; a cell may go on over several lines."""
        begin, _ = self.lines.span(i)
        margin = begin - (self.text.rfind("\n", 0, begin) + 1)
        rule = self.lines.stripped(i)
        grid = rule.startswith("+")
        sign = "+" if grid else " "
        columns = [m.start() + grid for m in re.finditer(r"\+(?=[-=])" if grid else r"=+", rule)]
        first = True
        cells: dict[int, list[tuple[int, int]]] = {}
        while i < stop and (line := self.lines.stripped(i)):
            ruled = GRID_RULE.match(line) if grid else UNDER.match(line)
            parts = {} if ruled else self._cells(i, columns, margin, sign)
            if cells and (ruled or (not grid and columns[0] in parts)):
                into.append(RstBlock("row", [], close=not first, cells=[cells[c] for c in sorted(cells)]))
                first, cells = False, {}
            for column, span in parts.items():
                cells.setdefault(column, []).append(span)
            i += 1
        if cells:
            into.append(RstBlock("row", [], close=not first, cells=[cells[c] for c in sorted(cells)]))
        return i

    def _cells(self, i: int, columns: list[int], margin: int, sign: str) -> dict[int, tuple[int, int]]:
        """The words of a table's line by their columns; a cell that spans columns belongs to the first."""
        begin, end = self.lines.span(i)
        line = self.text.rfind("\n", 0, begin) + 1 + margin
        found: dict[int, tuple[int, int]] = {}
        k = 0
        while k < len(columns):
            last = k + 1
            if sign == "+":  # a bar that is missing is a cell that goes on
                while last < len(columns) and self.text[line + columns[last] - 1 : line + columns[last]] not in (
                    "|",
                    "+",
                ):
                    last += 1
            start = line + columns[k]
            stop = min(line + columns[last] - 1, end) if last < len(columns) else end - (sign == "+")
            while start < stop and self.text[start].isspace():
                start += 1
            while stop > start and self.text[stop - 1].isspace():
                stop -= 1
            if start < stop and not (sign == "+" and self.text[start:stop].startswith("+-")):
                found[columns[k]] = (start, stop)
            k = last
        return found

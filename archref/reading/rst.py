"""reStructuredText with `[#]_` footnotes, as Docutils and Sphinx read it.

One file is one document, its sections its chapters. Footnotes have the numbers that Docutils gives them. Comments,
targets, images and code are no text; the content of every other directive is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document, Heading
from ..origin import Source
from .emphasis import set_off
from .flow import Flow, Notes
from .plain import read_manuscript
from .rst_blocks import ParsedRst, RstBlock, parse
from .rst_inline import RstPiece, pieces

SIGNS = "*†‡§¶#♠♥♦♣"


def documents(source: Source) -> Iterator[Document]:
    """A file is one document."""
    yield _RstReader(source, parse(source.text)).document()


@dataclass(slots=True)
class _RstReader:
    source: Source
    parsed: ParsedRst
    flow: Flow = field(init=False)
    notes: Notes[list[RstBlock]] = field(init=False)
    headings: list[Heading] = field(default_factory=list)
    emphasis: list[tuple[int, int]] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)  # of the notes as they are defined
    labels: dict[str, int] = field(default_factory=dict)
    unnamed: dict[str, list[int]] = field(default_factory=lambda: {"#": [], "*": []})

    def document(self) -> Document:
        self.flow = Flow(self.source)
        self.notes = Notes(self.flow)
        self._number()
        for block in self.parsed.body:
            self._block(block)
        body_end = self.notes.lay(self._note)
        for i in range(len(self.parsed.notes)):  # what nothing refers to is listed behind the others
            self._listed(i)
        self.notes.lay(self._note)
        text, origin = self.flow.finish()
        document = Document(text, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
        document.origin, document.headings = origin, self.headings
        set_off(document, self.emphasis)
        read_manuscript(document)
        return document

    def _number(self) -> None:
        """The number of each note: those that are given, then the others in the order of the notes."""
        given = {label for label, _, _ in self.parsed.notes if label.isdigit()}
        count = signs = 0
        for i, (label, _, _) in enumerate(self.parsed.notes):
            number = label
            if label.startswith("#"):
                count += 1
                while str(count) in given:
                    count += 1
                number = str(count)
            elif label == "*":
                number = SIGNS[signs % len(SIGNS)] * (signs // len(SIGNS) + 1)
                signs += 1
            self.numbers.append(number)
            if label in self.unnamed:
                self.unnamed[label].append(i)
            else:
                self.labels.setdefault(label.lower(), i)
                self.labels.setdefault(number, i)

    def _listed(self, i: int) -> int:
        known = self.notes.index(i)
        if known is None:
            _, at, blocks = self.parsed.notes[i]
            known = self.notes.add(self.numbers[i], blocks, at, i)
        return known

    def _block(self, block: RstBlock) -> None:
        flow = self.flow
        flow.break_("\n" if block.close else "\n\n")
        if block.kind == "literal":
            for start, end in block.lines:
                flow.write(self.source.text[start:end], start, end)
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

    def _row(self, block: RstBlock) -> None:
        for lines in block.cells:
            if lines is not block.cells[0]:
                self.flow.strip()
                self.flow.set("\t", lines[0][0])
            self._words(lines, False)

    def _note(self, blocks: list[RstBlock]) -> None:
        for block in blocks:
            self.flow.space(block.lines[0][0] if block.lines else 0)
            self._words(block.lines, True)

    def _words(self, lines: list[tuple[int, int]], note: bool) -> None:
        for piece in pieces(self.source.text, lines, self.parsed.words, self.parsed.targets):
            at = self._reference(piece)
            if at is not None:
                self.notes.mark(self._listed(at), piece.start, piece.end)
            else:
                self.flow.write(piece.text, piece.start, piece.end)
                if piece.emphasis:
                    self.emphasis.append((piece.start, piece.end))

    def _reference(self, piece: RstPiece) -> int | None:
        """The note that a reference means; one without a name means the next of its kind."""
        if not piece.label:
            return None
        if piece.label in self.unnamed:
            waiting = self.unnamed[piece.label]
            return waiting.pop(0) if waiting else None
        return self.labels.get(piece.label.lower())

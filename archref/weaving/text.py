"""Plain text in another format: its paragraphs, markers and notes become that format's, its signs are escaped.

All words stay, in their order; what goes in is a list of insertions like any.
"""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..document import Document
from ..origin import Source
from ..patterns import expression
from . import weaver
from .insertions import Insertion, weave
from .nesting import NestingRules, Tag
from .work import Resolve, WovenSource

BREAK = expression(r"\n[ \t]*(?:\r?\n[ \t]*)+")
LABEL = expression(r"[ \t]*[^\s.]{1,6}[.)][ \t]+$")


@dataclass(slots=True)
class WovenText(WovenSource):
    """The work, and the text that it makes."""

    written: str = ""


class AsOther(weaver.FormatWeaver):
    """A format that plain text becomes. `frame` are the insertions that make it that format."""

    marks_sources = True

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.rules = NestingRules(self._tags)
        self.cuts: list[Tag] = []
        self.frame: list[Insertion] = []
        self.notes: dict[str, str] = {}  # the names of the notes by their numbers; of several with one number the first
        self.labels: list[tuple[int, int]] = []  # the numbers before the notes' texts

    def begin(self, document: Document) -> None:
        super().begin(document)
        text = document.text
        names = []
        taken: set[str] = set()
        for i, note in enumerate(document.notes):
            stem = "".join(c for c in note.number if c.isalnum()) or f"s{i + 1}"
            name = stem if stem not in taken else f"{stem}-{i + 1}"
            taken.add(name)
            names.append(name)
            self.notes.setdefault(note.number, name)
            line = text.rfind("\n", 0, note.start) + 1
            label = LABEL.search(text, line, note.start)
            self.labels.append((label.start() if label else note.start, note.start))
        self.cuts = [Tag(m.start, m.end, "", "marker") for m in document.markers]
        self.cuts += [Tag(*m.span(), "", "break") for m in BREAK.finditer(text)]
        self.cuts += [Tag(start, end, "", "label") for start, end in self.labels if end > start]
        self.cuts.sort()
        for marker in document.markers:
            if 0 <= marker.index < len(names):
                self.frame.append(self.marker(marker.start, marker.end, names[marker.index]))
        for (start, _), note, name in zip(self.labels, document.notes, names, strict=True):
            self.frame.append(self.footnote(start, note.end, name))
        self.body(document)

    def _tags(self, source: str, start: int, end: int) -> Iterator[Tag]:
        i = bisect_left(self.cuts, start + 1, key=lambda cut: cut.end)
        while i < len(self.cuts) and self.cuts[i].start < end:
            yield self.cuts[i]
            i += 1

    @abstractmethod
    def marker(self, start: int, end: int, name: str) -> Insertion:
        """A footnote marker."""

    @abstractmethod
    def footnote(self, start: int, end: int, name: str) -> Insertion:
        """A note with its number."""

    @abstractmethod
    def body(self, document: Document) -> None:
        """The paragraphs, headings and pages of the text, into `frame`."""

    @abstractmethod
    def write(self, start: int, end: int) -> str:
        """A stretch of the text with its signs escaped."""


def insert(form: AsOther, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What makes the text that format, with its links."""
    work = weaver.insert(form, documents, resolve)
    woven, _ = weave(form.source.text, [*form.frame, *work.insertions], form.write)
    return WovenText(work.source, work.insertions, work.kept, work.there, work.without, written=woven)


def encode(source: Source, work: WovenSource, data: bytes) -> bytes:
    """The text made, in UTF-8."""
    assert isinstance(work, WovenText)
    return work.written.encode("utf-8", "surrogatepass")


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a stretch, without the space around them."""
    here = start
    for m in [*BREAK.finditer(text, start, end), None]:
        a, b = here, m.start() if m else end
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if b > a:
            yield a, b
        here = m.end() if m else end

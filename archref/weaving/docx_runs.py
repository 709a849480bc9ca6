"""The runs and texts of a Word file's parts, the marks that part them, and the links that they have.

Offsets are into the source, in which the parts stand one after the other. A run is text with one formatting, which a
link stands around: a link that begins in a run divides it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ..reading.docx import NAMESPACE
from ..reading.docx_package import Package
from ..reading.markup import attributes
from .existing import Existing
from .marks import Marks
from .nesting import Tag

CONTAINERS = frozenset(
    "hyperlink ins moveTo smartTag sdt sdtContent customXml fldSimple p tc tr tbl txbxContent dir bdo body footnote "
    "endnote".split()
)
WHOLE = frozenset("del moveFrom drawing pict object AlternateContent".split())  # nothing in them takes a link
NOTES = frozenset(("footnoteReference", "endnoteReference"))
HYPERLINK = re.compile(r"\bHYPERLINK\s+(?:\\l\s+\"([^\"]*)\"|\"([^\"]*)\"(?:\s+\\l\s+\"([^\"]*)\")?)")
BOOKMARK = re.compile(r"<[\w.-]+:bookmarkStart\b([^>]*)>")


@dataclass(slots=True)
class Text:
    """The text of a run: its start tag, content and end tag, and the run's own place and formatting."""

    tag: int
    start: int
    end: int
    after: int
    run: int  # the run's start tag
    inner: int  # behind the run's formatting
    stop: int = -1  # the run's end tag
    behind: int = -1  # behind it
    format: str = ""


@dataclass(slots=True)
class Runs:
    """What the parts are made of. `relations`: by the end of each part, its name and prefixes."""

    texts: list[Text] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)
    parts: list[Part] = field(default_factory=list)
    bookmarks: int = 0  # the highest number of one

    def at(self, offset: int) -> Text | None:
        """The text that holds a character."""
        i = bisect_right(self.texts, offset, key=lambda t: t.start) - 1
        return self.texts[i] if i >= 0 and offset < self.texts[i].end else None

    def within(self, start: int, end: int) -> tuple[Text, int, Text, int] | None:
        """The first and last characters of text in a stretch: the texts and, end exclusive, the places in them."""
        i = max(bisect_right(self.texts, start, key=lambda t: t.start) - 1, 0)
        inside = [t for t in self.texts[i : bisect_right(self.texts, end, key=lambda t: t.start)] if t.end > start]
        inside = [t for t in inside if t.start < end and t.end > t.start]
        if not inside:
            return None
        return inside[0], max(start, inside[0].start), inside[-1], min(end, inside[-1].end)

    def part(self, offset: int) -> Part:
        """The part that holds a place."""
        return next(p for p in reversed(self.parts) if p.start <= offset)


@dataclass(slots=True)
class Part:
    """A part of the package: its place in the source, its prefix for Word's elements and that for relationships."""

    name: str
    start: int
    end: int
    word: str
    related: str  # "" where none is declared
    strict: bool


def survey(package: Package) -> Runs:
    """Read the runs, marks and links of a Word file."""
    found = Runs()
    text = package.source.text
    starts = [at for _, at in package.source.parts] + [len(text)]
    for (name, start), end in zip(package.source.parts, starts[1:], strict=True):
        if (named := NAMESPACE.search(text, start, end)) is None:
            continue
        related = re.search(
            r"xmlns:([\w.-]+)\s*=\s*[\"']http[^\"']*/officeDocument/(?:2006/)?relationships[\"']", text[start:end]
        )
        part = Part(name, start, end, named[1], related[1] if related else "", "purl.oclc.org" in named[0])
        found.parts.append(part)
        _Scan(found, text, part, package.relations.get(name, {})).run()
    for m in BOOKMARK.finditer(text):
        number = next((v for k, v in attributes(m[1]).items() if k.endswith(":id")), "")
        found.bookmarks = max(found.bookmarks, int(number) if number.isdigit() else 0)
    found.texts.sort(key=lambda t: t.start)
    found.marks.sort()
    return found


class _Scan:
    """One part, tag by tag."""

    def __init__(self, found: Runs, text: str, part: Part, relations: dict[str, tuple[str, str]]) -> None:
        self.found, self.text, self.part, self.relations = found, text, part, relations
        self.runs: list[Text] = []  # those open, as a text that is still to come
        self.begun: dict[int, list[Text]] = {}
        self.whole: list[tuple[str, int]] = []
        self.links: list[tuple[int, str]] = []
        self.fields: list[tuple[int, list[str]]] = []
        self.instruction = False

    def run(self) -> None:
        prefixes = rf"(?:{re.escape(self.part.word)}|mc)"
        pattern = re.compile(rf"<(/?){prefixes}:(\w+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
        for m in pattern.finditer(self.text, self.part.start, self.part.end):
            closing, name, written = bool(m[1]), m[2], m[3]
            empty = written.endswith("/")
            if name == "r" and not empty:
                self._run(m, closing)
            elif name == "rPr" and not closing and self.runs and m.start() == self._skip(self.runs[-1].inner):
                self._format(m, empty)
            elif name == "t" and self.runs and not empty:
                self._text(m, closing)
            elif name == "fldChar":
                self._field(m, written)
            elif name == "instrText" and self.fields:
                if not closing:
                    stop = self.text.find("<", m.end())
                    self.fields[-1][1].append(self.text[m.end() : stop])
            elif name in NOTES:
                self.found.marks.tags.append(Tag(*m.span(), "", name))
            elif name in WHOLE and not empty:
                self._whole(m, closing, name)
            elif name in CONTAINERS and not empty:
                self.found.marks.tags.append(Tag(*m.span(), ">" if closing else "<", name))
                if name == "hyperlink":
                    self._hyperlink(m, closing, written)

    def _skip(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at

    def _run(self, m: re.Match[str], closing: bool) -> None:
        if not closing:
            self.runs.append(Text(-1, -1, -1, -1, m.start(), m.end()))
        elif self.runs:
            run = self.runs.pop()
            for text in self.begun.pop(run.run, ()):
                text.stop, text.behind, text.format, text.inner = m.start(), m.end(), run.format, run.inner
                self.found.texts.append(text)

    def _format(self, m: re.Match[str], empty: bool) -> None:
        run = self.runs[-1]
        closed = f"</{self.part.word}:rPr>"
        run.inner = m.end() if empty else self.text.find(closed, m.end()) + len(closed)
        run.format = self.text[m.start() : run.inner]

    def _text(self, m: re.Match[str], closing: bool) -> None:
        run = self.runs[-1]
        texts = self.begun.setdefault(run.run, [])
        if not closing:
            texts.append(Text(m.start(), m.end(), m.end(), m.end(), run.run, run.inner))
        elif texts:
            texts[-1].end, texts[-1].after = m.start(), m.end()

    def _whole(self, m: re.Match[str], closing: bool, name: str) -> None:
        if not closing:
            self.whole.append((name, m.start()))
        elif self.whole:
            self.found.marks.tags.append(Tag(self.whole.pop()[1], m.end(), "", name))

    def _field(self, m: re.Match[str], written: str) -> None:
        kind = next((v for k, v in attributes(written).items() if k.endswith(":fldCharType")), "")
        if kind == "begin":
            self.fields.append((m.start(), []))
        elif kind == "end" and self.fields:
            start, words = self.fields.pop()
            if not self.fields:
                self.found.marks.tags.append(Tag(start, m.end(), "", "field"))
                instruction = "".join(words).replace("&quot;", '"').replace("&amp;", "&")
                if leads := HYPERLINK.search(instruction):
                    address = f"#{leads[1]}" if leads[1] else (leads[2] or "") + (f"#{leads[3]}" if leads[3] else "")
                    self.found.marks.links.append(Existing(start, m.end(), address))

    def _hyperlink(self, m: re.Match[str], closing: bool, written: str) -> None:
        if not closing:
            given = attributes(written)
            identity = next((v for k, v in given.items() if k.endswith(":id")), "")
            anchor = next((v for k, v in given.items() if k.endswith(":anchor")), "")
            target = self.relations.get(identity, ("", ""))[1]
            self.links.append((m.start(), target + (f"#{anchor}" if anchor else "")))
        elif self.links:
            start, target = self.links.pop()
            self.found.marks.links.append(Existing(start, m.end(), target or None))

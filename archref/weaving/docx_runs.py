"""The runs and texts of a Word file's parts, what they stand in, and the links that they have.

Offsets are into the source, in which the parts stand one after the other. A run is text with one formatting, which a
link stands around: a link that begins in a run divides it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ..patterns import expression
from ..reading.docx import NAMESPACE
from ..reading.docx_package import DocxPackage
from ..reading.markup import attributes
from .existing import Existing
from .markup import MarkupMap
from .nesting import Tag

PARTING = frozenset("p tc tr tbl txbxContent body footnote endnote".split())
CONTAINERS = frozenset("hyperlink ins moveTo del moveFrom smartTag sdt sdtContent customXml dir bdo".split()) | PARTING
# nothing in them takes a link: drawings, and what Word makes anew
WHOLE = frozenset("drawing pict object AlternateContent ruby fldSimple".split())
GONE = frozenset(("del", "moveFrom"))
NOTES = frozenset(("footnoteReference", "endnoteReference"))
HYPERLINK = expression(r"\bHYPERLINK\s+(?:\\l\s+\"([^\"]*)\"|\"([^\"]*)\"(?:\s+\\l\s+\"([^\"]*)\")?)")
NUMBER = expression(r"<[\w.-]+:\w+\b[^<>]*?\s[\w.-]+:id\s*=\s*[\"'](\d{1,10})[\"']")
# the content controls of reference managers, which make what is in them anew
MANAGED = expression(r"<[\w.-]+:tag\b[^<>]*?\"(?:MENDELEY_|CitaviPlaceholder)")
NEAR = 20  # texts
FAR = 4000  # characters of a control's properties
HIGHEST = 2**31 - 1  # of the numbers of bookmarks and changes


@dataclass(slots=True, eq=False)
class Container:
    """An element that runs stand in: its start tag, its end tag, the element around it, its first and last run."""

    name: str
    start: int
    inner: int
    around: Container | None
    end: int = -1
    outer: int = -1
    first: int = -1  # where its first run begins
    last: int = -1  # where its last run ends

    def chain(self) -> list[Container]:
        """It and what it stands in, the innermost first."""
        found: list[Container] = []
        here: Container | None = self
        while here is not None:
            found.append(here)
            here = here.around
        return found


@dataclass(slots=True)
class RunText:
    """The text of a run: its start tag, content and end tag, and the run's own place and formatting."""

    tag: int
    start: int
    end: int
    after: int
    run: int  # the run's start tag
    inner: int  # behind the run's formatting
    within: Container | None
    stop: int = -1  # the run's end tag
    behind: int = -1  # behind it
    format: str = ""


@dataclass(slots=True)
class UnlinkableStretch:
    """A stretch in which no link can stand, and where it begins between the runs around it; the paragraph of both."""

    start: int
    end: int
    place: int
    paragraph: Container | None


@dataclass(slots=True)
class Runs:
    """What the parts are made of, and the numbers that bookmarks and changes have."""

    texts: list[RunText] = field(default_factory=list)
    markup: MarkupMap = field(default_factory=MarkupMap)
    parts: list[DocxPart] = field(default_factory=list)
    wholes: list[UnlinkableStretch] = field(default_factory=list)
    numbers: set[int] = field(default_factory=set)
    highest: int = 0

    def at(self, offset: int) -> RunText | None:
        """The text that holds a character."""
        i = bisect_right(self.texts, offset, key=lambda t: t.start) - 1
        return self.texts[i] if i >= 0 and offset < self.texts[i].end else None

    def next(self, offset: int) -> RunText | None:
        """The first text with words behind a place, not far from it."""
        i = bisect_right(self.texts, offset, key=lambda t: t.start)
        behind = (t for t in self.texts[i : i + NEAR] if t.end > t.start)
        return next(behind, None)

    def cut(self, offset: int) -> RunText | None:
        """The text that holds a place between characters, its ends among them."""
        i = bisect_right(self.texts, offset, key=lambda t: t.start) - 1
        return self.texts[i] if i >= 0 and offset <= self.texts[i].end else None

    def between(self, start: int, end: int) -> list[RunText]:
        """The texts that share characters with a stretch, in order."""
        i = max(bisect_right(self.texts, start, key=lambda t: t.start) - 1, 0)
        inside = self.texts[i : bisect_right(self.texts, end, key=lambda t: t.start)]
        return [t for t in inside if t.end > start and t.start < end and t.end > t.start]

    def whole(self, offset: int) -> UnlinkableStretch | None:
        """The stretch without links that holds a character, the outermost."""
        i = bisect_right(self.wholes, offset, key=lambda w: w.start) - 1
        return self.wholes[i] if i >= 0 and offset < self.wholes[i].end else None

    def part(self, offset: int) -> DocxPart:
        """The part that holds a place."""
        return next(p for p in reversed(self.parts) if p.start <= offset)

    def number(self) -> int:
        """A number that no bookmark and no change has."""
        if self.highest < HIGHEST:
            self.highest += 1
            return self.highest
        number = next(n for n in range(1, HIGHEST) if n not in self.numbers)
        self.numbers.add(number)
        return number


@dataclass(slots=True)
class DocxPart:
    """A part of the package: its place in the source, its prefix for Word's elements and that for relationships."""

    name: str
    start: int
    end: int
    word: str
    related: str  # "" where none is declared
    strict: bool


def survey(package: DocxPackage) -> Runs:
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
        part = DocxPart(name, start, end, named[1], related[1] if related else "", "purl.oclc.org" in named[0])
        found.parts.append(part)
        _RunScan(found, text, part, package.relations.get(name, {})).run()
    found.numbers = {int(m[1]) for m in NUMBER.finditer(text)}
    found.highest = max(found.numbers, default=0)
    found.texts.sort(key=lambda t: t.start)
    found.wholes = _outermost(found.wholes)
    found.markup.tags += [Tag(w.start, w.end, "", "whole") for w in found.wholes]
    found.markup.sort()
    return found


def _outermost(wholes: list[UnlinkableStretch]) -> list[UnlinkableStretch]:
    kept: list[UnlinkableStretch] = []
    for whole in sorted(wholes, key=lambda w: (w.start, -w.end)):
        if not kept or whole.end > kept[-1].end:
            kept.append(whole)
    return kept


class _RunScan:
    """One part, tag by tag."""

    def __init__(self, found: Runs, text: str, part: DocxPart, relations: dict[str, tuple[str, str]]) -> None:
        self.found, self.text, self.part, self.relations = found, text, part, relations
        self.runs: list[RunText] = []  # those open, as a text that is still to come
        self.begun: dict[int, list[RunText]] = {}
        self.whole: list[tuple[int, int]] = []  # where each begins, and the place before it
        self.links: list[tuple[int, str]] = []
        self.fields: list[tuple[int, int, Container | None, list[str]]] = []
        self.here: Container | None = None
        self.gone = 0  # how many deletions are open

    def run(self) -> None:
        prefixes = rf"(?:{re.escape(self.part.word)}|mc)"
        names = "|".join(sorted(CONTAINERS | WHOLE | NOTES | {"r", "rPr", "t", "fldChar", "instrText"}, key=len)[::-1])
        pattern = re.compile(rf"<(/?){prefixes}:({names})(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
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
                    self.fields[-1][3].append(self.text[m.end() : stop])
            elif name in NOTES:
                self.found.markup.tags.append(Tag(*m.span(), "", name))
            elif name in WHOLE and not empty:
                self._whole(m, closing)
            elif name in CONTAINERS and not empty:
                self._container(m, closing, name, written)
        for start, place, paragraph, _ in self.fields:  # begun and never ended
            self._keep_whole(start, paragraph.outer if paragraph else self.part.end, place, paragraph)

    def _skip(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at

    def _run(self, m: re.Match[str], closing: bool) -> None:
        if not closing:
            self.runs.append(RunText(-1, -1, -1, -1, m.start(), m.end(), self.here))
            container = self.here
            while container is not None and container.first < 0:
                container.first = m.start()
                container = container.around
        elif self.runs:
            run = self.runs.pop()
            container = self.here
            while container is not None and container.name not in PARTING:
                container.last = m.end()
                container = container.around
            for text in self.begun.pop(run.run, ()):
                text.stop, text.behind, text.format, text.inner = m.start(), m.end(), run.format, run.inner
                if not self.gone:
                    self.found.texts.append(text)

    def _format(self, m: re.Match[str], empty: bool) -> None:
        run = self.runs[-1]
        closed = f"</{self.part.word}:rPr>"
        run.inner = m.end() if empty else self._format_end(m.end()) + len(closed)
        run.format = self.text[m.start() : run.inner]

    def _format_end(self, at: int) -> int:
        """The end tag of a formatting, which may hold the one that a change replaced."""
        name = f"{self.part.word}:rPr"
        end = self.text.find(f"</{name}>", at)
        if self.text.find(f"<{name}Change", at, end) < 0:
            return end
        return self.text.find(f"</{name}>", self.text.find(f"</{name}Change>", at))

    def _text(self, m: re.Match[str], closing: bool) -> None:
        run = self.runs[-1]
        texts = self.begun.setdefault(run.run, [])
        if not closing:
            texts.append(RunText(m.start(), m.end(), m.end(), m.end(), run.run, run.inner, run.within))
        elif texts:
            texts[-1].end, texts[-1].after = m.start(), m.end()

    def _whole(self, m: re.Match[str], closing: bool) -> None:
        if not closing:
            self.whole.append((m.start(), self._place(m.start())))
        elif self.whole:
            self._keep_whole(self.whole[-1][0], m.end(), self.whole.pop()[1], self._paragraph())

    def _place(self, at: int) -> int:
        """Where something begins between runs: before the run that it stands in."""
        return self.runs[-1].run if self.runs else at

    def _paragraph(self) -> Container | None:
        return next((c for c in self.here.chain() if c.name == "p"), None) if self.here else None

    def _keep_whole(self, start: int, end: int, place: int, paragraph: Container | None) -> None:
        self.found.wholes.append(UnlinkableStretch(start, end, place, paragraph))

    def _container(self, m: re.Match[str], closing: bool, name: str, written: str) -> None:
        if not closing:
            managed = name == "sdt" and self._managed(m.end())
            self.here = Container("field" if managed else name, m.start(), m.end(), self.here)
            self.gone += name in GONE
        elif self.here is not None:
            self.here.end, self.here.outer = m.span()
            self.here = self.here.around
            self.gone -= name in GONE
        if name in PARTING:
            self.found.markup.tags.append(Tag(*m.span(), ">" if closing else "<", name))
        if name == "hyperlink":
            self._hyperlink(m, closing, written)

    def _managed(self, at: int) -> bool:
        """Whether a control's properties, which begin there, are those of a reference manager's."""
        content = self.text.find(":sdtContent", at, at + FAR)
        return MANAGED.search(self.text, at, content if content >= 0 else at + FAR) is not None

    def _field(self, m: re.Match[str], written: str) -> None:
        kind = next((v for k, v in attributes(written).items() if k.endswith(":fldCharType")), "")
        if kind == "begin":
            self.fields.append((m.start(), self._place(m.start()), self._paragraph(), []))
        elif kind == "end" and self.fields:
            start, place, paragraph, words = self.fields.pop()
            if not self.fields:
                same = paragraph if paragraph is self._paragraph() else None
                self._keep_whole(start, m.end(), place, same)
                instruction = "".join(words).replace("&quot;", '"').replace("&amp;", "&")
                if leads := HYPERLINK.search(instruction):
                    address = f"#{leads[1]}" if leads[1] else (leads[2] or "") + (f"#{leads[3]}" if leads[3] else "")
                    self.found.markup.links.append(Existing(start, m.end(), address))

    def _hyperlink(self, m: re.Match[str], closing: bool, written: str) -> None:
        if not closing:
            given = attributes(written)
            identity = next((v for k, v in given.items() if k.endswith(":id")), "")
            anchor = next((v for k, v in given.items() if k.endswith(":anchor")), "")
            target = self.relations.get(identity, ("", ""))[1]
            self.links.append((m.start(), target + (f"#{anchor}" if anchor else "")))
        elif self.links:
            start, target = self.links.pop()
            self.found.markup.links.append(Existing(start, m.end(), target or None))

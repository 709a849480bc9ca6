"""TEI, as the Foreign Relations volumes are encoded and as other editions are.

Each `<div type="document">` is a document, in order, one at a time; a TEI file without them is one document, its
whole text. Footnotes, markers, page breaks, headings, the document's number and date, the volume's id and title
are what the encoding says they are. Ids are not relied on: a note belongs to the place where it stands. The text
has the shape of a copied page: body with markers, then the list of notes. Datelines, openers and closers are left
out, as on the pages that people copy, unless a note hangs on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ..document import Document, Page
from ..origin import Source
from ..patterns import expression
from .emphasis import set_off
from .errors import InputError, shown
from .flow import Flow, Notes
from .formats.format import PROLOGUE
from .markup import any_of, attributes
from .plain import read_heading
from .xml import XML, check, encoding_of

__all__ = ["documents", "encoding_of", "sections"]

BLOCKS = frozenset(
    "p head item row dateline opener closer signed salute seg byline postscript quote list table figure label titlePart "
    "lg l ab sp trailer epigraph argument docTitle div div1 div2 div3 div4 div5 div6 div7".split()
)
LINES = frozenset(("item", "row", "label", "l"))  # blocks that end a line and no paragraph
FRAME = frozenset(("dateline", "opener", "closer"))
SKIPPED = frozenset("figure object script teiHeader frus:file frus:pdf frus:page-count-according-to-citation".split())
ENDS = {name: "\n" if name in LINES else "\n\n" for name in BLOCKS}
PLAIN = BLOCKS - FRAME - SKIPPED - {"head", "div"}  # blocks that are no more than that
NAMES = BLOCKS | SKIPPED | {"note", "pb", "lb", "cell", "date"}
REST = r"(?=[\s/>])([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>"  # of a tag, behind its name
ASIDE = r"<!--(?s:.*?)-->|<!\[CDATA\[(?s:.*?)\]\]>|<\?(?s:.*?)\?>"
ROOT = expression(rf"{PROLOGUE}<([\w.-]+:)?")
HEADER = expression(r"<(?:[\w.-]+:)?teiHeader\b(?s:.*?)</(?:[\w.-]+:)?teiHeader\s*>")
TITLE = expression(r"<(?:[\w.-]+:)?title\b([^>]*)>((?s:.*?))</(?:[\w.-]+:)?title\s*>")
IDNO = expression(r"<(?:[\w.-]+:)?idno\b([^>]*)>\s*([^<]*?)\s*</")
VOLUME = expression(r"frus\d{4}[\w-]*")
TEXT = expression(r"<(?:[\w.-]+:)?text\b[^>]*>")
SLANTED = expression(
    r"(<(?:[\w.-]+:)?(hi|emph|title)\b(?:(?=[^<>]*\b(?:rend|rendition|style)\s*=\s*[\"'][^\"'<>]*ital)|(?<=emph)|(?<=title)(?![^<>]*\blevel\s*=\s*[\"'][au]))[^<>]*(?<!/)>)"
    r"(?:(?!</(?:[\w.-]+:)?\2\s*>)(?s:.)){1,400}(</(?:[\w.-]+:)?\2\s*>)"
)
PLACE = expression(r"<(?:[\w.-]+:)?placeName\b[^>]*>((?s:.*?))</(?:[\w.-]+:)?placeName\s*>")
NEXT_TAG = expression(r"\s*<")
NESTED = 20  # documents in each other
DEEPEST = 100  # unnumbered notes in each other
XHTML = "http://www.w3.org/1999/xhtml"


@lru_cache(maxsize=8)
def _structure(prefix: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of the tags that shape a text, and of those that tell documents and pages; groups: /, name, attributes."""
    names = any_of(NAMES)
    return (
        re.compile(rf"<(/?){re.escape(prefix)}({names}){REST}|{ASIDE}"),
        re.compile(rf"<(/?){re.escape(prefix)}(div|pb){REST}|{ASIDE}"),
    )


def documents(source: Source) -> Iterator[Document]:
    """The documents of a TEI file in order; `InputError` for one that is not well-formed or not safe."""
    check(source.text, shown(source.name))
    root = ROOT.match(source.text)
    shape, outline = _structure(root[1] or "" if root else "")
    header = HEADER.search(source.text)
    volume, title = _volume(source, header[0] if header else "")
    found = False
    for start, end, opening, page in _divs(source.text, outline, shown(source.name)):
        found = True
        yield _TeiReader(source, start, end, page, shape).document(attributes(opening), volume, title)
    if not found:
        text = TEXT.search(source.text, header.end() if header else 0)
        start = text.end() if text else 0
        document = _TeiReader(source, start, len(source.text), None, shape).document({}, volume, title)
        set_off(document, _italics(source.text, start))
        yield document


def _italics(text: str, start: int) -> Iterator[tuple[int, int]]:
    """What a text of a scholar's sets in italics: titles of works but not of articles, and what is marked as emphasized."""
    for m in SLANTED.finditer(text, start):
        yield m.end(1), m.start(3)


def sections(source: Source) -> Iterator[tuple[dict[str, str], Document]]:
    """The divisions of a TEI file outside its documents, each with its attributes and without those in it: preface,
    contents, index, and what stands above the documents of a chapter."""
    root = ROOT.match(source.text)
    shape, outline = _structure(root[1] or "" if root else "")
    header = HEADER.search(source.text)
    volume, title = _volume(source, header[0] if header else "")
    for start, end, opening, page in _between(source.text, outline):
        found = attributes(opening)
        yield found, _TeiReader(source, start, end, page, shape).document(found, volume, title)


def _between(text: str, outline: re.Pattern[str]) -> Iterator[tuple[int, int, str, str | None]]:
    """As `_divs`, for the other divs: each up to the first div in it, or to its end."""
    page, within = None, 0  # within: divs open since that of a document
    waiting: tuple[int, str, str | None] | None = None
    for m in outline.finditer(text):
        closing, name, written = m.groups()
        if name == "pb":
            page = attributes(written).get("n") or page
        elif name:
            if waiting:
                yield waiting[0], m.start(), waiting[1], waiting[2]
                waiting = None
            if closing:
                within -= bool(within)
            elif not written.endswith("/"):
                if within or attributes(written).get("type") == "document":
                    within += 1
                else:
                    waiting = m.end(), written, page


def _volume(source: Source, header: str) -> tuple[str | None, str | None]:
    """The volume's id ("frus1977-80v01") and its full title, from the header; the id else from the file's name."""
    numbers = [(attributes(m[1]).get("type"), m[2]) for m in IDNO.finditer(header)]
    volume = next((value for kind, value in numbers if kind == "frus" and value), None)
    if volume is None:
        named = VOLUME.match(source.name.replace("\\", "/").rsplit("/", 1)[-1])
        volume = named[0] if named else None
    titles = [
        (attributes(m[1]).get("type"), " ".join(XML.fold(m[2], 0, len(m[2])).split())) for m in TITLE.finditer(header)
    ]
    titles = [t for t in titles if t[1]]
    best = next((t for kind, t in titles if kind in ("complete", "main")), titles[0][1] if titles else None)
    return volume, best


def _divs(text: str, outline: re.Pattern[str], name: str) -> Iterator[tuple[int, int, str, str | None]]:
    """Each document's div: where its content starts and ends, its attributes, the page that it begins on."""
    opened: list[tuple[int, str, str | None] | None] = []
    ready: list[tuple[int, int, str, str | None]] = []
    page, inside = None, 0
    for m in outline.finditer(text):
        closing, tag, written = m.groups()
        if tag == "pb":
            page = attributes(written).get("n") or page
        elif closing:
            if opened and (begun := opened.pop()):
                ready.append((begun[0], m.start(), begun[1], begun[2]))
                inside -= 1
                if not inside:
                    yield from sorted(ready)  # a document within a document ends first
                    ready = []
        elif tag and not written.endswith("/"):
            document = "document" in written and attributes(written).get("type") == "document"
            inside += document
            if inside > NESTED:
                raise InputError(f"{name} has documents in documents, more than {NESTED} deep; mend its <div>s")
            opened.append((m.end(), written, page) if document else None)


@dataclass(slots=True)
class _TeiReader:
    source: Source
    start: int
    end: int
    page: str | None
    shape: re.Pattern[str]
    tags: list[re.Match[str]] = field(default_factory=list)
    close: list[int] = field(default_factory=list)  # for each start tag the index of its end tag
    flow: Flow = field(init=False)
    notes: Notes[int] = field(init=False)
    pages: list[Page] = field(default_factory=list)
    head: tuple[int, int] | None = None
    date: str | None = None
    place: str | None = None
    depth: int = 0

    def document(self, div: dict[str, str], volume: str | None, title: str | None) -> Document:
        self._scan()
        flow = self.flow = Flow(self.source, XML)
        self.notes = Notes(flow)
        first = self._leading_pages()
        if self.page:
            self._page(self.page, self.start)
        here = self.tags[first - 1].end() if first else self.start
        self._range(first, len(self.tags), here, self.end, True, True)
        body_end = self.notes.lay(lambda i: self._inside(i, False))
        text, origin = flow.finish()
        notes, markers = self.notes.notes, self.notes.markers
        document = Document(text, notes, self.pages, markers, body_end, volume=volume, volume_title=title)
        document.origin, document.marked = origin, True
        read_heading(document, self.head)
        document.number = div.get("n") or document.number
        document.element, document.place = div.get("xml:id"), self.place or None
        stamp = next((v for k, v in div.items() if k.endswith(":doc-dateTime-min")), None) or self.date
        document.date = stamp[:10] if stamp else None
        return document

    def _scan(self) -> None:
        """The tags that shape the text, each start tag with its end."""
        self.tags = [m for m in self.shape.finditer(self.source.text, self.start, self.end) if m[2]]
        self.close = list(range(len(self.tags)))
        opened: list[int] = []
        for i, m in enumerate(self.tags):
            if m[1]:
                if opened:
                    self.close[opened.pop()] = i
            elif m[3][-1:] != "/":
                opened.append(i)

    def _leading_pages(self) -> int:
        """Page breaks at the very beginning replace the page that the document begins on; how many tags they are."""
        here, done = self.start, 0
        for i, tag in enumerate(self.tags):
            if tag[2] != "pb" or self.close[i] > i or XML.tags.sub("", self.source.text[here : tag.start()]).strip():
                break
            if not NEXT_TAG.match(self.source.text, tag.end()):
                break
            self.page = attributes(tag[3]).get("n")
            here, done = tag.end(), i + 1
        return done

    def _page(self, number: str, at: int, to: int | None = None) -> None:
        flow = self.flow
        flow.break_()
        flow.flush(at)
        begin = flow.at
        flow.set(f"[Page {number}]", at, to)
        self.pages.append(Page(number, begin, flow.at))
        flow.break_()

    def _range(self, i: int, stop: int, here: int, end: int, body: bool, top: bool = False) -> None:
        """Lay down the source from `here` to `end`, whose tags are those from `i` to `stop`."""
        flow, tags, close, source = self.flow, self.tags, self.close, self.source.text
        depth = 0
        while i < stop:
            tag = tags[i]
            closing, name, _ = tag.groups()
            start = tag.start()
            if start > here:
                if depth == 0 and top and i and source[here:start].isspace():
                    flow.break_()  # between the paragraphs of a document
                else:
                    flow.copy(here, start)
            here = tag.end()
            if closing:
                depth -= 1
                self._block(name, here, body)
            elif name in PLAIN:
                depth += close[i] > i
                self._block(name, start, body)
            elif name == "note" or name in SKIPPED or (name == "div" and self._apart(i)):
                if name == "note":
                    self._note(i, body)
                i = close[i]
                here = tags[i].end()
            elif name == "pb":
                self._break(i, body)
            elif name == "lb":
                flow.break_("\n") if body else flow.space(start)
            elif name in FRAME and body and not any(t[2] == "note" for t in tags[i : close[i]]):
                for k in range(i, close[i]):
                    if tags[k][2] == "pb":
                        self._break(k, body)
                    elif tags[k][2] == "date":
                        self._dated(tags[k])
                    elif tags[k][2] == "dateline":
                        self._placed(k)
                i = close[i]
                here = tags[i].end()
            elif name == "head" and self.head is None and body and top and not depth:
                self._heading(i)
                i = close[i]
                here = tags[i].end()
            else:
                depth += close[i] > i
                if name == "date":
                    self._dated(tag)
                elif name == "dateline":
                    self._placed(i)
                elif name == "cell" and body and not flow.broken and flow.last != "\n":
                    flow.strip()
                    flow.set("\t", start)
                self._block(name, start, body)
            i += 1
        flow.copy(here, end)

    def _inside(self, i: int, body: bool) -> None:
        """Lay down what stands inside an element."""
        close = self.close[i]
        if close > i and self.depth < DEEPEST:
            self.depth += 1
            self._range(i + 1, close, self.tags[i].end(), self.tags[close].start(), body)
            self.depth -= 1

    def _heading(self, i: int) -> None:
        self.flow.break_()
        begin = self.flow.next
        self._inside(i, True)
        self.flow.strip()
        self.head = (begin, self.flow.at)
        self.flow.break_()

    def _block(self, name: str, at: int, body: bool) -> None:
        if ends := ENDS.get(name):
            if body:
                self.flow.break_(ends)
            else:
                self.flow.space(at)

    def _break(self, i: int, body: bool) -> None:
        number = attributes(self.tags[i][3]).get("n")
        if number and body and not self.tags[i][1]:
            self._page(number, *self.tags[i].span())

    def _apart(self, i: int) -> bool:
        """A document of its own, or a piece of a web page, inside this one."""
        found = attributes(self.tags[i][3])
        return found.get("type") == "document" or found.get("xmlns") == XHTML

    def _dated(self, tag: re.Match[str]) -> None:
        if self.date is None and not tag[1]:
            found = attributes(tag[3])
            self.date = found.get("when") or found.get("from") or found.get("notBefore")

    def _placed(self, i: int) -> None:
        """Where a dateline says that the document was written."""
        if self.place is None and not self.tags[i][1]:
            found = PLACE.search(self.source.text, self.tags[i].end(), self.tags[self.close[i]].start())
            self.place = " ".join(XML.fold(found[1], 0, len(found[1])).split()).strip("[], ") if found else None

    def _note(self, i: int, body: bool) -> None:
        """A footnote gets its marker and waits; one without a number is part of the text."""
        tag, flow = self.tags[i], self.flow
        found = attributes(tag[3])
        number = found.get("n")
        if number is not None and found.get("rend") != "inline":
            identity = found.get("xml:id")
            again = None if identity else self.notes.index(found.get("target", "").lstrip("#") or None)
            if again is not None and self.close[i] > i and self.notes.number(again) != number:
                again, found = None, {}  # a note of its own that names another by mistake
            if again is None:
                again = self.notes.add(number, i, tag.start(), identity or found.get("target"))
            self.notes.mark(again, *tag.span())
        elif body:
            flow.break_()
            flow.flush(tag.start())
            self._inside(i, True)
            flow.break_()
        else:
            flow.space(tag.start())
            self._inside(i, False)
            flow.space(tag.end())

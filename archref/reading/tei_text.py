"""The text of a stretch of a TEI file: body with markers, then the list of notes, as on a page that is copied."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..document import Document, Page
from ..origin import Source
from ..patterns import expression
from .flow import Flow, Notes
from .markup import attributes
from .plain import read_heading
from .tei_outline import tags
from .xml import XML

BLOCKS = frozenset(
    "p head item row dateline opener closer signed salute seg byline postscript quote list table figure label titlePart "
    "lg l ab sp trailer epigraph argument docTitle div div1 div2 div3 div4 div5 div6 div7".split()
)
LINES = frozenset(("item", "row", "label", "l"))  # blocks that end a line and no paragraph
FRAME = frozenset(("dateline", "opener", "closer"))
SKIPPED = frozenset("figure object script teiHeader frus:file frus:pdf frus:page-count-according-to-citation".split())
ENDS = {name: "\n" if name in LINES else "\n\n" for name in BLOCKS}
PLAIN = BLOCKS - FRAME - SKIPPED - {"head", "div"}  # blocks that are no more than that
NAMES = frozenset(BLOCKS | SKIPPED | {"note", "pb", "lb", "cell", "date"})
PLACE = expression(r"<(?:[\w.-]+:)?placeName\b[^>]*>((?s:.*?))</(?:[\w.-]+:)?placeName\s*>")
NEXT_TAG = expression(r"\s*<")
DEEPEST = 100  # unnumbered notes in each other
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(slots=True)
class TeiReader:
    source: Source
    start: int
    end: int
    page: str | None
    prefix: str
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
        shape = tags(self.prefix, NAMES)
        self.tags = [m for m in shape.finditer(self.source.text, self.start, self.end) if m[2]]
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

"""HTML: a saved page of history.state.gov, and any page with footnotes that are linked as programs link them.

Navigation, scripts, forms and what is hidden are no part of the text. A page whose notes are not linked is read as
plain text is: from the shape of its list of notes.
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
from .html_notes import HtmlNotes, find_notes
from .html_styles import italics
from .html_tree import BLOCKS, HTML, Element, Tree, parse
from .numerals import formatted
from .plain import read_manuscript, read_plain

SKIPPED = frozenset(
    "head script style template noscript nav svg math object iframe form button select textarea audio video canvas "
    "datalist dialog title".split()
)
LINES = frozenset(("tr", "li", "dt", "dd", "option", "div"))
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
ADDRESS = expression(r"history\.state\.gov/historicaldocuments/(frus[\w-]+)(?:/(d\w+))?")
PAGE = expression(r"\s*\[Pages? [\w–-]+\]\s*$")
LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
NOTES_TITLE = expression(r"\s*(?:(?:foot|end)?notes?|references)\s*:?\s*$", re.IGNORECASE)
LABEL = r"\s*(?:[\[(]{0}[\])]|{0}[.)])\s+"


def encoding_of(data: bytes) -> str | None:
    """The encoding that a page names in its <meta>; a byte order mark goes before it."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return "utf-8" if data[0] == 0xEF else "utf-16"
    named = CHARSET.search(data[:4096])
    name = named[1].decode("ascii").lower() if named else None
    # browsers read these names as Windows' own; a page that says UTF-16 in ASCII is not
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "utf-16": None}.get(name or "", name)


def documents(source: Source) -> Iterator[Document]:
    """A page is one document."""
    tree = parse(source.text)
    reader = _HtmlReader(source, tree, find_notes(source.text, tree))
    yield reader.document()


@dataclass(slots=True)
class _HtmlReader:
    source: Source
    tree: Tree
    found: HtmlNotes
    flow: Flow = field(init=False)
    notes: Notes[tuple[str, Element]] = field(init=False)
    headings: list[Heading] = field(default_factory=list)
    starts: dict[int, tuple[int, int]] = field(default_factory=dict)  # of headings: where, how deep
    counts: dict[int, int] = field(default_factory=dict)  # of ordered lists: the number of the last item
    item: str = ""  # the number that goes before the next words
    label: re.Pattern[str] | None = None  # the number that may stand before the note being laid

    def document(self) -> Document:
        self.flow = Flow(self.source, HTML)
        self.notes = Notes(self.flow)
        root = self._root()
        events = self.tree.events
        if root is None:
            self._range(0, len(events), 0, len(self.source.text))
        else:
            self._range(root.first, root.last, root.inner, root.end)
        body_end = self.notes.lay(self._note)
        text, origin = self.flow.finish()
        if self.notes.notes:
            document = Document(text, self.notes.notes, markers=self.notes.markers, body_end=body_end, marked=True)
            document.headings = self.headings
            read_manuscript(document)
        else:
            document = read_plain(text)
            document.headings = self.headings
        document.origin = origin
        set_off(document, italics(self.source.text, self.tree))
        if address := self._address():
            document.volume = address[1]
            if address[2] and address[2][1:].isdigit():
                document.number = address[2][1:]
        return document

    def _address(self) -> re.Match[str] | None:
        """Where the page says that it belongs, if that is a volume of Foreign Relations."""
        for element in self.tree.elements:
            if element.name in ("link", "meta") and "history.state.gov" in element.written:
                found = element.attributes
                if found.get("rel") == "canonical" or found.get("property") == "og:url":
                    if address := ADDRESS.search(found.get("href") or found.get("content") or ""):
                        return address
        return None

    def _root(self) -> Element | None:
        """The element that holds the text: the site's own, or the one that is marked so, else the body."""
        by: dict[str, list[Element]] = {}
        for element in self.tree.elements:
            if element.name in ("main", "article", "body"):
                by.setdefault(element.name, []).append(element)
            if "=" in element.written and element.name in ("div", "section"):
                found = element.attributes
                if found.get("id") == "content-inner":
                    by.setdefault("site", []).append(element)
                elif found.get("role") == "main":
                    by.setdefault("main", []).append(element)
        for name in ("site", "main", "article", "body"):
            held = by.get(name, [])
            if len(held) == 1 and all(held[0].start <= i.start < held[0].after for i in self._holders()):
                return held[0]
        return None

    def _holders(self) -> list[Element]:
        return [note for _, note in self.found.markers.values()]

    def _note(self, listed: tuple[str, Element]) -> None:
        number, note = listed
        self.label = re.compile(LABEL.format(re.escape(number)))
        self._range(note.first, note.last, note.inner, note.end, note)
        self.label = None

    def _range(self, i: int, stop: int, here: int, end: int, note: Element | None = None) -> None:
        """Lay down the page from `here` to `end`, whose events are those from `i` to `stop`."""
        events = self.tree.events
        pre = 0
        while i < stop:
            element, opens, start, after = events[i]
            i += 1
            self._text(here, start, pre)
            here = max(here, after)
            if not opens:
                pre -= element.name == "pre"
                self._close(element, after, note)
                continue
            if element.index in self.found.markers:
                number, held = self.found.markers[element.index]
                known = self.notes.index(held.index)
                if known is None:
                    known = self.notes.add(number, (number, held), held.inner, held.index)
                self.notes.mark(known, element.start, element.after)
            elif not self._skipped(element, note):
                pre += element.name == "pre"
                self._open(element, note)
                continue
            i, here = element.next, element.after
        self._text(here, end, pre)

    def _text(self, start: int, end: int, pre: int) -> None:
        if start >= end:
            return
        if self.label is not None:
            if m := self.label.match(self.source.text, start, end):
                start = m.end()
            if self.source.text[start:end].strip():
                self.label = None
        if self.item and HTML.fold(self.source.text, start, end).strip():
            self.flow.set(self.item, start)
            self.item = ""
        if not pre:
            self.flow.copy(start, end)
            return
        for line in re.finditer(r"([^\r\n]*)(\r\n|\n|\r)?", self.source.text[start:end]):
            self.flow.copy(start + line.start(1), start + line.end(1))
            if line[2]:
                self.flow.break_("\n" if not self.flow.broken else "\n\n")

    def _open(self, element: Element, note: Element | None) -> None:
        name, flow = element.name, self.flow
        if name == "br":
            flow.break_("\n") if note is None else flow.space(element.start)
        elif name in ("td", "th") and note is None:
            if not flow.broken and flow.last != "\n":
                flow.strip()
                flow.set("\t", element.start)
        elif self._is_page(element):
            flow.break_()
            flow.flush(element.start)
            number = element.attributes.get("aria-label") or element.attributes.get("title")
            if element.end == element.inner and number:
                flow.set(f"[Page {number.removeprefix('Page ').strip(' .')}]", element.start, element.after)
                flow.break_()
        elif name in BLOCKS:
            self._block(element, element.start, note)
            if name == "li" and element.parent is not None and element.parent.name == "ol" and note is None:
                self._item(element, element.parent)
            if re.match(r"h[1-6]$", name) and note is None:
                self.starts[element.index] = (flow.next, int(name[1]))

    def _item(self, item: Element, ordered: Element) -> None:
        """The number that a browser sets before an item."""
        given = item.attributes.get("value") or (
            ordered.attributes.get("start") if ordered.index not in self.counts else None
        )
        count = int(given) if given and re.fullmatch(r"-?\d{1,6}", given) else self.counts.get(ordered.index, 0) + 1
        self.counts[ordered.index] = count
        if "list-style-type:none" not in ordered.attributes.get("style", "").replace(" ", ""):
            form = LIST_TYPES.get(ordered.attributes.get("type", "1"))
            self.item = f"{formatted(count, form)}. "

    def _close(self, element: Element, at: int, note: Element | None) -> None:
        if self._is_page(element):
            self.flow.break_()
        elif element.name in BLOCKS and element.name not in ("td", "th"):
            if begun := self.starts.pop(element.index, None):
                self.flow.strip()
                begin = begun[0]
                if self.flow.at > begin:
                    self.headings.append(Heading(begun[1], begin, self.flow.at))
            self._block(element, at, note)

    def _block(self, element: Element, at: int, note: Element | None) -> None:
        if note is not None:
            self.flow.space(at)
        else:
            self.flow.break_("\n" if element.name in LINES else "\n\n")

    def _is_page(self, element: Element) -> bool:
        """A page break, as history.state.gov and e-books have them."""
        found = element.attributes if element.written else {}
        if element.name not in ("a", "span", "div", "hr") or not found:
            return False
        if "pagebreak" in f"{found.get('role', '')} {found.get('epub:type', '')}":
            return True
        said = element.classes & {"page", "pb", "tei-pb", "tei-pb1", "tei-pb2", "pagenum"}
        return (
            bool(said)
            and element.end - element.inner < 200
            and bool(PAGE.match(HTML.fold(self.source.text, element.inner, element.end)))
        )

    def _skipped(self, element: Element, note: Element | None) -> bool:
        if element.name in SKIPPED or element.index in self.found.dropped:
            return True
        if element.index in self.found.notes and element is not note:
            return True
        if element.written:
            found = element.attributes
            if "hidden" in element.written and re.search(r"(?:^|\s)hidden(?:[\s=]|$)", element.written):
                return True
            if found.get("aria-hidden") == "true" or found.get("role") in ("navigation", "doc-toc", "search"):
                return True
            if "display:none" in found.get("style", "").replace(" ", ""):
                return True
        if self.found.notes and re.match(r"h[1-6]$", element.name) and element.end - element.inner < 100:
            return NOTES_TITLE.match(HTML.fold(self.source.text, element.inner, element.end)) is not None
        return element.name in ("header", "footer") and element.parent is not None and element.parent.name == "body"

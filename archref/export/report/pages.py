"""A document of the report as HTML: paragraphs, page breaks, highlights, markers and notes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import escape

from ...document import Marker
from ...patterns import expression
from .highlights import Flag, Highlight, Sheet

LONGEST_NUMBER = 12  # characters before a title: "No. 305\n"
SIGNS = {"error": "✕", "warning": "!", "info": "?"}  # a finding is told by its shape, not by its colour alone
BLANK = expression(r"\r?\n[ \t\r]*\n\s*")


def document_html(sheet: Sheet) -> str:
    """One document: its name, its text, its notes."""
    page = SheetPage(sheet)
    body = "".join(html for html, _ in page.body())
    notes = "".join(html for html, _ in page.notes())
    listed = f'<ol class="notes">\n{notes}</ol>\n' if notes else ""
    return f'<article id="{sheet.id}">\n{page.named()}{body}{listed}</article>\n'


class SheetPage:
    """A document in pieces of HTML that follow each other: first the body's, then the notes', which link back to it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.text = sheet.document.text
        self.highlights = _apart(sheet.highlights)
        self.ends = [end for _, end, _ in self.highlights]
        self.markers = sheet.document.markers
        self.starts = [m.start for m in self.markers]
        self.begun: set[int] = set()  # highlights whose id stands on the page
        self.back: dict[int, str] = {}  # by note: the id of its first marker

    def named(self) -> str:
        """What a link to the document shows; seen itself only where no heading says it."""
        hidden = " hidden" if self.sheet.headings else ""
        return f'<p class="name" id="{self.sheet.id}t"{hidden}>{escape(self.sheet.name)}</p>\n'

    def body(self) -> Iterator[tuple[str, int]]:
        """Headings, paragraphs and page breaks, each with the number of characters it shows."""
        document = self.sheet.document
        pages = {p.start: (i, p) for i, p in enumerate(document.pages)}
        headings, k = self.sheet.headings, 0
        start = 0
        while start < document.body_end:
            blank = BLANK.search(self.text, start, document.body_end)
            end, after = blank.span() if blank else (document.body_end, document.body_end)
            first = start
            while first < end and self.text[first].isspace():
                first += 1
            if first in pages:
                i, page = pages[first]
                yield f'<p class="page" id="{self.sheet.id}p{i}">Page {escape(page.number)}</p>\n', page.end - first
                first = page.end
                while first < end and self.text[first].isspace():
                    first += 1
            while k < len(headings) and headings[k].start < first:
                k += 1
            # a number before the title belongs to the heading
            if first < end and k < len(headings) and headings[k].start < min(end, first + LONGEST_NUMBER):
                level = min(headings[k].level + 1, 6)
                yield f'<h{level} id="{self.sheet.id}h{k}">{self._inline(first, end)}</h{level}>\n', end - first
            elif first < end:
                yield f"<p>{self._inline(first, end)}</p>\n", end - first
            start = after

    def notes(self) -> Iterator[tuple[str, int]]:
        """The notes as items of a list, in the same way; to be asked for behind the body, whose markers they name."""
        for i, note in enumerate(self.sheet.document.notes):
            yield self._note(i), note.end - note.start

    def _note(self, i: int) -> str:
        note = self.sheet.document.notes[i]
        identity = f"{self.sheet.id}n{i}"
        back = self.back.get(i)
        link = f' <a class="back" href="#{back}" aria-label="Back to the text">↩</a>' if back else ""
        label = f'<span class="number">{escape(note.number)}.</span> '
        return f'<li id="{identity}" tabindex="-1">{label}{self._inline(note.start, note.end)}{link}</li>\n'

    def _inline(self, start: int, end: int) -> str:
        """The text between two places with its highlights and markers."""
        out: list[str] = []
        here = start
        k = bisect_left(self.ends, start + 1)
        while here < end:
            if k < len(self.highlights) and self.highlights[k][0] <= here:
                _, stop, highlight = self.highlights[k]
                stop = min(stop, end)
                out.append(self._marked(here, stop, highlight))
                k += 1
            else:
                stop = min(end, self.highlights[k][0]) if k < len(self.highlights) else end
                out.append("".join(self._plain(here, stop)))
            here = stop
        return "".join(out)

    def _plain(self, start: int, end: int) -> Iterator[str]:
        """Text without highlights, its markers linked to their notes."""
        for text, marker in self._pieces(start, end):
            yield self._marker(marker) if marker is not None else _lines(text)

    def _marked(self, start: int, end: int, highlight: Highlight) -> str:
        """A highlight: a link with its words; a marker among them parts it in two."""
        out = []
        for text, marker in self._pieces(start, end):
            if marker is not None:
                out.append(self._marker(marker))
            elif text:
                out.append(self._anchor(highlight, text))
        return "".join(out)

    def _anchor(self, highlight: Highlight, text: str) -> str:
        classes = " ".join(["mark", f"k-{highlight.kind}", *([highlight.state] if highlight.state else [])])
        attributes = [f'class="{classes}"']
        flags = ""
        if id(highlight) in self.begun:
            attributes.append('tabindex="-1"')
        else:
            attributes.append(f'id="{escape(highlight.id)}"')
            self.begun.add(id(highlight))
            flags = "".join(map(_flag, highlight.flags))
        if highlight.href:
            attributes.append(f'href="{escape(highlight.href)}"')
            if not highlight.href.startswith("#"):
                attributes.append('rel="noreferrer"')
        elif 'tabindex="-1"' not in attributes:
            attributes.append('tabindex="0"')
        if highlight.shows:
            attributes.append(f'data-shows="{escape(" ".join(highlight.shows))}"')
        if highlight.record:
            attributes.append(f'data-record="{escape(highlight.record)}"')
        if highlight.words:
            attributes.append(f'data-words="{escape(chr(10).join(highlight.words))}"')
        attributes.append(f'data-kind="{highlight.kind}"')
        return f"{flags}<a {' '.join(attributes)}>{_lines(text)}</a>"

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, Marker | None]]:
        here = start
        for k in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            marker = self.markers[k]
            if marker.start > here:
                yield self.text[here : marker.start], None
            yield "", marker
            here = marker.end
        if here < end:
            yield self.text[here:end], None

    def _marker(self, marker: Marker) -> str:
        k = bisect_left(self.starts, marker.start)
        identity, note = f"{self.sheet.id}m{k}", f"{self.sheet.id}n{marker.index}"
        if marker.index < 0:
            return f"<sup>{escape(marker.note)}</sup>"
        self.back.setdefault(marker.index, identity)
        return (
            f'<sup><a class="marker" id="{identity}" href="#{note}" data-shows="{note}">{escape(marker.note)}</a></sup>'
        )


def _flag(flag: Flag) -> str:
    """A finding beside the words: a button, which a script makes lead to what the list says of it."""
    said = escape(f"{flag.severity}: {flag.message}")
    return (
        f'<button type="button" class="flag {flag.severity}" data-finding="{flag.index}" aria-label="{said}">'
        f"{SIGNS[flag.severity]}</button>"
    )


def _lines(text: str) -> str:
    return escape(text.replace("\r\n", "\n")).replace("\n", "<br>")


def _apart(highlights: Sequence[Highlight]) -> list[tuple[int, int, Highlight]]:
    """The highlights as stretches that do not overlap: the one that begins last has the words."""
    out: list[tuple[int, int, Highlight]] = []
    stack: list[Highlight] = []
    here = 0

    def lay(until: int) -> None:
        nonlocal here
        while stack and here < until:
            top = stack[-1]
            stop = min(top.end, until)
            if stop > here:
                out.append((here, stop, top))
                here = stop
            if top.end <= here:
                stack.pop()

    for highlight in highlights:  # by start, the longer first
        lay(highlight.start)
        here = max(here, highlight.start)
        if highlight.end > highlight.start:
            stack.append(highlight)
    if stack:
        lay(max(m.end for m in stack))
    return out

"""A document of the report as HTML: paragraphs, page breaks, marks, markers and notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import escape

from ...document import Marker
from .atlas import Flag, Mark, Sheet

LONGEST_NUMBER = 12  # characters before a title: "No. 305\n"
SIGNS = {"error": "✕", "warning": "!", "info": "?"}  # a finding is told by its shape, not by its colour alone
BLANK = re.compile(r"\r?\n[ \t\r]*\n\s*")


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
        self.marks = _apart(sheet.marks)
        self.ends = [end for _, end, _ in self.marks]
        self.markers = sheet.document.markers
        self.starts = [m.start for m in self.markers]
        self.begun: set[int] = set()  # marks whose id stands on the page
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
        """The text between two places with its marks and markers."""
        out: list[str] = []
        here = start
        k = bisect_left(self.ends, start + 1)
        while here < end:
            if k < len(self.marks) and self.marks[k][0] <= here:
                _, stop, mark = self.marks[k]
                stop = min(stop, end)
                out.append(self._marked(here, stop, mark))
                k += 1
            else:
                stop = min(end, self.marks[k][0]) if k < len(self.marks) else end
                out.append("".join(self._plain(here, stop)))
            here = stop
        return "".join(out)

    def _plain(self, start: int, end: int) -> Iterator[str]:
        """Text without marks, its markers linked to their notes."""
        for text, marker in self._pieces(start, end):
            yield self._marker(marker) if marker is not None else _lines(text)

    def _marked(self, start: int, end: int, mark: Mark) -> str:
        """A mark: a link with its words; a marker among them parts it in two."""
        out = []
        for text, marker in self._pieces(start, end):
            if marker is not None:
                out.append(self._marker(marker))
            elif text:
                out.append(self._anchor(mark, text))
        return "".join(out)

    def _anchor(self, mark: Mark, text: str) -> str:
        classes = " ".join(["mark", f"k-{mark.kind}", *([mark.state] if mark.state else [])])
        attributes = [f'class="{classes}"']
        flags = ""
        if id(mark) in self.begun:
            attributes.append('tabindex="-1"')
        else:
            attributes.append(f'id="{escape(mark.id)}"')
            self.begun.add(id(mark))
            flags = "".join(map(_flag, mark.flags))
        if mark.href:
            attributes.append(f'href="{escape(mark.href)}"')
            if not mark.href.startswith("#"):
                attributes.append('rel="noreferrer"')
        elif 'tabindex="-1"' not in attributes:
            attributes.append('tabindex="0"')
        if mark.shows:
            attributes.append(f'data-shows="{escape(" ".join(mark.shows))}"')
        if mark.record:
            attributes.append(f'data-record="{escape(mark.record)}"')
        if mark.words:
            attributes.append(f'data-words="{escape(chr(10).join(mark.words))}"')
        attributes.append(f'data-kind="{mark.kind}"')
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


def _apart(marks: Sequence[Mark]) -> list[tuple[int, int, Mark]]:
    """The marks as stretches that do not overlap: the mark that begins last has the words."""
    out: list[tuple[int, int, Mark]] = []
    stack: list[Mark] = []
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

    for mark in marks:  # by start, the longer first
        lay(mark.start)
        here = max(here, mark.start)
        if mark.end > mark.start:
            stack.append(mark)
    if stack:
        lay(max(m.end for m in stack))
    return out

"""Plain text: a heading, page breaks, the body, and the list of notes at the end.

The shape is that of a copied page of Foreign Relations: "[Page 763]" on a line of its own, the heading
("305. Telegram From …" or "No. 39" below a file line), the body with its footnote markers glued to the
words, and the notes as lines "  1. Source: …".
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator

from ..document import Document, Note, Page, countable
from ..origin import Origin, Source
from ..patterns import expression
from .page_breaks import between_pages, leaders
from .page_feet import are_at_feet
from .wrapping import cuts

PAGE = expression(r"\[Pages? ([\w–-]+)\](?=[ \t\r]*(?:\n|$))")
INDENTED = expression(r"\n([ \t]{1,8})(\d{1,4}[a-z]?|[*†‡§¶#║‖]{1,4}|[a-z])[.)] +")
LETTERED_WITHIN = expression(r":\s*$")
FLUSH = expression(r"^[ \t]*(?:\[(\d{1,4})\]|(\d{1,4}|[*†‡§¶║‖]{1,4})[.)]?)[ \t]+(?=\S)", re.M)
BRACKETED = expression(r"^[ \t]*\[(\d{1,4})\][ \t]+(?=\S)", re.M)
REFERRED = expression(r"(?<=\S) ?\[(\d{1,4})\]")
TYPED_ITALICS = expression(
    r"(?<![\w_])_(?=[^\W_])((?:[^_\n]|\n(?![ \t\r]*\n)){1,200}?)(?<=[^\s_])_(?![\w_])|(?<![\w*])\*(?=[A-ZÀ-Þ])([^*\n]{3,200}?)(?<=[\w.!?])\*(?![\w*])"
)
FIRST_NOTE = expression(r"\s*(?:\[(\d{1,4})\]|(\d{1,4})[.)]?)[ \t]+(?=\S)")
PARAGRAPH = expression(r"\n[ \t\r]*\n\s*(?=\S)")
# a line by itself behind a blank one, "Archival Sources", "BIBLIOGRAPHY", "Quellen und Literatur", "Index"
_SOURCES = (
    "(?:(?:primary|secondary|archival|manuscript|unpublished|published|printed|oral) )?(?:and (?:primary|secondary|archival|manuscript|published|printed) )?"
    "(?:sources|materials?|works|collections)|archives|manuscripts(?: and archives)?|(?:select(?:ed)? )?bibliography|bibliographie|bibliografía|bibliografia|"
    "references|works cited|further reading|literature cited|list of (?:references|works|abbreviations|illustrations)|index|appendix(?: [a-z0-9]{1,3})?|"
    "appendices|acknowledge?ments|abbreviations|about the authors?|quellen(?:verzeichnis| und literatur)?|literatur(?:verzeichnis)?|"
    "sources (?:d['’]archives|manuscrites|imprimées)|fonds d['’]archives|fuentes(?: (?:primarias|documentales|de archivo))?|archivos|fonti(?: archivistiche)?"
)
BEHIND_NOTES = expression(rf"(?<=\n)[ \t]*\r?\n[ \t]*(?:[IVXA-D\d]{{1,4}}\.?[ \t]+)?(?i:{_SOURCES})[ \t:]*\r?(?=\n)")
NOTES_HEADING = expression(r"^[ \t]*(?:(?:foot|end)?notes?:?|notes and references:?|[_—–-]{3,})[ \t]*\r?$", re.M | re.I)
SOURCE_NOTE = expression(r"^[ \t]*(?:\[?[01*]\]?[.)]?)[ \t]+Source: ", re.M)
NUMBERED_HEADING = expression(  # but "501. BC Kashmir/11–2348: Telegram" is a file number
    r"(?!\d{3}\. ?[A-Z]{1,4}(?:[ .][\w .]{0,40})?/ ?\d)\[?(\d{1,4})\.(?: (?=\S)|(?=[A-Z][a-z]+ ))"
)
NUMBER_LINE = expression(r"\[?No\. (\d{1,4})\]?[ \t]*\r?\n(?=[ \t]*[^\s])")  # the title stands directly below
FILE_LINE = expression(
    r"[^\n]{0,80}(?:\d/\d|\w/ ?\d{1,2}[–—-]\d{3,4}\b|\b[Ff]iles?\b|\b[Ll]ot [A-Z\d]|\b[Pp]apers\b)[^\n]{0,60}$"
)
BLANK = expression(r"\n[ \t\r]*\n")


def documents(source: Source) -> Iterator[Document]:
    """A text file is one document."""
    document = read_plain(source.text)
    length = len(source.text)
    document.origin = Origin(source, array("q", (0, length)), array("q", (0,)), array("q", (length,)))
    yield document


def read_plain(text: str, number: str | None = None, volume: str | None = None, date: str | None = None) -> Document:
    """Split a plain text into body and notes and read its heading; never raises on any string."""
    body_end, notes = _notes(text)
    if notes and are_at_feet(text, body_end):
        body_end, notes = len(text), []  # those at the end are the last page's
    document = Document(text, notes=notes, body_end=body_end, volume=volume, date=date)
    read_pages(document)
    read_heading(document)
    pages = [*between_pages(text, len(text)), *leaders(text, body_end)]
    document.cuts = cuts(text, body_end, [(note.start, note.end) for note in notes], pages)
    _read_italics(document)
    if number is not None:
        document.number = number
    return document


def read_pages(document: Document) -> None:
    """Find the page breaks: "[Page 763]" on a line of its own."""
    text = document.text
    if "[Page" in text:
        document.pages = [Page(m[1], m.start(), m.end()) for m in PAGE.finditer(text, 0, document.body_end)]
        document.pages = [p for p in document.pages if p.start == 0 or text[p.start - 1] in "\n\ufeff"]


def _read_italics(document: Document) -> None:
    """Italics as people type them where they have none, "_Salt and Tin_": the marks are no words of the text."""
    if "_" not in document.text and "*" not in document.text:
        return
    marks: list[tuple[int, int, str]] = []
    found = []
    for m in TYPED_ITALICS.finditer(document.text):
        start, end = m.span(m.lastindex or 0)
        found.append((start, end))
        marks += [(start - 1, start, ""), (end, end + 1, "")]
    if found:
        document.emphasis = found
        document.cuts = sorted([*document.cuts, *marks])


def _notes(text: str) -> tuple[int, list[Note]]:
    listed = _list_of_notes(text)
    if listed is not None:
        return listed
    heads = _indented(text)
    if heads:
        start = _tail(text, [h[1] for h in heads])
        if start is not None:
            heads = [h for h in heads if h[1] >= start]
            if heads[0][0] in ("0", "1") or not heads[0][0].isalnum() or _ascending(heads):
                return _spans(text, heads)
    return _flush_notes(text)


def _indented(text: str) -> list[tuple[str, int, int]]:
    """The heads of indented notes. Lettered ones stand among numbered ones, as far to the right as they; what is
    lettered within a note is set off by a colon."""
    heads: list[tuple[str, int, int]] = []
    margin = None
    for m in INDENTED.finditer(text):
        if m[2].isalpha() and (m[1] != margin or LETTERED_WITHIN.search(text, max(0, m.start() - 4), m.start())):
            continue
        if countable(m[2]):
            margin = m[1]
        heads.append((m[2], m.start() + 1, m.end()))
    return heads


def _list_of_notes(text: str) -> tuple[int, list[Note]] | None:
    """A text of nothing but notes: each paragraph begins with a number, and they count by ones."""
    first = FIRST_NOTE.match(text)
    if first is None:
        return None
    second = PARAGRAPH.search(text, first.end())
    if second is not None and FLUSH.match(text, text.rfind("\n", 0, second.end()) + 1) is None:
        return None  # as in a document with its heading
    heads: list[tuple[str, int, int]] = []
    begin = int(first[1] or first[2])
    for m in FLUSH.finditer(text, first.start()):
        if (m[1] or m[2]) == str(begin + len(heads)):
            heads.append((m[1] or m[2], m.start(), m.end()))
    starts = {start for _, start, _ in heads}
    paragraphs = (text.rfind("\n", 0, m.end()) + 1 for m in PARAGRAPH.finditer(text, first.end()))
    if len(heads) < (2 if begin == 1 else 3) or any(at not in starts for at in paragraphs):
        return None
    return _spans(text, heads)


def _ascending(heads: list[tuple[str, int, int]]) -> bool:
    """A list that begins above 1 is one of notes when it counts on by ones, in which a note may come again (8, 8, 9,
    10, 8) and symbols and letters stand between."""
    seen: set[int] = set()
    last = None
    for head in heads:
        if not countable(head[0]):
            continue
        number = int(head[0])
        if last is not None and number not in seen and number - last != 1:
            return False
        seen.add(number)
        last = max(number, last or 0)
    return bool(seen)


def _tail(text: str, starts: list[int]) -> int | None:
    """The first of `starts` from which on, to the end, no paragraph stands that is not a note's."""
    wanted = set(starts)
    best = None
    end = len(text)
    # from the end: paragraph by paragraph, as long as each begins with a note's number or is indented
    while end > 0:
        blank = _last_blank(text, end)
        begin = blank if blank is not None else 0
        line = begin
        while line < end and text[line] in "\r\n":
            line += 1
        if line >= end:
            end = begin
            if blank is None:
                break
            continue
        if line in wanted:
            best = line
        elif text[line] not in " \t":
            inner = [s for s in starts if line < s < end]
            if inner and best is None:  # notes straight below the body, without a blank line
                return inner[0] if text.count("\n", inner[0], end) + 1 == len(inner) else None
            break
        if blank is None:
            break
        end = begin
    return best


def _last_blank(text: str, end: int) -> int | None:
    at = end
    while True:
        at = text.rfind("\n", 0, at)
        if at < 0:
            return None
        before = at - 1
        while before >= 0 and text[before] in " \t\r":
            before -= 1
        if before >= 0 and text[before] == "\n":
            return before
        if before < 0:
            return None


def _flush_notes(text: str) -> tuple[int, list[Note]]:
    """Notes that are not indented: below a heading "Notes" or a rule, or led by a source note."""
    begin = None
    for m in NOTES_HEADING.finditer(text):
        begin = m
    if begin is not None:
        heads = [(m[1] or m[2], m.start(), m.end()) for m in FLUSH.finditer(text, begin.end())]
        if heads and not text[begin.end() : heads[0][1]].strip() and _counts(heads):
            end, notes = _spans(text, _counting(heads))
            return min(end, begin.start()), notes
    source = max(SOURCE_NOTE.finditer(text), key=lambda m: m.start(), default=None)
    if source is not None and source.start() > 0:
        heads = [(m[1] or m[2], m.start(), m.end()) for m in FLUSH.finditer(text, source.start())]
        if heads and _counts(heads):
            return _spans(text, _counting(heads))
    return _bracketed_notes(text)


def _bracketed_notes(text: str) -> tuple[int, list[Note]]:
    """A text that ends with "[1] …", "[2] …", which it has referred to by these signs before."""
    heads = [(m[1], m.start(), m.end()) for m in BRACKETED.finditer(text)]
    first = next((i for i in range(len(heads) - 1, -1, -1) if heads[i][0] == "1"), None)
    if first is None or [head[0] for head in heads[first:]] != [str(n + 1) for n in range(len(heads) - first)]:
        return len(text), []
    begin = heads[first][1]
    referred = {m[1] for m in REFERRED.finditer(text, 0, begin)}
    if begin == 0 or not {head[0] for head in heads[first:]} <= referred:
        return len(text), []
    return _spans(text, heads[first:])


def _counts(heads: list[tuple[str, int, int]]) -> bool:
    return heads[0][0] in ("0", "1", "*")


def _counting(heads: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Those lines whose number is the next one: a year at a line's beginning is no note."""
    kept = [heads[0]]
    for head in heads[1:]:
        last = kept[-1][0]
        if not (countable(head[0]) and countable(last)) or 0 <= int(head[0]) - int(last) <= 2:
            kept.append(head)
    return kept


def _spans(text: str, heads: list[tuple[str, int, int]]) -> tuple[int, list[Note]]:
    notes = []
    for i, (number, _start, after) in enumerate(heads):
        last = i + 1 == len(heads)
        end = _end_of_notes(text, after) if last else heads[i + 1][1]
        while end > after and text[end - 1] in " \t\r\n\u00a0":
            end -= 1
        notes.append(Note(number, after, max(end, after)))
    return heads[0][1], notes


def _end_of_notes(text: str, after: int) -> int:
    """Where the last note ends: before the heading of a list of works, of archives, of an index."""
    heading = BEHIND_NOTES.search(text, after)
    return heading.start() if heading is not None else len(text)


def read_manuscript(document: Document) -> None:
    """Find the page breaks and the title of a text whose headings are known.

    The number before a first heading is the document's own only where no other heading of its depth follows: the
    chapters of a manuscript are numbered too.
    """
    read_pages(document)
    if not document.headings:
        read_heading(document)
        return
    first = document.headings[0]
    read_heading(document, (first.start, first.end))
    if any(heading.level <= first.level for heading in document.headings[1:]):
        document.number, document.numbered = None, False


def read_heading(document: Document, head: tuple[int, int] | None = None) -> None:
    """Find the heading, its title and the number that it prints; `head` is its span where the file encodes it."""
    if head is None:
        _heading(document)
        return
    text, (start, end) = document.text, head
    while start < end and text[start].isspace():
        start += 1
    for printed in (NUMBERED_HEADING, NUMBER_LINE):
        if m := printed.match(text, start, end):
            document.number, document.numbered = m[1], True
            start = m.end()
            break
    if start < end:
        document.title_span = (start, end)


def _heading(document: Document) -> None:
    text, end = document.text, document.body_end
    at = 0
    pages = {p.start: p.end for p in document.pages}
    while at < end and (text[at] in " \t\r\n\ufeff" or at in pages):
        at = pages.get(at, at + 1)
    if at >= end or not (document.pages or document.notes or "\n" in text[at:end]):
        return
    stop = BLANK.search(text, at, end)
    first_end = stop.start() if stop else end
    if first_end - at > 1200:
        return
    m = NUMBERED_HEADING.match(text, at, first_end)
    if m:
        document.number, document.numbered = m[1], True
        document.title_span = (m.end(), first_end)
        return
    # a file line, then "No. 39" with the title below it, or the title alone
    for _ in range(4):
        m = NUMBER_LINE.match(text, at, end)
        if m:
            stop = BLANK.search(text, m.end(), end)
            document.number, document.numbered = m[1], True
            document.title_span = (m.end(), stop.start() if stop else end)
            return
        stop = BLANK.search(text, at, end)
        if not stop or stop.start() - at > 200:
            break
        at = stop.end()
        while at < end and (text[at] in " \t\r\n" or at in pages):
            at = pages.get(at, at + 1)
    begin = 0
    while begin < first_end and (text[begin] in " \t\r\n\ufeff" or begin in pages):
        begin = pages.get(begin, begin + 1)
    line = text[begin:first_end]
    if FILE_LINE.match(line) and first_end < end:
        # the file line of an annual volume; the heading is the paragraph after it
        first = BLANK.search(text, begin, end)
        if first:
            begin = first.end()
            while begin < end and (text[begin] in " \t\r\n" or begin in pages):
                begin = pages.get(begin, begin + 1)
            nxt = BLANK.search(text, begin, end)
            first_end = nxt.start() if nxt else end
    if 0 < first_end - begin <= 400:
        document.title_span = (begin, first_end)

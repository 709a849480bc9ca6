"""A bibliography in a Word file: paragraphs between the two ends of a bookmark."""

from __future__ import annotations

import re
import zipfile
from html import escape
from io import BytesIO

from ..reading.docx import NAMESPACE
from ..reading.docx_package import DocxPackage
from ..reading.docx_settings import heading_levels
from ..reading.files import shown
from ..reading.markup import attributes
from ..reading.xml import XML, check
from .bibliographies import MARKER, NAME, EntryWords, PrintedBibliography, is_heading, no_place
from .docx_archive import replaced
from .packaged import as_it_was

BOOKMARK = NAME.replace("-", "_")
LOOKS = (("b", "<{w}:b/>"), ("i", "<{w}:i/>"), ("caps", "<{w}:smallCaps/>"), ("u", '<{w}:u {w}:val="single"/>'),
         ("sup", '<{w}:vertAlign {w}:val="superscript"/>'), ("sub", '<{w}:vertAlign {w}:val="subscript"/>'))  # fmt: skip


def changed(data: bytes, path: str, given: PrintedBibliography | None) -> bytes:
    """The package with the bibliography, or (None) with the marker where ours stood."""
    package = DocxPackage(data, path)
    text = package.parts["officeDocument"]
    word = (NAMESPACE.search(text) or [None, "w"])[1] or "w"
    part = package.source.parts[0][0]
    paragraphs = list(re.finditer(rf"<{word}:p(?=[\s>])(?:(?!</{word}:p>|<{word}:p[\s>])[\s\S])*</{word}:p>", text))
    there = _ours(text, word, paragraphs)
    if given is None:
        if there is None:
            return data
        block = f"<{word}:p><{word}:r><{word}:t>{MARKER}</{word}:t></{word}:r></{word}:p>"
        return _written(data, path, part, text[: there[0]] + block + text[there[1] :])
    block = _block(given, word, _number(text, there), _style(package.parts.get("styles", "")))
    if there is None:
        there = _place(package, word, paragraphs)
    if there is None:
        raise no_place(shown(path))
    return _written(data, path, part, text[: there[0]] + block + text[there[1] :])


def _ours(text: str, word: str, paragraphs: list[re.Match[str]]) -> tuple[int, int] | None:
    """The paragraphs that hold the bookmark."""
    for m in re.finditer(rf"<{word}:bookmarkStart\b([^<>]*)>", text):
        given = attributes(m[1])
        if given.get(f"{word}:name") == BOOKMARK:
            number = re.escape(given.get(f"{word}:id", ""))
            end = re.compile(rf'<{word}:bookmarkEnd\b[^<>]*\b{word}:id="{number}"[^<>]*>').search(text, m.end())
            first = next((p.start() for p in paragraphs if p.end() > m.start()), None)
            last = next((p.end() for p in paragraphs if end and p.end() > end.start()), None)
            if first is not None and last is not None:
                return first, last
    return None


def _place(package: DocxPackage, word: str, paragraphs: list[re.Match[str]]) -> tuple[int, int] | None:
    said = [(p, " ".join(_words(p.group(), word).split())) for p in paragraphs]
    marked = next((p for p, words in said if words == MARKER), None)
    if marked is not None:
        return marked.span()
    levels = heading_levels(package.parts.get("styles", ""))
    for p, words in reversed(said):
        style = re.search(rf'<{word}:pStyle\b[^<>]*{word}:val="([^"]*)"', p.group())
        if is_heading(words) and (style and style[1] in levels or f"<{word}:outlineLvl" in p.group()):
            return p.end(), p.end()
    return None


def _words(paragraph: str, word: str) -> str:
    pieces = re.finditer(rf"<{word}:t(?:\s[^<>]*)?>((?:(?!</{word}:t>)[\s\S])*)</{word}:t>", paragraph)
    return "".join(XML.fold(m[1], 0, len(m[1])) for m in pieces)


def _number(text: str, there: tuple[int, int] | None) -> int:
    """A number for the bookmark: that of ours, or one that nothing has."""
    outside = text if there is None else text[: there[0]] + text[there[1] :]
    return max((int(n) for n in re.findall(r'<\w+:\w+\b[^<>]*?\s\w+:id="(\d{1,9})"', outside)), default=0) + 1


def _style(styles: str) -> str:
    """The id of the style that Word has for bibliographies, if the file has it."""
    for m in re.finditer(r"<w:style\b([^>]*)>((?s:.*?))</w:style>", styles):
        if re.search(r'<w:name\b[^>]*w:val="bibliography"', m[2], re.IGNORECASE):
            return attributes(m[1]).get("w:styleId", "")
    return ""


def _block(given: PrintedBibliography, word: str, number: int, style: str) -> str:
    named = f'<{word}:pStyle {word}:val="{escape(style)}"/>' if style else ""
    indent = f'<{word}:ind {word}:left="720" {word}:hanging="720"/>' if given.hanging else ""
    spaced = f'<{word}:spacing {word}:after="120"/>'
    form = f"<{word}:pPr>{named}{spaced}{indent}</{word}:pPr>"
    begins = f'<{word}:bookmarkStart {word}:id="{number}" {word}:name="{BOOKMARK}"/>'
    ends = f'<{word}:bookmarkEnd {word}:id="{number}"/>'
    entries = given.entries or [[EntryWords("")]]
    written = []
    for i, entry in enumerate(entries):
        runs = "".join(_run(run, word) for run in entry)
        opens, closes = begins if i == 0 else "", ends if i + 1 == len(entries) else ""
        written.append(f"<{word}:p>{form}{opens}{runs}{closes}</{word}:p>")
    return "".join(written)


def _run(run: EntryWords, word: str) -> str:
    looks = "".join(tag.format(w=word) for look, tag in LOOKS if look in run.look)
    form = f"<{word}:rPr>{looks}</{word}:rPr>" if looks else ""
    return f'<{word}:r>{form}<{word}:t xml:space="preserve">{escape(run.text, quote=False)}</{word}:t></{word}:r>'


def _written(data: bytes, path: str, part: str, text: str) -> bytes:
    check(text, f"{shown(path)} ({part})")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        before = archive.read(part)
    return replaced(data, {part: as_it_was(before, text)}, shown(path))

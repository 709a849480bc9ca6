"""A Word file made of a page of HTML such as bibliographies and notes are printed in: headings, lists, entries.

The smallest package that Word, LibreOffice and Pages open: a document with its styles, no dates, no names.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from ..controls import without_controls

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MEMBERS = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{MAIN}.styles+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
}
LEVELS = range(1, 7)
BLOCKS = frozenset(("p", "li", "div", "dt", "dd", *(f"h{n}" for n in LEVELS)))
LOOKS = {"i": "i", "em": "i", "b": "b", "strong": "b", "u": "u", "sup": "sup", "sub": "sub"}
RUN = {
    "b": "<w:b/>",
    "i": "<w:i/>",
    "caps": "<w:smallCaps/>",
    "u": '<w:u w:val="single"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
}
STEP = 360  # twentieths of a point that a list is set in
DAY = (1980, 1, 1, 0, 0, 0)  # the archive's dates: the same text gives the same file


@dataclass(slots=True)
class _Paragraph:
    style: str
    depth: int = 0
    runs: list[tuple[str, frozenset[str]]] = field(default_factory=list)


def new_docx(html: str, title: str, hanging: bool = True) -> bytes:
    """A Word file with what a page of HTML says under a title. `hanging`: entries have a hanging indent."""
    reader = _ParagraphReader()
    reader.feed(html)
    reader.close()
    first = _Paragraph("Title", 0, [(title, frozenset())])
    body = "".join(_paragraph(p) for p in [first, *reader.paragraphs] if any(text.strip() for text, _ in p.runs))
    members = {
        **MEMBERS,
        "word/styles.xml": _styles(hanging),
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>',
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode("utf-8", "replace"))
    return written.getvalue()


class _ParagraphReader(HTMLParser):
    """The paragraphs of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[_Paragraph] = []
        self._lists = 0
        self._looks: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("ul", "ol"):
            self._lists += 1
        elif tag in BLOCKS:
            named = given.get("class") or ""
            style = f"Heading{tag[1]}" if tag[0] == "h" and tag[1:].isdigit() else "Normal"
            style = "Bibliography" if named == "csl-entry" else style
            self.paragraphs.append(_Paragraph(style, self._lists))
        else:
            caps = "small-caps" in (given.get("style") or "")
            self._looks.append((tag, "caps" if caps else LOOKS.get(tag, "")))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists = max(0, self._lists - 1)
        elif tag not in BLOCKS:
            while self._looks and self._looks.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.paragraphs:
            if not data.strip():
                return
            self.paragraphs.append(_Paragraph("Normal"))
        runs = self.paragraphs[-1].runs
        words = data.replace("\n", " ")
        if words.strip() or (runs and words):
            runs.append((words, frozenset(look for _, look in self._looks if look)))


def _paragraph(paragraph: _Paragraph) -> str:
    indent = f'<w:ind w:left="{STEP * paragraph.depth}"/>' if paragraph.depth else ""
    runs = "".join(_run(text, looks) for text, looks in _trimmed(paragraph.runs))
    return f'<w:p><w:pPr><w:pStyle w:val="{paragraph.style}"/>{indent}</w:pPr>{runs}</w:p>'


def _trimmed(runs: list[tuple[str, frozenset[str]]]) -> Iterable[tuple[str, frozenset[str]]]:
    for i, (text, looks) in enumerate(runs):
        text = text.lstrip() if i == 0 else text
        yield (text.rstrip() if i == len(runs) - 1 else text), looks


def _run(text: str, looks: frozenset[str]) -> str:
    set_ = "".join(tag for look, tag in RUN.items() if look in looks)
    form = f"<w:rPr>{set_}</w:rPr>" if set_ else ""
    words = escape(without_controls(text), quote=False)
    return f'<w:r>{form}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _styles(hanging: bool) -> str:
    indent = '<w:ind w:left="720" w:hanging="720"/>' if hanging else ""
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{n - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{max(24, 32 - 2 * n)}"/></w:rPr></w:style>'
        for n in LEVELS
    )
    return (
        f'{HEAD}<w:styles xmlns:w="{WORD}">'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>'
        f'{headings}<w:style w:type="paragraph" w:styleId="Bibliography"><w:name w:val="Bibliography"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{indent}</w:pPr></w:style></w:styles>'
    )

"""A bibliography in OpenDocument text: paragraphs in a section of their own, with styles of their own."""

from __future__ import annotations

import re
import zipfile
from html import escape
from io import BytesIO

from ..patterns import expression
from ..reading.files import shown
from ..reading.odt import CONTENT, OdtPackage
from ..reading.xml import XML, check
from .bibliographies import MARKER, NAME, EntryWords, PrintedBibliography, is_heading, no_place
from .docx_archive import replaced
from .packaged import as_it_was

SECTION = expression(rf'<text:section\b[^<>]*\btext:name="{NAME}"[^<>]*>(?s:.*?)</text:section>')
STYLES = expression(rf'<style:style style:name="{NAME}(?:-[a-z]+)?"(?:(?!</style:style>)[\s\S])*</style:style>')
PARAGRAPH = expression(r"<text:(p|h)\b[^<>]*(?<!/)>((?:(?!</text:\1>)[\s\S])*)</text:\1>")
FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
LOOKS = {
    "b": 'fo:font-weight="bold"', "i": 'fo:font-style="italic"', "caps": 'fo:font-variant="small-caps"',
    "u": 'style:text-underline-style="solid"', "sup": 'style:text-position="super 58%"', "sub": 'style:text-position="sub 58%"',
}  # fmt: skip


def changed(data: bytes, path: str, given: PrintedBibliography | None) -> bytes:
    """The package with the bibliography, or (None) with the marker where ours stood."""
    text = OdtPackage(data, path).source.text
    there = SECTION.search(text)
    if given is None:
        if there is None:
            return data
        return _written(data, path, text[: there.start()] + f"<text:p>{MARKER}</text:p>" + text[there.end() :])
    span = there.span() if there else _place(text)
    if span is None:
        raise no_place(shown(path))
    paragraphs = "".join(f'<text:p text:style-name="{NAME}">{"".join(map(_run, e))}</text:p>' for e in given.entries)
    block = f'<text:section text:name="{NAME}">{paragraphs or "<text:p/>"}</text:section>'
    woven = text[: span[0]] + block + text[span[1] :]
    return _written(data, path, _styled(woven, given))


def _place(text: str) -> tuple[int, int] | None:
    said = [(m, " ".join(XML.fold(m[2], 0, len(m[2])).split())) for m in PARAGRAPH.finditer(text)]
    marked = next((m for m, words in said if words == MARKER), None)
    if marked is not None:
        return marked.span()
    heading = next((m for m, words in reversed(said) if m[1] == "h" and is_heading(words)), None)
    return (heading.end(), heading.end()) if heading else None


def _styled(text: str, given: PrintedBibliography) -> str:
    """The text with the styles that the entries have."""
    looks = sorted({_look(run) for entry in given.entries for run in entry if run.look})
    indent = f'<style:paragraph-properties {FO} fo:margin-left="0.5in" fo:text-indent="-0.5in" style:auto-text-indent="false"/>'
    styles = (
        f'<style:style style:name="{NAME}" style:family="paragraph">{indent if given.hanging else ""}</style:style>'
    )
    for look in looks:
        said = " ".join(LOOKS[part] for part in look.split("-"))
        styles += f'<style:style style:name="{NAME}-{look.replace("-", "")}" style:family="text"><style:text-properties {FO} {said}/></style:style>'
    text = STYLES.sub("", text)
    if "</office:automatic-styles>" in text:
        return text.replace("</office:automatic-styles>", f"{styles}</office:automatic-styles>", 1)
    whole = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    if empty := re.search(r"<office:automatic-styles\s*/>", text):
        return text[: empty.start()] + whole + text[empty.end() :]
    return text.replace("<office:body", f"{whole}<office:body", 1)


def _look(run: EntryWords) -> str:
    return "-".join(sorted(run.look))


def _run(run: EntryWords) -> str:
    words = escape(run.text, quote=False)
    return (
        f'<text:span text:style-name="{NAME}-{_look(run).replace("-", "")}">{words}</text:span>' if run.look else words
    )


def _written(data: bytes, path: str, text: str) -> bytes:
    check(text, f"{shown(path)} ({CONTENT})")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        before = archive.read(CONTENT)
    return replaced(data, {CONTENT: as_it_was(before, text)}, shown(path))

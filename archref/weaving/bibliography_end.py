"""A place for the bibliography in a file that has none: a heading and the marker, behind all else."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from ..patterns import expression
from ..reading.docx import NAMESPACE
from ..reading.docx_package import DocxPackage
from ..reading.docx_settings import heading_levels
from ..reading.files import decode, shown
from ..reading.formats import tell
from ..reading.odt import CONTENT
from .bibliographies import MARKER
from .docx_archive import replaced

HEADING = "Bibliography"
# where each text format ends, and what is set in there
ENDS = {
    "markdown": (expression(r"\s*\Z"), "\n\n## {heading}\n\n{marker}\n"),
    "html": (
        expression(r"(?is)</main\s*>(?!.*</main\s*>)|</body\s*>(?!.*</(?:main|body)\s*>)|\s*\Z"),
        "\n<h2>{heading}</h2>\n<p>{marker}</p>\n",
    ),
    "latex": (expression(r"\\end\{document\}|\s*\Z"), "\n\\section*{{{heading}}}\n\n{marker}\n\n"),
}
ODT_END = "</office:text>"


def with_place(data: bytes, name: str) -> bytes:
    """The file's bytes with a place for the bibliography behind all else; as they are where the format is none of ours."""
    form = tell(data, name).name
    if form in ENDS:
        source = decode(data, name, form)
        ends, said = ENDS[form]
        at = ends.search(source.text)
        start = at.start() if at else len(source.text)
        line = "\r\n" if "\r\n" in source.text else "\n"
        put = said.format(heading=HEADING, marker=MARKER).replace("\n", line)
        return (source.byte_order_mark + source.text[:start] + put + source.text[start:]).encode(source.encoding)
    if form == "docx":
        return _in_word(data, name)
    if form == "odt":
        return _in_part(data, name, CONTENT, ODT_END, f"<text:h>{HEADING}</text:h><text:p>{MARKER}</text:p>")
    return data


def _in_word(data: bytes, name: str) -> bytes:
    package = DocxPackage(data, name)
    text = package.parts["officeDocument"]
    word = (NAMESPACE.search(text) or [None, "w"])[1] or "w"
    levels = heading_levels(package.parts.get("styles", ""))
    style = next((style for style, level in levels.items() if level == 1), "")
    form = f'<{word}:pPr><{word}:pStyle {word}:val="{style}"/></{word}:pPr>' if style else ""
    bold = "" if style else f"<{word}:rPr><{word}:b/></{word}:rPr>"
    put = (
        f"<{word}:p>{form}<{word}:r>{bold}<{word}:t>{HEADING}</{word}:t></{word}:r></{word}:p>"
        f"<{word}:p><{word}:r><{word}:t>{MARKER}</{word}:t></{word}:r></{word}:p>"
    )
    # the last section's properties stand behind the last paragraph
    last = re.search(rf"<{word}:sectPr\b(?:(?!<{word}:sectPr\b)[\s\S])*</{word}:body>", text)
    inside = last is not None and f"</{word}:p>" not in last[0]
    end = last[0] if last is not None and inside else f"</{word}:body>"
    return _in_part(data, name, package.source.parts[0][0], end, put)


def _in_part(data: bytes, name: str, part: str, end: str, put: str) -> bytes:
    """The package with something before the end of a part."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        before = archive.read(part)
    at = before.rfind(end.encode())
    if at < 0:
        return data
    return replaced(data, {part: before[:at] + put.encode() + before[at:]}, shown(name))

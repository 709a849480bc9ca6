"""What words and markup stand in to be a file of a format: its root, its paragraph, its package."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WRAPPED = {
    "tei": '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>',
    "docx": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{{}}</w:body></w:document>',
    "odt": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>",
}
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
RELATION = f'<Relationship Id="{{0}}" Type="{OFFICE}/{{1}}" Target="{{2}}"/>'
NOTES = "".join(f'<w:footnote w:id="{i}"><w:p><w:r><w:t>Ibid.</w:t></w:r></w:p></w:footnote>' for i in range(1, 4))
PARAGRAPH = {
    "tei": "<p>{}</p>",
    "html": "<p>{}</p>",
    "docx": "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
    "odt": "<text:p>{}</text:p>",
}
ENDING = {"text": "txt", "markdown": "md", "rst": "rst", "html": "html", "latex": "tex", "tei": "xml", "docx": "docx", "odt": "odt"}  # fmt: skip


def packed(form: str, member: bytes) -> bytes:
    """A Word or OpenDocument file around the XML of its text."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if form == "odt":
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr("content.xml", member)
        else:
            archive.writestr(
                "_rels/.rels", RELATED.format(RELATION.format("r1", "officeDocument", "word/document.xml"))
            )
            notes = RELATED.format(RELATION.format("f1", "footnotes", "footnotes.xml"))
            archive.writestr("word/_rels/document.xml.rels", notes)
            archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{NOTES}</w:footnotes>')
            archive.writestr("word/document.xml", member)
    return made.getvalue()

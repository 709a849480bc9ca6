"""Word files and other packages, packed from their members."""

import zipfile

from word_files import W

PAPERS = "Quill Papers, box 3, Library of Congress. "


def packed(path, members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
RELATION = '<Relationship Id="{0}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}" Target="{1}"/>'
PARAGRAPH = f"<w:p><w:r><w:t>{PAPERS}</w:t></w:r></w:p>"


def word(path, body, **parts):
    """A Word file of this body, with parts such as footnotes and styles."""
    related = "".join(RELATION.format(kind, f"{kind}.xml") for kind in parts)
    return packed(
        path,
        {
            "_rels/.rels": RELATED.format(RELATION.format("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": RELATED.format(related),
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            **{f"word/{kind}.xml": f'<w:{kind} xmlns:w="{W}">{text}</w:{kind}>' for kind, text in parts.items()},
        },
    )


MARK = '<w:p><w:r><w:t>Salt.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'

"""TEI, as the Foreign Relations volumes are encoded and as other editions are.

Each `<div type="document">` is a document, in order, one at a time; a TEI file without them is one document, its
whole text. Footnotes, markers, page breaks, headings, the document's number and date, the volume's id and title
are what the encoding says they are. Ids are not relied on: a note belongs to the place where it stands. The text
has the shape of a copied page: body with markers, then the list of notes. Datelines, openers and closers are left
out, as on the pages that people copy, unless a note hangs on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..origin import Source
from ..patterns import expression
from .emphasis import set_off
from .errors import shown
from .markup import attributes
from .tei_outline import TeiOutline
from .tei_text import TeiReader
from .xml import check, encoding_of

__all__ = ["documents", "encoding_of", "sections"]

SLANTED = expression(
    r"(<(?:[\w.-]+:)?(hi|emph|title)\b(?:(?=[^<>]*\b(?:rend|rendition|style)\s*=\s*[\"'][^\"'<>]*ital)|(?<=emph)|(?<=title)(?![^<>]*\blevel\s*=\s*[\"'][au]))[^<>]*(?<!/)>)"
    r"(?:(?!</(?:[\w.-]+:)?\2\s*>)(?s:.)){1,400}(</(?:[\w.-]+:)?\2\s*>)"
)


def documents(source: Source) -> Iterator[Document]:
    """The documents of a TEI file in order; `InputError` for one that is not well-formed or not safe."""
    check(source.text, shown(source.name))
    outline = TeiOutline(source)
    found = False
    for start, end, opening, page in outline.documents():
        found = True
        reader = TeiReader(source, start, end, page, outline.prefix)
        yield reader.document(attributes(opening), outline.volume, outline.title)
    if not found:
        start = outline.text()
        reader = TeiReader(source, start, len(source.text), None, outline.prefix)
        document = reader.document({}, outline.volume, outline.title)
        set_off(document, _italics(source.text, start))
        yield document


def sections(source: Source) -> Iterator[tuple[dict[str, str], Document]]:
    """The divisions of a TEI file outside its documents, each with its attributes and without those in it: preface,
    contents, index, and what stands above the documents of a chapter."""
    outline = TeiOutline(source)
    for start, end, opening, page in outline.others():
        found = attributes(opening)
        reader = TeiReader(source, start, end, page, outline.prefix)
        yield found, reader.document(found, outline.volume, outline.title)


def _italics(text: str, start: int) -> Iterator[tuple[int, int]]:
    """What a text of a scholar's sets in italics: titles of works but not of articles, and what is marked as emphasized."""
    for m in SLANTED.finditer(text, start):
        yield m.end(1), m.start(3)

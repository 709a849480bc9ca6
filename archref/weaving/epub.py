"""EPUB: each page gets its anchors as a page of HTML does; all other files of the book stay as they are."""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Document
from ..origin import Source
from ..reading import epub as reader
from .html import WovenPage
from .insertions import Insertion, LeftAsIs
from .packaged import WovenPackage, encoded
from .work import Resolve, WovenSource


def insert(package: reader.EpubPackage, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a book."""
    done = WovenPackage(package.source)
    done.texts = []
    starts = {id(page): at for page, (_, at) in zip(package.pages, package.source.parts, strict=True)}
    pages: dict[int, WovenPage] = {}
    for result in resolve(documents):
        document = result.linked.document
        assert document.origin is not None
        done.texts.append(document.text)
        page = document.origin.source
        if id(page) not in pages:
            pages[id(page)] = WovenPage(page)
        pages[id(page)].document(result)
    for key, woven in pages.items():
        at = starts[key]
        made = sorted(woven.done.insertions, key=lambda i: (i.start, -i.end))
        done.insertions += [Insertion(i.start + at, i.end + at, i.opens, i.closes, i.target) for i in made]
        done.kept += [LeftAsIs(k.start + at, k.end + at, k.code, k.words, k.message) for k in woven.done.kept]
        done.there += woven.done.there
        done.without += woven.done.without
    return done


def encode(source: Source, work: WovenSource, data: bytes) -> bytes:
    """The book with what goes in. Raises InputError rather than hand back one that is not read as before."""
    return encoded(source, work, data, lambda written: reader.documents(reader.unpack(written, source.name, "epub")))

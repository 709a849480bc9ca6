"""EPUB: each file of the book's reading order is a page of XHTML, and a document."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from ..document import Document
from ..origin import Source
from ..patterns import expression
from .errors import InputError
from .html import documents as read
from .markup import attributes
from .zipped import Zipped

CONTAINER = "META-INF/container.xml"
ROOT = expression(r"<(?:[\w.-]+:)?rootfile\b([^<>]*)>")
ITEM = expression(r"<(?:[\w.-]+:)?item\b([^<>]*)>")
NEXT = expression(r"<(?:[\w.-]+:)?itemref\b([^<>]*)>")
PAGES = ("application/xhtml+xml", "text/html")


class EpubPackage:
    """An EPUB: its pages one after the other as one source, and each as a source of its own."""

    def __init__(self, data: bytes, path: str) -> None:
        zipped = Zipped(data, path, "EPUB")
        pages = list(_order(zipped))
        if not pages:
            raise InputError(f"{zipped.name} names no pages to read; save it again")
        parts: list[tuple[str, int]] = []
        self.pages: list[Source] = []
        at = 0
        for member in pages:
            text = zipped.text(member)
            parts.append((member, at))
            self.pages.append(Source(path, "html", text))
            at += len(text)
        self.source = Source(path, "epub", "".join(page.text for page in self.pages), parts=tuple(parts))


def unpack(data: bytes, path: str, form: str) -> EpubPackage:
    """The package of an EPUB; `InputError` where it is none, is not sound, or unpacks to too much."""
    return EpubPackage(data, path)


def documents(package: EpubPackage) -> Iterator[Document]:
    """The pages in their order."""
    for page in package.pages:
        yield from read(page)


def _order(zipped: Zipped) -> Iterator[str]:
    """The names of the pages, in the order in which the book is read; those that are missing are left out."""
    root = ROOT.search(zipped.text(CONTAINER))
    opf = attributes(root[1]).get("full-path", "") if root else ""
    if not opf:
        raise InputError(f"{zipped.name} does not say what it is made of ({CONTAINER}); save it again")
    text, folder = zipped.text(opf), posixpath.dirname(opf)
    items = {given.get("id", ""): given for given in (attributes(m[1]) for m in ITEM.finditer(text))}
    seen: set[str] = set()
    for m in NEXT.finditer(text):
        given = items.get(attributes(m[1]).get("idref", ""), {})
        member = posixpath.normpath(posixpath.join(folder, unquote(given.get("href", ""))))
        if given.get("media-type") in PAGES and member in zipped.names and member not in seen:
            seen.add(member)
            yield member

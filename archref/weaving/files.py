"""One file through the room: read, resolved, woven, and written as bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from ..document import Document
from ..origin import Source
from ..reading import opened
from ..reading.files import InputError, read_bytes, shown
from ..reading.formats import Format, named, tell
from ..result import Result
from .insertions import Insertion, LeftAsIs, strip, weave
from .work import Resolve, WovenSource

WEAVERS = {
    "tei": "tei",
    "html": "html",
    "markdown": "markdown",
    "rst": "rst",
    "docx": "docx",
    "latex": "latex",
    "odt": "odt",
    "epub": "epub",
}
TARGETS = {"html": "text_html", "markdown": "text_markdown"}  # what plain text can become


@dataclass(slots=True)
class Linked:
    """A file with its links.

    `data` is the file's new bytes, `original` those it had. `insertions` are what was set in, in places of the
    source; `kept` what was left as it is and why; `there` how many links the file had already; `without` how many
    references have no address; `undecided` how many citations were left alone because they may mean one thing or
    another; `remarks` what the reader saw in the file that its author should know.
    """

    source: Source
    original: bytes
    data: bytes
    insertions: list[Insertion] = field(default_factory=list)
    kept: list[LeftAsIs] = field(default_factory=list)
    there: int = 0
    without: int = 0
    undecided: int = 0
    remarks: list[str] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether anything was set in."""
        return self.data != self.original


def link(
    path: str | os.PathLike[str],
    resolve: Resolve,
    *,
    to: str | None = None,
    form: str | None = None,
    encoding: str | None = None,
    known: dict[str, str | None] | None = None,
) -> Linked:
    """The file at `path` ("-": standard input) with its links.

    `resolve` turns its documents into results, in order; `known` is what the user says of a document (volume, number,
    date) and goes before what the file says; `to` is the format that plain text becomes. Raises InputError, with one line, for a file that cannot be read or
    whose format takes no links.
    """
    name = os.fspath(path)
    wanted = named(form) if form else None
    return link_data(read_bytes(name), name, resolve, to=to, form=wanted, encoding=encoding, known=known)


def link_data(
    data: bytes,
    name: str,
    resolve: Resolve,
    *,
    to: str | None = None,
    form: Format | None = None,
    encoding: str | None = None,
    known: dict[str, str | None] | None = None,
) -> Linked:
    """The same of a file's bytes, wherever they came from; `name` is what the file is called, and nothing is opened."""
    found = form or tell(data, name)
    weaver = _weaver(name, found.name, to)
    package, documents = opened(data, name, found, encoding)
    source: Source = getattr(package, "source", package)
    module = import_module(f".{weaver}", __package__)
    undecided = 0
    remarks: list[str] = []

    def counted(some: Iterable[Document]) -> Iterator[Result]:
        nonlocal undecided
        for result in resolve(_told(some, known or {})):
            undecided += sum(d["code"].startswith("ambiguous") for d in result.linked.diagnostics)
            remarks.extend(result.linked.document.remarks)
            yield result

    work: WovenSource = module.insert(package, documents, counted)
    written = _encoded(module, source, work, data)
    return Linked(source, data, written, work.insertions, work.kept, work.there, work.without, undecided, remarks)


def _weaver(name: str, form: str, to: str | None) -> str:
    """The module that links a file of a format, or makes of plain text the format `to`."""
    if form == "text":
        if to is None:
            raise InputError(f"{shown(name)} is plain text, which has no links; make it --to html or --to markdown")
        return TARGETS[to]
    if to is not None:
        raise InputError(f"{shown(name)} is {form} and stays so; --to is for plain text, leave it out")
    if form not in WEAVERS:
        takes = ", ".join(sorted(WEAVERS))
        raise InputError(f"{shown(name)} is {form}, which is not written back; there are {takes}, and text with --to")
    return WEAVERS[form]


def _told(documents: Iterable[Document], known: dict[str, str | None]) -> Iterator[Document]:
    for document in documents:
        for name, value in known.items():
            if value is not None:
                setattr(document, name, value)
        yield document


def _encoded(module: Any, source: Source, work: WovenSource, data: bytes) -> bytes:
    if hasattr(module, "encode"):
        written: bytes = module.encode(source, work, data)
        return written
    if not work.insertions:
        return data
    text, placed = weave(source.text, work.insertions)
    if strip(text, placed) != source.text:
        raise AssertionError("the source does not come back from what was woven")
    written = _bytes(source, text)
    if hasattr(module, "verify"):
        module.verify(written if source.encoding == "utf-8" else text, shown(source.name))
    return written


def _bytes(source: Source, text: str) -> bytes:
    """The text in the source's encoding; what the encoding lacks can only be ours and is written as a reference."""
    try:
        return (source.byte_order_mark + text).encode(source.encoding)
    except UnicodeEncodeError:
        return (source.byte_order_mark + text).encode(source.encoding, "xmlcharrefreplace")

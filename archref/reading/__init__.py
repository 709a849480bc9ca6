"""From a file to documents: one module a format, all giving `Document`s that map back to the file.

`read` tells the format, decodes and hands over. Nothing is executed, nothing is fetched, and what a file may
unpack to is bounded.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module

from ..document import Document
from ..origin import Source
from .errors import InputError
from .files import decode, read_bytes
from .formats import Format, named, tell

__all__ = ["InputError", "read"]


def read(
    path: str | os.PathLike[str],
    *,
    form: str | None = None,
    encoding: str | None = None,
    volume: str | None = None,
    number: str | None = None,
    date: str | None = None,
) -> Iterator[Document]:
    """The documents of the file at `path` ("-": standard input), one at a time; most files are one document.

    `form` names the format where the file does not tell it, `encoding` likewise; `volume`, `number` and `date`
    go before what the file says. Raises `InputError` with one line that says what to do: at once where the file
    cannot be opened, is of no known format or in another encoding, and else where the reader comes to it.
    """
    name = os.fspath(path)
    wanted = named(form) if form else None
    data = read_bytes(name)
    found = documents(data, name, wanted or tell(data, name), encoding)
    return _told(found, volume, number, date)


def _told(found: Iterator[Document], volume: str | None, number: str | None, date: str | None) -> Iterator[Document]:
    """The documents with what the caller knows of them."""
    for document in found:
        document.volume = volume or document.volume
        document.number = number or document.number
        document.date = date or document.date
        yield document


def documents(data: bytes, path: str, form: Format, encoding: str | None = None) -> Iterator[Document]:
    """The documents of a file's `data` in a known format."""
    return opened(data, path, form, encoding)[1]


def opened(data: bytes, path: str, form: Format, encoding: str | None = None) -> tuple[Source, Iterator[Document]]:
    """A file's `data` as a source (or the package that has one), and its documents."""
    reader = import_module(f".{form.module}", __name__)
    if hasattr(reader, "unpack"):  # a package, or what a converter takes
        source = reader.unpack(data, path, form.name)
    else:
        declared = getattr(reader, "encoding_of", None)
        source = decode(data, path, form.name, encoding or (declared(data) if declared else None))
    found: Iterator[Document] = reader.documents(source)
    return source, found

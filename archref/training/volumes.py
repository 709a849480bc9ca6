"""The printed documents of ../shared: their notes tell the voice of editors, their words that of prose."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from ..document import Document
from ..reading import documents, tell


def printed(shared: Path) -> Iterator[Document]:
    """The documents of the volumes."""
    for path in sorted((shared / "corpus/volumes").glob("*.xml.xz")):
        data = lzma.decompress(path.read_bytes())
        yield from documents(data, path.name, tell(data, path.stem))

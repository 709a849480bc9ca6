"""What the formats in ZIP packages have in common: the parts that hold links are written anew, all else stays."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO

from ..document import Document
from ..origin import Source
from ..reading.files import InputError, shown
from ..reading.xml import check, encoding_of
from .docx_archive import replaced
from .insertions import Insertion, weave
from .work import WovenSource


class WovenPackage(WovenSource):
    """The insertions, and the words that each part of the package has."""

    texts: list[str] = []


def encoded(source: Source, work: WovenSource, data: bytes, read: Callable[[bytes], Iterable[Document]]) -> bytes:
    """The package with what goes in; InputError rather than hand back one that `read` gives other words of."""
    assert isinstance(work, WovenPackage)
    if not work.insertions:
        return data
    written = rewritten(source, work, data)
    if [document.text for document in read(written)] != work.texts:
        raise InputError(f"{shown(source.name)} would not be read as before with its links; nothing is written")
    return written


def rewritten(source: Source, work: WovenSource, data: bytes) -> bytes:
    """The package with what goes into its parts; InputError where one would be no sound XML."""

    def woven(start: int, end: int) -> str | None:
        inside = [_moved(i, start) for i in work.insertions if start <= i.start < end]
        return weave(source.text[start:end], inside)[0] if inside else None

    return with_texts(source, data, woven)


def with_texts(source: Source, data: bytes, changed: Callable[[int, int], str | None]) -> bytes:
    """The package with other texts of its parts: `changed` gives that of the part between two offsets of the source, None
    where it stays. InputError where one would be no sound XML."""
    name = shown(source.name)
    parts: dict[str, bytes] = {}
    starts = [at for _, at in source.parts] + [len(source.text)]
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for (part, start), end in zip(source.parts, starts[1:], strict=True):
            text = changed(start, end)
            if text is not None:
                check(text, f"{name} ({part})")
                parts[part] = as_it_was(archive.read(part), text)
    return replaced(data, parts, name)


def as_it_was(before: bytes, text: str) -> bytes:
    """A part's text in its own encoding, with its byte order mark."""
    encoding = encoding_of(before) or "utf-8"
    byte_order_mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return byte_order_mark + text.encode(encoding, "xmlcharrefreplace")


def _moved(insertion: Insertion, start: int) -> Insertion:
    return Insertion(insertion.start - start, insertion.end - start, insertion.opens, insertion.closes)

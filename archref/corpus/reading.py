"""The documents of a unit: of a file, of lines of JSON, of an index; each with what an index would keep of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..document import Document
from ..reading import InputError, opened
from ..reading.formats import tell
from .sources import content, packed_bytes, unpacked
from .units import CorpusUnit

if TYPE_CHECKING:
    from ..index.entry import IndexEntry

# what the text of a message may be called, without case, spaces and marks
TEXTS = ("text", "body", "messagetext", "messagebody", "msgtext", "msgbody", "content", "message")
LONGEST = 4_000_000  # characters of one line


def bytes_of(unit: CorpusUnit) -> bytes:
    """The content of a unit as it lies there, of lines unpacked; InputError where it is no longer what it was."""
    import hashlib

    if unit.data is not None:
        return unit.data
    if unit.end >= 0:
        try:
            with open(unit.file.path, "rb") as stream:
                stream.seek(unit.start)
                data = stream.read(unit.end - unit.start)
        except OSError as error:
            raise InputError(f"{unit.file.name!r} cannot be read: {error.strerror}") from None
    else:
        data = packed_bytes(unit.file)
    if hashlib.sha256(data).hexdigest() != unit.digest:
        raise InputError(f"{unit.file.name!r} has been written to since the run began; build again")
    return data


def documents_of(unit: CorpusUnit, data: bytes) -> Iterator[Document]:
    """The documents of a file. Raises InputError for one that cannot be read."""
    name = unpacked(unit.file.name)
    whole = content(unit.file, data)
    yield from opened(whole, name, tell(whole, name))[1]


def lines_of(unit: CorpusUnit, data: bytes, failed: list[str]) -> Iterator[tuple[int, Document, IndexEntry | None]]:
    """The messages of a stretch of JSON lines: the line's number, the text as a document, what an index would keep.

    A line that is no object with a text or a number is left out, and said in `failed`.
    """
    from ..index.released import entry_of
    from ..reading.plain import read_plain

    for number, line in enumerate(data.decode("utf-8-sig", "replace").split("\n"), unit.first):
        if not line.strip():
            continue
        row = _row(line)
        entry = entry_of(row) if row is not None else None
        text = _text(row) if row is not None else ""
        if row is None or (entry is None and not text):
            failed.append(f"line {number}: {'no JSON object' if row is None else 'no text, no number of a message'}")
            continue
        document = read_plain(text, None, None, (entry.date if entry else "") or None)
        document.edition = True  # a message cites messages; it has no notes of a scholar's
        yield number, document, entry


def _row(line: str) -> dict[str, Any] | None:
    if len(line) > LONGEST:
        return None
    try:
        row = json.loads(line)
        if "\\ud" in line.lower():  # halves of a character, which no text can hold
            row = json.loads(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _text(row: dict[str, Any]) -> str:
    named = {re.sub(r"[^a-z]", "", k.lower()): v for k, v in row.items() if isinstance(k, str)}
    return next((v for name in TEXTS if isinstance(v := named.get(name), str) and v.strip()), "")


def entries_of(unit: CorpusUnit) -> Iterator[IndexEntry]:
    """The entries of a stretch of an index."""
    from ..index.store import Index

    with Index(unit.file.path) as index:
        yield from index.entries(unit.file.member, unit.start, unit.end - unit.start)

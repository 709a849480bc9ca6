"""The units of work: a file, or a stretch of a file of JSON lines or of an index, each with the digest of its content.

Files are small or large; an order to a worker holds one large unit or many small ones.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from ..reading import InputError
from .sources import PACKED, CorpusFile, packed_bytes, stream_of

STRETCH = 2 * 1024 * 1024  # bytes of JSON lines in one unit
ROWS = 20_000  # documents of an index in one unit
TOGETHER = 1024 * 1024  # bytes of small files in one order
MANY = 1000  # files in one order


@dataclass(frozen=True, slots=True)
class CorpusUnit:
    """A file or a stretch of one. `id` is its name in the corpus, `digest` the SHA-256 of what it is made from.

    `first` is the number of its first line (or row), `start` and `end` where the stretch lies in the file, in bytes
    (or rows); `data` its content, for a stretch that a worker cannot read by itself, and for one without the files.
    """

    file: CorpusFile
    digest: str
    size: int
    start: int = 0
    end: int = -1
    first: int = 1
    data: bytes | None = field(default=None, repr=False)

    @property
    def id(self) -> str:
        """Its name in the corpus."""
        return self.file.name if self.end < 0 else f"{self.file.name}:{self.start}-{self.end}"

    @property
    def packed(self) -> bool:
        """Whether it is read as a stream, so that only who reads all of it comes to a stretch."""
        return bool(self.file.member) or self.file.name.lower().endswith(PACKED)


def units_of(file: CorpusFile, keep: bool) -> Iterator[CorpusUnit]:
    """The units of a file, with their content where `keep` says so. Raises InputError for one that cannot be read."""
    if file.kind == "lines":
        yield from _stretches(file, keep)
    elif file.kind == "index":
        yield from _rows(file)
    else:
        data = packed_bytes(file)
        yield CorpusUnit(file, hashlib.sha256(data).hexdigest(), len(data), data=data if keep else None)


def _stretches(file: CorpusFile, keep: bool) -> Iterator[CorpusUnit]:
    """A file of JSON lines in stretches of whole lines."""
    try:
        stream = stream_of(file)
        start, first = 0, 1
        with stream:
            while data := _stretch(stream):
                unit = CorpusUnit(file, hashlib.sha256(data).hexdigest(), len(data), start, start + len(data), first)
                yield unit if not (keep or unit.packed) else _with(unit, data)
                start += len(data)
                first += data.count(b"\n")
    except (OSError, EOFError, ValueError) as error:
        raise InputError(f"{file.name!r} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _stretch(stream: BinaryIO) -> bytes:
    data = stream.read(STRETCH)
    if not data or data.endswith(b"\n"):
        return data
    pieces, most = [data], STRETCH
    while most > 0 and (line := stream.readline(most)):
        pieces.append(line)
        most -= len(line)
        if line.endswith(b"\n"):
            break
    return b"".join(pieces)


def _with(unit: CorpusUnit, data: bytes) -> CorpusUnit:
    return CorpusUnit(unit.file, unit.digest, unit.size, unit.start, unit.end, unit.first, data)


def _rows(file: CorpusFile) -> Iterator[CorpusUnit]:
    """An index in stretches of rows; its digest is that of the sources that were added to it."""
    from ..index.schema import IndexFailed
    from ..index.store import Index

    try:
        with Index(file.path) as index:
            for source in index.sources():
                digest = hashlib.sha256(repr((source["key"], source["digest"])).encode()).hexdigest()
                for start in range(0, max(source["documents"], 1), ROWS):
                    name = f"{file.name}/{source['key'].rsplit('/', 1)[-1]}"
                    inner = CorpusFile(name, file.path, source["key"], "index")
                    yield CorpusUnit(inner, digest, ROWS * 500, start, start + ROWS, start + 1)
    except (IndexFailed, sqlite3.Error) as error:
        raise InputError(str(error)) from None


def orders(units: Iterable[CorpusUnit]) -> Iterator[list[CorpusUnit]]:
    """The units in the portions in which they are handed out: a large one alone, small ones together."""
    portion: list[CorpusUnit] = []
    size = 0
    for unit in units:
        weight = unit.size * (6 if unit.packed and unit.data is None else 1)
        if portion and (size + weight > TOGETHER or len(portion) >= MANY):
            yield portion
            portion, size = [], 0
        portion.append(unit)
        size += weight
    if portion:
        yield portion

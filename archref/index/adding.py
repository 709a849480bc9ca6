"""A file that is to be added: what it is, and its entries."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..reading import InputError, read
from . import released, volumes
from .entry import IndexEntry
from .schema import IndexFailed

PEEK = 4096


@dataclass(slots=True)
class FileToIndex:
    """A file with the key it stands under; `entries` reads it, counting the lines it leaves out in `skipped`."""

    key: str
    kind: str
    digest: str
    entries: Callable[[], Iterator[IndexEntry]]
    skipped: int = 0
    first_skipped: str = ""


def read_file(path: str) -> FileToIndex:
    """What the file is; IndexFailed for one that is neither a volume nor released telegrams, InputError for one
    that cannot be read."""
    try:
        with open(path, "rb") as stream:
            start = stream.read(PEEK).removeprefix(b"\xef\xbb\xbf").lstrip()
            stream.seek(0)
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"cannot read {path!r}: {error.strerror}") from None
    if start.startswith(b"{"):
        return _released(path, digest)
    if not start:
        raise IndexFailed(f"{path!r} is empty; there is nothing to add")
    entries = list(volumes.entries(read(path)))
    keys = {entry.volume for entry in entries}
    if len(keys) != 1:
        raise IndexFailed(
            f"{path!r} is no volume of Foreign Relations in TEI and holds no telegrams as JSON lines; "
            "it has no numbered documents of one volume"
        )
    return FileToIndex(keys.pop(), "volume", digest, lambda: iter(entries))


def _released(path: str, digest: str) -> FileToIndex:
    def skip(line: int, why: str) -> None:
        file.skipped += 1
        file.first_skipped = file.first_skipped or f"line {line}: {why}"

    def entries() -> Iterator[IndexEntry]:
        file.skipped, file.first_skipped = 0, ""
        found = False
        with open(path, encoding="utf-8-sig", errors="replace", newline=None) as lines:
            for entry in released.entries(_bounded(lines), skip):
                found = True
                yield entry
        if not found:
            raise IndexFailed(f"{path!r} holds no released telegrams ({file.first_skipped or 'no lines'})")

    file = FileToIndex(str(Path(path).resolve()), "telegrams", digest, entries)
    return file


def _bounded(lines: object) -> Iterator[str]:
    """The lines of a file, none longer than one character more than is read of it."""
    readline = lines.readline  # type: ignore[attr-defined]
    while line := readline(released.LONGEST + 1):
        kept = line
        while line and not line.endswith("\n"):
            line = readline(released.LONGEST + 1)  # the rest of a line that is too long
        yield kept

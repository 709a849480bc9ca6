"""The files that a corpus is built from: which there are, what they are called in it, and their content.

A name is the path below the folder or pattern that was given, with no more of the way to it than tells two files
apart, so that it is the same on another machine. Archives (.xz, .gz, .zip) are opened; what one may unpack to is
bounded.
"""

from __future__ import annotations

import glob
import gzip
import io
import lzma
import os
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

from ..reading import InputError
from ..reading.formats import extensions

PACKED = (".xz", ".gz")
LINES = (".jsonl", ".ndjson")
INDEXES = (".sqlite", ".sqlite3", ".db")
LARGEST = 256 * 1024 * 1024  # bytes of one document file, unpacked
PLENTY = 500_000  # members of a zip archive


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file, or a member of an archive. `name` is what it is called in the corpus, `path` where it is here.

    `kind` is "lines" for JSON lines, "index" for what was added to an index of archref (`member` is its key there),
    else "file".
    """

    name: str
    path: str
    member: str = ""
    kind: str = "file"


def _kind(name: str) -> str:
    bare = unpacked(name).lower()
    return "lines" if bare.endswith(LINES) else "index" if bare.endswith(INDEXES) else "file"


def unpacked(name: str) -> str:
    """A name without the ending of its compression."""
    stem, ending = os.path.splitext(name)
    return stem if ending.lower() in PACKED else name


def files_of(paths: Iterable[str | os.PathLike[str]], failed: list[tuple[str, str]]) -> list[CorpusFile]:
    """The files that the arguments name, each once, sorted as people count.

    Folders are walked, patterns matched, the members of zip archives listed. What is missing or cannot be opened is
    added to `failed` with the reason.
    """
    found: dict[str, list[str]] = {}  # by real path: the path here, the way from the argument
    for given in (os.fspath(path) for path in paths):
        try:
            for path, below in _below(given):
                found.setdefault(os.path.realpath(path), [path, below])
        except InputError as error:
            failed.append((given, str(error)))
    listed = []
    for (path, _), name in zip(found.values(), _apart(list(found.values())), strict=True):
        if path.lower().endswith(".zip"):
            try:
                listed += [CorpusFile(f"{name}/{member}", path, member, _kind(member)) for member in _members(path)]
            except (OSError, zipfile.BadZipFile) as error:
                failed.append((name, f"{path!r} cannot be opened as a zip archive: {error}"))
        else:
            listed.append(CorpusFile(name, path, kind=_kind(name)))
    return sorted(listed, key=lambda file: _counted(file.name))


def by_size(files: Iterable[CorpusFile]) -> list[tuple[int, CorpusFile]]:
    """The files with about as many bytes as each will be to read, the largest first, since the last to be begun keeps
    all waiting."""
    listed = list(files)
    members = Counter(file.path for file in listed)
    sizes = {path: _weight(path) // count for path, count in members.items()}
    return sorted(((sizes[file.path], file) for file in listed), key=lambda pair: -pair[0])


def _weight(path: str) -> int:
    try:
        size = os.path.getsize(path)
    except OSError:
        return 0
    lines = path.lower().endswith(PACKED) and _kind(path) == "lines"  # counted as they are unpacked
    return size * 6 if lines else size * 4 if path.lower().endswith(".zip") else size


def _below(given: str) -> Iterator[tuple[str, str]]:
    """Each file of an argument, with its path below it."""
    if os.path.isdir(given):
        base, found = given, [os.path.join(at, n) for at, names in _walk(given) for n in names if _readable(n)]
        none = f"{given!r} holds no file that can be read"
    elif glob.has_magic(given) and not os.path.isfile(given):
        base = os.path.dirname(given[: re.search(r"[*?\[]", given).start()])  # type: ignore[union-attr]
        found, none = [n for n in glob.glob(given, recursive=True) if os.path.isfile(n)], f"no file matches {given!r}"
    elif os.path.isfile(given):
        base, found, none = os.path.dirname(given), [given], ""
    else:
        raise InputError(f"{given!r} does not exist; check the path")
    if not found:
        raise InputError(f"{none}; check the path")
    for path in found:
        yield path, os.path.relpath(path, base or ".").replace(os.sep, "/")


def _walk(folder: str) -> Iterator[tuple[str, list[str]]]:
    for at, folders, names in os.walk(folder):
        # a corpus among the files is none of them
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and not os.path.isfile(os.path.join(at, f, "corpus.json"))
        )
        yield at, [n for n in names if not n.startswith((".", "~$"))]  # "~$": Word's lock files


def _readable(name: str) -> bool:
    bare = unpacked(name).lower()
    return bare.endswith((".zip", *LINES)) or os.path.splitext(bare)[1] in extensions()


def _apart(found: list[list[str]]) -> list[str]:
    """A name for each file: its path below the argument, with more of the way to it where two have one."""
    names = [below for _, below in found]
    for depth in range(1, 64):
        count: dict[str, int] = {}
        for name in names:
            count[name] = count.get(name, 0) + 1
        twice = [i for i, name in enumerate(names) if count[name] > 1]
        if not twice:
            break
        for i in twice:
            path, below = found[i]
            steps = os.path.realpath(path).replace(os.sep, "/").split("/")
            names[i] = "/".join(steps[-(below.count("/") + 1 + depth) :])
    return names


def _members(path: str) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        names = [i.filename for i in archive.infolist() if not i.is_dir() and _readable(i.filename)]
    if len(names) > PLENTY:
        raise zipfile.BadZipFile(f"it has more than {PLENTY:,} members")
    return [n for n in names if not n.lower().endswith(".zip")]


def packed_bytes(file: CorpusFile) -> bytes:
    """The file as it lies there, or the member of its archive; InputError where it cannot be read or is too large."""
    try:
        if not file.member:
            if os.path.getsize(file.path) > LARGEST:
                raise InputError(f"{file.name!r} is larger than {LARGEST >> 20} MB; part it")
            with open(file.path, "rb") as stream:
                return stream.read()
        with zipfile.ZipFile(file.path) as archive, archive.open(file.member) as stream:
            return _bounded(stream, file.name)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise InputError(f"{file.name!r} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def content(file: CorpusFile, packed: bytes) -> bytes:
    """What the packed bytes of a file unpack to; InputError where they are damaged or unpack to too much."""
    opener = _opener(file.name)
    if opener is None:
        return packed
    try:
        with opener(io.BytesIO(packed)) as stream:
            return _bounded(stream, file.name)
    except (OSError, lzma.LZMAError, zlib.error, EOFError) as error:
        raise InputError(f"{file.name!r} is damaged: {error}") from None


def stream_of(file: CorpusFile) -> BinaryIO:
    """The unpacked content of a file, to be read piece by piece."""
    if file.member:
        return io.BytesIO(content(file, packed_bytes(file)))
    opener = _opener(file.name)
    raw: BinaryIO = open(file.path, "rb")  # noqa: SIM115 the caller closes it
    return raw if opener is None else opener(raw)


def _opener(name: str) -> Callable[[Any], Any] | None:
    ending = os.path.splitext(name)[1].lower()
    openers: dict[str, Callable[[Any], Any]] = {".xz": lzma.open, ".gz": gzip.open}
    return openers.get(ending)


def _bounded(stream: IO[bytes], name: str) -> bytes:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"{name!r} unpacks to more than {LARGEST >> 20} MB; part it")
    return data


def _counted(path: str) -> list[tuple[int, str]]:
    """For sorting: numbers by their value, so that "2" stands before "10"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d{1,18})", path)]

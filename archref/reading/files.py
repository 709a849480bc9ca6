"""A file, or standard input, as bytes and as a string: UTF-8 unless the file or the caller names an encoding.

Line ends stay as they are, so that offsets refer to the text as it stands in the file; only a byte order
mark is dropped.
"""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator

from ..origin import Source
from .errors import InputError, shown
from .formats import NO_DOCUMENTS

MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
KINDS = (
    (b"%PDF-", "a PDF file; extract its text first, e.g. with pdftotext"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office file; save it as .docx without a password first"),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "a compressed file; unpack it first"),
)
PACKED = (
    (b"PK\x03\x04", "a Word file or other archive, not text; leave its format to be told"),
    (b"{\\rtf", "an RTF file, not text; leave its format to be told"),
)
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# what Western prose has beyond ASCII, the more telling first
TYPOGRAPHY = frozenset("“”‘’–—…")
LETTERS = frozenset("éèêëáàâäãåæçñóòôöõøíìîïúùûüßœÉÖÜÄÅØ§£°·½¼«»\u00a0")


# the encodings by which a file with such a mark is written again as it was
EXACT = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xef\xbb\xbf", "utf-8"),
)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The file at `path` ("-": standard input); `InputError` where it is missing, a folder, or no format can be read."""
    name = shown(path)
    data = _bytes(os.fspath(path), name)
    refuse_kinds(data, name)
    return data


def refuse_kinds(data: bytes, name: str) -> None:
    """Raise `InputError` for what no format can be read of: PDF, old Office files, what is compressed."""
    _refuse(data, name, KINDS)


def _refuse(data: bytes, name: str, kinds: tuple[tuple[bytes, str], ...]) -> None:
    for magic, kind in kinds:
        if data.startswith(magic):
            raise InputError(f"{name} is {kind}")


def read_text(path: str | os.PathLike[str], encoding: str | None = None) -> str:
    """The text of the file at `path` ("-": standard input), decoded as UTF-8 or as `encoding`.

    Raises `InputError` for a file that is missing, a folder, not text, or in another encoding; the message
    then names the encoding that it looks like.
    """
    return decode(read_bytes(path), os.fspath(path), "text", encoding).text


def decode(data: bytes, path: str, form: str, encoding: str | None = None) -> Source:
    """`data`, the file at `path`, as text; `InputError` as in `read_text`."""
    name = shown(path)
    _refuse(data, name, PACKED)
    text = _decode(data, name, encoding) if encoding else _utf8(data, name)
    encoding = encoding or "utf-8"
    # "utf-16" takes the byte order from the mark, "utf-8-sig" drops one: name what writes the same bytes again
    marked = next((exact for magic, exact in EXACT if data.startswith(magic)), None)
    if marked and encoding.lower().startswith("utf"):
        return Source(path, form, text.removeprefix("\ufeff"), marked, "\ufeff")
    return Source(path, form, text, encoding)


def expand(
    paths: Iterable[str], skip: str | None = None, passed_over: Callable[[InputError], None] | None = None
) -> Iterator[str]:
    """The files that `paths` name: a folder stands for the documents in it and below it, also those that cannot be
    read, so that this is said of them; a pattern ("chapters/*.md", "**/*.xml") for what it matches; both sorted as
    people count ("2" before "10"). Pictures, programs, data and files without an ending are no documents of a folder.

    `skip` is a file that a folder does not stand for. A folder in it that cannot be read, and what is no file but
    has a file's name (a pipe, a device), is handed to `passed_over`. Raises `InputError` where nothing matches.
    """

    def refused(name: str, why: str) -> None:
        if passed_over is not None:
            passed_over(InputError(f"{name!r} is left out: {why}"))

    def is_file(name: str) -> bool:
        try:
            mode = os.stat(name).st_mode
        except OSError as error:
            refused(name, f"it cannot be read ({error.strerror})")
            return False
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            refused(name, "it is a pipe or a device, which could hold the command up; name it by itself to read it")
        return stat.S_ISREG(mode)

    def closed(error: OSError) -> None:
        refused(str(error.filename), f"the folder cannot be read ({error.strerror})")

    for path in paths:
        if path == "-" or not (os.path.isdir(path) or glob.has_magic(path)) or os.path.isfile(path):
            yield path
            continue
        if os.path.isdir(path):
            named = (
                os.path.join(at, name) for at, _, names in _walk(path, closed) for name in names if _document(name)
            )
            found = [name for name in named if is_file(name)]
            none = f"{path!r} holds no document"
        else:
            found = [name for name in glob.glob(path, recursive=True) if is_file(name)]
            none = f"no file matches {path!r}"
        found = [f for f in found if skip is None or os.path.realpath(f) != os.path.realpath(skip)]
        if not found:
            raise InputError(f"{none}; check the path")
        yield from sorted(found, key=_counted)


def _walk(folder: str, closed: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
    for at, folders, names in os.walk(folder, onerror=closed):
        folders[:] = [f for f in folders if not f.startswith(".")]
        yield at, folders, [n for n in names if not n.startswith((".", "~$"))]  # "~$": Word's lock files


def _document(name: str) -> bool:
    end = os.path.splitext(name)[1].lower()
    return bool(end) and end.strip(".0123456789") != "" and end not in NO_DOCUMENTS


def _counted(path: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d{1,18})", path)]


def _bytes(path: str, name: str) -> bytes:
    try:
        if path == "-":
            if sys.stdin is None:
                raise InputError("standard input is closed; pipe a text into it or name a file")
            return sys.stdin.buffer.read()
        with open(path, "rb") as stream:
            return stream.read()
    except InputError:
        raise
    except IsADirectoryError:
        raise InputError(f"{name} is a folder; give the files in it") from None
    except FileNotFoundError:
        raise InputError(f"{name} does not exist; {_nearest(path)}") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        # Windows reports a folder as a file without permission
        what = "is a folder; give the files in it" if os.path.isdir(path) else f"cannot be read: {reason}"
        raise InputError(f"{name} {what}") from None


def _nearest(path: str) -> str:
    folder, base = os.path.split(path)
    try:
        from difflib import get_close_matches

        near = get_close_matches(base, os.listdir(folder or "."), 1)
    except OSError:
        return f"nor does its folder {folder!r}; check the path"
    return f"nearest is {os.path.join(folder, near[0])!r}" if near else "check the path"


def _decode(data: bytes, name: str, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise InputError(f"no encoding is called {encoding!r}; e.g. cp1252, mac-roman, utf-16") from None
    except UnicodeError as error:
        at = f" (at byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(
            f"{name} is not {encoding}{at}; it looks like {_guess(data)}: --encoding {_guess(data)}"
        ) from None
    if "\0" in text:
        raise InputError(f"{name} is not text in {encoding}; it looks like {_guess(data)} or is a binary file")
    return text


def _utf8(data: bytes, name: str) -> str:
    byte_order_mark = next((guess for magic, guess in MARKS if data.startswith(magic)), None) or _wide(data)
    if byte_order_mark:
        raise InputError(f"{name} is {byte_order_mark.upper()}, not UTF-8; read it with --encoding {byte_order_mark}")
    if (control := CONTROL.search(data)) and (control[0] == b"\0" or len(CONTROL.findall(data)) * 50 > len(data)):
        raise InputError(f"{name} is a binary file, not text (byte {control.start()}); give its text as UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        loose = data.decode("utf-8", "replace")
        bad = loose.count("\ufffd")
        if sum(c > "\x7f" for c in loose) > 2 * bad:
            raise InputError(f"{name} is damaged UTF-8 (line {line}, byte {error.start}); mend that line") from None
        where, guess = f"line {line}, byte {error.start}", _guess(data)
        raise InputError(
            f"{name} is not UTF-8 ({where}); it looks like {guess}: read it with --encoding {guess}"
        ) from None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of English text is then zero."""
    head = data[:4096]
    half = len(head) // 2
    if half and head[1::2].count(0) > 0.7 * half and not head[::2].count(0):
        return "utf-16-le"
    if half and head[::2].count(0) > 0.7 * half and not head[1::2].count(0):
        return "utf-16-be"
    return None


def _guess(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8: by typography and letters for Western text."""
    for magic, guess in MARKS:
        if data.startswith(magic):
            return guess
    if wide := _wide(data):
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    high = sum(byte > 0x7F for byte in data)
    if high > 8 and high * 4 > len(data):
        # mostly not Latin letters; requests brings charset_normalizer along
        try:
            from charset_normalizer import from_bytes
        except ImportError:
            return "latin-1"
        best = from_bytes(data[:50_000]).best()
        return best.encoding.replace("_", "-") if best else "latin-1"

    def score(encoding: str) -> float:
        seen = data.decode(encoding, "replace")
        return sum(2.0 * (c in TYPOGRAPHY) + (c in LETTERS) - 2.0 * (c == "\ufffd") for c in seen if c > "\x7f")

    return max(("cp1252", "latin-1", "mac-roman", "cp437"), key=score)

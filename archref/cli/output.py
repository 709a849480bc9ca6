"""Where a command's result goes: standard output, or a file that is whole or untouched."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from typing import BinaryIO

import click


def check_target(out: str | None, files: Sequence[str]) -> None:
    """Refuse before any work a target that cannot be written or is itself an input (`click.UsageError`)."""
    if out is None or out == "-":
        return
    if os.path.isdir(out):
        raise click.UsageError(f"{out!r} is a folder; -o takes the name of a file")
    folder = os.path.dirname(os.path.realpath(out))
    if not os.path.isdir(folder):
        raise click.UsageError(f"cannot write {out!r}: its folder does not exist; make it first")
    if os.path.exists(out):
        for name in files:
            if name != "-" and os.path.exists(name) and os.path.samefile(name, out) and os.path.isfile(out):
                raise click.UsageError(f"{out!r} is also an input; give -o another name")


def deliver(text: str, out: str | None, whole: bool = True) -> None:
    """Print `text`, or write it to the file `out` as UTF-8; a final line end is added where there is none and the text
    is the `whole`.

    Raises `click.ClickException` with one line where the file cannot be written; `out` is then as it was.
    """
    if whole and text and not text.endswith("\n"):
        text += "\n"
    if out is None or out == "-":
        _print(text)
        return
    try:
        _replace(out, text.encode("utf-8"))
    except OSError as error:
        raise click.ClickException(
            f"cannot write {out!r}: {error.strerror or error}; choose another place with -o"
        ) from error


def deliver_file(stream: BinaryIO, out: str) -> None:
    """Write what a stream holds to the file `out`; raises as `deliver` does."""
    try:
        _replace(out, stream)
    except OSError as error:
        raise click.ClickException(
            f"cannot write {out!r}: {error.strerror or error}; choose another place with -o"
        ) from error


def deliver_bytes(data: bytes, out: str | None) -> None:
    """Print `data` as it is, or write it to the file `out`; raises as `deliver` does."""
    if out is None or out == "-":
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        except BrokenPipeError:
            raise  # click leaves in silence
        except OSError as error:
            raise click.ClickException(f"cannot write to standard output: {error.strerror}; use -o OUT") from error
        return
    try:
        _replace(out, data)
    except OSError as error:
        raise click.ClickException(
            f"cannot write {out!r}: {error.strerror or error}; choose another place with -o"
        ) from error


def replace_file(path: str, data: bytes, original: bytes, suffix: str) -> str | None:
    """Write `data` over the file at `path`, `original` kept beside it under `suffix`; the name of that copy.

    At every moment the file holds the one or the other. A copy that is there from before stays, the new one gets a
    number; where a copy is the original already, none is made (None). Raises `click.ClickException` with one line.
    """
    try:
        copy: str | None = None
        if suffix:
            copy = _unused(path + suffix, original)
            if copy is not None:
                _replace(copy, original)
                os.chmod(copy, stat.S_IMODE(os.stat(path).st_mode))
        _replace(path, data)
        return copy
    except OSError as error:
        raise click.ClickException(
            f"cannot write {path!r}: {error.strerror or error}; it is as it was, mend that and run the command again"
        ) from error


def _unused(path: str, data: bytes) -> str | None:
    """A name that no file has; None where one of the files passed over holds `data`."""
    name, n = path, 1
    while os.path.lexists(name):
        if os.path.isfile(name) and os.path.getsize(name) == len(data):
            with open(name, "rb") as stream:
                if stream.read() == data:
                    return None
        n += 1
        name = f"{path}{n}"
    return name


def on_terminal(out: str | None) -> bool:
    """Whether the result is going to be read by eye, so that it may be fitted to the window."""
    return (out is None or out == "-") and sys.stdout is not None and sys.stdout.isatty()


def _print(text: str) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        # a pipe gets UTF-8 whatever the locale; a terminal keeps its encoding and shows what it can
        sys.stdout.reconfigure(**({"errors": "replace"} if sys.stdout.isatty() else {"encoding": "utf-8"}))
    try:
        click.echo(text, nl=False)
    except BrokenPipeError:
        raise  # click leaves in silence
    except OSError as error:
        # what is still in the buffer must not be tried again when Python ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.ClickException(f"cannot write to standard output: {error.strerror}; use -o OUT") from error


def _replace(out: str, data: bytes | BinaryIO) -> None:
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    target = os.path.realpath(out)  # a symbolic link stays one
    exists = os.path.exists(target)
    if exists and not stat.S_ISREG(os.stat(target).st_mode):  # /dev/null, a named pipe
        with open(target, "wb") as stream:
            shutil.copyfileobj(source, stream)
        return
    if exists and not os.access(target, os.W_OK):
        raise PermissionError(13, "the file is read-only")
    handle, beside = tempfile.mkstemp(prefix=".archref-", dir=os.path.dirname(target))
    try:
        with os.fdopen(handle, "wb") as stream:
            shutil.copyfileobj(source, stream)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(beside, stat.S_IMODE(os.stat(target).st_mode) if exists else 0o666 & ~_umask())
        os.replace(beside, target)
    except BaseException:
        with suppress(FileNotFoundError):  # interrupted when it has its name already
            os.unlink(beside)
        raise
    _settle(os.path.dirname(target))


def _settle(folder: str) -> None:
    """Have the folder's new entry written too, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

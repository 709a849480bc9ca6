"""The members of a ZIP package, each read within a bound and, where it is XML, checked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import InputError, shown
from .xml import check, encoding_of

LARGEST = 64 * 1024 * 1024  # bytes of one member, unpacked
WHOLE = 256 * 1024 * 1024  # of all that are read


class Zipped:
    """A package in memory; `what` says what it should be ("an EPUB")."""

    def __init__(self, data: bytes, path: str, what: str) -> None:
        self.name, self.what = shown(path), what
        self.read = 0
        with self._sound():
            self.archive = zipfile.ZipFile(io.BytesIO(data))
            self.names = frozenset(self.archive.namelist())

    def text(self, member: str, checked: bool = True) -> str:
        """A member's text; `InputError` where it is missing, too large, no text or (if `checked`) no sound XML."""
        if member not in self.names:
            raise InputError(f"{self.name} is no sound {self.what} ({member} is missing); save it again")
        with self._sound(), self.archive.open(member) as stream:
            data = stream.read(LARGEST + 1)
        self.read += len(data)
        if len(data) > LARGEST or self.read > WHOLE:
            raise InputError(f"{self.name} unpacks to more than {LARGEST >> 20} MB ({member}); it is damaged or a trap")
        try:
            text = data.decode(encoding_of(data) or "utf-8").removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            raise InputError(f"{self.name} is no sound {self.what} ({member} is not text); save it again") from None
        if checked:
            check(text, f"{self.name} ({member})")
        return text

    @contextmanager
    def _sound(self) -> Iterator[None]:
        try:
            yield
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            if isinstance(error, InputError):
                raise
            raise InputError(f"{self.name} is no sound {self.what} ({error}); save it again") from None
        except RuntimeError:
            raise InputError(f"{self.name} is encrypted; save it without a password") from None

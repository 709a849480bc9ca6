"""A command's result as it comes: printed at once, or gathered beside the file that it goes to; and what must wait."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from types import TracebackType
from typing import Any

import click

from .output import deliver, deliver_file


class Delivery:
    """`with Delivery(out) as delivery: delivery.write(text)`: to standard output, or to the file `out` whole or not at
    all. Nothing is written where nothing comes. Raises as `output.deliver` does.
    """

    def __init__(self, out: str | None) -> None:
        self.out = None if out == "-" else out
        self._ends_line = True
        self._begun = False
        self._gathered: Any = None

    def write(self, text: str) -> None:
        """The next piece."""
        self._begun = True
        if text:
            self._ends_line = text.endswith("\n")
        if self.out is None:
            deliver(text, None, whole=False)
            return
        if self._gathered is None:
            self._gathered = tempfile.TemporaryFile()  # noqa: SIM115 closed when all has come
        try:
            self._gathered.write(text.encode("utf-8"))
            self._gathered.flush()
        except OSError as error:
            raise click.ClickException(f"cannot write {self.out}: {error.strerror}; what it held is kept") from error

    def __enter__(self) -> Delivery:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and self._begun:
                if not self._ends_line:
                    self.write("\n")
                if self._gathered is not None and self.out is not None:
                    self._gathered.seek(0)
                    deliver_file(self._gathered, self.out)
        finally:
            if self._gathered is not None:
                with suppress(OSError):  # what could not be written has been told
                    self._gathered.close()


class Spool:
    """Things that are wanted again once all have come; they wait on the disk."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 closed at the end

    def put(self, thing: Any) -> None:
        """Keep one more."""
        pickle.dump(thing, self._file, pickle.HIGHEST_PROTOCOL)

    def __iter__(self) -> Iterator[Any]:
        self._file.flush()
        size = self._file.tell()
        self._file.seek(0)
        while self._file.tell() < size:
            yield pickle.load(self._file)

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

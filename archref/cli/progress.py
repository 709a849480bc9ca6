"""Progress on standard error, where it is a terminal and the work takes longer than a second."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_AFTER, _EVERY = 1.0, 0.2  # seconds


class ProgressLine:
    """`with Progress("entries") as progress: progress(done, total)`; the line is wiped at the end."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.shown = 0  # width of the line on the terminal
        self.due = time.monotonic() + _AFTER
        self.visible = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if not self.visible or now < self.due:
            return
        self.due = now + _EVERY
        line = f"archref: {done:,} of {total:,} {self.what}"
        self._write("\r" + line.ljust(self.shown))
        self.shown = len(line)

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown:
            self._write("\r" + " " * self.shown + "\r")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:  # the terminal is gone; the work goes on
            self.visible = False

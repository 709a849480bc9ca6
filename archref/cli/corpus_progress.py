"""How far the build of a corpus is: files, rate, what is left; on a terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .progress import ProgressLine

if TYPE_CHECKING:
    from ..corpus import Progress as Far


class BuildProgress:
    """`with Progress("files") as line: build(..., progress=BuildProgress(line))`."""

    def __init__(self, line: ProgressLine) -> None:
        self.line = line
        self.begun = time.monotonic()

    def __call__(self, far: Far) -> None:
        """Show how far it is."""
        spent = time.monotonic() - self.begun
        words = "files"
        if far.read and spent > 1:
            words += f", {far.read / spent / 1e6:.1f} MB a second"
            words += f", {_duration(spent * far.left / far.read)} left"
        self.line.what = words
        self.line(far.done, far.total)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"

"""How far the build of a corpus is: files, rate, what is left; on a terminal."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .progress import Progress

if TYPE_CHECKING:
    from ..corpus import Progress as Far


class BuildProgress(Progress):
    """`with BuildProgress() as progress: build(..., progress=progress)`."""

    def __init__(self) -> None:
        super().__init__("files")
        self.begun = time.monotonic()

    def __call__(self, far: Far) -> None:  # type: ignore[override]
        spent = time.monotonic() - self.begun
        words = "files"
        if far.read and spent > 1:
            words += f", {far.read / spent / 1e6:.1f} MB a second"
            left = spent * (far.total - far.done) / max(1, far.done)
            words += f", {_duration(left)} left"
        self.what = words
        super().__call__(far.done, far.total)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"

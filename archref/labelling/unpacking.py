"""The packed files of the learnt weights; the large one is unpacked while the code that reads by it is imported.

Unpacking needs no Python, so that a thread does it beside the rest: it is a sixth of what a first note takes.
"""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread

from ..packaged import packaged_path

LARGE = "fields.crfsuite.gz"


class _Unpacking(Thread):
    """A file that is being unpacked."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self.path = path
        self.data = b""

    def run(self) -> None:
        with suppress(OSError, EOFError, zlib.error):  # of which who asks for it is told
            self.data = gzip.decompress(self.path.read_bytes())


_begun: dict[Path, _Unpacking] = {}


@cache
def begin_unpacking() -> None:
    """Begin with what the package's model needs, once in a process; where no thread can be had it is done when asked for."""
    thread = _Unpacking(packaged_path(f"labelling/{LARGE}"))
    try:
        thread.start()
    except RuntimeError:
        return
    _begun[thread.path] = thread


def unpacked(path: Path) -> bytes:
    """What is in a packed file; OSError where it cannot be read."""
    thread = _begun.pop(path, None)
    if thread is not None:
        thread.join()
        if thread.data:  # none in a process that was parted from the one that began it
            return thread.data
    return gzip.decompress(path.read_bytes())

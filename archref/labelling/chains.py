"""A chain of learnt weights, from its packed file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pycrfsuite import Tagger


def tagger(path: Path) -> Tagger:
    """The chain of a packed file; OSError where it cannot be read."""
    import gzip

    import pycrfsuite

    class Chain(pycrfsuite.Tagger):
        """A tagger that keeps the bytes it reads from, of which the library has only the address."""

        def __init__(self, weights: bytes) -> None:
            self.weights = weights
            self.open_inmemory(weights)

    return Chain(gzip.decompress(path.read_bytes()))

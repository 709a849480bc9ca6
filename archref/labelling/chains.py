"""A chain of learnt weights, from its packed file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .unpacking import unpacked

if TYPE_CHECKING:
    from pycrfsuite import Tagger


def tagger(path: Path) -> Tagger:
    """The chain of a packed file; OSError where it cannot be read."""
    import pycrfsuite

    class Chain(pycrfsuite.Tagger):
        """A tagger that keeps the bytes it reads from, of which the library has only the address."""

        def __init__(self, weights: bytes) -> None:
            self.weights = weights
            self.open_inmemory(weights)

    return Chain(unpacked(path))


def endings(chain: Any, begin: str) -> frozenset[str]:
    """How the signs go on that have weights in a chain of `tagger` and begin with what the expression says. Some more may be
    among them: the bytes of numbers can look like a sign."""
    found = re.findall(begin.encode() + rb"([^\0]+)\0", chain.weights)
    return frozenset([name.decode(errors="ignore") for name in found])

"""Answers that are kept while one text is read again and again, as an editor has it at each keystroke.

A function whose answer hangs on its arguments alone may have it kept; as long as nobody asks for that, nothing is.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Answer = TypeVar("Answer")
MOST = 20_000  # answers that are kept; the longest unused go first


class Memory:
    """Answers by what was asked."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._known: OrderedDict[Hashable, Any] = OrderedDict()

    def answer(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer of a key; where it is not known it is made and kept."""
        try:
            known: Answer = self._known[key]
        except KeyError:
            known = self._known[key] = make()
            if len(self._known) > self.most:
                self._known.popitem(last=False)
            return known
        self._known.move_to_end(key)
        return known


_using: list[Memory] = []


def keep(memory: Memory | None) -> None:
    """Keep answers in a memory from now on, in this process; None: keep none."""
    _using[:] = [] if memory is None else [memory]


def keeping() -> bool:
    """Whether answers are kept."""
    return bool(_using)


def kept(key: Hashable, make: Callable[[], Answer]) -> Answer:
    """What `make` answers, or has answered to the same `key` where answers are kept: whoever asks must not change it."""
    return _using[0].answer(key, make) if _using else make()

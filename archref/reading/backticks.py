"""Which run of backticks closes another one (CommonMark 6.1): the next of the same length."""

from __future__ import annotations

from bisect import bisect_left

from ..patterns import expression

RUN = expression(r"`+")


class Backticks:
    """The runs of backticks of a paragraph, gone through once when the first is met."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._begins: dict[int, list[int]] = {}  # by their length

    def closing(self, length: int, end: int) -> int | None:
        """Where the run begins that closes one of a length, which ends at `end`."""
        if not self._begins:
            for run in RUN.finditer(self.text):
                self._begins.setdefault(run.end() - run.start(), []).append(run.start())
        alike = self._begins.get(length, [])
        behind = bisect_left(alike, end)
        return alike[behind] if behind < len(alike) else None

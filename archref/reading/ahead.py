"""A sign is looked for ahead, again and again, along one text: each stretch is looked through once for each sign."""

from __future__ import annotations


class Ahead:
    """`find` is `str.find` for one who goes forward: what was found, or not, is known until it is passed.

    Where a closing sign never comes, a text of openings would else be looked through to its end from each of them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[str, tuple[int, int]] = {}  # from where it was looked for, and where it is

    def find(self, sign: str, start: int, end: int | None = None) -> int:
        """Where a sign is from `start` on and before `end`, else -1."""
        since, at = self._known.get(sign, (-1, -1))
        if since < 0 or start < since or 0 <= at < start:
            at = self.text.find(sign, start)
            self._known[sign] = start, at
        return at if end is None or at + len(sign) <= end else -1

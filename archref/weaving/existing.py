"""The links and marks that a file has already, in their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

END = attrgetter("end")


@dataclass(slots=True)
class Existing:
    """Something in the file that links or marks: where it stands, where it leads, what it is called."""

    start: int
    end: int
    target: str | None = None
    name: str | None = None


def overlapping(existing: Sequence[Existing], start: int, end: int) -> list[Existing]:
    """Those of a list in order, none in another, that share characters with a stretch."""
    i = bisect_left(existing, start + 1, key=END)
    found = []
    while i < len(existing) and existing[i].start < end:
        found.append(existing[i])
        i += 1
    return found

"""Two ways of writing one thing in one work: which is the usual one, and where the others stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .work import CheckedDocument

SHARE = 0.6  # of all cases that the usual way must be, to speak against the others


class Case(NamedTuple):
    """A way of writing, with its place in the text of a part."""

    way: str
    part: CheckedDocument
    start: int
    end: int


class Odd(NamedTuple):
    """A case that is not written in the usual way: how many are, and how many are written its way."""

    case: Case
    usual: str
    often: int
    seldom: int


def odd(cases: Iterable[Case]) -> Iterator[Odd]:
    """The cases that are not written in the work's usual way; none where no way is the usual one."""
    listed = list(cases)
    counts = Counter(c.way for c in listed)
    if len(counts) < 2:
        return
    usual, most = counts.most_common(1)[0]
    if most < 2 or most < SHARE * len(listed):
        return
    for case in listed:
        if case.way != usual:
            yield Odd(case, usual, most, counts[case.way])

"""Columns of a list that an author has set with blanks: "MS 611/1    Correspondence", "E 134/26    Vane v. Colt    1786", "AGI
Archivo General de Indias". What is cited in one does not go on in the next; beside a short name stands what it means, and no
citation.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..labelling.dates import dates
from ..patterns import expression
from .candidates import FoundCitation
from .picture_credits import picture_credits

LONGEST = 60  # characters of a column whose number is whole
# "Box 4, Folder 3", "E 134/26Geo3/East4", and neither "S010/S010R14" nor "0.4e-00"
NUMBERED = expression(r"[A-ZÀ-Þ](?:[^\n:]{0,40}?[^\W\d_])?\.? \d[^\n:]{0,40}(?<![,;(–-])")
PAGE = expression(r"\d{1,4}n{0,2}\d?\s*(?:\n|$)")
SHORT = expression(r"[A-ZÀ-Þ][\w.&/-]{0,11}|[a-z]{1,9}\.")


class Columns(NamedTuple):
    """Where a column ends in which a number stands, or brackets of a picture's credits; and the lines that say what a short name
    means, in order."""

    ends: list[int]
    explaining: list[tuple[int, int]]
    pages: list[tuple[int, int]]  # of the book itself, between the places of its pictures

    def within(self, start: int, end: int) -> list[int]:
        """The ends of columns between two places."""
        return self.ends[bisect_right(self.ends, start) : bisect_left(self.ends, end)]


def columns_of(text: str, places: Sequence[int]) -> Columns:
    """The columns of a text by the places where one begins behind blanks, in order. Linear.

    >>> columns_of("MS 611/1 Letters\\nAGP Archivo\\nBNP Biblioteca", [9, 21, 33])
    Columns(ends=[9, 21, 33], explaining=[(17, 28), (29, 43)], pages=[])
    """
    ends: list[int] = []
    lines: list[tuple[int, int, int]] = []  # each with where its second column begins, behind a short name
    before, stop = -1, -1
    for place in places:
        if place > stop:
            begin = text.rfind("\n", 0, place) + 1
            stop = text.find("\n", place)
            stop = len(text) if stop < 0 else stop
            lines.append(
                (begin, stop, place if SHORT.fullmatch(text[begin : min(place, begin + LONGEST)].strip()) else 0)
            )
            before = begin
        if _is_whole(text, before, place) or PAGE.match(text, place):
            ends.append(place)
        before = place
    near = [pair for pair in pairwise(lines) if pair[0][2] and pair[1][2] and pair[1][0] - pair[0][1] < LONGEST]
    explaining = sorted({line for pair in near for line in pair})
    ends = sorted({*ends, *(place for _, _, place in explaining)})
    pages: list[tuple[int, int]] = []
    for credit in picture_credits(text):
        ends += [at for mark in credit.marks for at in mark] + [credit.start, credit.end]
        between = [credit.start, *(at for mark in credit.marks for at in mark), credit.end]
        pages += [(a, b) for a, b in zip(between[::2], between[1::2], strict=True)]
    return Columns(sorted(ends), [(begin, stop) for begin, stop, _ in explaining], pages)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a column holds a number with its letters, and no day by itself."""
    words = text[start:end].strip()
    if not words or len(words) > LONGEST or NUMBERED.fullmatch(words) is None:
        return False
    return not any(b - a >= len(words) - 1 for a, b, _ in dates(words, 0, len(words)))


def without_explained(found: Iterable[FoundCitation], columns: Columns) -> list[FoundCitation]:
    """The citations without the archives that only say what a short name means, and without pages of pictures."""
    return [
        f
        for f in found
        if not (
            _stands_in(columns.pages, f.start) or (f.type == "archival" and _stands_in(columns.explaining, f.start))
        )
    ]


def _stands_in(places: Sequence[tuple[int, int]], start: int) -> bool:
    at = bisect_right(places, start, key=lambda place: place[0]) - 1
    return at >= 0 and start < places[at][1]

"""Of which kind a line of a text is, by signs that are weighed: those of its words, of its place on the page, of its neighbours.

The signs are rows of signs.toml, each with its weight and an example. A line is of the kind whose signs weigh most, if they
weigh enough; else it is one of the text's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..packaged import packaged_table
from .eye import SIGHTS, stands_below
from .lines import PageLine, PageLines

LEAST = 3.0  # what the signs of a kind must weigh together
ALIKE = 1.5  # what a line above or below adds, and must have itself, where a kind comes in lists
HEAD = "running head"
ENTRIES = frozenset(("inventory",))  # kinds whose lines are a thing's title, behind which may stand where else it is
AMONG_NOTES = 8  # columns between the head and the number of a page of notes; a note's own number stands nearer
BESIDE = 0.5  # of the signs of a stretch, which more than that must stand in such lines


@dataclass(frozen=True)
class LayoutSign:
    """One sign of a kind: where it is looked for, what for, and how much it weighs."""

    kind: str
    where: str
    words: str
    weight: float
    example: str
    tells: bool = False

    def holds(self, lines: PageLines, i: int) -> bool:
        """Whether the line has it."""
        if self.where == "sight":
            return SIGHTS[self.words](lines, i)
        if self.where == "heading":
            return stands_below(lines, i, lambda line: self._fits(line.words))
        if self.where in ("above", "below"):
            n = lines.above(i, 1) if self.where == "above" else lines.below(i, 1)
            return n is not None and self._fits(lines[n].words)
        if self.where == "line":
            return self._fits(lines[i].words)
        cells = lines[i].cells
        if len(cells) < 2:
            return False
        if self.where == "cell":
            return any(self._fits(cell) for cell in cells)
        return self._fits(cells[0 if self.where == "first" else -1])

    def _fits(self, words: str) -> bool:
        found = _compiled(self.words)
        return (found.search if self.where in ("line", "above", "below") else found.fullmatch)(words[:400]) is not None


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _table() -> dict[str, Any]:
    return packaged_table("layout/signs.toml")


@cache
def signs() -> tuple[LayoutSign, ...]:
    """The rows of the table."""
    return tuple(
        LayoutSign(row["kind"], where, row[where], row["weight"], row["example"], row.get("tells", False))
        for row in _table()["sign"]
        for where in ("line", "first", "last", "cell", "above", "below", "heading", "sight")
        if where in row
    )


@cache
def in_lists() -> frozenset[str]:
    """Kinds whose lines stand among others of their kind."""
    return frozenset(_table()["in_lists"])


@cache
def _by_kind() -> dict[str, list[LayoutSign]]:
    """The signs of each kind, those that speak for it first."""
    found: dict[str, list[LayoutSign]] = {}
    for sign in signs():
        found.setdefault(sign.kind, []).append(sign)
    return {kind: sorted(own, key=lambda s: (not s.tells, -s.weight)) for kind, own in found.items()}


class PageLayout:
    """The kinds of a text's lines, each weighed when it is asked for."""

    def __init__(self, text: str) -> None:
        self.lines = PageLines(text)
        self._weighed: dict[int, dict[str, float]] = {}
        self._kinds: dict[int, str | None] = {}

    def kind(self, i: int) -> str | None:
        """The kind of a line; None for one of the text.

        >>> layout = PageLayout("14      THE SALT TAX OF LIMA\\n\\nVane to Colt, FO 371/1234.")
        >>> [layout.kind(i) for i in range(3)]
        ['running head', None, None]
        """
        if i not in self._kinds:
            weights = self._weigh(i)
            best = max(weights, key=weights.__getitem__, default=None)
            self._kinds[i] = best if best is not None and weights[best] >= LEAST else None
        return self._kinds[i]

    def is_of(self, kind: str, i: int) -> bool:
        """Whether a line is of a kind, whatever else it could be."""
        own = _by_kind()[kind]
        return self.lines[i].is_laid_out and _weight(own, self.lines, i) >= LEAST

    def stands_beside(self, start: int, end: int, notes: bool = False) -> bool:
        """Whether a stretch begins or ends in a line that is none of the text's own, and stands in such lines for the most part;
        `notes`: it is in the notes, where a page adds nothing but its running head."""
        first, last = self.lines.number_at(start), self.lines.number_at(max(start, end - 1))
        if not (self._is_beside(first, notes) or self._is_beside(last, notes)):
            return False
        if first == last and self.kind(first) in ENTRIES:
            before = self.lines.text[self.lines[first].start : start].rstrip("\"“‘'([")
            return not before.strip() or before.endswith(("  ", "\t"))
        beside = every = 0
        for i in range(first, last + 1):
            line = self.lines[i]
            signs = len("".join(line.text[max(start, line.start) : min(end, line.end)].split()))
            every += signs
            beside += signs if self._is_beside(i, notes) else 0
        return beside > BESIDE * every

    def _is_beside(self, i: int, notes: bool) -> bool:
        kind = self.kind(i)
        return kind == HEAD and self.lines[i].gap >= AMONG_NOTES if notes else kind is not None

    def _weigh(self, i: int) -> dict[str, float]:
        weights = dict(self._alone(i))
        for kind in in_lists() & weights.keys():
            beside = (self.lines.above(i), self.lines.below(i))
            if any(n is not None and self._alone(n).get(kind, 0.0) >= ALIKE for n in beside):
                weights[kind] += ALIKE
        return weights

    def _alone(self, i: int) -> dict[str, float]:
        """What speaks for each kind, without the neighbours."""
        found = self._weighed.get(i)
        if found is None:
            line: PageLine = self.lines[i]
            found = {}
            if line.is_laid_out:
                for kind, own in _by_kind().items():
                    weight = _weight(own, self.lines, i)
                    if weight > 0:
                        found[kind] = weight
            self._weighed[i] = found
        return found


def _weight(own: list[LayoutSign], lines: PageLines, i: int) -> float:
    """What the signs of one kind weigh in a line, the telling ones first, of which one must hold."""
    weight, told, speaks = 0.0, False, False
    for sign in own:
        if (not sign.tells and own[0].tells and not told) or (sign.weight < 0 and not speaks):
            return 0.0
        if sign.holds(lines, i):
            weight += sign.weight
            speaks = True
            told = told or sign.tells
    return weight

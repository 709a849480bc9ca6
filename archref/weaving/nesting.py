"""How much of a stretch of marked-up text one element can stand around.

A citation may begin inside an italic word and end behind it. The stretch is widened over tags that stand directly at
its ends, or else cut down to the part with its number that is properly nested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CLOSING = re.compile(r"\s*</([\w.:-]+)\s*>")
OPENING = re.compile(r"<([\w.:-]+)(?:\s[^<>]*)?(?<!/)>\s*$")
REACH = 400  # characters of a start tag
EDGE = " \t\r\n\u00a0,;"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a format's tags mean here: the pattern of a tag (groups: "/", name, rest of the tag), the elements
    without end tags, those inside a paragraph that an element may be widened over, and those that it can neither
    contain nor be widened over (`parting`)."""

    tag: re.Pattern[str]
    inline: frozenset[str]
    parting: frozenset[str]
    void: frozenset[str] = frozenset()


def fit(source: str, start: int, end: int, core: tuple[int, int], rules: Rules) -> tuple[int, int] | None:
    """The largest part of `start` to `end` that an element can stand around and that holds `core`, or None."""
    start, end = _widened(source, start, end, rules)
    for a, b in _pieces(source, start, end, rules):
        if a <= core[0] and core[1] <= b:
            return _trimmed(source, a, b, core)
    return None


def _widened(source: str, start: int, end: int, rules: Rules) -> tuple[int, int]:
    """Over start tags directly before and end tags directly behind, as far as that closes what is open."""
    while True:
        closes, opens = _unmatched(source, start, end, rules)
        before = OPENING.search(source, max(0, start - REACH), start)
        after = CLOSING.match(source, end)
        left = before[1] if before and before[1] in rules.inline else None
        right = after[1] if after and after[1] in rules.inline else None
        if closes and left == closes[0] and before:
            start = before.start()
        elif opens and right == opens[-1] and after:
            end = after.end()
        elif not closes and not opens and left and left == right and before and after:
            start, end = before.start(), after.end()
        else:
            return start, end


def _unmatched(source: str, start: int, end: int, rules: Rules) -> tuple[list[str], list[str]]:
    """The names of end tags whose start tags stand before `start`, and of start tags not closed before `end`."""
    closes: list[str] = []
    opens: list[str] = []
    if source.find("<", start, end) >= 0:
        for _, _, closing, name in _tags(source, start, end, rules):
            if not closing:
                opens.append(name)
            elif opens:
                opens.pop()
            else:
                closes.append(name)
    return closes, opens


def _tags(source: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int, bool, str]]:
    """The tags that open or close something: start, end, whether closing, name."""
    for m in rules.tag.finditer(source, start, end):
        name = m[2]
        if name and not m[3].endswith("/") and name not in rules.void:
            yield m.start(), m.end(), bool(m[1]), name


def _pieces(source: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    """The parts that are properly nested and hold nothing that parts."""
    cuts: list[tuple[int, int]] = []
    stack: list[tuple[int, int, str]] = []
    for a, b, closing, name in _tags(source, start, end, rules):
        if not closing:
            stack.append((a, b, name))
        elif stack:
            begun = stack.pop()
            if name in rules.parting:
                cuts.append((begun[0], b))
        else:
            cuts.append((a, b))
    cuts += [(a, b) for a, b, _ in stack]
    here = start
    for a, b in sorted(cuts):
        if a > here:
            yield here, a
        here = max(here, b)
    if end > here:
        yield here, end


def _trimmed(source: str, start: int, end: int, core: tuple[int, int]) -> tuple[int, int]:
    while start < core[0] and source[start] in EDGE:
        start += 1
    while end > core[1] and source[end - 1] in EDGE:
        end -= 1
    return start, end

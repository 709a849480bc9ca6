"""How much of a stretch of marked-up text one element can stand around.

A citation may begin inside an italic word and end behind it. The stretch is widened over marks that stand directly at
its ends, or else cut down to the part with its number that is properly nested.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..patterns import expression

REACH = 400  # characters looked at on both sides
EDGE = " \t\r\n\u00a0,;"
REFERENCE = expression(r"&#?\w+;$")  # a sign's name, whose semicolon is part of it


class Tag(NamedTuple):
    """A mark in the source that opens ("<") or closes (">") something, or stands for itself ("") and parts."""

    start: int
    end: int
    sign: str
    name: str


@dataclass(frozen=True, slots=True)
class NestingRules:
    """What a format's marks mean here: the marks between two places of a source; the names of those that a stretch
    may be widened over (`inline`), and of those that it can neither contain nor be widened over (`parting`); the signs
    that an opening mark ends with and a closing one begins with (`outer`)."""

    tags: Callable[[str, int, int], Iterable[Tag]]
    inline: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    outer: tuple[str, str] = (">", "<")


def of_pattern(
    pattern: re.Pattern[str],
    void: frozenset[str] = frozenset(),
    parting: frozenset[str] = frozenset(),
    folds: bool = False,
) -> Callable[[str, int, int], Iterator[Tag]]:
    """The marks of a format of tags: `pattern` has the groups "/", name, rest. `void`: elements without end tags; those
    of them that are `parting` stand for themselves, the others for nothing. `folds`: names may be in capitals."""

    def tags(source: str, start: int, end: int) -> Iterator[Tag]:
        if source.find("<", start, end) < 0:
            return
        for m in pattern.finditer(source, start, end):
            slash, name, rest = m.group(1, 2, 3)
            if not name:
                continue
            name = name.lower() if folds else name
            if name in void or rest.endswith("/"):
                if name in parting:
                    yield Tag(*m.span(), "", name)
            else:
                yield Tag(*m.span(), ">" if slash else "<", name)

    return tags


def fit(source: str, start: int, end: int, core: tuple[int, int], rules: NestingRules) -> tuple[int, int] | None:
    """The largest part of `start` to `end` that an element can stand around and that holds `core`, or None."""
    tags = list(rules.tags(source, start, end))
    if rules.inline:
        start, end, tags = _widened(source, start, end, tags, rules)
    for a, b in _pieces(start, end, tags, rules):
        if a <= core[0] and core[1] <= b:
            return _trimmed(source, a, b, core)
    return None


def _widened(source: str, start: int, end: int, tags: list[Tag], rules: NestingRules) -> tuple[int, int, list[Tag]]:
    """Over opening marks directly before and closing ones directly behind, as far as that closes what is open."""
    while True:
        closes, opens = unmatched(tags)
        after = _after(source, end, rules) if opens or not closes else None
        before = _before(source, start, rules) if closes or (after and not opens) else None
        if before and closes and before.name == closes[0]:
            start = before.start
        elif after and opens and after.name == opens[-1]:
            end = after.end
        elif before and after and not closes and not opens and before.name == after.name:
            start, end = before.start, after.end
        else:
            return start, end, tags
        tags = list(rules.tags(source, start, end))


def _before(source: str, start: int, rules: NestingRules) -> Tag | None:
    """The opening mark directly before a stretch that it may be widened over."""
    here = start
    while here and source[here - 1].isspace():
        here -= 1
    if here and source[here - 1] in rules.outer[0]:
        for last in reversed(list(rules.tags(source, max(0, start - REACH), start))):
            return last if last.sign == "<" and last.name in rules.inline and last.end == here else None
    return None


def _after(source: str, end: int, rules: NestingRules) -> Tag | None:
    """The closing mark directly behind a stretch that it may be widened over."""
    here = end
    while here < len(source) and source[here].isspace():
        here += 1
    if here < len(source) and source[here] in rules.outer[1]:
        for first in rules.tags(source, end, end + REACH):
            return first if first.sign == ">" and first.name in rules.inline and first.start == here else None
    return None


def unmatched(tags: Iterable[Tag]) -> tuple[list[str], list[str]]:
    """The names of closing marks that nothing opens among these, and of opening ones that nothing closes."""
    closes: list[str] = []
    opens: list[str] = []
    for tag in tags:
        if tag.sign == "<":
            opens.append(tag.name)
        elif tag.sign and opens:
            opens.pop()
        elif tag.sign:
            closes.append(tag.name)
    return closes, opens


def _pieces(start: int, end: int, tags: Iterable[Tag], rules: NestingRules) -> Iterator[tuple[int, int]]:
    """The parts that are properly nested and hold nothing that parts."""
    cuts: list[tuple[int, int]] = []
    stack: list[tuple[Tag, int]] = []  # what is open, with the number of cuts before it
    for tag in tags:
        if not tag.sign:
            cuts.append((tag.start, tag.end))
        elif tag.sign == "<":
            stack.append((tag, len(cuts)))
        elif stack:
            begun, before = stack.pop()
            if tag.name in rules.parting:
                cuts.append((begun.start, tag.end))
            elif len(cuts) > before:  # something in it parts, so that no piece holds all of it
                cuts += [(begun.start, begun.end), (tag.start, tag.end)]
        else:
            cuts.append((tag.start, tag.end))
    cuts += [(tag.start, tag.end) for tag, _ in stack]
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
    while end > core[1] and source[end - 1] in EDGE and not REFERENCE.search(source, max(start, end - 40), end):
        end -= 1
    return start, end

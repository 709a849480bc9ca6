"""Where in a tree the stretches of its text go: a stretch becomes one element around whole neighbours, or several.

A tree is handed over flat, as events in the order of its text, and comes back as events with beginnings and ends
of stretches among them, nested properly. What must stay as it is (a footnote marker, the author's own link, code)
parts a stretch in two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol


class HasSpan(Protocol):
    """Anything with a start and an end in the text."""

    start: int
    end: int


class NodeText(NamedTuple):
    """Words from `start` to `end` of the text; in `node` they begin `start - base` characters in."""

    start: int
    end: int
    node: Any
    base: int


class Open(NamedTuple):
    """An inline element begins."""

    node: Any


class Close(NamedTuple):
    """The inline element begun last ends."""

    node: Any


class UntouchedNode(NamedTuple):
    """Something that stays as it is and is in no stretch."""

    node: Any


class Begin(NamedTuple):
    """A stretch begins; `first` for the first of its parts."""

    stretch: Any
    first: bool


class End(NamedTuple):
    """A part of a stretch ends."""

    stretch: Any


Event = NodeText | Open | Close | UntouchedNode | Begin | End
EDGE = " \t\n,;:"  # what a link does not begin or end with where something parted it


def weave(events: Sequence[Event], stretches: Sequence[HasSpan], words: str) -> list[Event]:
    """The events with the stretches among them. Stretches are in order and do not overlap; `words` is the text."""
    cut, found = _sliced(events, stretches)
    if not found:
        return list(events)
    match = _matches(cut)
    before: dict[int, list[Event]] = {}
    after: dict[int, list[Event]] = {}
    for stretch, first, last in found:
        begun = False
        for start, end in _runs(cut, match, first, last):
            if any(words[e.start : e.end].strip(EDGE) for e in cut[start : end + 1] if isinstance(e, NodeText)):
                before.setdefault(start, []).append(Begin(stretch, not begun))
                after.setdefault(end, []).append(End(stretch))
                begun = True
    woven: list[Event] = []
    for i, event in enumerate(cut):
        woven += before.get(i, ())
        woven.append(event)
        woven += after.get(i, ())
    return woven


def _sliced(
    events: Sequence[Event], stretches: Sequence[HasSpan]
) -> tuple[list[Event], list[tuple[HasSpan, int, int]]]:
    """The events with words cut at the ends of stretches, and for each stretch its first and last words."""
    cut: list[Event] = []
    found: list[tuple[HasSpan, int, int]] = []
    ends = [s.end for s in stretches]
    for event in events:
        if not isinstance(event, NodeText):
            cut.append(event)
            continue
        here = event.start
        i = bisect_right(ends, here)
        while i < len(stretches) and stretches[i].start < event.end:
            stretch = stretches[i]
            start, end = max(stretch.start, here), min(stretch.end, event.end)
            if start > here:
                cut.append(event._replace(start=here, end=start))
            if found and found[-1][0] is stretch:
                found[-1] = (stretch, found[-1][1], len(cut))
            else:
                found.append((stretch, len(cut), len(cut)))
            cut.append(event._replace(start=start, end=end))
            here = end
            i += 1
        if here < event.end or event.start == event.end:
            cut.append(event._replace(start=here))
    return cut, found


def _matches(events: Sequence[Event]) -> dict[int, int]:
    """For each element's beginning the place of its end, and the other way round."""
    match: dict[int, int] = {}
    stack: list[int] = []
    for i, event in enumerate(events):
        if isinstance(event, Open):
            stack.append(i)
        elif isinstance(event, Close) and stack:
            match[stack[-1]] = i
            match[i] = stack.pop()
    return match


def _runs(events: Sequence[Event], match: dict[int, int], first: int, last: int) -> Iterable[tuple[int, int]]:
    """The longest properly nested parts of the stretch of events from `first` to `last`."""
    i, stop = first, last
    while i and isinstance(events[i - 1], Open) and match.get(i - 1, stop + 1) <= stop + _closing(events, stop):
        i -= 1
    stop += _closing(events, stop)
    start = end = -1
    while i <= stop:
        event = events[i]
        unit = i
        if isinstance(event, Open):
            unit = match.get(i, stop + 1)
            fits = unit <= stop and not any(isinstance(e, UntouchedNode) for e in events[i:unit])
        else:
            fits = isinstance(event, NodeText) and i <= last
        if fits:
            start = i if start < 0 else start
            end = i = unit
        elif start >= 0:
            yield start, end
            start = -1
        i += 1
    if start >= 0:
        yield start, end


def _closing(events: Sequence[Event], last: int) -> int:
    """How many elements end directly behind an event."""
    count = 0
    while last + count + 1 < len(events) and isinstance(events[last + count + 1], Close):
        count += 1
    return count

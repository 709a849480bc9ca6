"""What would change in a file, as a unified diff: made from the insertions, so that only lines they touch are read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..character_references import characters_of
from ..origin import LINE_END, Source
from ..patterns import expression
from .insertions import Insertion, texts

TAGS = expression(r"<[^<>]*>")
CONTEXT = 3  # unchanged lines around a change


def unified(source: Source, insertions: Sequence[Insertion], new: str) -> Iterator[str]:
    """The lines of a unified diff, with their line ends; none where nothing changes. `new` is the changed file's
    name. For a package, which has no lines, the links are listed instead."""
    if not insertions:
        return
    if source.parts:
        yield from _listed(source, insertions)
        return
    text = source.text
    starts = [0, *(m.end() for m in LINE_END.finditer(text))]
    if starts[-1] < len(text):
        starts.append(len(text))
    added: dict[int, list[tuple[int, str]]] = {}
    last = len(starts) - 2
    for at, words in texts(insertions):
        line = min(bisect_right(starts, at) - 1, last)
        if words:
            added.setdefault(max(line, 0), []).append((at, words))
    yield f"--- {source.name}\n"
    yield f"+++ {new}\n"
    shift = 0
    for first, end in _hunks(sorted(added), last + 1):
        body: list[str] = []
        more = 0
        removed: list[str] = []
        put: list[str] = []
        for line in range(first, end):
            old = text[starts[line] : starts[line + 1]]
            if line in added:
                removed.append(old)
                put += _lines(old, starts[line], added[line])
                continue
            body += _change(removed, put)
            more += len(put) - len(removed)
            removed, put = [], []
            body.append(_ended(" " + old))
        body += _change(removed, put)
        more += len(put) - len(removed)
        yield f"@@ -{first + 1},{end - first} +{first + 1 + shift},{end - first + more} @@\n"
        yield from body
        shift += more


def _listed(source: Source, insertions: Sequence[Insertion]) -> Iterator[str]:
    """What goes into a package, a line each: its XML has no lines that one could compare."""
    for insertion in insertions:
        if insertion.target:
            part, _ = source.part(insertion.start)
            words = " ".join(TAGS.sub("", source.text[insertion.start : insertion.end]).split())
            yield f"{source.name}: {part}: “{characters_of(words)}” → {insertion.target}\n"


def _hunks(lines: list[int], count: int) -> Iterator[tuple[int, int]]:
    """Groups of changed lines with the unchanged ones around them: first, and behind the last."""
    first = end = -1
    for line in lines:
        if end >= 0 and line - CONTEXT <= end:
            end = min(line + CONTEXT + 1, count)
            continue
        if end >= 0:
            yield first, end
        first, end = max(line - CONTEXT, 0), min(line + CONTEXT + 1, count)
    if end >= 0:
        yield first, end


def _lines(old: str, start: int, added: list[tuple[int, str]]) -> list[str]:
    pieces, here = [], 0
    for at, words in added:
        pieces.append(old[here : at - start])
        pieces.append(words)
        here = at - start
    pieces.append(old[here:])
    return "".join(pieces).splitlines(keepends=True)


def _change(removed: list[str], put: list[str]) -> list[str]:
    return [_ended("-" + line) for line in removed] + [_ended("+" + line) for line in put]


def _ended(line: str) -> str:
    return line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"

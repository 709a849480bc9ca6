"""Copies of labelled notes with other words in their fields: the same author's habit, other people, archives and numbers.

A value is taken from another note's field of the same name, in the same language where there is one, so that what is learnt
is how a note is put together and not whom its work is about.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from ..labelling.spans import KINDS, Span
from .gold import Labelled

SHARE = 0.6  # of the fields that get another value
Values = dict[tuple[str, str, str], list[str]]  # by language, field, and whether of a printed work


def values(notes: Iterable[Labelled]) -> Values:
    """What stands in the fields of notes, by language and field; under no language that of all."""
    found: Values = {}
    for note in notes:
        for span in note.citations:
            for start, end, name in span.fields:
                words = note.text[start:end]
                if "\n" not in words:
                    for language in (note.language, ""):
                        found.setdefault((language, name, KINDS[span.type]), []).append(words)
    return found


def altered(note: Labelled, pool: Values, rng: random.Random, share: float = SHARE) -> Labelled:
    """A copy of a note in which a `share` of the fields have values of the pool; fields that overlap stay."""
    changes: list[tuple[int, int, str]] = []
    for span in note.citations:
        for start, end, name in sorted(span.fields):
            if rng.random() < share and not (changes and start < changes[-1][1]):
                kind = KINDS[span.type]
                others = pool.get((note.language, name, kind)) or pool.get(("", name, kind)) or [note.text[start:end]]
                changes.append((start, end, rng.choice(others)))
    text, at = "", 0
    for start, end, words in changes:
        text += note.text[at:start] + words
        at = end
    moved = _Moved(changes)
    spans = [
        Span(moved(s.start), moved(s.end, True), s.type, [(moved(a), moved(b, True), name) for a, b, name in s.fields])
        for s in note.citations
    ]
    return Labelled(text + note.text[at:], spans, note.work, note.collection, note.language, by_work=note.by_work)


class _Moved:
    """Where a place of the note stands in its copy; `end`: the place behind a word."""

    def __init__(self, changes: Sequence[tuple[int, int, str]]) -> None:
        self._changes = changes

    def __call__(self, at: int, end: bool = False) -> int:
        by = 0
        for start, stop, words in self._changes:
            if at < start or (at == start and not end):
                break
            if at < stop:
                return start + by + (len(words) if end else 0)
            by += len(words) - (stop - start)
        return at + by

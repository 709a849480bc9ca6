"""Fitting where citations end and begin: what the chain of labels made of notes that it was not fitted on, against what
stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..labelling.bounds import APART, BOUNDS, SOONER, Signs, joints, stretches
from ..labelling.labels import Labels
from ..labelling.spans import Span
from ..labelling.tokens import Tokens, tokens
from .chains import train
from .gold import Labelled

SETTINGS = {"c1": 0.0, "c2": 0.5, "max_iterations": 200}
REAL = 3  # how often a decision in a note of others counts, against one in a note of our own
ONE, HERE = "one", "here"  # the other outcome of each decision
NEAR = 1  # tokens by which a citation may begin later than the stretch and yet begin with it


class ToldNote(NamedTuple):
    """A note, and what a chain that was not fitted on it says of its tokens."""

    note: Labelled
    labels: Labels


def fit_bounds(known: Iterable[ToldNote], folder: Path) -> None:
    """The weights of both decisions, into their files."""
    rows: dict[str, list[tuple[Signs, str]]] = {name: [] for name in BOUNDS}
    for note, labels in known:
        read = tokens(note.text)
        owners = owners_of(read, note.citations)
        for name, found in zip(BOUNDS, (of_joints, of_stretches), strict=True):
            rows[name] += list(found(read, labels, owners)) * (REAL if note.is_real else 1)
    for name, decided in rows.items():
        train((([signs], [outcome]) for signs, outcome in decided), folder / name, SETTINGS)


def owners_of(read: Tokens, citations: Sequence[Span]) -> list[int]:
    """The number of the labelled citation that each token stands in, -1 outside."""
    owners = [-1] * len(read)
    for number, span in enumerate(citations):
        for i in range(len(read)):
            if read.starts[i] < span.end and read.ends[i] > span.start:
                owners[i] = number
    return owners


def of_joints(read: Tokens, labels: Labels, owners: Sequence[int]) -> Iterator[tuple[Signs, str]]:
    """Each joint between tokens that are truly in citations, and whether these are two."""
    for last, first, signs in joints(read, labels):
        if owners[last] >= 0 and owners[first] >= 0:
            yield signs, APART if owners[last] != owners[first] else ONE


def of_stretches(read: Tokens, labels: Labels, owners: Sequence[int]) -> Iterator[tuple[Signs, str]]:
    """Each stretch before what is truly a citation, and whether that begins with the stretch."""
    for start, first, signs in stretches(read, labels):
        if owners[first] >= 0:
            yield signs, SOONER if start <= owners.index(owners[first]) <= min(start + NEAR, first - 1) else HERE

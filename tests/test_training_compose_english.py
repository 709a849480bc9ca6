"""Composed notes in English: every kind of author, and tables without faults."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from archref.training.compose import english
from archref.training.gold import Labelled


@pytest.fixture(scope="module")
def composed() -> list[Labelled]:
    return list(islice(english.notes(random.Random(7)), 500))


def test_every_kind_is_composed(composed: list[Labelled]) -> None:
    assert {n.work for n in composed} == {f"english {kind}" for kind in english.KINDS}
    assert {"published", "ibid", "archival"} == {c.type for n in composed for c in n.citations}
    assert any(not n.citations for n in composed)
    assert english.faults() == []

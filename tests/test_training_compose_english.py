"""Composed notes in English: the same for the same seed, their fields in their citations, and read back from their labels."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from archref.labelling.spans import FIELDS, KINDS, decode, encode
from archref.labelling.tokens import tokens
from archref.training.compose import english
from archref.training.gold import Labelled


@pytest.fixture(scope="module")
def composed() -> list[Labelled]:
    return list(islice(english.notes(random.Random(7)), 500))


def test_a_seed_gives_the_same_notes(composed: list[Labelled]) -> None:
    again = list(islice(english.notes(random.Random(7)), 500))
    assert [(n.text, n.citations) for n in again] == [(n.text, n.citations) for n in composed]


def test_fields_lie_in_their_citations(composed: list[Labelled]) -> None:
    for note in composed:
        before = 0
        for citation in note.citations:
            assert before <= citation.start < citation.end <= len(note.text)
            before = citation.end
            for start, end, name in citation.fields:
                assert citation.start <= start < end <= citation.end
                assert name in FIELDS[KINDS[citation.type]], note.text
                assert note.text[start:end].strip() == note.text[start:end]


def test_words_for_the_composer_are_not_printed(composed: list[Labelled]) -> None:
    assert not [n.text for n in composed if any(sign in n.text for sign in "@{}‖‡∥~<")]


def test_labels_are_read_back(composed: list[Labelled]) -> None:
    same = 0
    for note in composed:
        there = tokens(note.text)
        found = decode(there, encode(there, note.citations))
        same += [sorted(c.fields) for c in note.citations] == [c.fields for c in found]
    assert same > 0.97 * len(composed)


def test_every_kind_is_composed(composed: list[Labelled]) -> None:
    assert {n.work for n in composed} == {f"english {kind}" for kind in english.KINDS}
    assert {"published", "ibid", "archival"} == {c.type for n in composed for c in n.citations}
    assert any(not n.citations for n in composed)
    assert english.faults() == []

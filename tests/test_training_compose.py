"""Composed notes, what holds of every family: sound in themselves, the same for a seed, read back from their labels."""

from __future__ import annotations

import random
from importlib import import_module
from itertools import islice

import pytest

from archref.labelling.spans import FIELDS, KINDS, decode, encode
from archref.labelling.tokens import tokens
from archref.training.gold import Labelled
from archref.training.material import FAMILIES

SIGNS = {
    "english": "@{}‖‡∥~<",
    "languages": "#%^<>{}",
    "printed": "",
}  # of forms; printed notes have prose with any sign


def made(family: str) -> list[Labelled]:
    return list(islice(import_module(f"archref.training.compose.{family}").notes(random.Random(7)), 500))


@pytest.fixture(scope="module", params=FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def notes(family: str) -> list[Labelled]:
    return made(family)


def test_a_seed_gives_the_same_notes(family: str, notes: list[Labelled]) -> None:
    assert made(family) == notes


def test_notes_differ(notes: list[Labelled]) -> None:
    assert len({note.text for note in notes}) > 480


def test_fields_lie_in_their_citations(notes: list[Labelled]) -> None:
    for note in notes:
        before = 0
        for citation in note.citations:
            assert before <= citation.start < citation.end <= len(note.text)
            before = citation.end
            for start, end, name in citation.fields:
                assert citation.start <= start < end <= citation.end
                assert name in FIELDS[KINDS[citation.type]], note.text
                assert note.text[start:end].strip() == note.text[start:end]


def test_no_sign_of_a_form_is_left_unfilled(family: str, notes: list[Labelled]) -> None:
    assert not [n.text for n in notes if set(n.text) & set(SIGNS[family])]


def test_labels_are_read_back(notes: list[Labelled]) -> None:
    same = 0
    for note in notes:
        there = tokens(note.text)
        found = decode(there, encode(there, note.citations))
        same += [sorted(c.fields) for c in note.citations] == [c.fields for c in found]
    assert same > 0.97 * len(notes)


def test_every_type_is_composed(notes: list[Labelled]) -> None:
    assert {c.type for n in notes for c in n.citations} == {"archival", "published", "ibid"}
    assert any(not n.citations for n in notes)

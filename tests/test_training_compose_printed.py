"""Composed notes of printed works: how many cite nothing, their languages, and forms that do not end."""

import random
from itertools import islice

import pytest

from archref.training.compose import printed
from archref.training.compose.forms import expand
from archref.training.compose.printed_works import slots
from archref.training.compose.tongues import Tongue


@pytest.fixture(scope="module")
def notes():
    return list(islice(printed.notes(random.Random(7)), 500))


def test_a_good_share_of_notes_cites_nothing(notes):
    assert 60 < sum(not note.citations for note in notes) < 160


def test_kinds_and_languages_are_many(notes):
    assert {c.type for note in notes for c in note.citations} == {"published", "archival", "ibid"}
    assert len({note.language for note in notes}) > 8
    assert len({note.text for note in notes}) > 490


def test_a_form_that_does_not_end_is_told():
    with pytest.raises(ValueError, match="does not end"):
        expand("<author>{, <year>", {"author": lambda: "", "year": lambda: ""}, random.Random(1))


def test_each_slot_fills_the_signs_of_its_forms():
    """Drawn often enough that every form of every list comes."""
    for name, slot in slots(Tongue(random.Random(5), "en")).items():
        made = [slot() for _ in range(150)]
        words = {m if isinstance(m, str) else "".join(w for w, _ in m) for m in made}
        assert not [w for w in words if "{" in w or "}" in w], name

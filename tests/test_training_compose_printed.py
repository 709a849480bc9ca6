"""Composed notes of printed works: what the labeller learns of them must be sound in itself."""

import random
from itertools import islice

import pytest

from archref.labelling.spans import ARCHIVAL, PUBLISHED, decode, encode
from archref.labelling.tokens import tokens
from archref.training.compose import printed
from archref.training.compose.forms import expand

FIELDS = {"published": {*PUBLISHED}, "archival": {*ARCHIVAL}, "ibid": {*ARCHIVAL}}


@pytest.fixture(scope="module")
def notes():
    return list(islice(printed.notes(random.Random(7)), 500))


def test_one_seed_gives_the_same_notes(notes):
    assert list(islice(printed.notes(random.Random(7)), 500)) == notes


def test_fields_lie_in_their_citations_and_fit_their_type(notes):
    for note in notes:
        for citation in note.citations:
            assert 0 <= citation.start < citation.end <= len(note.text)
            at = citation.start
            for start, end, name in citation.fields:
                assert at <= start < end <= citation.end
                assert name in FIELDS[citation.type]
                assert note.text[start:end].strip() == note.text[start:end]
                at = end


def test_no_two_citations_share_words(notes):
    for note in notes:
        assert all(a.end <= b.start for a, b in zip(note.citations, note.citations[1:], strict=False))


def test_labels_give_the_citations_back(notes):
    lost = 0
    for note in notes:
        cut = tokens(note.text)
        back = decode(cut, encode(cut, note.citations))
        same = [[f[2] for f in s.fields] for s in back] == [[f[2] for f in s.fields] for s in note.citations]
        lost += not same
    assert lost < 10


def test_a_good_share_of_notes_cites_nothing(notes):
    assert 60 < sum(not note.citations for note in notes) < 160


def test_kinds_and_languages_are_many(notes):
    assert {c.type for note in notes for c in note.citations} == {"published", "archival", "ibid"}
    assert len({note.language for note in notes}) > 8
    assert len({note.text for note in notes}) > 490


def test_a_form_that_does_not_end_is_told():
    with pytest.raises(ValueError, match="does not end"):
        expand("<author>{, <year>", {"author": lambda: "", "year": lambda: ""}, random.Random(1))

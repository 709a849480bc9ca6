"""Composed notes of archives in many languages: what the labeller learns of them must be sound in itself."""

import random
from itertools import islice

import pytest

from archref.labelling.dates import dates
from archref.labelling.spans import ARCHIVAL, PUBLISHED, decode, encode
from archref.labelling.tokens import tokens
from archref.training.compose import languages

FIELDS = {"published": {*PUBLISHED}, "archival": {*ARCHIVAL}, "ibid": {*ARCHIVAL}}


@pytest.fixture(scope="module")
def notes():
    return list(islice(languages.notes(random.Random(7)), 500))


def test_one_seed_gives_the_same_notes(notes):
    assert list(islice(languages.notes(random.Random(7)), 500)) == notes


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


def test_no_figure_of_a_form_is_left_unfilled(notes):
    for note in notes:
        assert not {*"#%^<>{}"} & {*note.text}, note.text


def test_dates_read_as_dates(notes):
    there = [note.text[a:b] for note in notes for c in note.citations for a, b, name in c.fields if name == "date"]
    unread = [words for words in there if not list(dates(words))]
    assert len(unread) < len(there) / 25, unread


def test_labels_give_the_citations_back(notes):
    lost = 0
    for note in notes:
        cut = tokens(note.text)
        back = decode(cut, encode(cut, note.citations))
        lost += [[f[2] for f in s.fields] for s in back] != [[f[2] for f in s.fields] for s in note.citations]
    assert lost < 10


def test_languages_are_many_and_notes_differ(notes):
    assert len({note.language for note in notes}) > 12
    assert {c.type for note in notes for c in note.citations} == {"archival", "published", "ibid"}
    assert len({note.text for note in notes}) > 480

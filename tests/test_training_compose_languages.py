"""Composed notes of archives in many languages: their dates read as dates, their languages are many."""

import random
from itertools import islice

import pytest

from archref.labelling.dates import dates
from archref.training.compose import languages


@pytest.fixture(scope="module")
def notes():
    return list(islice(languages.notes(random.Random(7)), 500))


def test_dates_read_as_dates(notes):
    there = [note.text[a:b] for note in notes for c in note.citations for a, b, name in c.fields if name == "date"]
    unread = [words for words in there if not list(dates(words))]
    assert len(unread) < len(there) / 25, unread


def test_languages_are_many_and_notes_differ(notes):
    assert len({note.language for note in notes}) > 12
    assert {c.type for note in notes for c in note.citations} == {"archival", "published", "ibid"}
    assert len({note.text for note in notes}) > 480

"""A document that goes to another process takes its own part of the file along, and knows its places all the same."""

import pickle

import pytest
from volume import tei

import archref


def test_a_document_is_about_its_own_size(tmp_path):
    path = tmp_path / "volume.xml"
    path.write_text(tei(copies=40))
    documents = list(archref.read(path))
    size = path.stat().st_size
    share = size / len(documents)
    for document in (documents[0], documents[len(documents) // 2], documents[-1]):
        assert len(pickle.dumps(document)) < 6 * share + 4000
        assert len(pickle.dumps(archref.resolve(document))) < size / 4


@pytest.mark.parametrize("form", ["xml", "md", "html", "rst", "tex", "txt", "docx", "odt"])
def test_places_stay_those_of_the_file(form):
    for document in archref.read(f"fixtures/fishery-talks.{form}"):
        there = pickle.loads(pickle.dumps(document))
        assert there.text == document.text and there.notes == document.notes
        length = len(document.text)
        for start in range(0, length, max(1, length // 50)):
            span = document.origin.span(start, min(length, start + 9))
            assert there.origin.span(start, min(length, start + 9)) == span
            assert there.origin.source.position(span[0]) == document.origin.source.position(span[0])
        again = pickle.loads(pickle.dumps(there))
        assert list(again.origin.pieces(0, length)) == list(document.origin.pieces(0, length))

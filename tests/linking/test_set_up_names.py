"""Words that could not be read and are a name that was set up for a source."""

from types import SimpleNamespace

import pytest

from archref.grammar import load
from archref.linking.model import DraftCitation
from archref.linking.short_forms import EarlierSources

FULL = "1stMarDiv Special Action Report, 8 Oct 50 (hereafter 1stMarDiv SAR), 10; "


def _named(words, type="archival", full=FULL):
    """The citation of the words, behind one of the full form."""
    form = load().by_name["unread-clause"]
    text = full + words
    fields = {"author": "1stMarDiv", "title": "Special Action Report", "pages": ["10"]}
    first = DraftCitation("c1", 0, len(full) - 2, 0, len(full) - 2, type, fields, form)
    later = DraftCitation("c2", len(full), len(text), len(full), len(text), "unrecognised", {}, form)
    EarlierSources().read(SimpleNamespace(clean=SimpleNamespace(text=text), citations=[first, later]))
    return later, first


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("1stMarDiv SAR, 12", ["12"]),
        ("1stMarDiv SAR, pp. 12–14", ["12–14"]),
        ("1stMarDiv SAR: 7.", ["7"]),
        ("1stMardiv SAR", None),
    ],
)
@pytest.mark.parametrize("type", ["archival", "published"])
def test_a_name_that_was_set_up_is_what_it_names(type, words, pages):
    later, first = _named(words, type)
    assert later.named == (first,)
    assert later.type == later.kind == type
    assert later.fields.get("pages") == pages
    if type == "archival":
        assert later.resolved == {**first.fields, "pages": pages or ["10"]}


@pytest.mark.parametrize("words", ["1stMarDiv Report, 12", "2dHarBn UR, 9", "SAR, 12", "1stMarDiv SAR, Annex C, 12"])
def test_other_words_stay_unread(words):
    later, _ = _named(words)
    assert (later.type, later.named, later.fields) == ("unrecognised", None, {})


def test_what_is_not_set_up_names_nothing():
    later, _ = _named("1stMarDiv SAR, 12", full="1stMarDiv Special Action Report, 8 Oct 50 (1stMarDiv SAR), 10; ")
    assert later.type == "unrecognised"

"""Labels and the citations that they make are one thing said in two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.labelling.spans import Span, decode, encode
from archref.labelling.tokens import tokens
from archref.labelling.values import fields

TEXT = "See Vane to Colt, 3 May 1951, Vane Papers, box 12, LC; Ibid., p. 4."


def span(text, quote, type="archival", **named):
    start = text.index(quote)
    places = []
    for name, words in named.items():
        at = text.index(words, start)
        places.append((at, at + len(words), name))
    return Span(start, start + len(quote), type, sorted(places))


FULL = span(
    TEXT, "Vane to Colt, 3 May 1951, Vane Papers, box 12, LC",
    author="Vane", recipient="Colt", date="3 May 1951", levels="Vane Papers", box="12", repository="LC",
)  # fmt: skip
IBID = span(TEXT, "Ibid., p. 4", "ibid", pages="4")


def test_labels_say_begin_field_and_what_is_between():
    read = tokens(TEXT)
    labels = dict(zip(read.words[:7], encode(read, [FULL, IBID])[:7], strict=True))
    assert labels == {
        "See": "o", "Vane": "!B.author", "to": ":x", "Colt": ":B.recipient", ",": ":x", "3": ":B.date", "May": ":I.date",
    }  # fmt: skip


def test_what_is_labelled_is_read_again():
    read = tokens(TEXT)
    found = decode(read, encode(read, [FULL, IBID]))
    assert [(s.start, s.end, s.fields) for s in found] == [(s.start, s.end, s.fields) for s in (FULL, IBID)]


def test_two_fields_of_one_name_stay_two():
    text = "RG 59, Lot Files, Vane Papers"
    one = Span(0, len(text), "archival", [(7, 16, "levels"), (18, 29, "levels")])
    (found,) = decode(tokens(text), encode(tokens(text), [one]))
    assert fields(text, found) == {"levels": ["Lot Files", "Vane Papers"]}


def test_a_citation_that_begins_ends_the_one_before():
    text = "Vane Papers Colt Papers"
    two = [Span(0, 11, "archival", [(0, 11, "levels")]), Span(12, 23, "archival", [(12, 23, "levels")])]
    found = decode(tokens(text), encode(tokens(text), two))
    assert [text[s.start : s.end] for s in found] == ["Vane Papers", "Colt Papers"]


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("date", "18. November 1943", "1943-11-18"),
        ("pages", "44–45, 47", ["44-45", "47"]),
        ("file_number", "FO 371 / 1234–5", "FO 371/1234-5"),
        ("file_number", "27, 810", "27,810"),
        ("volume", "XII", "12"),
        ("lot", "64 D 199", "64D199"),
        ("folder", "“Salt, 1951,”", "Salt, 1951"),
        ("levels", "Records of the  Harbour Board", ["Records of the Harbour Board"]),
    ],
)
def test_a_value_is_as_the_contract_has_it(name, words, value):
    assert fields(words, Span(0, len(words), "archival", [(0, len(words), name)]))[name] == value


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=4))
def test_any_spans_of_any_text_are_encoded_and_read(text, cuts):
    read = tokens(text)
    spans, at = [], 0
    for start, size in sorted(cuts):
        if start >= at and start + size <= len(text):
            spans.append(Span(start, start + size, "archival", [(start, start + 1, "author")]))
            at = start + size
    labels = encode(read, spans)
    assert len(labels) == len(read)
    found = decode(read, labels)
    assert all(s.start < s.end <= len(text) for s in found) and len(found) <= len(spans)

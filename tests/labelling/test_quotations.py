"""Quotations among the tokens of a note: matched marks of every fashion, never an apostrophe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.labelling.quotations import quotations
from archref.labelling.signs import signs
from archref.labelling.tokens import tokens


def words_of(text):
    read = tokens(text)
    return [text[read.starts[a] : read.ends[b - 1]] for a, b in quotations(read)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Notes on Trade,” 3 May 1951", ["“Notes on Trade,”"]),
        ("Vane, ‘The Colt’s Quay’, FO 371/1", ["‘The Colt’s Quay’"]),
        ("see 'Memorandum on Vane's boats', DO 35/1", ["'Memorandum on Vane's boats'"]),
        ('"A", "B," and C', ['"A"', '"B,"']),
        ("« Rapport du préfet », AN, F7", ["« Rapport du préfet »"]),
        ("„Bericht über die Lage“, Bl. 3", ["„Bericht über die Lage“"]),
        ("âProofs of the case', 11 June", ["âProofs of the case'"]),
        ("the dogs' food and the cats' tails", []),
        ("Vane's papers, Colt's box", []),
        ("“never closed, box 3", []),
        ("closed” only", []),
        ("“over a\nline”", []),
        ("", []),
    ],
)
def test_quotations(text, quoted):
    assert words_of(text) == quoted


def test_the_words_of_a_quotation_are_one_stretch_and_say_where_it_ends():
    read = tokens("Vane, “Ships, Trade, Quays,” box 3")
    rows = dict(zip(read.words, signs(read), strict=True))
    for word in ("Ships", "Trade", "Quays"):
        assert {"quoted", "k0=quoted"} <= set(rows[word])
    assert "quote begins" in rows["Ships"] and "quote ends" not in rows["Ships"]
    assert "behind a quotation" in rows["box"] and "quoted" not in rows["box"]
    assert "quoted" not in rows["Vane"]


@given(st.text(alphabet="“”‘’'\"«»„â aB1,\n", max_size=60))
def test_quotations_of_any_text_stand_in_order_and_do_not_overlap(text):
    read = tokens(text)
    found = quotations(read)
    assert all(0 <= a < b <= len(read) for a, b in found)
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))
    assert len(signs(read)) == len(read)

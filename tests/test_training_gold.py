"""Where the values of labels stand in a note's words."""

import pytest

pytest.importorskip("pycrfsuite")

from archref.training import gold


def _read(text, quote, fields):
    label = {"citations": [{"quote": quote, "type": "archival", "fields": fields}]}
    (span,) = gold.labelled({"text": text}, label, "x").citations
    return [(text[a:b], name) for a, b, name in span.fields]


@pytest.mark.parametrize(
    ("quote", "value", "found"),
    [
        ("Vane Papers MSS", "Vane Papers MSS.", "Vane Papers MSS"),
        ("Colt, Ledger of Salt &c", "Ledger of Salt &c.", "Ledger of Salt &c"),
        ("Quill Coll", "Quill Coll.", "Quill Coll"),
        ("Quill Coll. 4", "Quill Coll.", "Quill Coll."),
        ("Vane Papers", "Vane Papers", "Vane Papers"),
    ],
)
def test_a_value_that_ends_with_the_sentences_full_stop_stands_there(quote, value, found):
    assert _read(f"See {quote}.", quote, {"levels": [value]}) == [(found, "levels")]

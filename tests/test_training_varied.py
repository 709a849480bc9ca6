"""Examples made of real notes: with words taken away, with values exchanged."""

import random

import pytest

from archref.labelling.signs import signs
from archref.labelling.tokens import tokens
from archref.training.altering import altered, values
from archref.training.thinning import thinned
from archref.training.written import read

NOTES = [
    "⟦a {author Vane} to {recipient Colt}, {date 3 May 1951}, {levels Vane Papers}, box {box 3}, {repository Quill Library}⟧.",
    "See ⟦p {author Ada Reed}, {title Salt and Iron}, {pages 44}⟧; ⟦i Ibid., {pages 45}⟧.",
    "⟦a {genre Memo}, {author Hammond} for {recipient the Governor}, {date 1 June 1932}, {file_number CO 12/4}, {repository TNA}⟧.",
]


def test_a_word_that_is_gone_leaves_its_shape_and_class_and_no_letters():
    read_ = tokens("Vane to Colt, box 3")
    rows = thinned(signs(read_), read_.words, random.Random(1), share=1.0)
    left = [sign for row in rows for sign in row]
    assert not any("vane" in s or "colt" in s or s in ("0w=box", "1w=box", "0pre3=van") for s in left)
    assert "0s=Xxx" in rows[0] and "0c=box" in rows[4] and "0w=3" in rows[5]
    assert "0w=," in rows[3], "signs are no words"


def test_nothing_is_taken_where_no_word_is():
    read_ = tokens("12/4, 3.")
    assert thinned(signs(read_), read_.words, random.Random(1), share=1.0) == signs(read_)


def test_a_share_of_the_words_is_taken():
    read_ = tokens(" ".join(["Vane"] * 400))
    rows = thinned(signs(read_), read_.words, random.Random(1), share=0.25)
    assert 60 < sum("0w=vane" not in row for row in rows) < 140


@pytest.mark.parametrize("line", NOTES)
@pytest.mark.parametrize("seed", range(5))
def test_an_altered_note_has_the_same_fields_around_other_words(line, seed):
    note, others = read(line), [read(n) for n in NOTES]
    copy = altered(note, values(others), random.Random(seed), share=1.0)
    assert [s.type for s in copy.citations] == [s.type for s in note.citations]
    pool = values(others)
    for before, after in zip(note.citations, copy.citations, strict=True):
        assert [f[2] for f in after.fields] == [f[2] for f in before.fields]
        for start, end, name in after.fields:
            assert after.start <= start < end <= after.end
            assert copy.text[start:end] in pool["", name, before.type]
        edges = [(after.start, *(f[0] for f in after.fields)), (after.end, *(f[1] for f in after.fields))]
        assert min(edges[0]) == after.start and max(edges[1]) == after.end


def test_nothing_changes_without_a_share():
    note = read(NOTES[0])
    copy = altered(note, values([note]), random.Random(1), share=0.0)
    assert (copy.text, copy.citations) == (note.text, note.citations)

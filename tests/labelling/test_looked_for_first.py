"""What an expression cannot do without is looked for first: that hides nothing which the expression finds."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archref.identifiers import estimate
from archref.labelling import groups, retyping
from archref.labelling.cited_by import cited_by
from archref.labelling.dates import dates, dates_at
from archref.labelling.names import repositories, trie_of
from archref.labelling.spans import Span
from archref.labelling.tokens import tokens
from archref.labelling.words import months
from archref.recognising import printed_by_programs as programs

PIECES = (
    "FO", "KV 4", "371", "1234", "204-1-36", "AP-361-1390", "IOR", "L", "PS", "/", "-", ".", ":", ";", ", ", " ", "op. 8",
    "д. 15", "0.12345", "1e5", "a1" * 16, "0041..005A", "# ", "salt.py:12:4", "0x3f2d", "|", "-[1]-", "/A=", "2BAK; ", "Vane", "May 3, 1951", "x", "٣", "²", "\n",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(TEXTS)
def test_of_the_shapes_of_shelfmarks(text):
    plain = [f"shelfmark={name}" for name, (_, _, shape) in groups._SHELFMARKS.items() if shape.search(text)]
    assert groups._shelfmarks(text) == plain


@given(TEXTS)
def test_of_the_lines_of_programs(text):
    pieces = text.split()
    figures = sum(programs.FIGURE.fullmatch(piece) is not None for piece in pieces)
    plain = (
        any(
            x.search(text)
            for x in (
                programs.OF_A_PROGRAM,
                programs.OF_A_TABLE,
                programs.LONG_NUMBER,
                programs.OF_A_MACHINE,
                programs.OF_A_REPORT,
            )
        )
        or programs.SIGNED.fullmatch(text) is not None
        or len([*islice(programs.MEASURED.finditer(text), programs.A_TABLE)]) == programs.A_TABLE
        or (figures >= programs.A_ROW and figures >= programs.FEW * len(pieces))
    )
    assert programs.printed_by_a_program(text) == plain


@given(TEXTS)
def test_of_numbers_that_only_archives_give(text):
    plain = retyping.KEPT_NUMBER.search(text) is not None
    assert retyping.is_kept(text, Span(0, len(text), "published")) == plain


@given(
    st.lists(
        st.sampled_from(("NIE ", "SNIE ", "Estimate", "11-3-78", "–", "10", "IIM", " 77–10006", "files")), max_size=5
    )
)
def test_of_estimates(parts):
    text = "".join(parts)
    try:
        told = estimate.validate(text) is not None
    except estimate.InvalidIdentifier:
        told = False
    assert estimate.is_valid(text) == told


@given(
    st.lists(
        st.sampled_from(
            ("3 ", "May ", "1951", ", ", "12.9.1931", "–", "to ", "7ber ", "sept. ", "²", "x", "Oct39", "_")
        ),
        max_size=10,
    ).map("".join)
)
def test_of_dates_at_the_tokens_that_can_begin_one(text):
    read, names = tokens(text), months()
    begins = [a for w, a in zip(read.words, read.starts, strict=True) if w[0].isdigit() or w.lower() in names]
    assert [*dates_at(text, begins, len(text))] == [*dates(text)]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("AN, F7 12, cité par Vane, Sel", [11]),
        ("AGI, leg. 3 (citado en Quill, Sal)", [13]),
        ("Quill, op. cit. por Vane", []),
        ("Quill, Art. cit. por Vane, loc. cit. en Colt", []),
        ("Quill, op. (cité par Vane)", [12]),
        ("Quill, stop. cité par Vane", [13]),
    ],
)
def test_of_words_that_cite_another(text, begins):
    assert [*cited_by(text, 0, len(text))] == begins


def test_of_names_of_archives_the_longest_that_begins_first():
    own = trie_of(["Salt House", "Salt House Library", "House Library Annex"])
    assert repositories("see Salt House Library Annex , Salt House".split(), own) == [(1, 4), (6, 8)]
    assert repositories("Salt Houses".split(), own) == []

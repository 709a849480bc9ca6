"""An expression that says what it needs is not compiled for a text without it, and finds what it would find anyway."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archref.labelling import journal_volumes, mixed, official_papers, quotations, said, same_author
from archref.linking import short_forms
from archref.patterns import ASKED, Expression, expression
from archref.recognising import abbreviations, left_out

NEEDING = (
    journal_volumes.OF_A_BODY,
    mixed.IMPRINT,
    official_papers.PAPERS,
    quotations._MARKS,
    said.QUOTATION,
    same_author.DASHES,
    short_forms.SET_UP,
    abbreviations._said(),
    left_out.INTERVIEWER,
)
PIECES = (
    "Ada Vane", "interviewed by ", "interview with the author", "(hereafter ", "[hereafter cited as ", "Salt", ")", "]", "“", "”",
    "‘", "’", "\"", "'", "«", "»", "„", "‚", "‹", "›", "``", "''", "—", "———", "---", "___", ". 1988. ", ", ", "1881", "LXVI",
    "PP ", "P. P. ", "Parl. Papers ", "BPP", "Journal of the Salt Society", ". 3 (6): 371–372", "(Salem: Press, 1961), 33", " (",
    "\n", " ", "herefter", "im Folgenden ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize("one", NEEDING, ids=lambda one: one.pattern[:30])
@given(text=TEXTS)
@example(text="Ada Vane, interviewed by Jon Colt, 3 May 1951.")
@example(text="Ada Vane (hereafter Vane), interview with the author.")
@example(text="‘Salt’, \"Tin\", 'Iron', «Lead», „Zinc“, ‚Brass‘, ``Gold''")
@example(text="———. 1988. Salt.\n---. 1991. Tin.\n___. 1992. Lead.")
@example(text="PP 1881, LXVI; P.P. 1882, XII; Parl. Papers 1883, IX")
@example(text="Annals of the Salt House. 3 (6): 371–372")
@example(text="Quill, Salt (Salem: Press, 1961), 33 (Vane Papers)")
def test_nothing_is_found_where_nothing_is_that_is_needed(one, text):
    assert isinstance(one, Expression)
    anew, found = Expression(one.pattern, one._wanted, one.needs), re.compile(one.pattern, one._wanted)
    assert [m.span() for m in anew.finditer(text)] == [m.span() for m in found.finditer(text)]


def test_a_text_without_it_is_answered_by_every_method():
    one = expression(r"[(\[]Vane", needs=("(", "["))
    assert (one.match("Vane"), one.search("Vane", 1), one.fullmatch("Vane", 0, 2)) == (None, None, None)
    assert ([*one.finditer("Vane")], one.findall("Vane")) == ([], [])
    assert "search" not in vars(one)  # not compiled yet
    assert one.search("See [Vane", 2).span() == (4, 9)
    assert one.search("See (Vane", 5) is None
    assert "search" in vars(one)
    assert one.sub("x", "(Vane)") == "x)"


def test_who_asks_often_gets_the_compiled_one():
    one = expression(r"[(\[]Vane", needs=("(", "["))
    asked = 0
    while "search" not in vars(one):
        assert one.search("Vane to Colt") is None
        asked += 1
    assert asked == ASKED + 1
    assert one.search("(Vane").span() == (0, 5)


def test_it_is_needed_between_the_bounds():
    one = expression(r"[(\[]Vane", needs=("(", "["))
    assert [one.search("(Vane), Colt", *bounds) for bounds in [(1,), (5,), (1, 6)]] == [None] * 3
    assert "search" not in vars(one)
    assert one.search("Colt (Vane)", 3, 11).span() == (5, 10)


def test_what_it_needs_goes_with_it_to_another_process():
    import pickle

    one = pickle.loads(pickle.dumps(expression("a+b", re.IGNORECASE, ("b", "B"))))
    assert (one.needs, one.search("AAB").span(), one.search("aaa")) == (("b", "B"), (0, 3), None)

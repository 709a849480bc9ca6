"""The choice among candidates: the heaviest set that does not overlap."""

import pytest

from archref.grammar import load
from archref.recognising.candidates import FoundCitation, choose, is_sure, reliance, weight

FORMS = load().by_name


def read(start, end, type="archival", sure=0.9):
    return FoundCitation(start, end, type, {}, FORMS[f"{type}-in-a-note"], sure=sure)


def form(start, end, type, name, **printed):
    return FoundCitation(start, end, type, {}, FORMS[name], printed=printed or None)


def spans(found):
    return [(f.start, f.end, f.type) for f in found]


@pytest.mark.parametrize(
    ("forms", "notes", "chosen"),
    [
        ([], [], []),
        ([form(0, 10, "frus", "frus")], [], [(0, 10, "frus")]),
        ([form(0, 10, "frus", "frus")], [read(0, 30, sure=0.6)], [(0, 10, "frus")]),
        ([form(5, 10, "published", "book")], [read(0, 30, sure=0.97)], [(0, 30, "archival")]),
        ([form(40, 50, "frus", "frus")], [read(0, 30)], [(0, 30, "archival"), (40, 50, "frus")]),
        ([], [read(0, 30, sure=0.9), read(20, 50, sure=0.6)], [(0, 30, "archival")]),
        ([], [read(0, 10, sure=0.9), read(10, 20, sure=0.9)], [(0, 10, "archival"), (10, 20, "archival")]),
        # two that are fairly sure weigh more than one over both that is hardly surer
        ([], [read(0, 10, sure=0.85), read(12, 20, sure=0.85)], [(0, 10, "archival"), (12, 20, "archival")]),
    ],
)
def test_the_heaviest_set_is_chosen(forms, notes, chosen):
    assert spans(choose(forms, notes)) == chosen


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ({"author": "Vane", "recipient": "Colt", "date": "1954-12-10"}, "document"),
        ({"author": "Quill", "title": "Notes on Trade"}, "document"),
        ({"author": "Vane", "recipient": "Colt", "box": "4"}, "archival"),
        ({"title": "Notes on Trade", "repository": "Library of Congress"}, "archival"),
    ],
)
def test_a_paper_of_which_only_the_document_says_where_it_stands_is_that_document(said, chosen):
    paper = FoundCitation(0, 40, "archival", said, FORMS["archival-in-a-note"], sure=0.97)
    (found,) = choose([form(28, 40, "document", "document")], [paper])
    assert found.type == chosen


@pytest.mark.parametrize(
    ("said", "end", "whole"),
    [
        ({"volume": "4", "pages": ["198", "208"]}, 30, True),
        ({"pages": ["44"]}, 30, True),
        ({"author": "Quill"}, 30, False),
        ({"pages": ["44"]}, 14, False),
    ],
)
def test_a_form_that_ends_before_the_pages_of_an_earlier_work_gives_way(said, end, whole):
    behind = FoundCitation(0, end, "ibid", said, FORMS["ibid-in-a-note"], sure=0.5)
    (found,) = choose([form(0, 14, "ibid", "op-cit")], [behind])
    assert (found.end == 30) == whole
    if whole:
        assert found.sure == reliance("op-cit", "ibid")


def test_what_is_surer_weighs_more():
    weights = [weight(read(0, 5, sure=s)) for s in (0.1, 0.4, 0.6, 0.9, 0.97)]
    assert weights == sorted(weights) and weights[0] > 0
    assert weight(read(0, 5, sure=1.0)) == weight(read(0, 5, sure=0.98))


def test_a_pair_that_stands_for_the_same_words_is_one_candidate_as_the_form_reads_it():
    both = choose([form(4, 9, "ibid", "ibid")], [read(4, 8, "ibid", sure=0.95)])
    assert [(f.start, f.end, f.form.name, f.sure) for f in both] == [(4, 9, "ibid", 0.95)]


def test_the_form_of_a_printed_work_says_more_of_it():
    (found,) = choose(
        [form(0, 28, "published", "book-of-a-publisher", publisher="Blank")], [read(0, 30, "published", sure=0.97)]
    )
    assert (found.end, found.printed, found.form.name) == (30, {"publisher": "Blank"}, "book-of-a-publisher")


def test_a_form_that_was_not_counted_is_as_good_as_its_type():
    assert reliance("no such form", "frus") == reliance("another", "frus") > reliance("frus-volume-alone", "frus")


@pytest.mark.parametrize(
    ("found", "asked", "sure"),
    [
        (read(0, 5, sure=0.9), None, True),
        (read(0, 5, sure=0.2), None, False),
        (read(0, 5, sure=0.2), 0.1, True),
        (read(0, 5, sure=0.9), 0.95, False),
        (form(0, 5, "frus", "frus"), 1.0, True),
    ],
)
def test_how_sure_a_reading_must_be(found, asked, sure):
    assert is_sure(found, asked) is sure

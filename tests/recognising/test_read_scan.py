"""What the conditions of forms can ask of a text."""

import re

import pytest

from archref.grammar import load
from archref.recognising.candidates import FoundCitation
from archref.recognising.scan import Scan


def scan(text, at, body_end=0, alone=False):
    found = Scan(text, body_end, pages_are_internal=False, edition=False, alone=alone)
    end = text.find("\n", at)
    found.line_end = end if end >= 0 else len(text)
    return found


# a text with "|" before the words that are asked about, where the notes begin, whether it is one note; where the words of the
# line begin, and whether it is a note
LINES = [
    ("See |Quill.", 99, False, 0, False),
    ("See |Quill.", 99, True, 0, True),
    ("See |Quill.", 0, False, 0, True),
    ("See |Quill.", 4, False, 0, True),
    ("See |Quill.", 5, False, 0, False),
    ("12. See |Quill.", 99, False, 4, True),
    ("[12] See |Quill.", 99, False, 5, True),
    ("12) See |Quill.", 99, False, 4, True),
    ("12 See |Quill.", 99, False, 3, True),
    ("1234 See |Quill.", 99, False, 0, False),
    ("12.See |Quill.", 99, False, 0, False),
    ("He left.\n3.  See |Quill.", 99, False, 13, True),
    ("He left.\nSee |Quill.", 99, False, 9, False),
    ("12. |Quill.", 99, False, 4, True),
]


@pytest.mark.parametrize(("marked", "body_end", "alone", "opening", "noted"), LINES)
def test_where_the_words_of_a_line_begin_and_whether_it_is_a_note(marked, body_end, alone, opening, noted):
    at = marked.index("|")
    asked = scan(marked.replace("|", ""), at, body_end, alone)
    assert (asked.opening(at), asked.in_a_note(at)) == (opening, noted)
    assert asked.opening(2) == min(opening, 2)  # the same line, asked again


def test_each_line_has_a_beginning_of_its_own():
    text = "12. See Quill.\n4. See Colt."
    asked = scan(text, 8)
    assert asked.opening(8) == 4
    asked.line_end = len(text)
    assert (asked.opening(22), asked.numbered) == (18, True)


@pytest.mark.parametrize(("spent", "at", "affords"), [(0, 0, True), (29, 0, True), (30, 0, False), (30, 49, False), (30, 50, True), (32, 100, False), (31, 100, True)])  # fmt: skip
def test_where_much_was_tried_in_vain_little_more_is(spent, at, affords):
    asked = scan("x" * 200, 0)
    asked.spent = spent
    assert asked.affords(at) is affords


@pytest.mark.parametrize(("text", "end"), [("pp. 3, 4, 5", 11), ("pp. 3; 4", 5), ("pp. 3, 4; p. 5; 6", 8)])
def test_what_is_refused_of_a_list_of_pages_is_refused_up_to_the_next_thing(text, end):
    asked = scan(text, 0)
    asked.refuse("page", re.compile(r".*").match(text))
    assert asked.refused == {"page": end}


def test_who_has_written_a_work_that_was_cited():
    form = load().by_name["book"]
    asked = scan("", 0)
    asked.found.append(FoundCitation(0, 5, "published", {"author": "Henry de Quill", "title": "Salt"}, form))
    assert asked.has_cited("Quill") and asked.has_cited("Henry") and not asked.has_cited("Salt")
    asked.found += [
        FoundCitation(6, 9, "archival", {"author": "Vane"}, form),
        FoundCitation(10, 12, "published", {"title": "Tin"}, form),
        FoundCitation(13, 19, "published", {"author": "Eve Fox"}, form),
    ]
    assert asked.has_cited("Fox") and asked.has_cited("Quill") and not asked.has_cited("Vane")
    assert asked.last_end == 19 and scan("", 0).last_end == 0


def test_what_goes_on_with_the_citation_before_is_joined_to_it_by_such_words_alone():
    text = "Quill, Salt, and 1946; Quill, Tin; , and 1947"
    asked = scan(text, 0)
    joints = (", and ", "; ")
    assert asked.last is None and not asked.follows(17, ("published",), joints)
    asked.found.append(FoundCitation(0, 11, "published", {}, load().by_name["book"]))
    assert asked.last is asked.found[0]
    assert asked.follows(17, ("frus", "published"), joints) and not asked.follows(17, ("frus",), joints)
    assert not asked.follows(17, ("published",), ("; ", "and ", ", and")) and not asked.follows(
        16, ("published",), joints
    )
    asked.found.append(FoundCitation(17, 21, "date", {}, load().by_name["book"]))
    assert asked.last is asked.found[1] and not asked.follows(17, ("published", "date"), joints)
    assert asked.follows(23, ("date",), joints) and not asked.follows(41, ("date",), joints)

"""Names of archives among words: those of the table by their first word, the longest at each place."""

import pytest

from archref.labelling.names import KnownNames, repositories

LISTED = ["Salt House", "Salt House Annex", "Saltworks", "'s-Quill Archive", "A. D. Vane", "A D Reed", "Ärchiv"]
NAMES = KnownNames(lambda letters: [name for name in LISTED if name.startswith(letters)])


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("Salt", {3: {("Salt", "House", "Annex")}, 2: {("Salt", "House")}}),
        ("Saltworks", {1: {("Saltworks",)}}),
        ("Saltwork", {}),
        ("'", {5: {("'", "s", "-", "Quill", "Archive")}}),
        ("A", {5: {("A", ".", "D", ".", "Vane")}, 3: {("A", "D", "Reed")}}),
        ("Ärchiv", {1: {("Ärchiv",)}}),
        ("Z", {}),
        ("", {}),
    ],
)
def test_names_that_begin_with_a_token(first, found):
    assert NAMES.beginning(first) == found
    assert [*NAMES.beginning(first)] == sorted(found, reverse=True)  # the longest first


def test_the_longest_name_stands_at_a_place_and_none_within_it():
    words = "at the National Archives and Records Administration , Library of Congress".split()
    assert repositories(words) == [(2, 7), (8, 11)]

"""Around a place of a text: the beginning of a line, the first of a sign, the words right before."""

import pytest

from archref.around import line_start, stands_before, up_to

TEXT = "Salt; tin.\nLead; zinc.\n"


@pytest.mark.parametrize(
    ("at", "low", "start"),
    [(0, 0, 0), (4, 0, 0), (10, 0, 0), (11, 0, 11), (14, 0, 11), (14, 11, 11), (14, 12, 12), (14, 10, 11), (23, 0, 23)],
)
def test_a_line_begins_behind_the_one_before_it(at, low, start):
    assert line_start(TEXT, at, low) == start


@pytest.mark.parametrize(
    ("sign", "start", "end", "at"),
    [(";", 0, 23, 4), (";", 4, 23, 4), (";", 5, 23, 15), (";", 5, 15, 15), (";", 5, 14, 14), ("!", 0, 23, 23), ("S", 0, 9, 0)],
)  # fmt: skip
def test_the_first_of_a_sign_or_the_end(sign, start, end, at):
    assert up_to(TEXT, sign, start, end) == at


@pytest.mark.parametrize(
    ("at", "words", "there"),
    [(6, ("; ",), True), (6, (";", ", "), False), (5, (";", ", "), True), (0, ("Salt",), False), (4, ("Salt",), True), (4, ("t", "x"), True)],
)  # fmt: skip
def test_the_words_right_before_a_place(at, words, there):
    assert stands_before(TEXT, at, *words) is there

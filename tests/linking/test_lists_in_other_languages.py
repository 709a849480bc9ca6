"""Several files of one archive, joined as other languages join them."""

import pytest

from archref.linking.shared_locations import FOLLOWS, LISTED, _joint


@pytest.mark.parametrize("joint", [" et ", " und ", " sowie ", " e ", " y ", " och ", " & ", " oraz "])
def test_an_and_of_any_language_joins(joint):
    assert _joint(joint) == " and "
    assert _joint("," + joint) == ", and "
    assert _joint(" ;" + joint) == "; and "
    assert {_joint(joint), _joint("," + joint)} <= set(LISTED) <= set(FOLLOWS)


@pytest.mark.parametrize(("gap", "joint"), [(" ; ", "; "), ("; ", "; "), (", ", ", "), (" , ", ", ")])
def test_a_sign_with_a_blank_before_it_is_that_sign(gap, joint):
    assert _joint(gap) == joint


@pytest.mark.parametrize("gap", [". ", " is ", "; see ", " – ", ") ", "", " contre "])
def test_other_words_stay(gap):
    assert _joint(gap) == gap

"""Which words between commas can be a level of a location, and are no sentence."""

import pytest

from archref.recognising.path import is_level

CASES = [
    ("Salt", True),
    ("Salt x7", False),
    ("Salt x", False),
    ("Salt and Tin", True),
    ("and Tin", False),
    ("salt", False),
    ("“salt”", False),
    ("“Salt”", True),
    ("#salt", False),
    ("(Salt)", True),
    ("$5", True),
    ("5 Salt", True),
    ("The Salt", True),
    ("The Salt of the Sea", False),
    ("The Salt of Tin", False),
    ("In Salt of Tin", False),
    ("A Salt Tax Law", False),
    ("A Salt Tax", True),
    ("Salt/tin", True),
    ("salt/tin", False),
    ("Salt tin/lead", True),
    ("Salt tin–lead", True),
    ("Salt tin-lead", True),
    ("Salt of the sea", False),
    ("Salt vs. Tin", True),
    ("Salt, vs. Tin", True),
    ("Salt vol.", True),
    ("Salt et al.", True),
    ("Salt de la Torre", True),
    ("Salt (tin)", False),
    ("Salt – Tin", True),
    ("– Salt", True),
    ("& Salt", True),
    ("Salt 7x", True),
    ("Salt on/ Tin", True),
    ("Salt e Tin", True),
    ("Salt i Tin", True),
    ("Salt aus Tin", True),
    ("x", False),
    ("7", True),
    ("7x", True),
    ("’salt", False),
    ("‘Salt", True),
    (
        "Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt",
        True,
    ),
    (
        "Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt Salt",
        False,
    ),
    ("Also Salt", True),
    ("Also Salt and Tin", False),
    ("No Salt Tax Law", False),
    ("As Salt", True),
    ("Salt memos)", True),
    ("Salt file;", True),
]  # fmt: skip


@pytest.mark.parametrize(("words", "level"), CASES)
def test_what_can_be_a_level(words, level):
    assert is_level(words) is level

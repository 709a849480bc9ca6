"""The index of the real volumes: quick to make, quick to ask, and right."""

import sys

import pytest

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def outcome(shared, root):
    sys.path.insert(0, str(root / "benchmarks"))
    try:
        from printed_telegrams import measure
    finally:
        sys.path.pop(0)
    return measure(sorted((shared / "corpus" / "volumes").glob("*.xz")))


def test_volumes_are_indexed_in_a_minute(outcome):
    assert outcome.volumes == 19 and outcome.documents > 6000
    assert outcome.indexed_in < 60


def test_a_query_takes_milliseconds(outcome):
    spent = sorted(outcome.spent)
    assert spent[len(spent) // 2] < 0.005  # the middle one: others work on the machine too


def test_references_that_a_footnote_explains_are_found_there(outcome):
    assert outcome.told > 300
    assert outcome.told_found >= 0.8 * outcome.told
    assert len(outcome.told_elsewhere) <= 2  # where the note is a slip: Deptel 534 of 1963, telegram 398 of 1956


def test_printed_telegrams_are_found(outcome):
    assert outcome.wanted > 90
    assert outcome.found >= 0.95 * outcome.wanted, outcome.misses

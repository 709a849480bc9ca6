"""The document that the project started from, and all that must be found in it."""

import json

import pytest

import archref

pytestmark = pytest.mark.corpus
COMPLETE = ("markers", "notes", "pages", "refs")


def holds(whole, part):
    """Dictionaries as subsets, all else equal."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and holds(whole[key], value) for key, value in part.items())
    return whole == part


@pytest.fixture(scope="module")
def seed(shared):
    (text,) = (shared / "seed").glob("*.txt")
    expected = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    # the exact bytes: no translation of line ends
    return archref.resolve(text.read_bytes().decode("utf-8")).as_dict(), expected


def test_every_expected_element_is_found(seed):
    result, expected = seed
    missing = []
    for key, value in expected.items():
        if key == "remarks":  # to the reader
            continue
        if isinstance(value, list):
            missing += [(key, e) for e in value if not any(holds(r, e) for r in result.get(key, []))]
        elif not holds(result.get(key), value):
            missing.append((key, value))
    assert missing == []


@pytest.mark.parametrize("key", COMPLETE)
def test_nothing_else_is_found(seed, key):
    result, expected = seed
    assert len(result[key]) == len(expected[key])


def test_identities_of_the_telegrams(shared):
    """The Document Numbers are known offline, with how sure each is and why."""
    from archref.identity import cited, identify

    (text,) = (shared / "seed").glob("*.txt")
    result = archref.resolve(text.read_bytes().decode("utf-8"))
    found = {i.value: i for thing in cited(result) for i in identify(thing) if i.kind == "document_number"}
    expected = json.loads((shared / "seed" / "expected.json").read_text(encoding="utf-8"))
    own, *others = (record["keys"]["document_number"] for record in expected["records"])
    assert set(found) == set(others)  # the document's own number stands in its record
    assert own in {record["keys"].get("document_number") for record in result.as_dict()["records"]}
    assert all(i.why and i.certainty in ("certain", "probable") for i in found.values())

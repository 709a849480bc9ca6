"""Every fixture: the result is what is expected of it, all of it and nothing else; only how sure a reading is is not told."""

import json
from pathlib import Path

import pytest

import archref

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAMES = sorted(p.stem for p in FIXTURES.glob("*.txt"))


def result(name):
    with open(FIXTURES / f"{name}.txt", encoding="utf-8", newline="") as source:
        found = archref.resolve(source.read()).as_dict()
    for citation in found["citations"]:
        citation.pop("confidence", None)  # the weights may be fitted again
        citation.pop("field_confidence", None)
    return json.loads(json.dumps(found))


def expected_of(name):
    return json.loads((FIXTURES / f"{name}.expected.json").read_text(encoding="utf-8"))


def differing(found, expected):
    """The keys whose values are not just what is expected, and those that are there for one of both alone."""
    return sorted({k for k in found.keys() | expected.keys() if k not in found or found[k] != expected.get(k)})


@pytest.mark.parametrize("name", NAMES)
def test_fixture(name):
    found, expected = result(name), expected_of(name)
    for key in differing(found, expected):
        assert found.get(key) == expected.get(key), key
    assert found.keys() == expected.keys()


def test_there_are_fixtures_of_each_kind():
    assert len(NAMES) >= 8
    assert (FIXTURES / "windows-line-ends.txt").read_bytes().count(b"\r\n") > 5


@pytest.mark.parametrize("name", NAMES)
def test_a_fixture_fails_on_what_is_extra_or_missing(name):
    """One citation, link, record or note more or less, one field more, one key more: each is a failure."""
    expected = expected_of(name)
    assert expected.keys() >= {"pages", "notes", "markers", "refs", "citations", "links", "records", "diagnostics"}
    assert all(c.keys() >= {"id", "start", "end", "type", "fields"} for c in expected["citations"])
    assert {c["record"] for c in expected["citations"] if "record" in c} <= {r["id"] for r in expected["records"]}
    for key, values in expected.items():
        if isinstance(values, list):
            extra = {**expected, key: [*values, values[-1] if values else {"id": "c99"}]}
            assert differing(extra, expected) == [key]
            assert not values or differing({**expected, key: values[:-1]}, expected) == [key]
    for key in ("citations", "records"):
        for i, one in enumerate(expected[key]):
            more = [
                *expected[key][:i],
                {**one, "fields": {**one.get("fields", {}), "box": "999"}},
                *expected[key][i + 1 :],
            ]
            assert differing({**expected, key: more}, expected) == [key]
    assert differing({**expected, "salt": []}, expected) == ["salt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_source_more_in_the_text_of_a_fixture_is_noticed(name):
    with open(FIXTURES / f"{name}.txt", encoding="utf-8", newline="") as source:
        text = source.read()
    found = archref.resolve(f"{text.rstrip()} See Johnson Library, Vane Papers, Box 99.\n").as_dict()
    assert len(found["citations"]) > len(expected_of(name)["citations"])
    assert len(found["records"]) > len(expected_of(name)["records"])

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


@pytest.mark.parametrize("name", NAMES)
def test_fixture(name):
    expected = json.loads((FIXTURES / f"{name}.expected.json").read_text(encoding="utf-8"))
    found = result(name)
    assert found.keys() == expected.keys()
    for key, wanted in expected.items():
        assert found[key] == wanted, key


def test_there_are_fixtures_of_each_kind():
    assert len(NAMES) >= 8
    assert (FIXTURES / "windows-line-ends.txt").read_bytes().count(b"\r\n") > 5


def test_a_fixture_fails_on_what_is_extra():
    """What each list of a fixture holds is compared whole: one citation, link or record more is a failure."""
    for name in NAMES:
        expected = json.loads((FIXTURES / f"{name}.expected.json").read_text(encoding="utf-8"))
        assert expected.keys() >= {"pages", "notes", "markers", "refs", "citations", "links", "records", "diagnostics"}
        assert all(c.keys() >= {"id", "start", "end", "type", "fields"} for c in expected["citations"])
        assert {c["record"] for c in expected["citations"] if "record" in c} <= {r["id"] for r in expected["records"]}

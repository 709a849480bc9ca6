"""Every fixture: what its expected result holds is contained in the result, and nothing else is counted."""

import json
from pathlib import Path

import pytest

import archref

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAMES = sorted(p.stem for p in FIXTURES.glob("*.txt"))


def contained(expected, got):
    if isinstance(expected, dict):
        return isinstance(got, dict) and all(k in got and contained(v, got[k]) for k, v in expected.items())
    return expected == got


@pytest.mark.parametrize("name", NAMES)
def test_fixture(name):
    with open(FIXTURES / f"{name}.txt", encoding="utf-8", newline="") as source:
        text = source.read()
    expected = json.loads((FIXTURES / f"{name}.expected.json").read_text(encoding="utf-8"))
    result = archref.resolve(text).as_dict()
    for key, wanted in expected.items():
        if isinstance(wanted, list):
            missing = [w for w in wanted if not any(contained(w, g) for g in result[key])]
            assert not missing, (key, missing, result[key])
        else:
            assert contained(wanted, result.get(key)), (key, result.get(key))
    for key in ("markers", "notes", "pages", "refs"):
        assert len(result[key]) == len(expected[key]), (key, result[key])


def test_there_are_fixtures_of_each_kind():
    assert len(NAMES) >= 8
    assert (FIXTURES / "windows-line-ends.txt").read_bytes().count(b"\r\n") > 5

"""What must hold on every document of the real volumes: a result whose spans and ids are sound."""

import json
import subprocess
import sys

import pytest

import archref

pytestmark = pytest.mark.corpus
EVERY = 25


@pytest.fixture(scope="module")
def documents(shared, tmp_path_factory):
    gold = tmp_path_factory.mktemp("gold")
    volumes = sorted((shared / "corpus").glob("*/*.xz"))
    make = [sys.executable, shared / "corpus" / "gold.py", "-o", gold, *volumes]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    found = []
    for path in sorted(gold.glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            found += [json.loads(line) for i, line in enumerate(lines) if i % EVERY == 0]
    return found


def test_results_are_sound(documents):
    assert documents
    for document in documents:
        text, where = document["text"], f"{document['vol']} {document['doc']}"
        result = archref.resolve(text).as_dict()
        json.dumps(result)
        for kind in ("pages", "notes", "markers", "refs", "citations", "links", "diagnostics"):
            for item in result[kind]:
                if "start" in item:
                    assert 0 <= item["start"] <= item["end"] <= len(text), (where, kind, item)
        ids = [c["id"] for c in result["citations"]]
        assert len(ids) == len(set(ids)), where
        records = {r["id"] for r in result["records"]}
        assert {c["record"] for c in result["citations"] if "record" in c} <= records, where
        for link in result["links"]:
            for goal in (link.get("target"), *link.get("candidates", ())):
                assert goal is None or goal.get("citation") in {None, *ids}, (where, link)
            assert bool(link.get("target")) != bool(link.get("candidates")), (where, link)


def test_the_same_text_gives_the_same_result(documents):
    for document in documents[:: max(1, len(documents) // 20)]:
        assert archref.resolve(document["text"]).as_dict() == archref.resolve(document["text"]).as_dict()

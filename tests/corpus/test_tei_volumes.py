"""The real volumes read from TEI: the text of the copied page, the citations of plain text, links at least as good."""

import importlib.util
import json
import lzma
import subprocess
import sys
from collections import defaultdict

import pytest

import archref
from archref.origin import Source
from archref.reading.tei import documents

pytestmark = pytest.mark.corpus
EVERY = 12
# documents of which the copied page lists a note twice or not at all: notes that lead to another by mistake
LISTED_WRONGLY = {("frus1961-63v08", "d46"), ("frus1961-63v08", "d49")}


def tool(shared, name):
    found = importlib.util.spec_from_file_location(name, shared / "corpus" / f"{name}.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def volumes(shared, tmp_path_factory):
    """For each volume its documents as read from TEI, and what the editors know of them."""
    gold = tmp_path_factory.mktemp("gold")
    paths = sorted((shared / "corpus").glob("*/*.xz"))
    make = [sys.executable, shared / "corpus" / "gold.py", "-o", gold, *paths]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    found = []
    for path in paths:
        name = path.name.removesuffix(".xml.xz")
        source = Source(f"{name}.xml", "tei", lzma.decompress(path.read_bytes()).decode("utf-8-sig"))
        lines = (gold / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        read, known = list(documents(source)), [json.loads(line) for line in lines]
        assert len(read) == len(known), name
        good = [i for i, document in enumerate(known) if (name, document["doc"]) not in LISTED_WRONGLY]
        found.append((name, [read[i] for i in good], [known[i] for i in good]))
    return found


def test_every_document_has_the_text_notes_and_markers_of_the_copied_page(volumes):
    for name, read, gold in volumes:
        assert len(read) == len(gold), name
        for document, known in zip(read, gold, strict=True):
            assert document.volume == name
            assert document.text == known["text"], (name, known["doc"])
            markers = [(m.note, m.start, m.end) for m in document.markers]
            assert markers == [(m["n"], m["start"], m["end"]) for m in known["markers"]], (name, known["doc"])


def test_every_character_leads_back_to_its_place(volumes):
    for name, read, _ in volumes:
        for document in read[::EVERY]:
            here = 0
            for start, end, at, to in document.origin.pieces(0, len(document.text)):
                assert start == here, (name, document.number)
                here = end
                found, written = document.text[start:end], document.origin.source.text[at:to]
                assert found in (written, " ") or at == to or written.startswith(("<pb", "<note", "&")), (
                    found,
                    written,
                )
            assert here == len(document.text)


def test_citations_are_those_of_plain_text_and_links_no_worse(volumes, shared):
    score = tool(shared, "score")
    tei, plain = defaultdict(score.Tally), defaultdict(score.Tally)
    same = total = 0
    for _, read, gold in volumes:
        for document, known in list(zip(read, gold, strict=True))[::EVERY]:
            encoded = archref.resolve(document).as_dict()
            copied = archref.resolve(known["text"]).as_dict()
            keys = [
                {
                    (c["start"], c["end"], c["type"], json.dumps(c["fields"], sort_keys=True))
                    for c in result["citations"]
                }
                for result in (encoded, copied)
            ]
            same += len(keys[0] & keys[1])
            total += len(keys[1])
            score.score(known, encoded, tei, 0)
            score.score(known, copied, plain, 0)
    assert same >= 0.995 * total
    for kind in (
        "markers",
        "document refs",
        "footnote refs",
        "page refs",
        "Foreign Relations refs",
        "Ref entries -> note",
    ):
        for side in ("recall", "precision"):
            had = plain[kind].row()[side]
            assert had is None or tei[kind].row()[side] >= had, (kind, side)

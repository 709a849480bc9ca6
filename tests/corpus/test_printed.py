"""What the styles written here print of real volumes, and the archives that the editors themselves listed."""

import json
import re
import subprocess
import sys

import pytest

import archref
from archref.csl.styles import own_style_names

pytestmark = pytest.mark.corpus
STRAY = re.compile(
    r", ,|\.\.(?!\.)|,,|\( ?\)|\[ ?\]|  |“”|‘’| [,;:]|[;,:](?=[;,:.])|“[ ,.]|\([ ,;]|[ ,;]\)|^[,.;: ]|[,;: ]$"
)


@pytest.fixture(scope="module")
def gold(shared, tmp_path_factory):
    """Every volume as plain text, one file each."""
    folder = tmp_path_factory.mktemp("gold")
    volumes = sorted((shared / "corpus" / "volumes").glob("*.xz"))
    make = [sys.executable, shared / "corpus" / "gold.py", "-o", folder, *volumes]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    return folder


def test_the_archives_that_the_editors_listed(shared, gold):
    """Record groups, lots, accessions and jobs: found, and under the editors' own repository."""
    facts = shared / "facts"
    score = [sys.executable, facts / "score_sources.py", facts / "sources_lists.jsonl", gold]
    said = subprocess.run(score, check=True, capture_output=True, text=True).stdout
    found, under = map(float, re.findall(r"\b[01]\.\d{3}\b", said.splitlines()[0]))
    assert found >= 0.98 and under >= 0.97, said


def test_no_stray_marks_in_real_bibliographies(gold):
    count = 0
    for path in sorted(gold.glob("*.jsonl")):
        documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()][::12]
        results = archref.resolve_many([d["text"] for d in documents], volume=path.stem)
        for style in own_style_names():
            for entry in archref.bibliography(results, style=style).splitlines():
                count += 1
                assert not STRAY.search(entry.replace("n.d.", "nd").removesuffix(".")), (path.stem, style, entry)
    assert count > 1000

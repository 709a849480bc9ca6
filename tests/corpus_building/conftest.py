"""The files of which the tests make corpora, and who makes them."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest


@pytest.fixture
def files(tmp_path):
    """A folder with two volumes, a paper and two released telegrams."""
    from corpora import FIRST, PAPER, SECOND, TELEGRAMS
    from volume import tei

    folder = tmp_path / "files"
    (folder / "papers").mkdir(parents=True)
    (folder / "one.xml").write_text(tei("frus1977-80v24", FIRST), "utf-8")
    (folder / "two.xml").write_text(tei("frus1977-80v25", SECOND), "utf-8")
    (folder / "papers" / "talks.md").write_text(PAPER, "utf-8")
    lines = "".join(json.dumps(telegram) + "\n" for telegram in TELEGRAMS)
    (folder / "telegrams.jsonl").write_text(lines, "utf-8")
    return folder


@pytest.fixture
def threads():
    """Who builds where it does not matter who does: no process has to begin."""
    with ThreadPoolExecutor(1) as pool:
        yield pool

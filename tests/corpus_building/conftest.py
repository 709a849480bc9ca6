"""The files of which the tests make corpora, who makes them, and a corpus that is made once."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest


@pytest.fixture
def files(tmp_path):
    """A folder with two volumes, a paper and two released telegrams."""
    from corpora import filled

    return filled(tmp_path / "files")


@pytest.fixture
def threads():
    """Who builds where it does not matter who does: no process has to begin."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def threads_for_processes(monkeypatch):
    """Threads do what processes would, for a command: no process has to begin."""
    from archref import parallel

    monkeypatch.setattr(parallel, "processes", ThreadPoolExecutor)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    from corpora import filled

    from archref import corpus

    folder = tmp_path_factory.mktemp("once")
    with ThreadPoolExecutor(1) as pool:
        return corpus.build(filled(folder / "files"), folder / "corpus", pool).path


@pytest.fixture
def path(made_once, tmp_path):
    """A corpus of `files`, for a test to ask or to change."""
    return shutil.copytree(made_once, tmp_path / "corpus")

"""A corpus of the real volumes: the same whoever builds it and however often it is ended, in little memory, quick to ask."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from counting import more_held

pytestmark = pytest.mark.corpus
LIMIT = 250  # megabytes, of the parent and of each worker


@pytest.fixture(scope="module")
def volumes(shared):
    pytest.importorskip("duckdb", reason="archref[corpus] is not installed")
    pytest.importorskip("pyarrow", reason="archref[corpus] is not installed")
    return [str(shared / "corpus" / "volumes"), str(shared / "corpus" / "further")]


def measured(root, into, jobs, volumes):
    command = [sys.executable, root / "benchmarks" / "corpus.py", "--into", into, "--jobs", str(jobs), *volumes]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.fixture(scope="module")
def built(root, volumes, tmp_path_factory):
    """A corpus by one worker, and what that took."""
    into = tmp_path_factory.mktemp("corpus") / "one"
    return into, measured(root, into, 1, volumes)


def contents(corpus):
    return {path.name: path.read_bytes() for path in sorted(corpus.glob("*.parquet"))}


def test_one_worker_takes_little_memory_and_a_second_run_no_time(built):
    _, took = built
    assert took["failed"] == 0 and took["sources"] == 29 and took["documents"] > 8000
    assert took["parent_mb"] < LIMIT and took["worker_mb"] < LIMIT
    assert took["again"] < 0.1 * took["wall"]


def test_two_workers_give_the_same(root, volumes, built, tmp_path):
    took = measured(root, tmp_path / "two", 2, volumes)
    assert took["parent_mb"] < LIMIT and took["worker_mb"] < LIMIT
    assert contents(tmp_path / "two") == contents(built[0])
    # what is not divided among the workers is little: the rows are sorted on the disk, which takes work and little memory
    assert took["parent"] < 0.15 * built[1]["workers"]


@pytest.mark.slow
def test_a_hundred_volumes_take_no_more_memory(root, volumes, tmp_path):
    """More records than the memory holds in which tables are put together."""
    there = [path for folder in volumes for path in sorted(Path(folder).glob("*.xz"))]
    (tmp_path / "volumes").mkdir()
    for n in range(100):
        path = there[n % len(there)]
        shutil.copy(path, tmp_path / "volumes" / f"{path.name.removesuffix('.xml.xz')}-{n}.xml.xz")
    took = measured(root, tmp_path / "hundred", 2, [str(tmp_path / "volumes")])
    assert took["failed"] == 0 and took["sources"] == 100
    assert took["parent_mb"] < LIMIT and took["worker_mb"] < LIMIT
    assert took["again"] < 0.05 * took["workers"]


def test_the_tables_are_put_together_in_less_memory(volumes, built, tmp_path, monkeypatch):
    """What does not go into it is written to disk: the limit is none of the corpus's size."""
    from archref import corpus
    from archref.corpus import assembling

    shutil.copytree(built[0] / "parts", tmp_path / "again" / "parts")
    monkeypatch.setattr(assembling, "MEMORY", (assembling.MEMORY[0] * 2 // 3,))
    again = corpus.build(volumes, tmp_path / "again", jobs=1)
    assert again.read == 0 and again.tables["documents"] == built[1]["documents"]
    assert contents(tmp_path / "again") == contents(built[0])


def test_a_dask_cluster_gives_the_same(volumes, built, tmp_path):
    distributed = pytest.importorskip("distributed", reason="archref[dask] is not installed")
    from archref import corpus
    from archref.corpus.executors import named

    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        named(f"dask={cluster.scheduler_address}") as pool,
    ):
        corpus.build(volumes, tmp_path / "dask", pool)
    assert contents(tmp_path / "dask") == contents(built[0])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are ended otherwise here")
@pytest.mark.parametrize("times", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_a_build_that_is_killed_gives_the_same(volumes, built, tmp_path, times):
    """Three times on the way to the last quarter of the volumes, or twenty times from nothing: each time when something
    more was done, or when the tables are put together."""
    chance, into = random.Random(7), tmp_path / "killed"
    if times < 20:
        shutil.copytree(built[0] / "parts", into / "parts")
        for part in sorted((into / "parts").iterdir())[::4]:
            shutil.rmtree(part)

    def done():
        return len([part for part in into.glob("parts/*") if not part.name.startswith(".")])

    command = [sys.executable, "-m", "archref", "corpus", "build", *volumes, "-o", str(into), "--jobs", "2"]
    killed, moments = 0, {"reading": 0, "putting together": 0}
    for _ in range(times):
        before, workspace = done(), into / ".work"
        shutil.rmtree(workspace, ignore_errors=True)
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while running.poll() is None and done() <= before and not workspace.exists():
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.4))
        if running.poll() is None:
            moments["putting together" if workspace.exists() else "reading"] += 1
            os.kill(running.pid, signal.SIGKILL)
            killed += 1
        running.wait()
        assert done() >= before  # nothing that was done is lost
    subprocess.run(command, check=True, capture_output=True)
    assert killed == times and moments["reading"] >= min(2, times), moments
    assert contents(into) == contents(built[0])


def test_every_ready_question_is_answered_at_once(built):
    from archref import corpus

    about = {"who-cites": "Foreign Relations, 1964–1968, vol. XI, Document 14", "cited-by": "frus1964-68v14"}
    with corpus.open(built[0]) as opened:
        list(corpus.ask(opened, "sources"))
        spent = {}
        for name in corpus.QUESTIONS:
            begun = time.perf_counter()
            rows = list(corpus.ask(opened, name, about.get(name, "")))
            spent[name] = time.perf_counter() - begun
            assert rows, name
    assert sorted(spent.values())[len(spent) // 2] < 1, spent


def test_what_volumes_cite_of_each_other_is_what_the_links_say(built):
    from archref import corpus

    with corpus.open(built[0]) as opened:
        graph = corpus.network(opened, "volumes")
        (linked,) = next(
            iter(
                opened.query(
                    "SELECT count(DISTINCT (document, start)) FROM links JOIN documents d USING (document) WHERE type = 'frus' "
                    "AND links.state = '' AND d.volume = 'frus1964-68v14' AND links.volume = 'frus1964-68v11'"
                )
            )
        )
    assert graph["frus1964-68v14"]["frus1964-68v11"]["weight"] >= linked > 5


FIND = """
import sys
from archref.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    assert not ended.code
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_find_takes_little_memory_on_many_volumes(shared, tmp_path):
    """Twice as many volumes take no more."""
    import lzma

    runs = []
    for copy in range(2):
        (tmp_path / f"{copy}").mkdir()
        for path in sorted((shared / "corpus" / "volumes").glob("*.xz"))[::2]:
            name = path.name.removesuffix(".xml.xz")
            (tmp_path / f"{copy}" / f"{name}-{copy}.xml").write_bytes(lzma.decompress(path.read_bytes()))
        folders = [str(tmp_path / f"{n}") for n in range(copy + 1)]
        runs.append(["find", *folders, "--format", "json", "-o", str(tmp_path / "found.json"), "--jobs", "1"])
    assert more_held(FIND, *runs, 30) < 30

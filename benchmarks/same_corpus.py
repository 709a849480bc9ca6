"""Whether a corpus is the same whoever builds it: one process, two, a Dask cluster of two, and a build that is killed again and again.

    python benchmarks/same_corpus.py ../shared/corpus/volumes/*.xz ../shared/corpus/further/*.xz --files 100 --kills 20

So many volumes are written as in many_files.py, each of which cites other things. A build is killed (-9) at a moment of
chance after something more of it was done. Then each ready question is asked of the corpus, and it is built again, of files
that have not changed. What is printed is compared byte by byte. Exit code 1 where something differs. With --like the tables
are compared with those of a corpus that is there, of the same files.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from many_files import write


def tables(corpus):
    return {path.name: path.read_bytes() for path in sorted(Path(corpus).glob("*.parquet"))}


def command(sources, into, jobs):
    return [sys.executable, "-m", "archref", "corpus", "build", str(sources), "-o", str(into), "--jobs", str(jobs)]


def built(sources, into, jobs):
    subprocess.run(command(sources, into, jobs), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return into


def killed(sources, into, times):
    """Built with two processes; how often it was killed while files were read, and while tables were put together."""
    chance, reading, tabling = random.Random(7), 0, 0

    def done():
        return sum(not part.name.startswith(".") for part in into.glob("parts/*"))

    while reading + tabling < times:
        before = done()
        shutil.rmtree(into / ".work", ignore_errors=True)
        running = subprocess.Popen(command(sources, into, 2), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while running.poll() is None and done() <= before and not (into / ".work").exists():
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.4))
        if running.poll() is not None:
            break  # it was quicker
        reading, tabling = reading + (not (into / ".work").exists()), tabling + (into / ".work").exists()
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        if done() < before:
            raise SystemExit("what was done is lost")
    built(sources, into, 2)
    return reading, tabling


def on_dask(sources, into):
    from distributed import LocalCluster

    from archref import corpus
    from archref.corpus.executors import named

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        named(f"dask={cluster.scheduler_address}") as pool,
    ):
        corpus.build(sources, into, pool)


def asked(into):
    """Processor time and seconds of each ready question."""
    from archref import corpus

    about = {"who-cites": "Foreign Relations, 1964–1968, vol. XI, Document 14", "cited-by": "frus1964-68v14"}
    with corpus.open(into) as opened:
        list(corpus.ask(opened, "sources"))
        for name in corpus.QUESTIONS:
            spent, begun = time.process_time(), time.perf_counter()
            rows = len(list(corpus.ask(opened, name, about.get(name, ""))))
            yield name, rows, time.process_time() - spent, time.perf_counter() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--files", type=int, default=29)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--like", type=Path, help="a corpus of these files, which is not built again")
    asked_for = parser.parse_args()
    differ = False
    with tempfile.TemporaryDirectory() as folder:
        volumes = Path(folder, "volumes")
        volumes.mkdir()
        write(asked_for.sources, asked_for.files, volumes)
        if asked_for.like:
            one = asked_for.like
        else:
            one = built(volumes, Path(folder, "one"), 1)
        whole = tables(one)

        def told(what, into):
            nonlocal differ
            same = tables(into) == whole
            differ = differ or not same
            print(f"{what}: {'the same' if same else 'DIFFERENT'}", flush=True)
            shutil.rmtree(into)

        if not asked_for.like:
            told("two processes", built(volumes, Path(folder, "two"), 2))
        on_dask(volumes, Path(folder, "dask"))
        told("a Dask cluster of two processes", Path(folder, "dask"))
        reading, tabling = killed(volumes, Path(folder, "killed"), asked_for.kills)
        told(f"killed {reading} times reading, {tabling} times at the tables", Path(folder, "killed"))
        for name, rows, spent, seconds in asked(one):
            print(f"  {name:16} {rows:7,} rows {spent:6.2f} s of processor {seconds:6.2f} s", flush=True)
    return int(differ)


if __name__ == "__main__":
    sys.exit(main())

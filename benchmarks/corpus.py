"""What a corpus costs: time and memory at several sizes, a line fitted to them, and what follows for larger ones.

    python benchmarks/corpus.py ../shared/corpus/volumes/*.xz ../shared/corpus/further/*.xz
    python benchmarks/corpus.py ../shared/corpus/volumes/*.xz ../shared/corpus/further/*.xz --files 100
    python benchmarks/corpus.py --telegrams 200000

With --files so many volumes are made of those given, as in many_files.py.

Each size is built from nothing in a process of its own, with one worker, the largest with two as well. Processor time of
the workers (what is divided among them) and of the parent once they have ended (what is not) is measured apart, since
others may work on the machine; of the parent that of its own thread, beside which as many threads as there are workers
put tables together. The lines W = w0 + w n and S = s0 + s n are fitted by least squares, and a build of n with p workers
takes S + W / p. What two workers gain is the time of the busiest worker and of the parent after it, with one
and with two: what a machine with nothing else to do would take.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import correlation, linear_regression

WORKERS = (1, 8, 64)


class Timed(ProcessPoolExecutor):
    """Processes of which each keeps a note of its processor time in a folder."""

    def __init__(self, jobs, folder):
        super().__init__(jobs, get_context("spawn"))
        self.folder = folder

    def submit(self, work, order):
        return super().submit(timed, work, order, self.folder)


def timed(work, order, folder):
    done = work(order)
    Path(folder, str(os.getpid())).write_text(str(time.process_time()))
    return done


def build_one(into, jobs, sources):
    """Build once in this process and print what it took."""
    from archref import corpus

    last = 0.0  # the processor time of the parent's own thread when the last worker had ended

    def told(far):
        nonlocal last
        last = time.thread_time()

    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, Timed(jobs, folder) as pool:
        built = corpus.build(sources, into, pool, jobs=jobs, progress=told)
        after = time.thread_time() - last
        busiest = max(float(path.read_text()) for path in Path(folder).iterdir())
    wall = time.perf_counter() - begun
    begun, spent = time.perf_counter(), time.process_time()
    corpus.build(sources, into, jobs=jobs)
    again, again_cpu = time.perf_counter() - begun, time.process_time() - spent
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        json.dumps(
            {
                "wall": wall,
                "again": again,
                "again_cpu": again_cpu,
                "busiest": busiest,
                "after": after,
                "parent": own.ru_utime + own.ru_stime,
                "workers": others.ru_utime + others.ru_stime,
                "parent_mb": _peak(own),
                "worker_mb": others.ru_maxrss / 1024,
                "failed": len(built.failed),
                **built.tables,
            }
        )
    )


def _peak(own):
    """The most memory that this process has held, in megabytes: what getrusage says begins with what its parent held."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024
    return own.ru_maxrss / 1024


def measured(sources, jobs):
    """The same in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, "--into", f"{folder}/corpus", "--jobs", str(jobs), *map(str, sources)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)


def report(what, sizes, cases, larger, rounds=1):
    """A table of the sizes, the fitted lines, and what larger ones will take."""
    print(f"{what:>10}  jobs   wall s  workers' s  parent's s  parent MB  worker MB  again s   (cpu)  citations")
    once, gains = [], []
    for size, sources in zip(sizes, cases, strict=True):
        for jobs in (1, 2) * rounds if size == sizes[-1] else (1,):
            found = measured(sources, jobs)
            if jobs == 1:
                once.append(found)
            else:
                gains.append((once[-1]["busiest"] + once[-1]["after"]) / (found["busiest"] + found["after"]))
            print(
                f"{size:10,}  {jobs:4}  {found['wall']:7.1f}  {found['workers']:10.1f}  {found['after']:10.1f}"
                f"  {found['parent_mb']:9.0f}  {found['worker_mb']:9.0f}  {found['again']:7.2f}  {found['again_cpu']:6.2f}  {found['citations']:9,}",
                flush=True,
            )
    print(f"two workers are {', '.join(f'{gain:.2f}' for gain in gains)} times one")
    sizes = [*sizes, *[sizes[-1]] * (rounds - 1)]
    fitted = {}
    for part in ("workers", "after"):
        values = [found[part] for found in once]
        slope, start = linear_regression(sizes, values)
        fitted[part] = slope, start
        print(
            f"{part:>10} = {start:.2f} s + {1000 * slope:.3f} ms x {what}   (r² {correlation(sizes, values) ** 2:.4f})"
        )
    (w, w0), (s, s0) = fitted["workers"], fitted["after"]
    for name, size in larger:
        for workers in WORKERS:
            seconds = max(0, s0) + s * size + (max(0, w0) + w * size) / workers
            print(f"{name:>34}, {workers:3} workers: {seconds / 60:9.1f} min")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="*", type=Path)
    parser.add_argument("--telegrams", type=int, help="measure with so many made-up telegrams instead")
    parser.add_argument("--files", type=int, help="so many volumes, copies with other ids where there are fewer")
    parser.add_argument("--rounds", type=int, default=1, help="how often the largest is built with one worker and two")
    parser.add_argument("--into", help=argparse.SUPPRESS)
    parser.add_argument("--jobs", type=int, default=1, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.into:
        return build_one(asked.into, asked.jobs, asked.sources)
    if asked.telegrams:
        from telegrams import write

        with tempfile.TemporaryDirectory() as folder:
            sizes = [asked.telegrams // part for part in (20, 5, 2, 1)]
            cases = []
            for size in sizes:
                cases.append([os.path.join(folder, f"telegrams-{size}.jsonl")])
                write(size, cases[-1][0])
            report("telegrams", sizes, cases, [("3.2 million telegrams", 3_200_000)], asked.rounds)
    else:
        from many_files import write as write_volumes

        with tempfile.TemporaryDirectory() as folder:
            there = (
                [Path(p) for p in write_volumes(asked.sources, asked.files, Path(folder))]
                if asked.files
                else asked.sources
            )
            count = len(there)
            sizes = sorted({max(2, count // part) for part in (6, 3, 2, 1)})
            cases = [there[:: count // size][:size] for size in sizes]
            report("volumes", sizes, cases, [("550 volumes", 550)], asked.rounds)


if __name__ == "__main__":
    main()

"""Mutated inputs through every door of archref that reads: nothing but a refusal in words may come out.

    python benchmarks/fuzz.py [--seconds N] [--seed N] [--corpus FOLDER] [--record FOLDER] [TARGET...]

Each target of fuzz_targets.py takes its seeds from fixtures/ and from that file, and mutates them: pieces are cut,
doubled, repeated, mixed with other seeds and with the fragments of fragments.py, elements moved, bytes turned. Where atheris is
installed (pip install atheris) it chooses by coverage which inputs to go on from, else the choice is random. An input is a
finding where anything but a refusal of archref's own is raised, where it ends the process, or where it takes more CPU than
SLOW and PER_CHARACTER allow; it is kept in FOLDER (default: fuzz-findings), its name being its digest. Printed are, for
each target, the inputs, the time by the clock and of the processor and the findings. With --record all of it is written
down with the lines of archref that were run (pip install coverage), which fuzz_records.py adds up. Exit code 1 where
anything was found.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from fuzz_changes import mutated
from fuzz_records import Record, keep
from fuzz_targets import LONGEST, REFUSED, TARGETS, Target

SLOW = 2.0  # seconds of CPU that any input may take
PER_CHARACTER = 0.0003  # and for each byte of it
HANGS = 600  # seconds by the clock after which atheris ends a run
MEASURED = 400  # inputs of a run whose lines are counted


class Run:
    """One target's run: counts the inputs and keeps what was found."""

    def __init__(self, target: Target, kept: Path) -> None:
        self.target, self.kept = target, kept
        self.inputs = 0
        self.spent = 0.0  # seconds of CPU
        self.found: dict[str, str] = {}
        self.told: Path | None = None  # where the numbers are kept for whom this process ends without a word

    def one(self, data: bytes) -> None:
        """Hand one input over and judge."""
        self.inputs += 1
        start = time.process_time()
        said = ""
        try:
            self.target(data)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            said = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"[:300]
        spent = time.process_time() - start
        self.spent += spent
        if not said and spent > SLOW + PER_CHARACTER * len(data):
            said = f"slow: {spent:.1f} s of CPU for {len(data)} bytes"
        if said and said.partition(": ")[0] not in self.found:
            self.found[said.partition(": ")[0]] = said
            self.kept.mkdir(parents=True, exist_ok=True)
            name = f"{self.target.name}-{hashlib.sha256(data).hexdigest()[:12]}"
            (self.kept / name).write_bytes(data)
            print(f"{self.target.name}: {said}  [{self.kept / name}]", flush=True)
        if self.told is not None:
            beside = self.told.with_suffix(".new")  # renamed: the process may end at any input
            beside.write_text(f"{self.inputs} {REFUSED[0]} {self.spent} {len(self.found)}")
            beside.replace(self.told)

    def record(self, seed: int, seconds: float) -> Record:
        """What it came to."""
        return Record(self.target.name, [seed], self.inputs, REFUSED[0], seconds, self.spent, len(self.found))


def by_chance(run: Run, seconds: float, rng: random.Random) -> list[bytes]:
    """Mutate seeds, and what came of them, until the time is over; what was gone on from."""
    pool = list(run.target.seeds)
    for seed in pool:
        run.one(seed)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data = mutated(rng.choice(pool), run.target, rng)
        run.one(data)
        if rng.random() < 0.05:
            pool.append(data)
            if len(pool) > MEASURED:
                pool.pop(rng.randrange(len(run.target.seeds), len(pool)))
    return pool


def guided(run: Run, seconds: float, seed: int, corpus: Path) -> None:
    """The same, led by coverage; atheris ends the process, so that this is called in one of its own. What `corpus` holds
    in the end are the inputs that reached something new."""
    import atheris

    rng = random.Random(seed)
    with atheris.instrument_imports(include=["archref"]):  # what is loaded in here can lead; modules are loaded late
        for n, data in enumerate(run.target.seeds):
            (corpus / f"seed{n}").write_bytes(data)
            with suppress(Exception):  # the run judges it, when all is loaded
                run.target(data)
    REFUSED[0] = 0

    def changed(data: bytes, largest: int, _: int) -> bytes:
        return mutated(data, run.target, rng)[:largest] if rng.random() < 0.7 else atheris.Mutate(data, largest)

    kept = run.kept.resolve()
    kept.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={int(seconds)}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        f"-timeout={HANGS}",
        f"-artifact_prefix={kept}/{run.target.name}-",
        "-report_slow_units=100000",  # by the clock, which says nothing on a busy machine
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], run.one, custom_mutator=changed)
    atheris.Fuzz()


def led(run: Run, chosen: argparse.Namespace, folder: Path) -> tuple[Record, list[bytes]]:
    """A run led by coverage, in a process of its own: its record, and the inputs that reached something new."""
    (folder / "corpus").mkdir()
    name = run.target.name
    command = [sys.executable, __file__, name, "--guided", str(folder), "--corpus", str(chosen.corpus)]
    begun = time.monotonic()
    with (folder / "said").open("w") as said:
        done = subprocess.run(
            [*command, "--seconds", str(chosen.seconds), "--seed", str(chosen.seed)],
            check=False, env=os.environ, stderr=said,
        )  # fmt: skip
    told = (folder / "told").read_text().split() if (folder / "told").exists() else ["0"] * 4
    if done.returncode:
        last = (folder / "said").read_text("utf-8", "replace")[-2000:]
        print(f"{name}: the process ended with {done.returncode}, its input is in {chosen.corpus}\n{last}", flush=True)
    found = int(told[3]) + bool(done.returncode)
    seconds = time.monotonic() - begun
    record = Record(name, [chosen.seed], int(told[0]), int(told[1]), seconds, float(told[2]), found)
    new = sorted((folder / "corpus").iterdir())
    return record, [path.read_bytes() for path in new[:: max(1, -(-len(new) // MEASURED))]]


def lines_of(name: str, inputs: Path, kept: Path) -> None:
    """Write down which lines a target runs, of the modules that it loads; in a process that has loaded nothing yet."""
    import coverage

    measure = coverage.Coverage(source_pkgs=["archref"], data_file=None, config_file=False)
    measure.start()
    target = Target(name, inputs)
    for path in sorted((inputs / "measured").iterdir()):
        try:
            target(path.read_bytes())
        except Exception:
            continue
    measure.stop()
    lines = {}
    for file in measure.get_data().measured_files():
        module, statements, _, missing, _ = measure.analysis2(file)
        if len(missing) < len(statements):
            found = sorted({*statements} - {*missing})
            lines[Path(module).as_posix().rpartition("/archref/")[2]] = (found, len(statements))
    kept.write_text(json.dumps(lines))


def measured(name: str, inputs: list[bytes], folder: Path) -> dict[str, tuple[list[int], int]]:
    """The lines that these inputs run, by module."""
    (folder / "measured").mkdir()
    for n, data in enumerate(inputs):
        (folder / "measured" / f"{n:05}").write_bytes(data)
    subprocess.run([sys.executable, __file__, name, "--measure", str(folder)], check=False)
    told = folder / "lines"
    return json.loads(told.read_text()) if told.exists() else {}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=Path("fuzz-findings"), help="where findings are kept")
    parser.add_argument("--record", type=Path, help="the folder in which each run is written down, with its lines")
    parser.add_argument("--guided", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    unknown = [t for t in chosen.targets if t not in TARGETS]
    if unknown:
        parser.error(f"no target is called {unknown[0]!r}; there are {', '.join(TARGETS)}")
    if chosen.record and find_spec("coverage") is None:
        parser.error("--record needs pip install coverage")
    if chosen.measure:
        lines_of(chosen.targets[0], chosen.measure, chosen.measure / "lines")
        return 0
    found = 0
    for name in chosen.targets or TARGETS:
        with tempfile.TemporaryDirectory() as made:
            found += one(name, chosen, Path(made))
    return int(found > 0)


def one(name: str, chosen: argparse.Namespace, folder: Path) -> int:
    """Run a target; how much was found."""
    run = Run(Target(name, folder), chosen.corpus)
    if chosen.guided:
        run.told = chosen.guided / "told"
        guided(run, chosen.seconds, chosen.seed, chosen.guided / "corpus")
        return 0
    if not run.target.sound():
        print(f"{name}: none of its {len(run.target.seeds)} seeds is read, so that nothing would be tried")
        return 1
    REFUSED[0] = 0
    if find_spec("atheris") is not None:
        way = "led by coverage"
        record, inputs = led(run, chosen, folder)
    else:
        way, begun = "by chance", time.monotonic()
        inputs = by_chance(run, chosen.seconds, random.Random(chosen.seed))
        record = run.record(chosen.seed, time.monotonic() - begun)
    if chosen.record:
        record.lines = measured(name, inputs, folder)
        keep(chosen.record, record)
    print(f"{record} ({way})", flush=True)
    return record.found


if __name__ == "__main__":
    sys.exit(main())

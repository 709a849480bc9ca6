"""Mutated inputs through every door of archref that reads: nothing but a refusal in words may come out.

    python benchmarks/fuzz.py [--seconds N] [--seed N] [--corpus FOLDER] [--coverage] [TARGET...]

Each target takes its seeds from fixtures/ and from this file, and mutates them: pieces are cut, doubled, repeated,
mixed with other seeds and with the fragments of fragments.py, bytes are turned. Where atheris is installed (pip install
atheris) it chooses by coverage which inputs to go on from, else the choice is random. An input is a finding where
anything but a ValueError is raised, or where it takes more CPU than SLOW and PER_CHARACTER allow; it is kept in FOLDER
(default: fuzz-findings), its name being its digest. Printed are, for each target, the inputs, the time by the clock and of
the processor, the findings, and with --coverage the share of the lines of the modules reached that were run. Exit code 1
where anything was found.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fragments import MARKUP, SIGNS, WORDS
from growth import WRAPPED, packed

ROOT = Path(__file__).resolve().parent.parent
SLOW = 2.0  # seconds of CPU that any input may take
PER_CHARACTER = 0.001  # and for each byte of it
LONGEST = 20_000  # bytes of an input
READERS = ("text", "markdown", "rst", "html", "latex", "tei", "docx", "odt")
SUFFIX = {"text": ".txt", "markdown": ".md", "rst": ".rst", "html": ".html", "latex": ".tex", "tei": ".xml", "docx": ".docx", "odt": ".odt", "epub": ".epub"}  # fmt: skip
GRAMMAR = b"""[fragments]
NUMBER = "[0-9]{1,4}"
[[form]]
name = "vane-file"
anchors = ["Vane File "]
type = "archival"
pattern = "Vane File (?P<file_number>{NUMBER})"
[[form.example]]
text = "Vane File 12"
fields = { file_number = "12" }
"""
STYLE = b"""<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>T</title><id>t</id>
<updated>2020-01-01T00:00:00+00:00</updated></info><macro name="a"><names variable="author"><name/></names></macro>
<citation><layout suffix="."><text macro="a"/><text variable="title" prefix=", "/></layout></citation>
<bibliography><sort><key variable="title"/></sort><layout><text macro="a"/><choose><if type="book"><text variable="title"/>
</if><else><date variable="issued"><date-part name="year"/></date></else></choose></layout></bibliography></style>"""
LIBRARIES = {
    ".bib": b'@string{s = "Salt"}\n@book{vane, author = {Vane, Ada and {Colt \\& Co}}, title = {{S}alt \\"o}, year = 1950,\n'
    b"publisher = s # { Press}, editor={Quill, Jr, Jon}}\n@comment{x}\n@article(colt, title={Tin}, pages={1--4})\n",
    ".ris": b"TY  - JOUR\nAU  - Vane, Ada\nTI  - Salt\nPY  - 1950/03/02\nSP  - 4\nER  - \n\nTY  - BOOK\nTI  - Tin\nER  - \n",
    ".json": b'[{"id": "a", "type": "book", "title": "Salt", "author": [{"family": "Vane", "given": "Ada"}],'
    b' "issued": {"date-parts": [[1950, 3]]}, "note": "archive: LC\\nbox: 3"}]',
}


REFUSED = [0]  # inputs that were refused, of all targets


def refuses(run: Callable[[], Any]) -> None:
    """Run; a refusal in words is an answer."""
    try:
        run()
    except ValueError as error:
        REFUSED[0] += 1
        if isinstance(error, UnicodeError) or "\n" in str(error).strip():
            raise RuntimeError(f"a refusal that says nothing: {error!r}") from error


class Target:
    """One door: its seeds, the fragments that are mixed in, and the call."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder
        self.kind, _, self.form = name.partition("-")
        self.path = folder / f"input{SUFFIX.get(self.form, self.form)}"
        more = MARKUP.get(self.form, [])
        self.fragments = [f.encode("utf-8", "surrogatepass") for f in (*more, *more, *SIGNS, *WORDS)]
        self.seeds = self._seeds()

    def _seeds(self) -> list[bytes]:
        if self.kind == "grammar":
            return [GRAMMAR]
        if self.kind == "style":
            return [STYLE]
        if self.kind == "library":
            return [LIBRARIES[self.form]]
        files = sorted((ROOT / "fixtures").glob(f"*{SUFFIX.get(self.form, '.txt')}"))
        if self.form in ("docx", "odt"):
            member = "word/document.xml" if self.form == "docx" else "content.xml"
            return [zipfile.ZipFile(f).read(member) for f in files] + [
                WRAPPED[self.form].format(unit).encode() for unit in MARKUP[self.form]
            ]
        if self.kind == "package":
            return [f.read_bytes() for e in (".docx", ".odt") for f in sorted((ROOT / "fixtures").glob(f"*{e}"))]
        seeds = [f.read_bytes() for f in files] + ["".join(MARKUP.get(self.form, ["Ibid. "])).encode()]
        return [seed[:LONGEST] for seed in seeds] or [b"Ibid."]

    def __call__(self, data: bytes) -> None:
        """Hand an input over."""
        import archref

        if self.kind == "resolve":
            result = archref.resolve(data.decode("utf-8", "surrogateescape"))
            refuses(lambda: archref.bibliography(result, format="bibtex").encode())
            return
        if self.kind == "grammar":
            self._written(data, ".toml")
            refuses(lambda: archref.resolve("Vane File 12, Ibid.", grammar=[str(self.path)]))
            return
        if self.kind == "style":
            self._written(data, ".csl")
            cited = archref.resolve("Vane Papers, Box 3, Library of Congress. Quill, Salt (Salem: Press, 1950), 3.")
            refuses(lambda: archref.bibliography(cited, style=str(self.path)).encode())
            return
        if self.kind == "library":
            from archref.export.libraries import read_library

            items: list[dict[str, Any]] = []
            refuses(lambda: items.extend(read_library("a" + self.form, data.decode("utf-8", "replace"))))
            for form in ("text", "bibtex", "ris"):
                refuses(lambda form=form: archref.bibliography([], format=form, library=items).encode())
            return
        if self.form in ("docx", "odt"):
            data = packed(self.form, data)
        self.path.write_bytes(data)
        form = None if self.kind == "package" else self.form
        if self.kind == "link":
            refuses(lambda: self._linked(form))
        else:
            refuses(lambda: [archref.resolve(d) for d in archref.read(self.path, form=form)])

    def sound(self) -> int:
        """How many seeds are read, not refused: what refuses all of them is never reached by what is made of them."""
        read = 0
        for seed in self.seeds:
            before = REFUSED[0]
            self(seed)
            read += REFUSED[0] == before
        return read

    def _written(self, data: bytes, suffix: str) -> None:
        self.path = self.path.with_suffix(suffix)
        digest = hashlib.sha256(data).hexdigest()  # a name of its own: what is read is remembered by its name
        self.path.unlink(missing_ok=True)
        self.path = self.folder / f"{digest[:12]}{suffix}"
        self.path.write_bytes(data)

    def _linked(self, form: str | None) -> None:
        """A file is linked, and what came of it once more."""
        import archref

        linked = archref.link(self.path, form=form, to="html" if form == "text" else None)
        if form == "text":
            return
        again = self.path.with_name("again" + self.path.suffix)
        again.write_bytes(linked.data)
        archref.link(again, form=form)


TARGETS = ["resolve", *(f"read-{f}" for f in READERS), *(f"link-{f}" for f in READERS), "package-", "grammar-.toml", "style-.csl", *(f"library-{e}" for e in LIBRARIES)]  # fmt: skip


def mutated(data: bytes, target: Target, rng: random.Random) -> bytes:
    """The input with one to six changes."""
    for _ in range(rng.randint(1, 6)):
        a = rng.randrange(len(data) + 1)
        b = min(len(data), a + int(rng.expovariate(1 / 40)))
        way = rng.randrange(8)
        if way == 0:
            data = data[:a] + data[b:]
        elif way == 1:
            data = data[:b] + data[a:]
        elif way == 2:
            data = data[:a] + data[a:b] * rng.randint(2, 60) + data[b:]
        elif way in (3, 4):
            fragment = rng.choice(target.fragments).replace(b"{i}", str(rng.randrange(20)).encode())
            data = data[:a] + fragment * rng.choice((1, 1, 1, 2, 40)) + data[a:]
        elif way == 5 and a < len(data):
            data = data[:a] + bytes([rng.randrange(256)]) + data[a + 1 :]
        elif way == 6:
            other = rng.choice(target.seeds)
            c = rng.randrange(len(other) + 1)
            data = data[:a] + other[c : c + rng.randrange(1, 400)] + data[b:]
        else:
            data = data[:a] if rng.random() < 0.2 else data
    return data[:LONGEST]


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
            said = f"{spent:.1f} s of CPU for {len(data)} bytes"
        if said and said.partition(": ")[0] not in self.found:
            self.found[said.partition(": ")[0]] = said
            self.kept.mkdir(parents=True, exist_ok=True)
            name = f"{self.target.name}-{hashlib.sha256(data).hexdigest()[:12]}"
            (self.kept / name).write_bytes(data)
            print(f"{self.target.name}: {said}  [{self.kept / name}]", flush=True)
        if self.told is not None:
            self.told.write_text(f"{self.inputs} {self.spent} {len(self.found)}")


def by_chance(run: Run, seconds: float, rng: random.Random) -> None:
    """Mutate seeds, and what came of them, until the time is over."""
    pool = list(run.target.seeds)
    for seed in pool:
        run.one(seed)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data = mutated(rng.choice(pool), run.target, rng)
        run.one(data)
        if rng.random() < 0.05:
            pool.append(data)
            if len(pool) > 400:
                pool.pop(rng.randrange(len(run.target.seeds), len(pool)))


def guided(run: Run, seconds: float, seed: int, corpus: Path) -> None:
    """The same, led by coverage; atheris ends the process, so that this is called in one of its own. What `corpus` holds
    in the end are the inputs that reached something new."""
    import atheris

    with atheris.instrument_imports(include=["archref"]):
        import archref

        archref.resolve("Ibid.")
    rng = random.Random(seed)
    for n, data in enumerate(run.target.seeds):
        (corpus / f"seed{n}").write_bytes(data)

    def changed(data: bytes, largest: int, _: int) -> bytes:
        return mutated(data, run.target, rng)[:largest] if rng.random() < 0.7 else atheris.Mutate(data, largest)

    options = [
        f"-max_total_time={int(seconds)}",
        f"-seed={seed}",
        f"-max_len={LONGEST}",
        "-timeout=120",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], run.one, custom_mutator=changed)
    atheris.Fuzz()


def report(name: str, inputs: int, seconds: float, spent: float, way: str, found: int) -> None:
    """One line on a run."""
    took = f"{seconds:.0f} s, {spent:.0f} s of the processor"
    print(f"{name}: {inputs:,} inputs in {took} ({way}), {found} findings", flush=True)


def covered(target: Target, inputs: list[bytes]) -> str:
    """The share of the lines of the modules that a target reaches, over some inputs."""
    import coverage

    measure = coverage.Coverage(source_pkgs=["archref"], data_file=None, config_file=False)
    measure.start()
    for data in inputs:
        try:
            target(data)
        except Exception:
            continue
    measure.stop()
    lines = missed = 0
    for file in measure.get_data().measured_files():
        _, statements, _, missing, _ = measure.analysis2(file)
        if len(missing) < len(statements):
            lines, missed = lines + len(statements), missed + len(missing)
    return f"{1 - missed / max(lines, 1):.0%} of {lines} lines of the modules reached"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=Path("fuzz-findings"), help="where findings are kept")
    parser.add_argument("--coverage", action="store_true", help="measure the lines that the seeds and mutations reach")
    parser.add_argument("--guided", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    unknown = [t for t in chosen.targets if t not in TARGETS]
    if unknown:
        parser.error(f"no target is called {unknown[0]!r}; there are {', '.join(TARGETS)}")
    by_coverage = find_spec("atheris") is not None
    if chosen.coverage and find_spec("coverage") is None:
        parser.error("--coverage needs pip install coverage")
    found = 0
    for name in chosen.targets or TARGETS:
        with tempfile.TemporaryDirectory() as made:
            run = Run(Target(name, Path(made)), chosen.corpus)
            if not chosen.guided and not run.target.sound():
                print(f"{name}: none of its {len(run.target.seeds)} seeds is read, so that nothing would be tried")
                found += 1
                continue
            if chosen.guided:
                run.told = chosen.guided / "told"
                guided(run, chosen.seconds, chosen.seed, chosen.guided / "corpus")
            if by_coverage:
                inputs, count = led(run, chosen, Path(made))
            else:
                rng = random.Random(chosen.seed)
                by_chance(run, chosen.seconds, rng)
                report(name, run.inputs, chosen.seconds, run.spent, "by chance", len(run.found))
                more = (mutated(rng.choice(run.target.seeds), run.target, rng) for _ in range(200))
                inputs, count = [*run.target.seeds, *more], len(run.found)
            found += count
            if chosen.coverage:
                print(f"  {covered(run.target, inputs)}", flush=True)
    return int(found > 0)


def led(run: Run, chosen: argparse.Namespace, folder: Path) -> tuple[list[bytes], int]:
    """A run led by coverage, in a process of its own: the inputs that reached something new, and how many were found."""
    (folder / "corpus").mkdir()
    name = run.target.name
    command = [sys.executable, __file__, name, "--guided", str(folder), "--corpus", str(chosen.corpus)]
    begun = time.monotonic()
    subprocess.run(
        [*command, "--seconds", str(chosen.seconds), "--seed", str(chosen.seed)],
        check=False, env=os.environ, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    told = (folder / "told").read_text().split() if (folder / "told").exists() else ["0", "0", "0"]
    report(name, int(told[0]), time.monotonic() - begun, float(told[1]), "atheris", int(told[2]))
    new = sorted((folder / "corpus").iterdir())
    return [path.read_bytes() for path in new[:: max(1, len(new) // 400)]], int(told[2])


if __name__ == "__main__":
    sys.exit(main())

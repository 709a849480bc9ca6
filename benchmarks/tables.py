"""What it takes to put the tables of a corpus together, which no number of workers makes shorter: processor time and memory.

    python benchmarks/corpus.py --into /tmp/corpus telegrams.jsonl
    python benchmarks/tables.py /tmp/corpus --times 1 --times 4

The parts of the corpus are taken as they are, and so many times, each time with other years in the numbers of telegrams
and with other names of files, so that the records are others. Each case is a process of its own with one thread.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

YEAR = r"\\b19(\\d\\d)([A-Z]|\\b)"


def multiplied(corpus, into, times):
    """Parts of `times` corpora, of which the first is the corpus."""
    import duckdb

    con = duckdb.connect(config={"threads": 1})
    for part in sorted(Path(corpus).glob("parts/*/")):
        listed = json.loads((part / "units.json").read_text("utf-8"))
        for n in range(times):
            out = into / "parts" / f"{part.name}{n:03}"
            out.mkdir(parents=True)
            units = {f"{n}/{unit}": digest for unit, digest in listed["units"].items()}
            (out / "units.json").write_text(json.dumps({**listed, "units": units}), "utf-8")
            for file in part.glob("*.parquet"):
                kinds = con.execute(f"DESCRIBE SELECT * FROM '{file}'").fetchall()
                columns = ", ".join(f'{turned(name, kind, n)} AS "{name}"' for name, kind, *_ in kinds)
                con.execute(
                    f"COPY (SELECT {columns} FROM '{file}') TO '{out / file.name}' (FORMAT parquet, COMPRESSION zstd)"
                )


def turned(name, kind, n):
    """A column's value in the n-th copy."""
    if name in ("unit", "source", "local", "document", "citation"):
        return f"""CASE WHEN "{name}" <> '' THEN '{n}/' || "{name}" ELSE "{name}" END"""
    if name == "record":
        return f"""'{n}/' || "{name}\""""
    replaced = f"regexp_replace({{}}, '{YEAR.replace(chr(92) * 2, chr(92))}', '{19 + n}\\1\\2', 'g')"
    if kind == "VARCHAR":
        return replaced.format(f'"{name}"')
    return f'list_transform("{name}", lambda x: {replaced.format("x")})' if kind == "VARCHAR[]" else f'"{name}"'


def assembled(corpus):
    """Put the tables together in this process and say what it took."""
    from archref.corpus import assembling
    from archref.corpus.parts import Parts

    folder = Path(corpus)
    stamp = json.loads(next(folder.glob("parts/*/units.json")).read_text("utf-8"))["stamp"]
    parts = Parts(folder / "parts", stamp)
    for (unit, _), part in parts._known.items():
        parts.live[unit] = part
    tried = []

    def connect(*given, real=assembling.connect):
        tried.append(given[-1])
        return real(*given)

    assembling.connect = connect
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as work:
        begun = time.process_time()
        rows = assembling.assemble(parts, Path(out), Path(work, "work"), 1)
        spent = time.process_time() - begun
    held = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024
    print(json.dumps({"spent": spent, "held": held, "duckdb": tried[-1], **rows}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument(
        "--times", type=int, action="append", help="as many times the parts; may be given several times"
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        return assembled(asked.corpus)
    print(" documents   citations     records  processor s      MB  MB of DuckDB")
    for times in asked.times or [1]:
        with tempfile.TemporaryDirectory() as folder:
            corpus = asked.corpus
            if times > 1:
                corpus = Path(folder)
                multiplied(asked.corpus, corpus, times)
            command = [sys.executable, __file__, str(corpus), "--here"]
            found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(
            f"{found['documents']:10,}  {found['citations']:10,}  {found['records']:10,}  {found['spent']:11.1f}"
            f"  {found['held']:6.0f}  {found['duckdb']:12}",
            flush=True,
        )


if __name__ == "__main__":
    main()

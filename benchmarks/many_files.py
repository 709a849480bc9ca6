"""What the commands take on many volumes: memory of the process and of each worker, and processor time, at n files and at 4 n.

    python benchmarks/many_files.py ../shared/corpus/volumes/*.xz --files 20 --command check --command bib

The volumes (TEI, .xml or .xml.xz) are written into a folder of its own, as often as is needed; a copy has another id, other
days and other numbers of boxes, files and telegrams, so that what it cites is not what the first cites. Memory is the most that
each process has held by its own account (Linux); what a command prints is thrown away. Exit code 1 where the process or a
worker takes more than --most MB.
"""

from __future__ import annotations

import argparse
import lzma
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMANDS = {"find": [], "sources": [], "bib": [], "notes": [], "check": ["--exit-zero"]}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def write(sources: list[Path], count: int, folder: Path) -> list[str]:
    """So many volumes; the paths in an order that mixes large and small."""
    found = []
    for n in range(count):
        source, copy = sources[n % len(sources)], n // len(sources)
        data = source.read_bytes()
        text = (lzma.decompress(data) if source.suffix == ".xz" else data).decode("utf-8")
        name = source.name.split(".")[0]
        path = folder / f"{name}{f'c{copy}' if copy else ''}.xml"
        path.write_text(another(text, name, copy), "utf-8")
        found.append(str(path))
    return found


def another(text: str, name: str, copy: int) -> str:
    """The volume as another one: its first copy is itself."""
    if not copy:
        return text
    pieces = re.split(r"(<[^>]*>)", text)
    for i in range(0, len(pieces), 2):  # what stands between tags
        said = re.sub(r"(?<=[Bb]ox )\d+", lambda m: str(int(m[0]) + 100 * copy), pieces[i])
        said = re.sub(r"\d{4,}(?!-\d\d)", lambda m: m[0] if YEAR.fullmatch(m[0]) else _turned(m[0], copy), said)
        pieces[i] = re.sub(rf"\b((?:{MONTHS})\s+)(\d\d?)\b", lambda m: f"{m[1]}{(int(m[2]) + 3 * copy) % 28 + 1}", said)
    return "".join(pieces).replace(f">{name}<", f">{name}c{copy}<")


def _turned(digits: str, by: int) -> str:
    return "".join(str((int(digit) + by) % 10) for digit in digits)


def measured(command: str, files: list[str], jobs: int) -> tuple[float, list[float], float]:
    """MB of the process, of each of its workers, and seconds of processor time of all."""
    words = [sys.executable, "-m", "archref", command, *files, "--jobs", str(jobs), *COMMANDS[command]]
    before = _spent()
    held: dict[int, float] = {}
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for pid in (process.pid, *_children(process.pid)):
                held[pid] = max(held.get(pid, 0.0), _held(pid))
            time.sleep(0.05)
    if process.returncode:
        raise SystemExit(f"archref {command} ended with {process.returncode}")
    own = held.pop(process.pid)
    return (
        own,
        sorted(most for most in held.values() if most > 40),
        _spent() - before,
    )  # what keeps count of them is small


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, thread.read_text().split())
        except OSError:
            continue
    return found


def _held(pid: int) -> float:
    try:
        said = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(said[1]) / 1024 if said else 0.0


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--files", type=int, default=20, help="n; 4 n is measured too")
    parser.add_argument("--command", action="append", choices=COMMANDS, help="this one; may be given several times")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--most", type=int, default=300, help="MB that a process may take")
    asked = parser.parse_args()
    above = False
    with tempfile.TemporaryDirectory() as folder:
        paths = write(asked.sources, 4 * asked.files, Path(folder))
        print(f"{'command':10}  files  process MB  workers MB       s", flush=True)
        for command in asked.command or COMMANDS:
            for count in (asked.files, 4 * asked.files):
                own, workers, spent = measured(command, paths[:count], asked.jobs)
                said = ", ".join(f"{most:.0f}" for most in workers) or "-"
                print(f"{command:10}  {count:5}  {own:10.0f}  {said:>10}  {spent:6.1f}", flush=True)
                above = above or max(own, *workers, 0.0) > asked.most
    return int(above)


if __name__ == "__main__":
    sys.exit(main())

"""What runs of fuzz.py tried and reached, kept so that it can be added up over runs.

    python benchmarks/fuzz_records.py FOLDER

FOLDER is what `fuzz.py --record` was given: one file for each run of a target. Printed are for each target the runs, the
inputs and those refused, the time by the clock and of the processor, the findings, and the lines reached by any run of
the lines of the modules that it reaches; and the same for all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass
class Record:
    """One run of a target, or several added up; `lines` is for each module what was reached and what it has."""

    target: str
    seeds: list[int] = field(default_factory=list)
    inputs: int = 0
    refused: int = 0
    seconds: float = 0.0
    spent: float = 0.0
    found: int = 0
    lines: dict[str, tuple[list[int], int]] = field(default_factory=dict)

    def add(self, other: Record) -> None:
        """Take another's counts, and its lines where they were not reached."""
        self.seeds += other.seeds
        self.inputs += other.inputs
        self.refused += other.refused
        self.seconds += other.seconds
        self.spent += other.spent
        self.found += other.found
        for module, (lines, count) in other.lines.items():
            known = self.lines.get(module, ([], count))[0]
            self.lines[module] = (sorted({*known, *lines}), count)

    def reached(self) -> str:
        """The share of the lines."""
        reached = sum(len(lines) for lines, _ in self.lines.values())
        every = sum(count for _, count in self.lines.values())
        return f"{reached:,} of {every:,} lines of {len(self.lines)} modules ({reached / max(1, every):.0%})"

    def __str__(self) -> str:
        time = f"{self.seconds:,.0f} s by the clock, {self.spent:,.0f} s of the processor"
        inputs = f"{self.inputs:,} inputs ({self.refused:,} refused)"
        return f"{self.target}: {len(self.seeds)} runs, {inputs}, {time}, {self.found} findings, {self.reached()}"


def keep(folder: Path, record: Record) -> None:
    """Write a run down; a run of the same target and seed is written over."""
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{record.target}-{'-'.join(map(str, record.seeds))}.json"
    (folder / name).write_text(json.dumps(asdict(record)), "utf-8")


def kept(folder: Path) -> list[Record]:
    """What was written down."""
    return [Record(**json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def added(records: Iterable[Record]) -> dict[str, Record]:
    """The records by target, and under "all" all of them."""
    sums: dict[str, Record] = {}
    for record in records:
        for name in (record.target, "all"):
            sums.setdefault(name, Record(name)).add(record)
    return {**{name: one for name, one in sums.items() if name != "all"}, "all": sums.get("all", Record("all"))}


def main() -> int:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    for record in added(kept(Path(sys.argv[1]))).values():
        print(record)
    return 0


if __name__ == "__main__":
    sys.exit(main())

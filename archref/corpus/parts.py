"""What is done already: a folder of parts, each with the tables of an order and the units that it holds.

A part appears whole, by its folder's renaming, and is never changed; what is not up to date is not read and at the
end taken away. So a run that is ended at any moment leaves parts from which the next goes on.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from .units import CorpusUnit
from .work import Done

LIST = "units.json"


class Parts:
    """The parts under a folder. `stamp` stands for all that a unit's rows depend on besides its content."""

    def __init__(self, folder: Path, stamp: str) -> None:
        self.folder, self.stamp = folder, stamp
        self.live: dict[str, str] = {}  # the part of each unit that is up to date
        self._unplaced: dict[str, set[int]] = {}  # by part, the corrections without a place in it
        self._known: dict[tuple[str, str], str] = {}
        for part in sorted(folder.glob("*/")):
            for unit, digest in self._listed(part).items():
                self._known.setdefault((unit, digest), part.name)

    def _listed(self, part: Path) -> dict[str, str]:
        try:
            found = json.loads((part / LIST).read_text("utf-8"))
            if found["stamp"] == self.stamp and not part.name.startswith("."):
                self._unplaced[part.name] = set(found["unplaced"])
                return dict(found["units"])
        except (OSError, ValueError, KeyError, TypeError):
            pass  # half a part, or one of another version
        return {}

    def units(self) -> set[str]:
        """The units that were there before this run."""
        return {unit for unit, _ in self._known}

    def take(self, unit: CorpusUnit) -> bool:
        """Whether the unit is there as it is; it is then part of this run."""
        part = self._known.get((unit.id, unit.digest))
        if part is not None:
            self.live[unit.id] = part
        return part is not None

    def add(self, units: Sequence[CorpusUnit], done: Done) -> None:
        """Write what came of an order, beside and then renamed."""
        kept = {u.id: u.digest for u in units if u.id not in done.failed}
        if not kept:
            return
        name = hashlib.sha256(repr((self.stamp, sorted(kept.items()))).encode()).hexdigest()[:24]
        beside = self.folder / f".{name}"
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        for table, data in done.tables.items():
            (beside / f"{table}.parquet").write_bytes(data)
        listed = {"stamp": self.stamp, "units": kept, "unplaced": done.unplaced}
        (beside / LIST).write_text(json.dumps(listed), "utf-8")
        self._unplaced[name] = set(done.unplaced)
        place = self.folder / name
        if place.exists():  # of a damaged list of units
            shutil.rmtree(place)
        os.replace(beside, place)
        for unit in kept:
            self.live[unit] = name

    def unplaced(self) -> set[int]:
        """The numbers of the corrections that have no place in any part of this run."""
        found = [self._unplaced[part] for part in set(self.live.values())]
        return set.intersection(*found) if found else set()

    def sign(self) -> str:
        """The digest of all that is in the corpus now."""
        # a part is called after the content of its units
        return hashlib.sha256(json.dumps([self.stamp, sorted(self.live.items())]).encode()).hexdigest()

    def sweep(self) -> None:
        """Take away what no unit of this run is in."""
        kept = set(self.live.values())
        for place in self.folder.iterdir():
            if place.name not in kept:
                shutil.rmtree(place, ignore_errors=True)

    def names(self) -> list[str]:
        """The parts that units of this run are in, in order."""
        return sorted(set(self.live.values()))

    def paths(self, table: str) -> list[Path]:
        """Where the rows of a table lie for each of these parts, if it has any."""
        return [self.folder / name / f"{table}.parquet" for name in self.names()]

    def files(self, table: str) -> list[str]:
        """The Parquet files of a table that units of this run are in."""
        return [str(path) for path in self.paths(table) if path.exists()]

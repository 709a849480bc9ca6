"""Compare the measures that `.ci/run` took with the floors, which only ever rise.

`floors.py FOLDER [--raise]` reads FOLDER/*.json (and sources.txt) as the scoring tools print them, prints a
table of measure, floor and value, and leaves with 1 where a value is below its floor or is missing.
--raise lifts each floor to the value, rounded down to three decimals, and lowers none.
"""

import argparse
import json
import math
import re
import sys
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


def corpus(found):
    for kind, row in found.items():
        if kind != "_":
            for side in ("recall", "precision"):
                yield f"{kind}: {side}", row[side]
    yield "documents without a crash", 1 - found["_"]["crashed"] / max(1, found["_"]["documents"])


def labels(found):
    for kind in ("detection all", "fields all"):
        yield f"{kind}: F1", found[kind][2]
    yield "notes wholly right", found["notes wholly right"]
    lost = found["source notes with no location found"]
    yield "source notes with a location found", None if lost is None else 1 - lost
    for kind, (right, _) in found["joined within the note"].items():
        yield f"{kind}: right", right
    yield "notes without a crash", 1 - found["crashed"] / max(1, found["notes"])


def detection(found):
    """Of passages whose wrong labels are put right: `benchmarks/passages.py`."""
    yield "F1", found["f1"]


def ibids(found):
    yield "right", found["right"]
    yield "not wrong", 1 - found["wrong"]
    yield "fields: F1", found["fields_f1"]


def notes(found):
    """Notes of many hands: blind, or read by a model that was not fitted on their works."""
    whole = found["all"]
    yield "archival detection: F1", whole["archival detection"][2]
    yield "archival fields: F1", whole["archival fields"][2]
    yield "printed works, detection: F1", whole["published detection"][2]
    yield "notes without a crash", 1 - whole["crashed"] / max(1, whole["notes"])


def documents(found):
    """Whole documents, blind: `benchmarks/documents.py`."""
    for kind in ("archival", "published", "all"):
        yield f"{kind}: F1", found[kind]["f1"]
    yield "marked for one that is told where nothing is", 1 - found["invented"] / 100


def runs(found):
    yield "right", found["right"]
    yield "not wrong", 1 - found["wrong"]


READERS = {
    "blind": notes,
    "crossval": notes,
    "runs": runs,
    "corpus": corpus,
    "further": corpus,
    "labels": labels,
    "scholarship": labels,
    "detection": detection,
    "ibids": ibids,
    "documents": documents,
}


def measured(folder):
    """{"corpus / markers: recall": 0.98, ...}; a measure without cases is left out."""
    values = {}
    for name, reader in READERS.items():
        path = folder / f"{name}.json"
        if path.exists():
            values |= {f"{name} / {k}": v for k, v in reader(json.loads(path.read_text())) if v is not None}
    sources = folder / "sources.txt"
    if sources.exists():
        found = re.search(r"found \d+ = ([\d.]+), under the editors' repository ([\d.]+)", sources.read_text())
        if found:
            values["sources / found"], values["sources / under the editors' repository"] = map(float, found.groups())
    return values


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    asked = parser.parse_args()
    floors = json.loads(FLOORS.read_text())
    values = measured(asked.folder)
    below = 0
    names = sorted(floors.keys() | values.keys())
    print(f"{'measure':62}  floor   value")
    for name in names:
        floor, value = floors.get(name, 0), values.get(name)
        fell = floor > 0 if value is None else value + 1e-9 < floor
        below += fell
        shown = "missing" if value is None else f"{value:.4f}"
        print(f"{name:62}  {floor:.3f}  {shown}{'  BELOW ITS FLOOR' if fell else ''}")
    if asked.lift:
        for name, value in values.items():
            floors[name] = max(floors.get(name, 0), math.floor(value * 1000 + 1e-6) / 1000)
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
        print(f"{FLOORS.name} holds {len(floors)} floors now")
    if below:
        print(f"{below} below the floor", file=sys.stderr)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()

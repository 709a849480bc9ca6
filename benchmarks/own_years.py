"""How often the subseries and volume of a document are told from its text alone.

    python benchmarks/own_years.py [--every N] [--show] GOLD.jsonl [...]

The files are those that the corpus's gold.py makes: one document a line, with "vol" and "text" that has no dateline. For
documents whose own file is not dated, and for those of them that cite a volume without its years: the shares for which
the subseries is told right, wrong and not at all. For documents of volumes in parts: the same of the volume.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import archref
from archref.linking.dates import document_year
from archref.linking.own_volume import VolumeOfDocument
from archref.linking.subseries import subseries_of, unnamed_volumes
from archref.linking.volume_by_subject import PART


def outcome(found, true):
    return "none" if found is None else "right" if found == true else "wrong"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=3)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    counts = {"subseries": Counter(), "of them asked for": Counter(), "volume in parts": Counter()}
    for path in asked.gold:
        for line in path.read_text(encoding="utf-8").splitlines()[:: asked.every]:
            gold = json.loads(line)
            linked = archref.resolve(gold["text"]).linked
            own = VolumeOfDocument(linked, document_year(linked))
            told = own.subseries
            if own.year is None:
                kind = outcome(told and told[0], subseries_of(gold["vol"]))
                counts["subseries"][kind] += 1
                counts["of them asked for"][kind] += any(unnamed_volumes(linked))
                if kind == "wrong" and asked.show:
                    print(gold["vol"], gold["doc"], *told, "ASKED" if any(unnamed_volumes(linked)) else "")
            stem = own.volume.stem
            if stem is not None or PART.search(gold["vol"]):
                kind = outcome(stem, PART.sub("", gold["vol"]))
                counts["volume in parts"][kind] += 1
                if kind == "wrong" and asked.show:
                    print(gold["vol"], gold["doc"], stem, own.volume.why)
    for name, count in counts.items():
        total = max(1, count.total())
        print(f"{name:20}", count.total(), *(f"{k} {count[k] / total:.3f}" for k in ("right", "wrong", "none")))


if __name__ == "__main__":
    main()

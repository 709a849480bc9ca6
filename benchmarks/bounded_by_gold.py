"""The figures of the volumes' links as their score gives them, and without the references whose gold cannot be right.

    python benchmarks/bounded_by_gold.py CORPUS SET [SET ...] [--show N] [--every N]

CORPUS is the folder with the corpus's score.py, a SET a folder of the files that its gold.py makes. Both figures come
from score.py's own comparison; the second leaves out the rows of bounded_by_gold.toml, each with its reason. A row that
fits nothing there any more, or whose reference is led where the gold says, is named at the end.
"""

import argparse
import copy
import importlib.util
import json
import tomllib
from collections import defaultdict
from pathlib import Path

import archref

MEASURES = {
    "document": "document refs",
    "footnote": "footnote refs",
    "page": "page refs",
    "volume": "Foreign Relations refs",
    "ref": "Ref entries -> note",
}
KINDS = {"doc": "document", "docfn": "footnote", "page": "page"}  # of gold.py; all others are of a volume
OTHERS = ("markers", "markers glued to a digit", "notes", "Ref uses -> note")
UNMADE = ("links the editors did not make", "page links the editors did not make")


def comparison(corpus):
    """The module of score.py."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_by_document():
    rows = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["row"]
    found = defaultdict(list)
    for row in rows:
        found[row["volume"], row["document"]].append(row)
    return found


def is_meant(row, gold, reference, kind):
    """Whether a row's words stand at a reference of its kind."""
    if row["kind"] != kind:
        return False
    text, words, at = gold["text"], row["words"], -1
    while (at := text.find(words, at + 1)) >= 0:
        if at < reference["end"] and reference["start"] < at + len(words):
            return True
    return False


def without(gold, rows):
    """A copy of the gold in which the references of the rows do not count, and those references."""
    left, taken = copy.deepcopy(gold), []
    for reference in left["refs"]:
        kind = KINDS.get(reference["kind"], "volume")
        why = [row["why"] for row in rows if is_meant(row, gold, reference, kind)]
        if why:
            reference["slip"] = why[0]
            taken.append(reference)
    entries = [e for e in left["refline"] if any(is_meant(row, gold, e, "ref") for row in rows)]
    left["refline"] = [e for e in left["refline"] if e not in entries]
    return left, taken + entries


def needless(score, gold, got, row):
    """Why a row is of no use: nothing fits it, or the reference is led to where the gold says; None where it is needed."""
    left, taken = without(gold, [row])
    if not taken:
        return "fits no reference"
    missed = []
    for counted in (gold, left):
        tallies = defaultdict(score.Tally)
        score.score(counted, got, tallies, 0)
        tally = tallies[MEASURES[row["kind"]]]
        missed.append(tally.gold - tally.hit)
    return None if missed[0] > missed[1] else "is led where the gold says"


def figures(tally):
    def percent(value):
        return "    - " if value is None else f"{100 * value:6.2f}"

    row = tally.row()
    return f"{percent(row['recall'])} / {percent(row['precision'])} of {row['gold']:6}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print so many of the misses that are left")
    parser.add_argument("--every", type=int, default=1)
    asked = parser.parse_args()
    score, rows = comparison(asked.corpus), rows_by_document()
    met, useless = set(), []
    for folder in asked.sets:
        scored, bounded = defaultdict(score.Tally), defaultdict(score.Tally)
        documents = 0
        for path in sorted(folder.glob("*.jsonl")):
            for i, line in enumerate(path.open(encoding="utf-8")):
                if i % asked.every:
                    continue
                gold = json.loads(line)
                got = archref.resolve(gold["text"]).as_dict()
                documents += 1
                here = rows.get((gold["vol"], gold["doc"]), ())
                score.score(gold, got, scored, 0)
                score.score(without(gold, here)[0] if here else gold, got, bounded, asked.show)
                for row in here:
                    met.add(id(row))
                    if why := needless(score, gold, got, row):
                        useless.append((row, why))
        print(f"{folder.name}: {documents} documents")
        for name in (*MEASURES.values(), *OTHERS):
            print(f"  {name:26} {figures(scored[name])}   without the rows {figures(bounded[name])}")
            for miss in bounded[name].miss:
                print("      ", miss)
        print("  links the editors did not make", scored[UNMADE[0]].said, "of them to pages", scored[UNMADE[1]].said)
    unmet = [(row, "stands in no document") for here in rows.values() for row in here if id(row) not in met]
    for row, why in useless + (unmet if asked.every == 1 else []):
        print(f"{row['volume']} {row['document']} {row['kind']} “{row['words']}” {why}")


if __name__ == "__main__":
    main()

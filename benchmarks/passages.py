"""Papers found in passages of scholarly books: `python benchmarks/passages.py ../shared [--json] [--show N]`.

A passage of scholarship/detection.jsonl counts as found where a citation of type "archival" is read in it. Of the passages
labelled NONE some cite an archive all the same (`archref/training/wrongly_without.toml` has their rows); their labels are put
right here, and the figures by the labels as they are given stand beside.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import archref
from archref.training.material import wrongly_without


def score(cited: list[bool], found: list[bool]) -> dict[str, float]:
    """Precision, recall and F1 of what was found against what is there."""
    right = sum(c and f for c, f in zip(cited, found, strict=True))
    precision, recall = right / max(sum(found), 1), right / max(sum(cited), 1)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / max(precision + recall, 1e-9)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="so many passages that are read wrongly")
    asked = parser.parse_args()
    lines = (asked.shared / "scholarship/detection.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    given = [row["label"] != "NONE" for row in rows]
    put_right = [cited or i in wrongly_without() for i, cited in enumerate(given)]
    found = [any(c.type == "archival" for c in archref.resolve(row["text"]).citations) for row in rows]
    figures = {**score(put_right, found), "as labelled": score(given, found)}
    if asked.json:
        print(json.dumps(figures))
        return
    for name, values in (("labels put right", figures), ("as labelled", figures["as labelled"])):
        print(f"{name}: precision {values['precision']:.3f}, recall {values['recall']:.3f}, F1 {values['f1']:.3f}")
    wrong = [i for i, (cited, read) in enumerate(zip(put_right, found, strict=True)) if cited != read]
    for i in wrong[: asked.show]:
        print("missed" if put_right[i] else "false ", i, rows[i]["text"][:160])


if __name__ == "__main__":
    main()

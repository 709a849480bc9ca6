"""Citations found in whole documents: `python benchmarks/documents.py FOLDER... [--json] [--show N]`.

A folder holds documents as text in which an editor has marked each citation: `⟦a|FO 371/1234⟧`, with a letter for its type
(a archival, p published, t telegram, f Foreign Relations, d document, n numbered, i ibid) or `?` where it is open whether it is
one, and counts neither way. `⟦a=The National Archives|CO 96/5⟧` says the repository that is known from elsewhere: a heading, the
line above. What is read in the text without its marks is right where it overlaps a marked citation of its type by half of
both together. `invented` is how many are told, for a hundred marked ones, where nothing is marked.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import archref
from archref.data import repository

MARK = re.compile(r"⟦([aptfdni?])(?:=([^|⟧]*))?\|([^⟦⟧]*)⟧")
TYPES = {
    "a": "archival", "p": "published", "t": "telegram", "f": "frus", "d": "document", "n": "numbered", "i": "ibid",
    "?": "open",
}  # fmt: skip


@dataclass
class Marked:
    start: int
    end: int
    type: str
    repository: str


@dataclass
class Counts:
    marked: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    repositories: int = 0
    repositories_right: int = 0
    invented: int = 0
    differences: list[str] = field(default_factory=list)


def without_marks(text: str) -> tuple[str, list[Marked]]:
    """The document as it is handed in, and where its citations stand in it."""
    parts: list[str] = []
    marks: list[Marked] = []
    length = before = 0
    for mark in MARK.finditer(text):
        between = text[before : mark.start()]
        start = length + len(between)
        parts += [between, mark[3]]
        length = start + len(mark[3])
        marks.append(Marked(start, length, TYPES[mark[1]], mark[2] or ""))
        before = mark.end()
    whole = "".join([*parts, text[before:]])
    if re.search("[⟦⟧]", whole):
        raise ValueError("a mark that does not end, or is of no type")
    return whole, marks


def share(mark: Marked, told: Any) -> float:
    """What both have in common, of all that they cover together."""
    common = min(mark.end, told.end) - max(mark.start, told.start)
    return max(common, 0) / (max(mark.end, told.end) - min(mark.start, told.start))


def known_repository(told: dict[str, Any]) -> str:
    inferred = told.get("inferred", {}).get("repository", {}).get("value", "")
    resolved = told.get("resolved", {}).get("repository", "")
    return str(told["fields"].get("repository") or resolved or inferred)


def same_repository(wanted: str, known: str) -> bool:
    """By the table of archives, else by the words of the shorter name: "The National Archives, Kew" is "National Archives"."""
    rows = [repository(name) for name in (wanted, known)]
    if all(rows):
        return rows[0] == rows[1]
    first, second = (set(re.findall(r"\w\w+", name.casefold())) - {"the", "of"} for name in (wanted, known))
    return bool(first and second) and (first <= second or second <= first)


def count(name: str, text: str, counts: Counts) -> None:
    whole, marks = without_marks(text)
    told = archref.resolve(whole).as_dict()["citations"]
    spans = [Marked(c["start"], c["end"], c["type"], known_repository(c)) for c in told]
    free = set(range(len(spans)))
    for mark in (m for m in marks if m.type != "open"):
        counts.marked[mark.type] += 1
        best = max(free, key=lambda i: (share(mark, spans[i]), -i), default=None)
        if best is None or share(mark, spans[best]) < 0.5:
            counts.differences.append(f"{name}: missed {mark.type}: {whole[mark.start : mark.end]!r}")
            continue
        free.remove(best)
        counts.told[spans[best].type] += 1
        if spans[best].type == mark.type:
            counts.right[mark.type] += 1
        else:
            counts.differences.append(f"{name}: {spans[best].type} for {mark.type}: {whole[mark.start : mark.end]!r}")
        if mark.repository:
            counts.repositories += 1
            counts.repositories_right += same_repository(mark.repository, spans[best].repository)
    for span in (spans[i] for i in sorted(free)):
        near = [mark for mark in marks if mark.start < span.end and span.start < mark.end]
        if any(mark.type == "open" for mark in near) or span.type == "unrecognised":
            continue
        counts.told[span.type] += 1
        counts.invented += not near
        what = "part or more of one" if near else "invented"
        counts.differences.append(f"{name}: {what}, {span.type}: {whole[span.start : span.end]!r}")


def figures(counts: Counts) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    for type in [*sorted(counts.marked, key=lambda type: -counts.marked[type]), "all"]:
        right, marked, told = (
            sum(c.values()) if type == "all" else c[type] for c in (counts.right, counts.marked, counts.told)
        )
        recall, precision = right / max(marked, 1), right / max(told, 1)
        f1 = 2 * recall * precision / max(recall + precision, 1e-9)
        rows[type] = {"marked": marked, "recall": recall, "precision": precision, "f1": f1}
    rows["invented"] = 100 * counts.invented / max(sum(counts.marked.values()), 1)
    rows["repositories from elsewhere"] = [counts.repositories_right, counts.repositories]
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="so many differences of each document")
    asked = parser.parse_args()
    counts = Counts()
    for path in sorted(path for folder in asked.folders for path in folder.glob("*.txt")):
        before = len(counts.differences)
        try:
            count(path.stem, path.read_text(encoding="utf-8"), counts)
        except ValueError as error:
            parser.error(f"{path}: {error}")
        for difference in counts.differences[before : before + asked.show]:
            print(difference)
    result = figures(counts)
    if asked.json:
        print(json.dumps(result))
        return
    for type, row in result.items():
        if isinstance(row, dict):
            print(
                f"{type:12} {row['marked']:5} marked: recall {row['recall']:.3f}, precision {row['precision']:.3f}, F1 {row['f1']:.3f}"
            )
    right, known = result["repositories from elsewhere"]
    print(f"told where nothing is marked, for 100 marked: {result['invented']:.1f}")
    print(f"repositories known from elsewhere: {right} of {known} right")


if __name__ == "__main__":
    main()

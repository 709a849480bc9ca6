"""How many of the editors' links `archref link` puts back into volumes from which they are taken out.

    python benchmarks/put_back.py [--show N] VOLUME.xml[.xz]...

For each volume (TEI of the Office of the Historian) and for all: the <ref>s with a target, the share at whose place the
same target stands again, and the share where only another one does. `--show` prints so many of either kind of miss.
Pages in an index that says of itself that its numbers are documents' are slips of the encoding and left out.
"""

from __future__ import annotations

import argparse
import lzma
import re
import tempfile
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import archref
from archref.weaving.files import Linked

REF = re.compile(r"<ref\b([^>]*)>|</ref>")
TARGET = re.compile(r'target="([^"]*)"')
EDGES = re.compile(r"(?:\s|<[^<>]*>)*")
OWN = re.compile(r"(?!frus\d)[\w.-]+")  # an id of the file for which the sign before it was forgotten
BY_DOCUMENT = re.compile(r"(?i)References\s+are\s+to\s+document\s+numbers")
NEAR = 8  # insertions before a place among which those that stand around it are


@dataclass
class Outcome:
    """`linked` is what linking the volume without its links gave; `text` that volume, without a byte order mark."""

    linked: Linked
    text: str
    total: int = 0
    same: int = 0
    other: int = 0
    misses: list[str] = field(default_factory=list)


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")


def without_refs(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without <ref> tags, and (start, end, target) of each in it that has a target."""
    pieces, gold, begun, here, length = [], [], [], 0, 0
    for m in REF.finditer(text):
        pieces.append(text[here : m.start()])
        length += m.start() - here
        here = m.end()
        if m[1] is not None and m[1].endswith("/"):
            continue
        if m[1] is not None:
            target = TARGET.search(m[1])
            begun.append((length, target[1] if target else None))
        else:
            start, target = begun.pop()
            if target:
                gold.append((start, length, f"#{target}" if OWN.fullmatch(target) else target))
    return "".join([*pieces, text[here:]]), gold


def put_back(file: Path, whole: str) -> Outcome:
    """Write the volume `whole` without its links to `file`, link that, and compare."""
    mark = whole[: whole.startswith("\ufeff")]
    text, gold = without_refs(whole[len(mark) :])
    index = BY_DOCUMENT.search(text)
    gold = [g for g in gold if not (index and g[0] > index.start() and g[2].startswith("#pg_"))]
    file.write_bytes((mark + text).encode())
    linked = archref.link(file)
    found = Outcome(linked, text, len(gold))
    put = sorted((i.start, i.end, i.target) for i in linked.insertions if i.target)
    starts = [start for start, _, _ in put]
    for begin, end, target in gold:
        edge = EDGES.match(text, begin, end)
        start = edge.end() if edge else begin
        near = islice(put, max(0, bisect_right(starts, end) - NEAR), bisect_right(starts, end))
        there = [t for a, b, t in near if a < end and start < b]
        found.same += target in there
        found.other += bool(there) and target not in there
        if target not in there:
            words = " ".join(text[max(0, start - 50) : end + 20].split())
            found.misses.append(f"{file.stem}: …{words}… -> {target}, got {', '.join(there) or 'nothing'}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("volumes", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    total = same = other = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in asked.volumes:
            found = put_back(Path(folder) / path.name.removesuffix(".xz"), text_of(path))
            print(f"{path.name}: {found.total} links, same {found.same / max(1, found.total):.4f}, "
                  f"another {found.other / max(1, found.total):.4f}")  # fmt: skip
            for miss in found.misses[: asked.show]:
                print("   ", miss)
            total, same, other = total + found.total, same + found.same, other + found.other
    print(f"all: {total} links, same target {same / max(1, total):.4f}, another {other / max(1, total):.4f}")


if __name__ == "__main__":
    main()

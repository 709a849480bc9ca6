"""How often a reference to another part of the own volume is led there, from a document's text alone.

    python benchmarks/own_parts.py [--every N] [--show] GOLD.jsonl [...]

The files are those that the corpus's gold.py makes. To each document of a volume in parts a sentence is added that cites
another part: "See Part 1, p. 45.", and "See p. 45." with a page that the other part is known to have. Printed are the shares
that are led to that part, to another volume, and to none; a page that is left as the document's own is none.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import archref
from archref.data import parts
from archref.identifiers.frus_parts import siblings


def outcome(text, words, true):
    result = archref.resolve(f"{text} See {words}.").as_dict()
    at = len(text) + 5
    found = {(link.get("target") or {}).get("volume") for link in result["links"] if link["start"] >= at} - {None}
    return ("right" if found == {true} else "wrong", found) if found else ("none", found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=3)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    total = Counter()
    for path in asked.gold:
        volume = path.stem
        other = [v for v in siblings(volume) if v != volume]
        if not other:
            continue
        row = parts().get(other[0], {})
        counts = {"part": Counter(), "page": Counter()}
        for i, line in enumerate(path.read_text(encoding="utf-8").splitlines()[:: asked.every]):
            gold = json.loads(line)
            tried = {
                "part": f"Part {other[0][-1]}, p. 45"
                if int(volume[4:8]) < 1955
                else f"Part {other[0][-1]}, Document 45"
            }
            if row.get("first_page") and int(volume[4:8]) < 1955:
                first, last = int(row["first_page"]), int(row["last_page"])
                tried["page"] = f"p. {first + (i * 37) % max(1, last - first)}"
            for kind, words in tried.items():
                how, found = outcome(gold["text"], words, other[0])
                counts[kind][how] += 1
                if how == "wrong" and asked.show:
                    print(volume, gold["doc"], words, *found)
        for kind, count in counts.items():
            total.update({f"{kind} {k}": n for k, n in count.items()})
            if n := count.total():
                print(f"{volume:18} {kind}", n, *(f"{k} {count[k] / n:.3f}" for k in ("right", "wrong", "none")))
    print(dict(total))


if __name__ == "__main__":
    main()

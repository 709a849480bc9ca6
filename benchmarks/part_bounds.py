"""Where the parts of volumes begin and end, gathered from volumes at hand: the rows of archref/data/parts.csv.

`part_bounds.py VOLUME.xml[.xz] [...]` reads volumes of Foreign Relations (TEI) and prints, for each part of a volume,
the first and last page and document that are known to stand in it: those of the files themselves, those that their
editors' links lead to or say, and those that are cited with their part ("vol. V, Part 2, p. 1345"). A page that contradicts
a part at hand is a slip and is left out; of two parts that contradict each other the rarer page goes.
"""

import argparse
import csv
import lzma
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import archref
from archref.data import volumes

TARGET = re.compile(r'target="(frus[\w-]*?p\d)#(?:pg_(\d+)|d(\d+))(?:fn\w+)?"')
WHOLE = re.compile(r'<ref\b[^>]*target="(frus[\w-]*?p\d)"[^>]*>((?:[^<]|<(?!/ref>))*</ref>[^<]{0,40})')
CITED = re.compile(r"\b(?:(?:pp?\.|pages?)\s+(\d+)|Documents?\s+(\d+))")
PAGE = re.compile(r'<pb\b[^>]*\bn="(\d+)"')
DOCUMENT = re.compile(
    r'<div\b[^>]*\bxml:id="d(\d+)"(?:[^<]|<(?!head\b))*<head\b(?:[^<]|<(?!/head>))*?>\s*(?:No\. )?\1\b'
)
PART = re.compile(r"(.*)p(\d)$")
LEAST = 20  # pages of a file that is paged at all
NUMBERED = 1952  # from this year on the documents' numbers are printed, at first not in all volumes


def text_of(path):
    data = path.read_bytes()
    return (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8-sig")


def cited(path, text, pages, documents):
    """Count the pages and documents that the volume's text cites with their part."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / path.name.removesuffix(".xz")
        file.write_text(text, encoding="utf-8")
        for result in archref.resolve_many(archref.read(file)):
            parts = {(c.start, c.end) for c in result.linked.citations if "part" in c.fields}
            for link in result.linked.links:
                target = link.target or {}
                if (link.start, link.end) in parts and PART.match(target.get("volume", "")):
                    for found, counts in ((target.get("pages", ()), pages), (target.get("documents", ()), documents)):
                        counts[target["volume"]].update(int(n) for v in found for n in re.findall(r"^\d+", v))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("volumes", nargs="+", type=Path)
    pages, documents = defaultdict(Counter), defaultdict(Counter)
    own = {}
    for path in parser.parse_args().volumes:
        text, name = text_of(path), path.name.split(".")[0]
        for volume, page, document in TARGET.findall(text):
            (pages if page else documents)[volume][int(page or document)] += 1
        for volume, words in WHOLE.findall(text):
            for page, document in CITED.findall(words):
                (pages if page else documents)[volume][int(page or document)] += 1
        cited(path, text, pages, documents)
        if PART.match(name):
            printed = [int(n) for n in PAGE.findall(text)]
            own[name] = printed if len(printed) >= LEAST else [], [int(n) for n in DOCUMENT.findall(text)]
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["id", "first_page", "last_page", "first_document", "last_document"])
    stems = {PART.match(v)[1] for v in (*pages, *documents, *own)}
    bounds = {}
    for stem in stems:
        for kind, counts in enumerate((pages, documents)):
            if kind and int(stem[4:8]) < NUMBERED:
                continue
            found = {v: Counter(c) for v, c in counts.items() if PART.match(v)[1] == stem}
            for volume, held in own.items():
                if PART.match(volume)[1] == stem and held[kind]:
                    found[volume] = Counter({min(held[kind]): 10**6, max(held[kind]): 10**6})
            for volume, span in consistent(found).items():
                bounds.setdefault(volume, [None, None])[kind] = span
    for volume in sorted(bounds.keys() & volumes().keys()):
        rows.writerow([volume, *(n for span in bounds[volume] for n in span or ("", ""))])


def consistent(found):
    """The first and last number of each part. Where a part at hand begins behind 1 the one before it ends there."""
    volumes = sorted(v for v in found if found[v])
    for first, second in zip(volumes, volumes[1:], strict=False):
        while found[first] and found[second] and 1 < min(found[second]) <= max(found[first]):
            low, high = min(found[second]), max(found[first])
            at_hand = found[second][low] >= 10**6 or found[first][high] >= 10**6
            if not at_hand and min(found[second][low], found[first][high]) > 1:
                break
            drop = (found[first], high) if found[first][high] <= found[second][low] else (found[second], low)
            del drop[0][drop[1]]
            if low < 100:
                break
    spans = {v: (min(found[v]), max(found[v])) for v in volumes if found[v]}
    for volume in list(spans):
        stem, part = PART.match(volume).groups()
        before = f"{stem}p{int(part) - 1}"
        low = spans[volume][0]
        if found[volume][low] >= 10**6 and low > 1 and spans.get(before, (0, 0))[1] < low:
            spans[before] = (spans.get(before, (1, 0))[0], low - 1)
    return spans


if __name__ == "__main__":
    main()

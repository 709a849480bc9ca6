"""How much of what citeproc-js prints is printed here alike: entries and notes of a folder of fresh items and styles.

    python benchmarks/csl_beside.py FOLDER [--modules NODE_MODULES] [--show N] [--tidy N] [--only STYLE]

FOLDER has items.json (CSL-JSON) and styles.txt (names of styles). With --modules, the folder in which `npm install
citeproc@2.4.63` put citeproc-js, its print is made first, by tests/test_csl_reference/make.js: each item cited first,
again with a locator, beside others, with prefixes and suffixes. Without, FOLDER/expected is compared as it stands.
Prints the shares that are equal exactly, but for white space, and right by the specification: but for what citeproc-js
prints against CSL 1.0.2 by the rows of tests/test_csl_reference/faults.toml (marks that it doubles where two parts
meet, its note of an error, brackets); for each style that falls short its own; with --show the first N differences of
each style, with --tidy N of those that are more than that. To be a figure at first sight, items and styles must be none
that were mended for. A style at which citeproc-js fails is named by make.js and left out.
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

from archref.csl import render, style_names
from archref.csl.styles import find_style

MAKE = Path(__file__).parents[1] / "tests" / "test_csl_reference" / "make.js"
FAULTS = MAKE.with_name("faults.toml")
Pair = tuple[str, str, str]  # where it stands, as citeproc-js prints it, as it is printed here


def make(folder: Path, modules: Path) -> None:
    from citeproc import LOCALES_PATH

    styles = find_style(next(iter(style_names()))).parent
    command = ["node", str(MAKE), str(styles), str(LOCALES_PATH), str(modules.resolve()), str(folder.resolve())]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def pairs(folder: Path, style: str) -> tuple[list[Pair], list[Pair]]:
    """Entries and notes of one style."""
    items, clusters = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("items", "clusters"))
    expected = json.loads((folder / "expected" / f"{style}.json").read_text("utf-8"))
    rendered = render(items, [{"note": i, "cites": cites} for i, cites in enumerate(clusters, 1)], style)
    printed = dict(zip(rendered.ids, rendered.bibliography, strict=True))
    theirs = dict(expected["bibliography"])
    ids = list(dict.fromkeys([*theirs, *printed]))
    entries = [(id, theirs.get(id, ""), printed.get(id, "")) for id in ids]
    notes = [(f"note {i}", *pair) for i, pair in enumerate(zip(expected["notes"], rendered.notes, strict=True), 1)]
    return entries, notes


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@functools.cache
def faults() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = tomllib.loads(FAULTS.read_text("utf-8"))["kind"]
    return tuple((re.compile(row["theirs"]), row["right"]) for row in rows)


def specified(theirs: str) -> str:
    """What citeproc-js prints, without what it prints against the specification; but for white space."""
    for fault, right in faults():
        theirs = fault.sub(right, theirs)
    return bare(theirs)


def is_right(theirs: str, ours: str) -> bool:
    """Whether a print is that of citeproc-js, or would be if that one's faults were mended; but for white space."""
    return bare(ours) in (bare(theirs), specified(theirs))


def different(found: list[Pair], tidied: bool = False) -> Iterator[Pair]:
    return (pair for pair in found if pair[1] != pair[2] and not (tidied and is_right(*pair[1:])))


def shares(found: list[Pair]) -> str:
    if not found:
        return "none"
    exact = sum(a == b for _, a, b in found)
    blank = sum(bare(a) == bare(b) for _, a, b in found)
    right = sum(is_right(a, b) for _, a, b in found)
    said = zip(("exact", "but for white space", "right by the specification"), (exact, blank, right), strict=True)
    return ", ".join(f"{count / len(found):.1%} {name}" for name, count in said) + f", of {len(found):,}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--modules", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--tidy", type=int, default=0)
    parser.add_argument("--only")
    asked = parser.parse_args()
    if asked.modules:
        make(asked.folder, asked.modules)
    styles = [asked.only] if asked.only else (asked.folder / "styles.txt").read_text("utf-8").split()
    styles = [style for style in styles if (asked.folder / "expected" / f"{style}.json").exists()]
    all_entries: list[Pair] = []
    all_notes: list[Pair] = []
    for style in styles:
        entries, notes = pairs(asked.folder, style)
        all_entries += entries
        all_notes += notes
        if missed := [*different(entries), *different(notes)]:
            print(f"{style}: entries {shares(entries)}; notes {shares(notes)}")
            if asked.tidy:
                missed = [*different(entries, True), *different(notes, True)]
            for place, theirs, ours in missed[: asked.tidy or asked.show]:
                print(f"  {place}\n    citeproc-js {theirs}\n    here        {ours}")
    print(f"{len(styles)} styles\nentries {shares(all_entries)}\nnotes   {shares(all_notes)}")


if __name__ == "__main__":
    main()

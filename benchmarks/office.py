"""How many linked files say something else in LibreOffice than they did before.

    python benchmarks/office.py [COUNT [FIRST [FOLDER]]]

COUNT Word files (300) are made at random, from the number FIRST (0) on, linked, and both opened in LibreOffice, a hundred
at once; every part is checked for places that the schema does not have. Prints the files that differ and the counts.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import archref

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import office  # noqa: E402
import word_files  # noqa: E402

AT_ONCE = 100


def main(count: int, first: int, folder: Path) -> int:
    wrong = links = bookmarks = without = faulty = 0
    for begun in range(first, first + count, AT_ONCE):
        pairs = []
        for seed in range(begun, min(begun + AT_ONCE, first + count)):
            before, after = folder / f"n{seed}.docx", folder / f"n{seed}-linked.docx"
            before.write_bytes(word_files.made(seed))
            found = archref.link(before)
            after.write_bytes(found.data)
            made = sum(bool(i.target) for i in found.insertions)
            links += made
            bookmarks += sum("bookmarkStart" in i.opens for i in found.insertions)
            without += not made
            if said := word_files.faults_of(found.data, before.read_bytes()):
                faulty += 1
                print(f"{after.name}: {', '.join(said)}")
            pairs.append((before, after))
        for _, after in office.differing(pairs, folder):
            wrong += 1
            print(f"{after.name} differs")
    print(f"{count} files, {without} without a link, {links} links, {bookmarks} bookmarks")
    print(f"{wrong} differ in LibreOffice, {faulty} have something where the schema has no place")
    return int(bool(wrong or faulty))


if __name__ == "__main__":
    given = sys.argv[1:]
    numbers = [int(n) for n in given[:2]] + [300, 0][len(given[:2]) :]
    with tempfile.TemporaryDirectory() as scratch:
        sys.exit(main(*numbers, Path(given[2]) if len(given) > 2 else Path(scratch)))

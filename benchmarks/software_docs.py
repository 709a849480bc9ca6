"""False citations in software documentation, which cites no archive: `software_docs.py FOLDER… [--most N] [--show N]`.

Reads each .md, .rst and .txt file below the folders (unpacked source distributions) and counts the citations seen in them,
by type, in 1,000 files. What could not be read ("unrecognised") is no citation.
"""

import argparse
import collections
import random
from pathlib import Path

import archref
from archref.reading.files import InputError


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=3000)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    files = [p for folder in asked.folders for p in sorted(folder.rglob("*")) if p.suffix in (".md", ".rst", ".txt")]
    random.Random(1).shuffle(files)
    seen = collections.Counter()
    read = 0
    for path in files[: asked.most]:
        try:
            results = archref.resolve_many(archref.read(path))
        except InputError:
            continue
        read += 1
        for result in results:
            for cited in result.citations:
                seen[cited.type] += 1
                if cited.type != "unrecognised" and asked.show:
                    asked.show -= 1
                    print(
                        path.name,
                        cited.type,
                        repr(result.text[cited.start : cited.end]),
                        cited.fields,
                        cited.confidence,
                    )
    false = sum(n for type_, n in seen.items() if type_ != "unrecognised")
    print(f"{read} files; in 1,000: {1000 * false / max(read, 1):.1f} false citations", dict(seen))


if __name__ == "__main__":
    main()

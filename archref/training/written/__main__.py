"""What is marked wrongly in files of written notes: `python -m archref.training.written FILE…`."""

from __future__ import annotations

import sys
from collections import Counter

from . import doubts, read


def main() -> None:
    for path in sys.argv[1:]:
        types: Counter[str] = Counter()
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if not line.strip() or line.startswith("#"):
                    continue
                try:
                    note = read(line.rstrip("\n"), where=f"{path}:{number}")
                except ValueError as error:
                    print(error)
                    continue
                types["notes"] += 1
                types.update(span.type for span in note.citations)
                for doubt in doubts(note):
                    print(f"{path}:{number}: {doubt}")
        print(f"{path}:", ", ".join(f"{count} {name}" for name, count in types.most_common()))


if __name__ == "__main__":
    main()

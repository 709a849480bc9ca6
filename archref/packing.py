"""Make ready what a first note reads of the package's tables: `python -m archref.packing [--check]`.

TOML takes a tenth of a second to read, the names of archives another to be put in order. What is made of them stands in
`archref/packed`, the same bytes each time, and is used as long as the tables are those of which it was made (`packaged`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from .data.house_tables import FILE, house_tables
from .grammar.loading import PACKED, bundled_tables, sources
from .packaged import mark_of, packaged_path, packed_path, table_as_written

TABLES = ("data", "labelling", "layout", "linking", "recognising")  # folders whose tables a note needs


class Packed(NamedTuple):
    """Something that is made ready: its name, the files it is made of, and what is made of them."""

    name: str
    sources: tuple[str, ...]
    content: Any  # text, or what JSON can hold


def all_packed() -> Iterator[Packed]:
    """Everything that is made ready, in order."""
    for folder in TABLES:
        for path in sorted(packaged_path(folder).rglob("*.toml")):
            name = path.relative_to(packaged_path(".")).as_posix()
            yield Packed(name, (name,), table_as_written(name))
    yield Packed(FILE, (FILE,), house_tables())
    yield Packed(PACKED, sources(), bundled_tables())


def as_written(one: Packed) -> bytes:
    """The bytes of its file."""
    content = (
        one.content
        if isinstance(one.content, str)
        else json.dumps(one.content, ensure_ascii=False, separators=(",", ":"))
    )
    return f"{mark_of(one.sources)}\n{content}".encode()


def main() -> int:
    """Write the files, or with --check say which are not those of the tables."""
    parser = argparse.ArgumentParser(prog="python -m archref.packing", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is not up to date")
    check = parser.parse_args().check
    stale = 0
    for one in all_packed():
        path, data = packed_path(one.name), as_written(one)
        if path.is_file() and path.read_bytes() == data:
            continue
        stale += 1
        if check:
            print(f"{path.name}: not made of the tables as they stand; run python -m archref.packing", file=sys.stderr)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_bytes(data)
        beside.replace(path)
        print(one.name)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())

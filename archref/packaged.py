"""What travels in the package beside its code: tables, styles, weights, each by its path from the package on.

Tables that a first note needs are kept in `packed` as well, as JSON or as lines, which are read in a tenth of the time. It is used only as
long as it was made of the tables as they stand: `python -m archref.packing` makes it anew.

>>> packaged_table("labelling/cited_by.toml")["words"][0]["example"] != ""
True
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


def packaged_path(name: str) -> Path:
    """Where a file or a folder of the package stands, by its path in it: "data/words.toml"."""
    return _PACKAGE / name


def packaged_text(name: str) -> str:
    """The words of a file of the package."""
    return packaged_path(name).read_bytes().decode("utf-8")


def packaged_table(name: str) -> dict[str, Any]:
    """A table of the package, a file of TOML."""
    return packed(name, (name,)) or table_as_written(name)


def table_at(path: Path) -> dict[str, Any]:
    """A table by its path: one of the package, or a file of TOML elsewhere; OSError where it cannot be read."""
    if path.is_relative_to(_PACKAGE):
        return packaged_table(path.relative_to(_PACKAGE).as_posix())
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def table_as_written(name: str) -> dict[str, Any]:
    """The same without looking for what is packed."""
    import tomllib

    return tomllib.loads(packaged_text(name))


def packed_path(name: str) -> Path:
    """Where stands what is packed by a name."""
    return packaged_path(f"packed/{name}.packed")


def mark_of(sources: Iterable[str]) -> str:
    """A number by which it is known whether files of the package are those of which something was made."""
    from zlib import crc32

    mark = 0
    for source in sources:
        mark = crc32(packaged_path(source).read_bytes(), mark)
    return f"{mark:08x}"


def packed_bytes(name: str, sources: Iterable[str]) -> bytes | None:
    """What was made of some files of the package, by its name; None where it is missing or was made of others."""
    try:
        mark, _, content = packed_path(name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if mark == mark_of(sources).encode() else None


def packed(name: str, sources: Iterable[str]) -> Any:
    """The same of what was written as JSON."""
    content = packed_bytes(name, sources)
    if content is None:
        return None
    import json

    return json.loads(content)

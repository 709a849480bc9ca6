"""What travels in the package beside its code: tables, styles, weights, each by its path from the package on.

>>> packaged_table("labelling/cited_by.toml")["words"][0]["example"] != ""
True
"""

from __future__ import annotations

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
    import tomllib

    return tomllib.loads(packaged_text(name))

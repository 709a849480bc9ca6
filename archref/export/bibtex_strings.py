"""The @string definitions of a file, bounded: each may use those before it twice, and twenty such double to gigabytes."""

from __future__ import annotations

from typing import Any

MOST = 20_000_000  # characters that the strings of one file may come to, where they are used


def bounded(macros: Any) -> Any:
    """pybtex's table of strings with the same entries; ValueError, in one line, where their use comes to too much."""
    from pybtex.utils import CaseInsensitiveDict

    class Strings(CaseInsensitiveDict):
        used = 0

        def __getitem__(self, name: str) -> Any:
            value = super().__getitem__(name)
            self.used += len(value)
            if self.used > MOST:
                raise ValueError("not BibTeX: its @string definitions repeat each other without end")
            return value

    return Strings(macros)

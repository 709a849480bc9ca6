"""The dash for an author repeated from the entry before (subsequent-author-substitute)."""

from __future__ import annotations

import re

from .markup import AUTHOR, AUTHORED, plain

_REGION = re.compile(f"{AUTHOR}([^{AUTHORED}]*){AUTHORED}")


def replace_repeated(entries: list[str], dash: str) -> list[str]:
    """`entries`, still marked, with the names that the entry before has too as `dash`."""
    out, before = [], None
    for entry in entries:
        found = _REGION.search(entry)
        names = plain(found[1]) if found else None
        if found and names == before:
            entry = entry[: found.start()] + dash + entry[found.end() :]
        before = names
        out.append(entry)
    return out

"""The dash for an author repeated from the entry before (subsequent-author-substitute)."""

from __future__ import annotations

import re
from typing import Any

from .markup import AUTHOR, AUTHORED

_REGION = re.compile(f"{AUTHOR}[^{AUTHORED}]*{AUTHORED}")


def replace_repeated(entries: list[tuple[str, Any]], dash: str) -> list[tuple[str, Any]]:
    """`entries`, (marked text, run) each, with the names that the entry before opens with too as `dash`.

    The names are compared as the items have them: two persons who print as "Smith, A." stay apart.
    """
    out, before = [], None
    for entry, run in entries:
        found = _REGION.search(entry)
        if found and run.authored == before:
            entry = entry[: found.start()] + dash + entry[found.end() :]
        before = run.authored if found else None
        out.append((entry, run))
    return out

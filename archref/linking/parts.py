"""Which part of a volume a page or document stands in, where the citation does not print it.

The parts of most volumes are paged through: where one is known to reach page 1472 and the next to begin by 1491, page
1466 is in the first. What is known stands in data/parts.csv; pages between are left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

FIRST = re.compile(r"\d+")
PART = re.compile(r"p\d$")
SECOND = 900  # a part that begins behind this page goes on from the one before it


def holding(parts: Sequence[str], pages: Iterable[str] = (), documents: Iterable[str] = ()) -> list[str]:
    """Those of a volume's parts, ids in order, that may hold the first of the pages or documents; all where nothing
    is known."""
    for kind, values in (("page", pages), ("document", documents)):
        for value in values:
            if m := FIRST.match(value):
                return _possible(tuple(parts), kind, int(m.group()))
    return list(parts)


def _possible(parts: tuple[str, ...], kind: str, number: int) -> list[str]:
    spans = _spans(parts, kind)
    return [
        part
        for k, part in enumerate(parts)
        if not any(span and number >= span[0] for span in spans[k + 1 :])
        and not any(span and number <= span[1] for span in spans[:k])
    ]


@cache
def _spans(parts: tuple[str, ...], kind: str) -> tuple[tuple[int, int] | None, ...]:
    """What is known of each part; nothing where the parts are not numbered through."""
    from ..data import parts as known

    rows = [known().get(part, {}) for part in parts]
    spans = [(int(r[f"first_{kind}"]), int(r[f"last_{kind}"])) if r.get(f"first_{kind}") else None for r in rows]
    held = [span for span in spans if span]
    through = all(a[1] < b[0] for a, b in zip(held, held[1:], strict=False)) and (
        len(held) > 1 or (kind == "page" and any(span and span[0] > SECOND for span in spans[1:]))
    )
    return tuple(spans) if through else ()


@cache
def siblings(volume: str) -> tuple[str, ...]:
    """The parts of a volume, by the id of one of them or without a part; empty where it has none."""
    from ..data import volumes

    stem = PART.sub("", volume)
    found = tuple(f"{stem}p{n}" for n in range(1, 10) if f"{stem}p{n}" in volumes())
    return found if len(found) > 1 else ()

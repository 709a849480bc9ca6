"""Which part of a volume of Foreign Relations a page or document stands in, where a reference does not print it.

The parts of most volumes are paged through: where one is known to reach page 1472 and the next to begin by 1491, page
1466 is in the first. What is known stands in data/parts.csv; an index of one's own may know more. What lies between is
left open.

>>> siblings("frus1951v06p2"), siblings("frus1951v05")
(('frus1951v06p1', 'frus1951v06p2'), ())
>>> holding(siblings("frus1951v06"), ["1466-1470"])
['frus1951v06p1']
>>> holding(siblings("frus1951v06"), ["1480"])
['frus1951v06p1', 'frus1951v06p2']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ..patterns import expression

Bounds = Mapping[str, Mapping[str, str]]  # by part: first_page, last_page, first_document, last_document

_FIRST = expression(r"\d+")
_PART = expression(r"p\d$")
_SECOND = 900  # a part that begins behind this page goes on from the one before it


@cache
def siblings(volume: str) -> tuple[str, ...]:
    """The parts of a volume, by the id of one of them or without a part; empty where it has none."""
    from archref.data import volumes

    stem = _PART.sub("", volume)
    found = tuple(f"{stem}p{n}" for n in range(1, 10) if f"{stem}p{n}" in volumes())
    return found if len(found) > 1 else ()


def holding(
    parts: Sequence[str], pages: Iterable[str] = (), documents: Iterable[str] = (), bounds: Bounds | None = None
) -> list[str]:
    """Those of a volume's parts, ids in order, that may hold the first of the pages, else of the documents; all where
    nothing is known. `bounds`: what is known beside the table."""
    for kind, values in (("page", pages), ("document", documents)):
        for value in values:
            if m := _FIRST.match(value):
                spans = _spans(tuple(parts), kind) if bounds is None else _of(parts, kind, bounds)
                return _possible(parts, spans, int(m.group()))
    return list(parts)


def _possible(parts: Sequence[str], spans: Sequence[tuple[int, int] | None], number: int) -> list[str]:
    return [
        part
        for k, part in enumerate(parts)
        if not any(span and number >= span[0] for span in spans[k + 1 :])
        and not any(span and number <= span[1] for span in spans[:k])
    ]


@cache
def _spans(parts: tuple[str, ...], kind: str) -> tuple[tuple[int, int] | None, ...]:
    return _of(parts, kind, {})


def _of(parts: Sequence[str], kind: str, bounds: Bounds) -> tuple[tuple[int, int] | None, ...]:
    """What is known of each part; nothing where the parts are not numbered through."""
    from archref.data import parts as known

    spans = []
    for part in parts:
        rows = [row for row in (known().get(part), bounds.get(part)) if row and row.get(f"first_{kind}")]
        first = [int(row[f"first_{kind}"]) for row in rows]
        last = [int(row[f"last_{kind}"]) for row in rows]
        spans.append((min(first), max(last)) if rows else None)
    held = [span for span in spans if span]
    through = all(a[1] < b[0] for a, b in zip(held, held[1:], strict=False)) and (
        len(held) > 1 or (kind == "page" and any(span and span[0] > _SECOND for span in spans[1:]))
    )
    return tuple(spans) if through else ()

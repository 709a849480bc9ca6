"""The position of each cite: first, subsequent, ibid, near note. It follows the notes' numbers.

The library looks at the order of calls alone and searches all earlier cites for each one.
"""

from __future__ import annotations

from .run import Cite


def set_positions(clusters: list[list[Cite]], near: int = 5) -> None:
    """Set `positions` and `first_note` of every cite. near: how many notes away still counts as near."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    before: list[Cite] = []
    for cites in clusters:
        for i, cite in enumerate(cites):
            id = cite.item.id
            if id not in first:
                cite.positions = frozenset({"first"})
                first[id] = cite.note
            else:
                found = {"subsequent"}
                previous = cites[i - 1] if i else (before[0] if len(before) == 1 else None)
                if previous is not None and previous.item.id == id:
                    found |= _ibid(previous, cite)
                if cite.note - last[id] <= near:
                    found.add("near-note")
                cite.positions = frozenset(found)
                cite.first_note = first[id]
            last[id] = cite.note
        before = cites or before


def _ibid(previous: Cite, cite: Cite) -> set[str]:
    had, has = (previous.label, previous.locator), (cite.label, cite.locator)
    if not previous.locator:
        return {"ibid", "ibid-with-locator"} if cite.locator else {"ibid"}
    if not cite.locator:
        return set()
    return {"ibid"} if had == has else {"ibid", "ibid-with-locator"}

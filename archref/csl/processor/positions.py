"""The position of each cite: first, subsequent, ibid, near note. It follows the notes' numbers.

The library looks at the order of calls alone and searches all earlier cites for each one.
"""

from __future__ import annotations

from collections import Counter

from .state import Cite


def set_positions(clusters: list[list[Cite]], near: int = 5, in_text: bool = False) -> None:
    """Set `positions` and `first_note` of every cite, and of every item the note that cites it first.

    near: how many notes away still counts as near. in_text: the citations stand in the text and have no numbers.
    Where the numbers start again, at a new chapter, everything is cited for the first time again.
    """
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    in_note: Counter[int] = Counter()
    before: list[Cite] = []
    known: dict[frozenset[str], frozenset[str]] = {}  # one of each for all cites
    for cites in clusters:
        if not cites:
            continue
        note = cites[0].note
        if not in_text and before and before[0].note > note:
            first, last, in_note = {}, {}, Counter()
        for i, cite in enumerate(cites):
            in_note[note] += 1
            id = cite.item.id
            if id not in first:
                first[id] = note
                cite.item.first_note = 0 if in_text else note
            else:
                found = {"subsequent"}
                previous = cites[i - 1] if i else _previous(before, note, in_note, in_text)
                if previous is not None and previous.item.id == id:
                    # in the text the reference processor compares locators with the first cite before
                    found |= _ibid(before[0] if in_text and not i else previous, cite)
                if in_text or note - last[id] <= near:
                    found.add("near-note")
                positions = frozenset(found)
                cite.positions = known.setdefault(positions, positions)
                if not in_text and first[id] != note:
                    cite.first_note = first[id]
            last[id] = note
        before = cites


def _previous(before: list[Cite], note: int, in_note: Counter[int], in_text: bool) -> Cite | None:
    """The cite that an ibid. at the start of a cluster would mean: the last one of the same note, or the only one
    of the note before.
    """
    if not before:
        return None
    if in_text or before[0].note == note:
        return before[-1]
    return before[0] if before[0].note >= note - 1 and in_note[before[0].note] == 1 else None


def _ibid(previous: Cite, cite: Cite) -> set[str]:
    had, has = (previous.label, previous.locator), (cite.label, cite.locator)
    if not previous.locator:
        return {"ibid", "ibid-with-locator"} if cite.locator else {"ibid"}
    if not cite.locator:
        return set()
    return {"ibid"} if had == has else {"ibid", "ibid-with-locator"}

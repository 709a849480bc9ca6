"""What a file sets in italics, as stretches of the text that was read from it.

A reader says which stretches of its source are set so, by its format's own marks; `set_off` finds them in the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..document import Document


def set_off(document: Document, stretches: Iterable[tuple[int, int]]) -> None:
    """Note as the document's emphasis the stretches of its source, in any order and in each other, which are in italics.

    Those that nothing or a space alone parts in the text are one: programs cut a title where its spelling was mended.
    """
    given = _joined(sorted(stretches))
    if not given or document.origin is None:
        return
    found: list[tuple[int, int]] = []
    for start, end in document.origin.within(given):
        if found and not document.text[found[-1][1] : start].strip(" "):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    document.emphasis = found


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return found

"""Figures that cite nothing by themselves: "box 0" and "A/1" in a text that names no archive and no body.

The reader of notes knows a box when it sees one; that a program has boxes too it cannot know. So a place that says
nothing but a box or a letter with a figure counts only where something else in the text is cited.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..patterns import expression
from .candidates import FoundCitation

UNITS = frozenset(("box", "folder"))
LETTER_AND_FIGURE = expression(r"[A-Z]/\d+[a-z]*")


def without_bare(found: Sequence[FoundCitation]) -> Iterator[FoundCitation]:
    """The citations without those that are bare where all of them are."""
    if any(not is_bare(f) for f in found):
        yield from found


def is_bare(found: FoundCitation) -> bool:
    """Whether a reading says no more than a box, or than a letter with a figure."""
    if found.type != "archival" or found.form.name != "archival-in-a-note":
        return False
    fields = found.fields
    number = fields.get("file_number")
    if fields.keys() == {"file_number"} and isinstance(number, str):
        return LETTER_AND_FIGURE.fullmatch(number) is not None
    return bool(fields) and fields.keys() <= UNITS

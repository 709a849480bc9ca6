"""The single papers that are cited from an archive, as the last level of its tree."""

from __future__ import annotations

from . import units
from .places import Place


def item_of(place: Place) -> str:
    """What the citation is of: the message kept there, the paper that it names, else its number in the file."""
    return _number(place)


def _number(place: Place) -> str:
    number = ", ".join(units.file_printed(n) for n in place.files)
    return "" if place.files and len(place.files) == 1 and number == units.file_class(place.files[0]) else number

"""The abbreviations that a work has set up so far, with what is asked of them for each document: kept as they come, since
a work has many documents."""

from __future__ import annotations

from collections.abc import Mapping

from ..labelling.names import OwnNames
from .abbreviations import collections, is_repository

MOST = 1_000  # abbreviations of a whole work


class WorkAbbreviations(dict[str, str]):
    """What each abbreviation stands for; `collections` are those of papers, as of `abbreviations.collections`, `own` those
    of archives as the labelling takes them."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.collections: dict[str, tuple[str, str]] = {}
        self.own = OwnNames()
        self.add(known or {})

    def add(self, found: Mapping[str, str]) -> None:
        """Take what a document sets up; what one has set up anew holds from then on.

        >>> known = WorkAbbreviations({"VP": "Ada Vane Papers, Salem Library", "SR": "Salem Record Office"})
        >>> known.add({"VP": "Vane Record Office"})
        >>> known.collections, sorted(known.own.key)
        ({}, ['SR', 'VP'])
        """
        for short, name in found.items():
            if self.get(short) == name or (short not in self and len(self) >= MOST):
                continue
            self[short] = name
            self.collections.pop(short, None)
            self.collections |= collections({short: name})
            self.own.take(short, is_repository(name))

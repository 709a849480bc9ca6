"""The archival bibliography: what is cited from archives, by repository, record group, collection and series.

A source stands under the repository that the notes name. One that is cited without a repository stands with the
citations of the same thing that name one, else where such things are at home (`homes.csv`): a lot under the
Department of State. Each thing stands once, under the name that the notes give it most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ..result import Result
from .printing import FORMATS, render
from .tree import LEVELS, ArchivalNode

__all__ = ["FORMATS", "LEVELS", "ArchivalNode", "Sources", "build_sources"]


@dataclass(slots=True)
class Sources:
    """The tree; `children` are the repositories: the Department of State, the National Archives, then alphabetical."""

    children: list[ArchivalNode]

    def as_dict(self) -> dict[str, Any]:
        """{"children": [...]}: each node with name, kind, children, and where they apply place, record_group, lot,
        accession, job, boxes; `citations` counts the citations of the node and of all in it."""
        return {"children": [node.as_dict() for node in self.children]}

    def render(self, format: str = "text") -> str:
        """The list as text (indented lines), markdown, html, rst or json; empty where nothing archival is cited.

        Raises ValueError for another format.
        """
        return render(self.children, format)


def build_sources(results: Iterable[Result], level: str = "series", items: Iterable[Mapping[str, Any]] = ()) -> Sources:
    """The sources of the results, and of CSL items that lie in an archive, down to `level`.

    Of a result nothing is kept but the places, so that they may come one after the other. ValueError names the levels there are.
    """
    from .items import Papers, paper_of_item
    from .places import places_of_items, read_places, settle
    from .tree import build

    if level not in LEVELS:
        raise ValueError(f"unknown level {level!r}; choose one of {', '.join(LEVELS)}")
    named = Papers() if level == "item" else None
    found = []
    for result in results:
        read = read_places(result)
        if named is not None and read:
            named.name(result, read)
        for place in read:
            place.citation = place.result = None
        found += read
    kept = places_of_items(items)
    if named is not None:
        for place in kept:
            place.papers = paper_of_item(place.csl or {})
    found += kept
    settle(found)
    return Sources(build(found, level))

"""The archival bibliography: what is cited from archives, by repository, record group, collection and series.

A source stands under the repository that the notes name. One that is cited without a repository stands with the
citations of the same thing that name one, else where such things are at home (`homes.csv`): a lot under the
Department of State. Each thing stands once, under the name that the notes give it most.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..result import Result
from .printing import FORMATS, render
from .tree import LEVELS, ArchivalNode

if TYPE_CHECKING:
    from .places import ArchivalPlace

__all__ = ["FORMATS", "LEVELS", "ArchivalNode", "Sources", "SourcesReader", "build_sources"]


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


class SourcesReader:
    """Reads where the results' citations are kept, one result after the other; of a result its places alone are kept.

    `level` is how deep the list will go. ValueError names the levels there are.
    """

    def __init__(self, level: str) -> None:
        from .items import PaperNames

        if level not in LEVELS:
            raise ValueError(f"unknown level {level!r}; choose one of {', '.join(LEVELS)}")
        self.level = level
        self._papers = PaperNames() if level == "item" else None
        self._places: list[ArchivalPlace] = []

    def add(self, result: Result) -> None:
        """The next result."""
        from .places import read_places

        read = read_places(result)
        if self._papers is not None and read:
            self._papers.name(result, read)
        for place in read:
            place.citation = place.result = None
        self._places += read

    def sources(self, items: Iterable[Mapping[str, Any]] = ()) -> Sources:
        """The sources of all results, and of CSL items that lie in an archive. To be asked for once, at the end."""
        from .items import paper_of_item
        from .places import places_of_items, settle
        from .tree import build

        kept = places_of_items(items)
        if self._papers is not None:
            for place in kept:
                place.papers = paper_of_item(place.csl or {})
        found = [*self._places, *kept]
        settle(found)
        return Sources(build(found, self.level))


def build_sources(results: Iterable[Result], level: str = "series", items: Iterable[Mapping[str, Any]] = ()) -> Sources:
    """The sources of the results, and of CSL items that lie in an archive, down to `level`.

    ValueError names the levels there are.
    """
    reader = SourcesReader(level)
    for result in results:
        reader.add(result)
    return reader.sources(items)

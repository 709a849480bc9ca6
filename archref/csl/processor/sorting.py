"""cs:sort: the order of entries and of cites. Entries without a key come last.

The library compares keys as they print, formats included, and turns every number-like text into a number.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from citeproc import model

from .labels import citation_label
from .name_lists import count
from .node import StyleNode
from .persons import sorted_person
from .state import PrintingState
from .variables import DATES, NAMES

_T = TypeVar("_T")


class Sort(StyleNode, model.Sort):
    def order(self, members: list[_T], state_of: Callable[[_T], PrintingState]) -> list[_T]:
        """`members` in the order of the keys of their items; what ties keeps its order.

        By the last key first, so that each pass keeps the order of the one before where its own keys tie.
        """
        columns: list[list[str | None]] = [[] for _ in self.kids]
        for member in members:
            run = state_of(member)
            for key, column in zip(self.kids, columns, strict=True):
                column.append(key.value(run))
        places = list(range(len(members)))
        for key, column in reversed(list(zip(self.kids, columns, strict=True))):
            wanting = [at for at in places if column[at] is None]
            places = [at for at in places if column[at] is not None]
            places.sort(key=column.__getitem__, reverse=key.get("sort") == "descending")
            places += wanting
        return [members[at] for at in places]


class Key(StyleNode, model.Key):
    def ready(self) -> None:
        super().ready()
        names = {"names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"}
        self.options = {theirs: self.get(ours) for ours, theirs in names.items() if self.get(ours) is not None}

    @staticmethod
    def _inherited(run: PrintingState) -> dict[str, str]:
        """How many names the style, and its citations or bibliography, print before et al."""
        elements = [element for element in (run.style, run.style.area(run.area)) if element is not None]
        names = ("et-al-min", "et-al-use-first")
        return {name: element.get(name) for element in elements for name in names if element.get(name) is not None}

    def value(self, run: PrintingState) -> str | None:
        """What the run's item sorts by, None for nothing."""
        variable = self.get("variable")
        if variable is None:
            sorter = PrintingState(run.style, run.area, run.item, run.cite)
            sorter.sorting = self.options
            sorter.printed = run.printed
            return run.style.collate(run.style.macros[self.get("macro")].put(sorter))
        item = run.item
        if variable in DATES:
            date = item.dates.get(variable)
            return date.sort_key() if date and not date.literal else None
        if variable in NAMES:
            names = item.names.get(variable, [])
            listed = names[: count(names, {**self._inherited(run), **self.options})]
            return run.style.collate(" ".join(sorted_person(name, {}, run.style) for name in listed))
        if variable == "citation-number":
            return f"{item.order:09}"
        if variable == "citation-label":
            return run.style.collate(citation_label(item) + item.year_suffix)
        return run.style.collate(item.fields.get(variable, ""))

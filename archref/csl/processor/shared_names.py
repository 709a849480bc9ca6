"""Persons of one family name, told apart by initials or given names wherever they are cited.

This is what a style's givenname-disambiguation-rule asks for, other than "by-cite". The library has none of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from .persons import initials

_MARK = {"initialize-with": " "}  # initials are compared without regard to how a style prints them


class People:
    """The persons that a document's citations print: for each family name the initials, for these the given names."""

    def __init__(self, rule: str, demoted: bool) -> None:
        self.primary_only = rule.startswith("primary")
        self.with_initials = rule.endswith("with-initials")
        self.demoted = demoted  # the particle counts for the family name
        self.known: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, names: Iterable[dict[str, Any]]) -> None:
        for place, name in enumerate(names):
            if "literal" not in name and name.get("given") and not (place and self.primary_only):
                family, first, given = self._keys(name)
                self.known[family][first].add(given)

    def level(self, name: dict[str, Any], place: int, options: dict[str, Any]) -> int:
        """How much of a given name a name prints at least: 0 nothing, 1 initials, 2 all."""
        if "literal" in name or (place and self.primary_only):
            return 0
        family, first, _ = self._keys(name)
        namesakes = self.known.get(family)
        if namesakes is None or first not in namesakes:
            return 0
        if self.with_initials:
            return int(len(namesakes) > 1)
        if len(namesakes[first]) > 1 or (len(namesakes) > 1 and options.get("initialize-with") is None):
            return 2
        return int(len(namesakes) > 1)

    def _keys(self, name: dict[str, Any]) -> tuple[str, str, str]:
        family = _bare(name.get("family", ""))
        if self.demoted:
            family += " " + name.get("non-dropping-particle", "")
        given = _bare(name.get("given", ""))
        return family, initials(given, _MARK), given


def _bare(text: str) -> str:
    return " ".join(text.replace(".", " ").split()).replace(" -", "-")

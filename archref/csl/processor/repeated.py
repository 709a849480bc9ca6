"""The dash for an author repeated from the entry before (subsequent-author-substitute). The library has none."""

from __future__ import annotations

import re

from ...patterns import expression
from .markup import AUTHOR, AUTHORED, NAME, NAMED, plain

_REGION = expression(f"{AUTHOR}([^{AUTHORED}]*){AUTHORED}")
_NAME = expression(f"{NAME}[^{NAMED}]*{NAMED}")


class Repeated:
    """The entries of a list in turn, with `dash` for the names that the entry before opens with too.

    rule: the style's subsequent-author-substitute-rule. Names are compared as the items have them: two persons who
    print as "Smith, A." stay apart. A title or container in the author's place counts as an author.
    """

    def __init__(self, dash: str, rule: str) -> None:
        self.dash, self.rule = dash, rule
        self.before: tuple[str, ...] = ()

    def replace(self, entry: str, opened: tuple[str, ...]) -> str:
        """The next entry, marked; opened: the names, or the text in their place, that it opens with."""
        found = _REGION.search(entry)
        if not found or not opened or _says_something(entry[: found.start()]):
            return entry
        replaced = _replaced(found, opened, self.before, self.dash, self.rule)
        self.before = opened
        return entry[: found.start()] + replaced + entry[found.end() :]


def _says_something(text: str) -> bool:
    return any(c.isalnum() for c in plain(text))


def _replaced(found: re.Match[str], names: tuple[str, ...], before: tuple[str, ...], dash: str, rule: str) -> str:
    whole = found[0]
    if not rule.startswith("partial"):
        if names != before:
            return whole
        return _NAME.sub(dash, whole) if rule == "complete-each" and NAME in whole else dash
    same = 0
    while same < min(len(names), len(before)) and names[same] == before[same]:
        same += 1
    if NAME not in whole:  # a title in the author's place
        return dash if same else whole
    return _NAME.sub(dash, whole, count=min(same, 1) if rule == "partial-first" else same) if same else whole

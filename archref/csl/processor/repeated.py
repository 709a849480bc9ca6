"""The dash for an author repeated from the entry before (subsequent-author-substitute). The library has none."""

from __future__ import annotations

import re
from typing import Any

from ...patterns import expression
from .markup import AUTHOR, AUTHORED, NAME, NAMED, plain

_REGION = expression(f"{AUTHOR}([^{AUTHORED}]*){AUTHORED}")
_NAME = expression(f"{NAME}[^{NAMED}]*{NAMED}")


def replace_repeated(entries: list[tuple[str, Any]], dash: str, rule: str) -> list[tuple[str, Any]]:
    """`entries`, (marked text, run) each, with `dash` for the names that the entry before opens with too.

    rule: the style's subsequent-author-substitute-rule. Names are compared as the items have them: two persons who
    print as "Smith, A." stay apart. A title or container in the author's place counts as an author.
    """
    out = []
    before: tuple[str, ...] = ()
    for entry, run in entries:
        found = _REGION.search(entry)
        if found and run.opened and not _says_something(entry[: found.start()]):
            entry = entry[: found.start()] + _replaced(found, run.opened, before, dash, rule) + entry[found.end() :]
            before = run.opened
        out.append((entry, run))
    return out


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

"""What an editor would ask about a manuscript's sources: rules, each in a file of its own, and what they find.

A rule reads the results of `archref.resolve_many` and nothing else; adding one is adding a file to `rulebook`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .model import Edit, Finding, Fix, Rule
from .registry import UnknownRule, rule, rules, selected

if TYPE_CHECKING:
    from ..index import Index
    from ..result import Result

__all__ = ["Edit", "Finding", "Fix", "Rule", "UnknownRule", "check", "rule", "rules", "selected"]


def check(
    results: Sequence[Result],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend: Iterable[str] = (),
    index: Index | None = None,
    lookup: Sequence[Any] | None = None,
    volumes: Mapping[str, int] | None = None,
) -> list[Finding]:
    """What the rules find in the results of one work, in the order of the text; `index` and `lookup` as of
    `archref.check`, `volumes` the last documents of volumes that are checked beside it. Raises UnknownRule."""
    from .silence import silenced
    from .work import CheckedWork

    work = CheckedWork(results, index, lookup, volumes)
    found = [f for r in selected(select, ignore, extend) for f in r.find(work)]
    found = list(dict.fromkeys(silenced(work, found)))
    found.sort(key=lambda f: (f.document, f.start, f.end, f.code))
    return found

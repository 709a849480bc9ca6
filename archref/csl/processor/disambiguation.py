"""Telling apart cites that would print alike: more names, given names, the disambiguate condition, a letter.

The library has none of it. The steps and their order are the specification's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from .markup import plain
from .shared_names import People
from .state import Cite, Item, Run
from .style import CSL

_RULES_FOR_ALL = ("all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials")


def disambiguate(root: Any, items: list[Item]) -> None:
    """Set what names and conditions tell the items apart."""
    area = root.areas["citation"]
    names = area.get("disambiguate-add-names") == "true"
    given = area.get("disambiguate-add-givenname") == "true"
    rule = area.get("givenname-disambiguation-rule") or "by-cite"
    if given and rule in _RULES_FOR_ALL:
        _share(root, items, rule)
    if not (names or given or root.asks_disambiguate):
        return
    by_cite = given and rule not in _RULES_FOR_ALL
    for group in _alike(root, items):
        if names or by_cite:
            _expand(root, group, names, by_cite)
    if root.asks_disambiguate and area.get("disambiguate-add-year-suffix") != "true":
        for group in _alike(root, items):
            _try_condition(root, group)


def _share(root: Any, items: list[Item], rule: str) -> None:
    """Give all items the persons whom their cites and the keys they sort by print."""
    people = People(rule, root.get("demote-non-dropping-particle") == "never")
    area = root.areas["bibliography"]
    sort = area.find(f"{CSL}sort") if area is not None else None
    for item in items:
        run = Run(root, "citation", item, _later_cite(item))
        run.printed = []
        root.citation_layout.put(run)
        if sort is not None:
            sorted_run = Run(root, "bibliography", item)
            sorted_run.printed = run.printed
            for key in sort.kids:
                key.value(sorted_run)
        for names in run.printed:
            people.add(names)
    for item in items:
        item.shared_names = people


def give_letters(root: Any, items: list[Item]) -> None:
    """Letters after the year for items that nothing else tells apart, in the order of `items`."""
    if root.areas["citation"].get("disambiguate-add-year-suffix") == "true":
        for group in _alike(root, items):
            for i, item in enumerate(group):
                item.year_suffix = letter(i)


def letter(number: int) -> str:
    """a, b, ... z, aa, ab, ... for 0, 1, ..."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text


def _later_cite(item: Item) -> Cite:
    cite = Cite(item, {}, 0)
    cite.positions = frozenset({"subsequent", "near-note"})
    return cite


def _form(root: Any, item: Item, numbered: bool = False) -> str:
    """How a later cite of the item prints; numbered: with the number of the note that cites it first."""
    cite = _later_cite(item)
    if numbered:
        cite.first_note = item.first_note
    return _compared(root, item, cite)[0]


def _compared(root: Any, item: Item, cite: Cite) -> tuple[str, Run]:
    run = Run(root, "citation", item, cite)
    run.comparing = True
    return plain(root.citation_layout.put(run)), run


def _alike(root: Any, items: Iterable[Item]) -> list[list[Item]]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[_form(root, item)].append(item)
    return [group for group in groups.values() if len(group) > 1]


def _expand(root: Any, group: list[Item], names: bool, given: bool) -> None:
    """The least expansion of names that tells most of the group apart."""
    most = max((len(people) for item in group for people in item.names.values()), default=0)
    best = (len(_forms(root, group)), 0, 0)
    for more in range(most if names else 1):
        for level in (0, 1, 2) if given else (0,):
            _set(group, more, level)
            apart = len(_forms(root, group))
            if apart > best[0]:
                best = (apart, more, level)
        if best[0] == len(group):
            break
    _set(group, best[1], best[2])
    if best[2]:
        _lower(root, group, best[2])


def _lower(root: Any, group: list[Item], level: int) -> None:
    """Each item's given names only as far as they tell it apart."""
    forms = []
    for tried in range(level + 1):
        for item in group:
            item.more_given = tried
        forms.append([_form(root, item) for item in group])
    meant: dict[tuple[int, str], set[str]] = defaultdict(set)
    for tried in range(level + 1):
        for form, whole in zip(forms[tried], forms[level], strict=True):
            meant[tried, form].add(whole)
    for i, item in enumerate(group):
        item.more_given = next(tried for tried in range(level + 1) if len(meant[tried, forms[tried][i]]) == 1)


def _set(group: list[Item], more: int, level: int) -> None:
    for item in group:
        item.more_names, item.more_given = more, level


def _forms(root: Any, group: list[Item]) -> set[str]:
    return {_form(root, item) for item in group}


_MOST_CONDITIONS = 50


def _try_condition(root: Any, group: list[Item]) -> None:
    """Let conditions hold, one more at a time, until the items differ; two that the numbers of their first notes tell
    apart need none. An item that stands alone keeps what it has, the others go on.
    """
    if len(group) == 2 and len({_form(root, item, numbered=True) for item in group}) == 2:
        return
    todo = [group]
    level = 0
    while todo and level < _MOST_CONDITIONS:
        level += 1
        going_on = []
        for items in todo:
            going_on += _with_conditions(root, items, level)
        todo = going_on


def _with_conditions(root: Any, items: list[Item], level: int) -> list[list[Item]]:
    """Print `items` with `level` conditions; the groups that need more."""
    forms: list[str] = []
    for item in items:
        item.disambiguate = level
        form, run = _compared(root, item, _later_cite(item))
        forms.append(form)
    same = [item for item, form in zip(items, forms, strict=True) if form == forms[0]]
    other = [item for item, form in zip(items, forms, strict=True) if form != forms[0]]
    if (len(same) == 1 and len(other) < 2) or run.asked == run.passed:
        return []
    if len(same) == 1:
        return [other]
    if len(other) == 1:
        return [same]
    return [same, other] if other else [same]

"""Telling apart cites that would print alike: more names, given names, the disambiguate condition, a letter.

The library has none of it. The steps and their order are the specification's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from .items import Item
from .markup import plain
from .run import Cite, Run

_RULES_FOR_ALL = ("all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials")


def disambiguate(root: Any, items: list[Item]) -> None:
    """Set what names and conditions tell the items apart."""
    area = root.areas["citation"]
    names = area.get("disambiguate-add-names") == "true"
    given = area.get("disambiguate-add-givenname") == "true"
    rule = area.get("givenname-disambiguation-rule") or "by-cite"
    if given and rule in _RULES_FOR_ALL:
        shared = _shared(items, rule, _may_initialize(root))
        for item in items:
            item.shared_names = shared
    if not (names or given or root.asks_disambiguate):
        return
    by_cite = given and rule not in _RULES_FOR_ALL
    for group in _alike(root, items):
        if names or by_cite:
            _expand(root, group, names, by_cite)
    if root.asks_disambiguate:
        for group in _alike(root, items):
            _try_condition(root, group)


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


def _form(root: Any, item: Item) -> str:
    """How a later cite of the item prints."""
    cite = Cite(item, {}, 0)
    cite.positions = frozenset({"subsequent"}) if root.get("class") == "note" else frozenset({"first"})
    cite.first_note = 0
    return plain(root.citation_layout.put(Run(root, "citation", item, cite)))


def _alike(root: Any, items: Iterable[Item]) -> list[list[Item]]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[_form(root, item)].append(item)
    return [group for text, group in groups.items() if text and len(group) > 1]


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


def _may_initialize(root: Any) -> bool:
    """Whether names in citations may print with initials."""
    area = root.areas["citation"]
    return any(
        element is not None and element.get("initialize-with") is not None
        for element in (root, area, *root.iter("{http://purl.org/net/xbiblio/csl}name"))
    )


def _set(group: list[Item], more: int, level: int) -> None:
    for item in group:
        item.more_names, item.more_given = more, level


def _forms(root: Any, group: list[Item]) -> set[str]:
    return {_form(root, item) for item in group}


def _try_condition(root: Any, group: list[Item]) -> None:
    for item in group:
        item.disambiguate = True
    if len(_forms(root, group)) == 1:
        for item in group:
            item.disambiguate = False


def _shared(items: list[Item], rule: str, may_initialize: bool) -> dict[str, dict[tuple[str, str], int]]:
    """For each family name that several persons share, how much of the given name tells each person apart.

    The level is 1 for initials, 2 for the whole given name.
    """
    people: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for item in items:
        for names in item.names.values():
            for name in names[:1] if rule.startswith("primary") else names:
                if "literal" not in name and name.get("given"):
                    people[short_key(name)][person_key(name)] = None
    levels: dict[str, dict[tuple[str, str], int]] = {}
    for family, persons in people.items():
        if len(persons) > 1:
            firsts = [_initials(given) for _, given in persons]
            with_initials = rule.endswith("with-initials")
            levels[family] = {
                person: 1 if with_initials or (may_initialize and firsts.count(_initials(person[1])) == 1) else 2
                for person in persons
            }
    return levels


def short_key(name: dict[str, Any]) -> str:
    return f"{name.get('non-dropping-particle', '')} {name.get('family', '')}"


def person_key(name: dict[str, Any]) -> tuple[str, str]:
    return short_key(name), name.get("given", "")


def _initials(given: str) -> str:
    return "".join(word[0] for word in given.replace("-", " ").split())

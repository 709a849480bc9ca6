"""Telling apart cites that would print alike: more names, given names, the disambiguate condition, a letter.

The library has none of it. The steps and their order are the specification's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .markup import plain
from .shared_names import People
from .state import LATER, Cite, Item, PrintingState
from .style import CSL

_MOST_NAMES = 50  # names of one cite that are expanded to tell it apart
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
    for group in _alike(root, items, numbered=True):
        if names or by_cite:
            _expand(root, group, names, by_cite)
    if root.asks_disambiguate and area.get("disambiguate-add-year-suffix") != "true":
        for group in _alike(root, items, numbered=names or by_cite):
            _try_condition(root, group)


def _share(root: Any, items: list[Item], rule: str) -> None:
    """Give all items the persons whom their cites and the keys they sort by print."""
    people = People(rule, root.get("demote-non-dropping-particle") == "never")
    area = root.areas["bibliography"]
    sort = area.find(f"{CSL}sort") if area is not None else None
    for item in items:
        run = PrintingState(root, "citation", item, _later_cite(item))
        run.printed = []
        root.citation_layout.put(run)
        if sort is not None:
            sorted_run = PrintingState(root, "bibliography", item)
            sorted_run.printed = run.printed
            for key in sort.kids:
                key.value(sorted_run)
        for names in run.printed:
            people.add(names)
    for item in items:
        item.shared_names = people


def give_letters(root: Any, items: list[Item]) -> None:
    """Letters after the year for items that nothing else tells apart, in the order of `items`.

    The last that compares how cites print.
    """
    area = root.areas["citation"]
    numbered = area.get("givenname-disambiguation-rule") not in _RULES_FOR_ALL
    if area.get("disambiguate-add-year-suffix") == "true":
        for group in _alike(root, items, numbered):
            for i, item in enumerate(group):
                item.year_suffix = letter(i)
    for item in items:
        item.forms = None


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
    cite.positions = LATER
    return cite


def _form(root: Any, item: Item, numbered: bool = False) -> str:
    """How a later cite of the item prints; numbered: with the number of the note that cites it first."""
    first_note = item.first_note if numbered and root.numbers_notes else 0
    known = (item.more_names, item.more_given, item.disambiguate, first_note, item.shared_names is None)
    if item.forms is None:
        item.forms = {}
    form = item.forms.get(known)
    if form is None:
        cite = _later_cite(item)
        cite.first_note = first_note
        form = item.forms[known] = _compared(root, item, cite)[0]
    return form


def _compared(root: Any, item: Item, cite: Cite) -> tuple[str, PrintingState]:
    run = PrintingState(root, "citation", item, cite)
    run.comparing = True
    return plain(root.citation_layout.put(run)), run


def _alike(root: Any, items: Iterable[Item], numbered: bool = False) -> list[list[Item]]:
    """Items whose later cites print alike. numbered: the note that cites a work first may tell it apart."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[_form(root, item, numbered)].append(item)
    return [group for group in groups.values() if len(group) > 1]


@dataclass(frozen=True)
class _NamesShown:
    """What is printed of the names a cite opens with: how many beyond those it has anyway, and of which given names."""

    more: int = 0
    given: tuple[int, ...] = ()  # for each place 0, 1 for initials, 2 for all

    def with_given(self, place: int, level: int) -> _NamesShown:
        levels = [*self.given, *(0 for _ in range(place + 1 - len(self.given)))]
        levels[place] = level
        return _NamesShown(self.more, tuple(levels))

    def with_more(self, more: int) -> _NamesShown:
        return _NamesShown(more, self.given)


def _expand(root: Any, group: list[Item], names: bool, given: bool) -> None:
    """Expand names one step at a time, from the first on: initials, the given name, one name more.

    Items that a step leaves alone are done; those that go on together keep only the steps that told some apart.
    """
    lists = [people for item in group for people in item.names.values()]
    most = max(map(len, lists), default=0)
    named = {i for people in lists for i, name in enumerate(people) if name.get("given") and "literal" not in name}
    todo = [(group, 0, _NamesShown(), _NamesShown())]
    initials = given and _compared(root, group[0], _later_cite(group[0]))[1].initialed
    steps = [step for step in _steps(most, names, given, initials) if not step[1] or step[0] in named]
    while todo:
        items, at, tried, kept = todo.pop()
        if at == len(steps):
            _set(items, kept)
            continue
        place, level, more = steps[at]
        tried = tried.with_more(more).with_given(place, level) if level else tried.with_more(more)
        _set(items, tried)
        classes: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            classes[_form(root, item)].append(item)
        if len(classes) > 1:
            kept = kept.with_more(more).with_given(place, level) if level else kept.with_more(more)
        for alike in classes.values():
            if len(alike) == 1:
                _set(alike, kept)
            else:
                todo.append((alike, at + 1, tried, kept))


def _steps(most: int, names: bool, given: bool, initials: bool) -> list[tuple[int, int, int]]:
    """(place of a name, level of its given name or 0, names beyond the first ones) in the order in which they are tried.

    initials: the cites print initials, so that these are tried before the given name.
    """
    steps = []
    for place in range(min(most, _MOST_NAMES)):
        more = place if names else 0
        if names and place:
            steps.append((place, 0, more))
        if given:
            steps += [(place, level, more) for level in ((1, 2) if initials else (2,))]
    return steps


def _set(group: list[Item], names: _NamesShown) -> None:
    for item in group:
        item.more_names, item.more_given = names.more, names.given


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
        todo = [alike for items in todo for alike in _with_conditions(root, items, level)]


def _with_conditions(root: Any, items: list[Item], level: int) -> list[list[Item]]:
    """Print `items` with `level` conditions; the groups that need more and have more."""
    groups: dict[str, list[Item]] = defaultdict(list)
    more = False
    for item in items:
        item.disambiguate = level
        form, run = _compared(root, item, _later_cite(item))
        groups[form].append(item)
        more = more or run.asked > run.passed
    return [alike for alike in groups.values() if len(alike) > 1] if more else []

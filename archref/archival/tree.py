"""The tree of an archival bibliography: repository, record group, collection, series, folder, item."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..document import countable
from ..patterns import expression
from . import names, units
from .places import ArchivalPlace, ArchivalUnit

LEVELS = ("repository", "collection", "series", "folder", "item")
UNNAMED = "Repository not named"
# what an archival bibliography of Foreign Relations begins with; the others follow in the alphabet
FIRST = (
    "Department of State",
    "National Archives and Records Administration",
    "Nixon Presidential Materials Project, National Archives",
)
_DEPTH = {"repository": 0, "collection": 1, "record_group": 1, "series": 2, "folder": 3, "item": 4}
_PIECES = expression(r"(\.?)(\d+)|([^\d.]+|\.)")


@dataclass(slots=True)
class ArchivalNode:
    """A repository, record group, collection, series, folder or item; `citations` counts what is cited in it."""

    name: str
    kind: str
    depth: int
    citations: int = 0
    place: str = ""
    ids: dict[str, str] = field(default_factory=dict)  # record_group, lot, accession, job
    boxes: list[str] = field(default_factory=list)
    children: list[ArchivalNode] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The contract's form; what does not apply is left out."""
        found: dict[str, Any] = {"name": self.name, "kind": self.kind}
        if self.place:
            found["place"] = self.place
        found.update(self.ids)
        found["citations"] = self.citations
        if self.boxes:
            found["boxes"] = self.boxes
        found["children"] = [child.as_dict() for child in self.children]
        return found


@dataclass(slots=True)
class _GrowingNode:
    """A node with all the forms its name was printed in."""

    kind: str
    depth: int
    forms: Counter[str] = field(default_factory=Counter)
    count: int = 0
    id: tuple[str, str] | None = None
    values: Counter[str] = field(default_factory=Counter)
    boxes: set[str] = field(default_factory=set)
    children: dict[tuple[str, ...], _GrowingNode] = field(default_factory=dict)

    def child(self, key: tuple[str, ...], kind: str, form: str = "") -> _GrowingNode:
        draft = self.children.get(key)
        if draft is None:
            draft = self.children[key] = _GrowingNode(kind, _DEPTH[kind])
        elif _DEPTH[kind] < draft.depth:
            draft.kind, draft.depth = kind, _DEPTH[kind]
        draft.count += 1
        if form:
            draft.forms[form] += 1
        return draft


def build(places: Iterable[ArchivalPlace], level: str) -> list[ArchivalNode]:
    """The repositories in order, each with what is cited from it down to `level`; each place has its papers for the
    last level."""
    found = list(places)
    paths = _unit_paths(found)
    root = _GrowingNode("", -1)
    for place in found:
        _add(root, place, place.papers, paths)
    _join_papers(root)
    depth = LEVELS.index(level)
    return sorted((_node(draft, key, depth) for key, draft in root.children.items()), key=_repository_order)


def _unit_paths(places: list[ArchivalPlace]) -> dict[tuple[str, str, str], Counter[tuple[str, ...]]]:
    """For each unit of a repository the levels that are printed before it."""
    votes: dict[tuple[str, str, str], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for place in places:
        for unit in place.units:
            if unit.before > 0:
                votes[(place.repository, *unit.id)][tuple(place.levels[: unit.before])] += 1
            elif unit.before == 0 and place.levels and names.is_series(place.levels[0]):  # its name stands behind it
                votes[(place.repository, *unit.id)][(place.levels[0],)] += 1
    return votes


def _split(
    place: ArchivalPlace, unit: ArchivalUnit, paths: Counter[tuple[str, ...]]
) -> tuple[tuple[str, ...], list[str]]:
    """The levels over a unit with its name last, and those of this citation that lie in it."""
    keys = [names.key(level) for level in place.levels]
    if unit.before >= 0:
        below = place.levels[unit.before :]
    else:
        own = next((p for p in paths if [names.key(x) for x in p] == keys[: len(p)]), None)
        below = place.levels[len(own) :] if own else place.levels[0 if paths else 1 :]
    if not paths:
        return tuple(place.levels[: len(place.levels) - len(below)]), below
    most = max(paths.values())
    over = max((p for p in paths if paths[p] == most), key=lambda p: (len(" ".join(p)), p))
    if below and names.key(below[0]) == names.key(over[-1]):
        below = below[1:]
    return over, below


def _add(
    root: _GrowingNode,
    place: ArchivalPlace,
    items: list[str],
    paths: dict[tuple[str, str, str], Counter[tuple[str, ...]]],
) -> None:
    """Put one citation's place, and what is cited from it, into the tree."""
    name = place.repository or UNNAMED
    here = root.child((name,), "repository", name)
    if place.group:
        here = here.child(("record_group", place.group), "record_group", names.group_name(place.group))
        here.id = ("record_group", place.group)
        here.values[place.group] += 1
    levels = place.levels
    base = here
    for unit in reversed(place.units):  # what else the citation says lies in the first
        over, levels = _split(place, unit, paths[(place.repository, *unit.id)])
        here = base
        for level in over[:-1]:
            here = here.child((names.key(level),), "series" if here.depth else "collection", level)
        here = here.child(unit.id, "series", over[-1] if over else "")
        here.id = unit.id
        here.values[unit.value] += 1
    for level, kind in _kinds(levels, place, here):
        here = here.child((names.key(level),), kind, level)
    here = _inside(here, place)
    for item in items:
        here.child(("item", names.key(item)), "item", item)


def _kinds(levels: list[str], place: ArchivalPlace, here: _GrowingNode) -> Iterable[tuple[str, str]]:
    """Each level as collection, series or folder: the last ones are folders when no form of series says otherwise."""
    last = max((i for i, level in enumerate(levels) if names.is_series(level)), default=-1)
    if place.folder:
        last = len(levels)
    for i, level in enumerate(levels):
        top = i == 0 and here.id is None
        if top and here.depth == 0:
            yield level, "collection"
        else:
            yield level, "series" if i <= last or top else "folder"


def _inside(here: _GrowingNode, place: ArchivalPlace) -> _GrowingNode:
    """The folder, file class or box below the series."""
    folder = names.tidy(place.folder)
    if countable(folder):
        folder = f"Folder {folder}"
    if folder:
        here = here.child((names.key(folder),), "folder", folder)
        if place.box:
            here.boxes.add(place.box)
    elif place.box and here.kind == "folder":
        here.boxes.add(place.box)
    elif place.box:
        here = here.child(("box", place.box), "folder", f"Box {place.box}")
    for number in place.files[:1]:
        form = units.file_class(number)
        if names.key(form) not in (names.key(x) for x in here.forms):
            here = here.child((names.key(form),), "folder", form)
    return here


def _join_papers(draft: _GrowingNode) -> None:
    """Make one of a person's papers: "Kissinger Papers" and "Papers of Henry A. Kissinger" if no one else fits."""
    people = {key: names.person(names.shown(d.forms)) for key, d in draft.children.items() if d.forms and not d.id}
    people = {key: person for key, person in people.items() if person}
    for key, person in sorted(people.items(), key=lambda pair: len(pair[1])):
        longer = [k for k, p in people.items() if k != key and k in draft.children and names.same_person(person, p)]
        if len(longer) == 1 or (longer and len({people[k] for k in longer}) == 1):
            _merge(draft.children[longer[0]], draft.children.pop(key))
    for child in draft.children.values():
        _join_papers(child)


def _merge(into: _GrowingNode, other: _GrowingNode) -> None:
    into.count += other.count
    into.forms += other.forms
    into.values += other.values
    into.boxes |= other.boxes
    if other.depth < into.depth:
        into.kind, into.depth = other.kind, other.depth
    for key, child in other.children.items():
        if key in into.children:
            _merge(into.children[key], child)
        else:
            into.children[key] = child


def _node(draft: _GrowingNode, key: tuple[str, ...], depth: int) -> ArchivalNode:
    node = ArchivalNode(names.shown(draft.forms), draft.kind, draft.depth, draft.count)
    if draft.kind == "repository":
        node.place = names.place(node.name)
    if draft.id is not None:
        field, compact = draft.id
        value = names.shown(draft.values) if field == "job" else compact
        node.ids[field] = value
        if not node.name:
            node.name = units.printed(field, value)
    node.boxes = sorted(draft.boxes, key=natural)
    node.children = sorted(
        (_node(child, k, depth) for k, child in draft.children.items() if child.depth <= depth), key=_order
    )
    return node


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """For sorting: numbers by their value, what stands behind a point digit by digit, letters without case.

    >>> sorted(("756D.5", "756D.13", "Box 10", "Box 9"), key=natural)
    ['756D.13', '756D.5', 'Box 9', 'Box 10']
    """
    found = []
    for point, number, words in _PIECES.findall(text.casefold()):
        if number:
            found.append((0, 0, number) if point else (0, int(number), ""))
        elif key := names.key(words):
            found.append((1, 0, key))
    return tuple(found)


def _order(node: ArchivalNode) -> tuple[Any, ...]:
    """Record groups by number, then what has a name, then lots, accessions and jobs by name and number."""
    if "record_group" in node.ids:
        return 0, natural(node.ids["record_group"]), ()
    unit = next(iter(node.ids.values()), "")
    return 1 + node.depth + (1 if unit and node.depth <= 2 else 0), natural(node.name), natural(unit)


def _repository_order(node: ArchivalNode) -> tuple[Any, ...]:
    first = FIRST.index(node.name) if node.name in FIRST else len(FIRST) + (node.name == UNNAMED)
    return first, natural(node.name)

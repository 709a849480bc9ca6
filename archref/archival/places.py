"""What each citation of the results says of where a record is kept, and the homes of those that name none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ..linking.model import DraftCitation, fields_of, fields_spelt_out
from ..linking.take_over import rank
from ..patterns import expression
from ..result import Result
from . import names, units
from .from_items import fields_of_item

_UNIT_WORDS = {"lot": ("Lot ", "lot "), "accession": ("FRC", "Accession"), "job": ("Job",)}
_UNIT = expression(r"\b(?:[Bb]ox|[Ff]older|[Cc]arton)\b")
_AND = expression(r"[;,]? ?(?:and(?: in)? )?(?:the )?")
_LOCATING = ("repository", "record_group", "levels", "lot", "accession", "job", "file_number", "film_number")


@dataclass(slots=True)
class ArchivalUnit:
    """A lot, accession or job: `before` is the number of levels printed before it, -1 where the text does not tell."""

    field: str
    value: str
    before: int = -1

    @property
    def id(self) -> tuple[str, str]:
        return self.field, units.compact(self.field, self.value)


@dataclass(slots=True)
class ArchivalPlace:
    """The place of one citation, or of a library's item (`csl`); `repository` is canonical, empty while unknown."""

    citation: DraftCitation | None
    result: Result | None
    csl: Mapping[str, Any] | None = None
    repository: str = ""
    group: str = ""
    levels: list[str] = field(default_factory=list)
    units: list[ArchivalUnit] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    box: str = ""
    folder: str = ""
    papers: list[str] = field(default_factory=list)  # what is cited from it, each in words, where that is asked for

    @property
    def file_kind(self) -> str:
        return units.file_kind(self.files[0]) if self.files else ""


def places(results: Iterable[Result]) -> list[ArchivalPlace]:
    """The places that the results' citations name, in reading order, each with a repository where one can be told."""
    found = [place for result in results for place in read_places(result)]
    settle(found)
    return found


def read_places(result: Result) -> list[ArchivalPlace]:
    """The places that one result's citations name, as far as it tells them by itself."""
    found = [place for citation in result.linked.citations if (place := _place(result, citation))]
    _carry_on(found)
    return found


def places_of_items(items: Iterable[Mapping[str, Any]]) -> list[ArchivalPlace]:
    """The places of CSL items that lie in an archive."""
    return [_read(fields, ArchivalPlace(None, None, item)) for item in items if (fields := fields_of_item(item))]


def settle(found: list[ArchivalPlace]) -> None:
    """Give each place what those of all results tell of it: repository, record group, the collection over it."""
    _name_repositories(found)
    _name_groups(found)
    _move_under_parents(found)


def _place(result: Result, citation: DraftCitation) -> ArchivalPlace | None:
    upwards = _upwards(result.text[citation.start : citation.end], fields_of(citation))
    fields = fields_spelt_out(citation)
    kind = citation.kind
    if kind != "archival" and not (kind == "ibid" and any(u in fields for u in units.UNITS)):
        return None
    if not any(fields.get(name) for name in _LOCATING):
        return None
    if upwards:
        fields = {**fields, "levels": fields["levels"][::-1]}
    return _read(fields, ArchivalPlace(citation, result))


def _upwards(printed: str, fields: Mapping[str, Any]) -> bool:
    """Whether the path goes from the box up to the repository: "folder 3, box 12, Country File, NSF, LBJL"."""
    levels: list[str] = fields.get("levels") or []
    if len(levels) < 2 or not fields.get("repository") or not (fields.get("box") or fields.get("folder")):
        return False
    unit = _UNIT.search(printed)
    steps = [printed.find(str(name)) for name in (levels[0], levels[-1], fields["repository"])]
    return unit is not None and unit.start() < steps[0] and steps == sorted(set(steps))


def _read(fields: Mapping[str, Any], place: ArchivalPlace) -> ArchivalPlace:
    place.repository = names.canonical(fields["repository"]) if fields.get("repository") else ""
    place.group = str(fields.get("record_group") or "")
    place.box, place.folder = str(fields.get("box") or ""), str(fields.get("folder") or "")
    for name in ("file_number", "film_number"):
        place.files += [v for v in _several(fields.get(name)) if v]
    place.levels = list(_levels(fields, place))
    if (
        place.levels and "repository" in fields and rank(place.levels[-1]) == 1
    ):  # printed next to a repository at the end
        place.levels.insert(0, place.levels.pop())
    for name in units.UNITS:
        for value in _several(fields.get(name)):
            place.units.append(ArchivalUnit(name, value, _before(place, name, value)))
    if place.levels and place.repository and (inner := names.part(place.repository, place.levels[0])):
        place.repository = inner
        del place.levels[0]
        for unit in place.units:
            unit.before -= unit.before > 0
        place.group = ""  # the parent's
    return place


def _several(value: Any) -> list[str]:
    return [] if value is None else [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _levels(fields: Mapping[str, Any], place: ArchivalPlace) -> Iterator[str]:
    """The levels that are places: no marking or day, nothing said twice; a misread unit goes to the units."""
    seen = set()
    for i, printed in enumerate(fields.get("levels") or ()):
        level = names.tidy(str(printed))
        level, number = units.split_file(level)
        if number and not place.files:
            place.files.append(number)
        if inside := units.units_of_level(level):
            if inside[0][0] not in fields:
                place.units += [ArchivalUnit(*unit, before=i) for unit in inside]
            continue
        if not level or names.is_no_place(level) or (place.group and names.is_group_title(level, place.group)):
            continue
        if level in seen or (place.repository and names.canonical(level) == place.repository):
            continue
        if i == 0 and not place.repository and names.canonical(level) != level:
            place.repository = names.canonical(level)
            continue
        seen.add(level)
        yield level


def _before(place: ArchivalPlace, name: str, value: str) -> int:
    """How many of the levels the citation's own text has before the unit."""
    citation = place.citation
    if citation is None or place.result is None or name not in citation.fields or not citation.fields.get("levels"):
        return -1
    text = place.result.linked.clean.text[citation.at : citation.to]
    at = min((i for word in _UNIT_WORDS[name] if (i := text.find(word)) >= 0), default=-1)
    if at < 0:
        return -1
    count = here = 0
    for level in place.levels:  # in their order: a folder may be called as its series begins
        if (found := text.find(level, here)) >= 0:
            here = found + len(level)
            count += found < at
    return count


def _carry_on(found: list[ArchivalPlace]) -> None:
    """A unit that runs on from the location before it lies where that does: "Department of State, A Files: Lot 1 and
    B Files: Lot 2"."""
    for before, place in pairwise(found):
        if not place.units or place.repository or not before.repository or before.result is not place.result:
            continue
        if not (before.units or before.group or before.files or any(map(names.is_series, before.levels))):
            continue
        one, two = before.citation, place.citation
        if one is None or two is None or place.result is None:
            continue
        text = place.result.linked.clean.text
        if one.note_index == two.note_index and 0 <= two.at - one.to <= 12 and _AND.fullmatch(text, one.to, two.at):
            place.repository, place.group = before.repository, place.group or before.group


def _name_repositories(found: list[ArchivalPlace]) -> None:
    """Citations without a repository stand with those of the same unit, collection or files that have one.

    A unit or collection goes where the notes name it most; a file number to the file of its kind that was cited
    last before it. Else each is at home where `homes.csv` says.
    """
    by_unit: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_name: dict[str, Counter[str]] = defaultdict(Counter)
    by_group: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, ArchivalPlace] = {}
    for place in found:
        if not place.repository:
            continue
        for unit in place.units:
            by_unit[unit.id][place.repository] += 1
        if place.levels:
            by_name[names.key(place.levels[0])][place.repository] += 1
        if place.group:
            by_group[place.group][place.repository] += 1
        if place.file_kind:
            first.setdefault(place.file_kind, place)
    last: dict[str, ArchivalPlace] = {}
    for place in found:
        kind = place.file_kind
        if not place.repository:
            votes: Counter[str] = Counter()
            for unit in place.units:
                votes += by_unit[unit.id]
            if not votes and place.levels and len(by_name[names.key(place.levels[0])]) == 1:
                votes = by_name[names.key(place.levels[0])]
            if not votes and place.group:
                votes = by_group[place.group]
            if votes:
                place.repository = votes.most_common(1)[0][0]
            elif kind and not place.units and not place.group and (like := last.get(kind) or first.get(kind)):
                place.repository = like.repository
                if not place.levels:
                    place.group, place.levels = like.group, list(like.levels[:1])
            else:
                _send_home(place)
        if kind and place.repository:
            last[kind] = place


def _send_home(place: ArchivalPlace) -> None:
    kinds = [units.UNITS[unit.field] for unit in place.units]
    kinds += ["record_group"] if place.group else [place.file_kind]
    for kind in kinds:
        repository, collection = units.home(kind)
        if repository:
            place.repository = names.canonical(repository)
            if collection and not place.levels and not place.units:
                place.levels = [collection]
            return


def _name_groups(found: list[ArchivalPlace]) -> None:
    """A citation without its record group stands in the one that others name for the same unit or series."""
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for place in found:
        if place.group:
            for mark in _marks(place):
                votes[mark][place.group] += 1
    for place in found:
        if not place.group:
            for mark in _marks(place):
                if mark in votes:
                    place.group = votes[mark].most_common(1)[0][0]
                    break


def _marks(place: ArchivalPlace) -> list[tuple[str, ...]]:
    marks: list[tuple[str, ...]] = [(place.repository, *unit.id) for unit in place.units]
    if place.levels:
        marks.append((place.repository, "level", names.key(place.levels[0])))
    return marks


def _move_under_parents(found: list[ArchivalPlace]) -> None:
    """A collection that is cited now by itself, now below a division or another collection, stands once.

    Below a division always ("Manuscript Division, Kissinger Papers"), else where it is cited most.
    """
    alone: Counter[tuple[str, str, str]] = Counter()
    below: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for place in found:
        base = (place.repository, place.group)
        if place.levels:
            alone[(*base, names.key(place.levels[0]))] += 1
        if len(place.levels) > 1 and rank(place.levels[0]) <= 2 and rank(place.levels[1]) <= 2:
            below[(*base, names.key(place.levels[1]))][place.levels[0]] += 1
    for place in found:
        if not place.levels or place.units:
            continue
        base = (place.repository, place.group)
        key = (*base, names.key(place.levels[0]))
        if key in below and rank(place.levels[0]) <= 2:
            parent, count = below[key].most_common(1)[0]
            if rank(parent) == 1 or count >= alone[key]:
                place.levels.insert(0, parent)
        elif len(place.levels) > 1:
            key = (*base, names.key(place.levels[1]))
            if key in below and alone[key] > below[key].total() and rank(place.levels[0]) == 2:
                del place.levels[0]

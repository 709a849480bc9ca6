"""When two citations of papers in an archive are one paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from ..patterns import expression
from .model import Record

_SAYS = ("author", "recipient", "title", "genre", "date")
_PLACE = ("repository", "record_group", "lot", "accession", "job", "box", "folder", "file_number", "film_number")
_TOLD_BY = (*_PLACE, "genre", "number")
_MOST = 100  # papers alike in all else that are compared with one, a bound on what a hostile list can cost
_AND = expression(r",? (?:and|&) |, ")
_MARKS = str.maketrans("", "", " .,;:'’“”\"")


def paper_key(fields: dict[str, Any]) -> tuple[str, ...] | None:
    """What a paper is known by: who wrote it to whom, its title and its day; None where that is too little to tell.

    A day and two of the others are enough, or a day and a title.
    """
    if len(str(fields.get("date") or "")) < 10:
        return None
    said = {name: str(fields.get(name) or "").translate(_MARKS).casefold() for name in _SAYS}
    if not (said["title"] or (said["author"] and said["recipient"])):
        return None
    return tuple(said[name] for name in ("author", "recipient", "title", "date"))


def may_be_one(fields: dict[str, Any], known: dict[str, Any]) -> bool:
    """Whether nothing that two citations say of where a paper lies, or what it is, speaks against its being one."""
    for name in _TOLD_BY:
        one, two = fields.get(name), known.get(name)
        if one and two and str(one).casefold() != str(two).casefold():
            return False
    one, two = fields.get("levels") or [], known.get("levels") or []
    shorter, longer = sorted((one, two), key=len)
    return not shorter or all(level in longer for level in shorter)


def named_as_before(fields: dict[str, Any], before: dict[str, Any], between: str) -> dict[str, Any]:
    """The fields with the persons of the paper before it, where a scholar does not say them again.

    "A to B, 1 May 1964 and 3 May 1964" are two papers of A's; "same to same" are the persons before.
    """
    persons = {name: before[name] for name in ("author", "recipient") if before.get(name)}
    same = {name for name in persons if str(fields.get(name) or "").casefold() in ("same", "idem")}
    if same:
        return {**fields, **{name: persons[name] for name in same}}
    bare = fields.get("date") and not any(fields.get(name) for name in _SAYS if name != "date")
    return {**persons, **fields} if bare and _AND.fullmatch(between) else fields


class Papers:
    """The papers of one manuscript, found again without comparing each with all.

    Those of one `paper_key` are kept by each thing that tells papers apart: those that say the same of a box, and
    those that say nothing of it, are the only ones that a paper of that box may be.
    """

    def __init__(self) -> None:
        self._known: list[tuple[Record, dict[str, Any]]] = []
        self._by: dict[tuple[Any, ...], dict[int, None]] = {}  # (key, name, value): the places in that list, in order

    def same(self, key: tuple[str, ...], fields: dict[str, Any]) -> tuple[Record, dict[str, Any]] | None:
        """The first paper known by that key that may be the one of these fields, whose place they then tell too."""
        for place in islice(self._near(key, fields), _MOST):
            record, said = self._known[place]
            if may_be_one(fields, said):
                self._drop(place, key, said)
                for name, value in fields.items():
                    said.setdefault(name, value)
                self._put(place, key, said)
                return record, said
        return None

    def add(self, key: tuple[str, ...], record: Record, fields: dict[str, Any]) -> None:
        """Keep a paper that is none of those known."""
        self._known.append((record, fields))
        self._put(len(self._known) - 1, key, fields)

    def _near(self, key: tuple[str, ...], fields: dict[str, Any]) -> Iterator[int]:
        """The fewest papers among which all that may be one with these fields are."""
        nothing: dict[int, None] = {}
        ways: list[list[dict[int, None]]] = [[self._by.get((key, "", ""), nothing)]]
        for name, values in _signs(fields).items():
            ways.append([self._by.get((key, name, value), nothing) for value in (*values, "")])
        fewest: list[dict[int, None]] = min(ways, key=_count)
        return chain.from_iterable(fewest)

    def _put(self, place: int, key: tuple[str, ...], fields: dict[str, Any]) -> None:
        for slot in _slots(key, fields):
            self._by.setdefault(slot, {})[place] = None

    def _drop(self, place: int, key: tuple[str, ...], fields: dict[str, Any]) -> None:
        for slot in _slots(key, fields):
            self._by[slot].pop(place, None)


def _signs(fields: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """What tells papers apart, by name; of levels, which may be more or fewer, each."""
    signs: dict[str, tuple[str, ...]] = {name: (str(fields[name]).casefold(),) for name in _TOLD_BY if fields.get(name)}
    levels = fields.get("levels")
    return {**signs, "levels": tuple(dict.fromkeys(levels))} if levels else signs


def _slots(key: tuple[str, ...], fields: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    signs = _signs(fields)
    yield key, "", ""
    for name in (*_TOLD_BY, "levels"):
        for value in signs.get(name, ("",)):
            yield key, name, value


def _count(way: list[dict[int, None]]) -> int:
    return sum(map(len, way))

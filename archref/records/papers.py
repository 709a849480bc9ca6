"""When two citations of papers in an archive are one paper."""

from __future__ import annotations

import re
from typing import Any

_SAYS = ("author", "recipient", "title", "genre", "date")
_PLACE = ("repository", "record_group", "lot", "accession", "job", "box", "folder", "file_number", "film_number")
_AND = re.compile(r",? (?:and|&) |, ")
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
    for name in (*_PLACE, "genre", "number"):
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

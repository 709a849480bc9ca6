"""Where a work's collections are kept: named with its archive once, one stands there wherever it is cited again.

"Vane to Colt, 3 May 1921, box 3, Ada Vane Papers, Salem Historical Society"; later "Quill to Vane, 1 May 1921, box 4, Vane
Papers", or "…, VP" where the work has set that up; "TNA, FO 371/5678", later "FO 371/5679"; "RG 59, NA", later "RG 59". What is
not printed is inferred and marked so. A name that a work cites in two archives tells neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..labelling.words import classes_of
from ..patterns import expression
from .kew import place_at_kew
from .model import DraftCitation, LinkedDocument, fields_of

CLASS = expression(r"(?P<class>[A-Z]{2,6})[ .]?\d{1,4}/\d")
SHORT = expression(r"[A-Z][A-Za-z]?[A-Z]{1,4}")
Declared = Mapping[
    str, tuple[str, str]
]  # of a collection's abbreviation its name and its archive, "" where none is said


class Houses:
    """What a work has said so far of where its collections are kept."""

    def __init__(self) -> None:
        self._kept: dict[str, set[str]] = {}
        self._printed: dict[str, str] = {}  # how the work has printed a name
        self._ends: dict[str, set[str]] = {}  # names by their last two words: "vane papers" of "ada vane papers"

    def learn(self, fields: Mapping[str, Any]) -> None:
        """Keep what a citation with its archive says."""
        house = fields.get("repository")
        if not isinstance(house, str):
            return
        for key, name in _keys(fields):
            self._kept.setdefault(key, set()).add(house)
            self._printed.setdefault(key, name)
            self._ends.setdefault(_end(key), set()).add(key)

    def of(self, fields: Mapping[str, Any], declared: Declared) -> tuple[str, str] | None:
        """The archive of a citation that names none, and what tells it; None where nothing or more than one thing does.

        Of a collection, a record group and a class of files the first that is there must tell it.
        """
        told = {house for level in fields.get("levels", ()) if level in declared and (house := declared[level][1])}
        if len(told) == 1:
            return told.pop(), next(level for level in fields["levels"] if level in declared)
        found: dict[str, str] = {}
        for key, _ in _keys(fields, declared):
            known = key if key in self._kept else self._longer(key)
            if known is None or len(self._kept[known]) != 1:
                return None  # a collection that the work has not placed may be anywhere
            found.setdefault(next(iter(self._kept[known])), self._printed[known])
        return next(iter(found.items())) if len(found) == 1 else None

    def _longer(self, key: str) -> str | None:
        """The one collection that a shorter name can mean: "Vane Papers" of "Ada Vane Papers"."""
        named = self._ends.get(_end(key), set())
        longer = [name for name in named if name.endswith(" " + key.removeprefix("papers "))]
        return longer[0] if len(longer) == 1 and key.startswith("papers ") else None


def _end(key: str) -> str:
    return " ".join(key.split()[-2:])


def _keys(fields: Mapping[str, Any], declared: Declared | None = None) -> Iterator[tuple[str, str]]:
    """What a citation can be placed by, and its words: its collections, else its record group, else its class of files."""
    collections = [
        declared[level][0] if declared and level in declared else level
        for level in fields.get("levels", ())
        if _is_collection(level) or (declared and level in declared)
    ]
    if collections:
        yield from (("papers " + name.lower().removeprefix("the "), name) for name in collections)
    elif "record_group" in fields:
        yield f"group {fields['record_group']}", f"record group {fields['record_group']}"
    elif (m := CLASS.match(str(fields.get("file_number", "")))) and not fields.get("levels"):
        yield f"class {m['class']}", m["class"]


def _is_collection(level: str) -> bool:
    last = level.split()[-1].strip(".,").lower() if level.split() else ""
    return SHORT.fullmatch(level) is not None or (" " in level and "collection" in classes_of(last))


def place_collections(linked: LinkedDocument, houses: Houses, declared: Declared) -> None:
    """Infer the archive of each paper that names none, from those before it."""
    for citation in linked.citations:
        if citation.type != "archival" or citation.source:
            continue
        if "levels" in citation.fields:
            _infer(citation, houses, declared)
        houses.learn(citation.fields)


def place_the_rest(linked: LinkedDocument, houses: Houses, declared: Declared) -> None:
    """The same of files and record groups that no citation of their note has placed, and of papers that have taken over
    where they lie: "Quill to Vane, 3 May 1921, ibid."."""
    kept = [c for c in linked.citations if c.kind in ("archival", "ibid") and not c.source]
    for citation in kept:
        _infer(citation, houses, declared)
    place_at_kew(kept)


def _infer(citation: DraftCitation, houses: Houses, declared: Declared) -> None:
    fields = fields_of(citation)
    for level in fields.get("levels", ()):
        if level in declared and "levels" not in citation.inferred:
            name = declared[level][0]
            why = f"the work sets up {level} for {name}"
            citation.inferred["levels"] = {"value": name, "printed": level, "from": "declared", "why": why}
    if fields.keys() & {"repository", "location_ibid"} - ({"location_ibid"} if citation.resolved else set()):
        return
    if "repository" in citation.inferred:
        return
    found = houses.of(fields, declared)
    if found is not None:
        house, name = found
        why = f"the work says elsewhere that {name} is there"
        citation.inferred["repository"] = {"value": house, "from": "collection", "why": why}

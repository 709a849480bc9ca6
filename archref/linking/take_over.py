"""What a citation comes to that takes parts over from another: an Ibid., an item that shares a location.

What it says itself replaces the same part of the other, and with it everything below: another box has another
folder, another collection no box of the old one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..patterns import expression

LOCATION = frozenset(
    "repository record_group levels lot accession job box folder file_number film_number naid pages".split()
)
ARCHIVAL = LOCATION - {"repository", "pages"}
ITEM = frozenset("author recipient title date genre".split())
POINTERS = frozenset("antecedent location_from location_ibid direction author_of".split())
UNITS = ("lot", "accession", "job")
BOX = ("box", "folder")
BELOW_FILE = ("file_number", "film_number", "pages", "documents")

MOST_LEVELS = 24  # deeper than any archive; a bound on what a hostile chain of Ibids can cost
VOLUME = expression(r"Vol\. (?:[IVXL]+|\d+)$")

# The rank of a level in its hierarchy: a sibling of a rank replaces everything from that rank down.
DIVISION = expression(r"^(?:Manuscript Division|Nixon Presidential Materials.*|Records of the Department of State)$")
COLLECTION = expression(
    r"(?:Papers|Central Files?\b.*|Central Foreign Policy Files?|National Security (?:Files?|Affairs|Adviser|Council)|NSC Files|"
    r"Whitman File|White House .*Files?|President.s (?:Office )?Files?|Staff Secretary.*|Records of .*|Donated .*|"
    r"President.s (?:Daily )?Diary|.*Appointment Books?|Project File.*|Conference Files?|Institutional Files.*|Official Files?|[A-Z/–&-]+ Files?.*|.*Materials?)$"
)
SUBSERIES = expression(r"(?:Files?|Series|Correspondence|Memos to the President|Diary|Diaries|Telcons.*|Histories)$")


def take_over(earlier: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The earlier citation's fields with what `own` replaces, and without what that makes untrue."""
    kept = {k: v for k, v in earlier.items() if k not in POINTERS}
    if own.keys() & (ARCHIVAL | {"repository"}):
        kept = {k: v for k, v in kept.items() if k not in ITEM}  # another file holds another item
        _replace_location(kept, own)
    else:
        _replace_printed(kept, own)
        if "volume" in own and kept.keys() & {"repository", "record_group", "levels"}:
            _drop(kept, *ITEM - own.keys(), *BELOW_FILE)  # another volume of papers, too
    kept.update({k: v for k, v in own.items() if k != "levels" and k not in POINTERS})
    return kept


def take_location(earlier: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """An item's own fields with the whole location of the earlier citation, less what the item's own replaces."""
    place = {k: v for k, v in earlier.items() if k in LOCATION}
    if "levels" in own and "box" in own:  # "CF: Peru, box 1813, ibid.": another collection of the same repository
        place = {k: v for k, v in place.items() if k == "repository"}
    kept = take_over(place, {k: v for k, v in own.items() if k in LOCATION})
    return {**{k: v for k, v in own.items() if k not in LOCATION and k not in POINTERS}, **kept}


def take_repository(earlier: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """An item with a location whose repository stands elsewhere: it shares what is above its own levels."""
    above = ("repository",) if "levels" in own else ("repository", "record_group", "levels")
    found = {k: v for k, v in own.items() if k not in POINTERS}
    return {**{k: earlier[k] for k in above if k in earlier}, **found}


def _replace_printed(kept: dict[str, Any], own: dict[str, Any]) -> None:
    drop: tuple[str, ...] = ()
    if "subseries" in own:
        drop = ("volume", "part", "title", "pages", "documents", "footnotes", "date")
    elif "volume" in own:
        drop = ("part", "title", "pages", "documents", "footnotes", "date")
        if "subseries" not in kept:
            drop = ("part", "pages", "documents", "footnotes", "date")
    elif "part" in own:
        drop = ("title", "pages", "documents", "footnotes")
    elif "date" in own:
        drop = ("pages", "documents", "footnotes")
    elif "documents" in own:
        drop = ("pages", "footnotes")
    elif "pages" in own:
        drop = ("documents", "footnotes")
    elif "footnotes" in own:
        drop = ("pages",)
    for key in drop:
        kept.pop(key, None)


def _replace_location(kept: dict[str, Any], own: dict[str, Any]) -> None:
    units = own.keys() & set(UNITS)
    if "repository" in own:
        for key in LOCATION:
            kept.pop(key, None)
    if "record_group" in own:
        _drop(kept, "levels", *UNITS, *BOX, *BELOW_FILE)
    if units and "levels" not in own:
        _drop(kept, *UNITS, *BOX, *BELOW_FILE)
    if "levels" in own and VOLUME.fullmatch(own["levels"][0]) and _next_volume(kept, own["levels"][0]):
        _drop(kept, *BELOW_FILE)
    elif "levels" in own:
        earlier = kept.get("levels", [])
        if units:  # another lot or accession is another collection
            earlier = [level for level in earlier if rank(level) == 1]
        if rank(own["levels"][0]) == 1:  # another division of the repository
            earlier = []
            _drop(kept, "record_group", *UNITS, *BOX)
        levels, whole = _levels(earlier, own["levels"])
        kept["levels"] = levels[-MOST_LEVELS:]
        if whole or units:
            _drop(kept, *UNITS, *BOX, *BELOW_FILE)
        elif "box" in kept and "box" not in own:
            _drop(kept, "folder", *BELOW_FILE)
        else:
            _drop(kept, *BOX, *BELOW_FILE)
    if "file_number" in own or "film_number" in own:
        _drop(kept, *BELOW_FILE, *BOX)
        if "levels" not in own:
            _drop(kept, "lot")
    if "box" in own and "levels" not in own:
        _drop(kept, *BOX, *BELOW_FILE)
    if "folder" in own:
        _drop(kept, "folder")


def _next_volume(kept: dict[str, Any], volume: str) -> bool:
    """ "Ibid., Vol. II" behind "…, USSR, Vol. I": the other volume of the same folder or title."""
    folder, levels = kept.get("folder"), kept.get("levels", [])
    if isinstance(folder, str) and VOLUME.search(folder):
        kept["folder"] = VOLUME.sub(volume, folder)
        return True
    if levels and VOLUME.search(levels[-1]):
        kept["levels"] = [*levels[:-1], VOLUME.sub(volume, levels[-1])]
        return True
    return False


def _drop(kept: dict[str, Any], *keys: str) -> None:
    for key in keys:
        kept.pop(key, None)


@lru_cache(maxsize=4096)
def rank(level: str) -> int:
    """1 a division, 2 a collection, 3 a subseries, 4 a file."""
    if DIVISION.match(level):
        return 1
    if COLLECTION.search(level):
        return 2
    return 3 if SUBSERIES.search(level) else 4


def _levels(earlier: list[str], own: list[str]) -> tuple[list[str], bool]:
    """The levels after replacing, and whether a whole collection was replaced."""
    called = own[0].split()[:2]
    for i, level in enumerate(earlier):
        if level == own[0] or (len(called) > 1 and level.split()[:2] == called):
            return earlier[:i] + own, False  # the same, or another of its kind: "Recording of …"
    new = rank(own[0])
    ranks = [rank(level) for level in earlier]
    if new <= 2:
        keep = [level for level, r in zip(earlier, ranks, strict=True) if r < new]
        return keep + own, True
    if new == 3:
        cut = next((i for i, r in enumerate(ranks) if r >= 3), len(earlier))
        return earlier[:cut] + own, False
    cut = len(earlier) - 1 if ranks and ranks[-1] == 4 else len(earlier)
    return earlier[: max(cut, 0)] + own, False

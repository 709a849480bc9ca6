"""One entry a collection: the papers that a bibliography need not list each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..archival.division import is_published
from .sections import collection_words

LEVELS = ("repository", "collection", "item")


def at_level(items: Iterable[Mapping[str, Any]], level: str) -> list[Mapping[str, Any]]:
    """The items with the unpublished ones drawn together: one for each repository or each of its collections.

    A paper whose archive, or collection, is not named stays as it is; so does everything at the level "item". Where a
    paper came first its collection stands. ValueError names the levels there are.
    """
    if level not in LEVELS:
        raise ValueError(f"unknown level {level!r}; choose one of {', '.join(LEVELS)}")
    found: dict[object, Mapping[str, Any]] = {}
    for i, item in enumerate(items):
        whole = None if level == "item" or is_published(item) else _whole(item, level)
        if whole is None:
            found[i] = item
        else:
            found.setdefault(tuple(str(part).casefold() for part in whole.values()), {"id": f"{level}-{i}", **whole})
    return list(found.values())


def collection_of(item: Mapping[str, Any]) -> str:
    """The collection that a paper lies in: its own field, else the fond that its location begins with, else ""."""
    named = str(item.get("archive_collection") or item.get("archive-collection") or "").strip()
    if not named and item.get("type") == "collection":  # a place that is cited without a paper
        named = str(item.get("title") or "").strip()
    if named:
        return named
    first = str(item.get("archive_location") or item.get("archive-location") or "").split(",")[0].strip()
    word, blank, number = first.partition(" ")
    return first if blank and number and word.casefold() in collection_words() else ""


def _whole(item: Mapping[str, Any], level: str) -> dict[str, str] | None:
    archive, place = str(item.get("archive") or "").strip(), str(item.get("archive-place") or "").strip()
    title = archive if level == "repository" else collection_of(item)
    if not archive or not title:
        return None
    whole = {"type": "collection", "title": title}
    if level != "repository":
        whole["archive"] = archive
    if place:
        whole["archive-place"] = place
    return whole

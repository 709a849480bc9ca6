"""Reference libraries: files of items as Zotero and others export them, and items from several sources as one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .csl_item import conform, unique
from .extra import with_extra
from .formats import formats, of_file, suffixes
from .matching import Matcher

_PLACE = ("archive", "archive-place", "archive_collection", "archive_location")


def is_library(name: str) -> bool:
    """Whether the file's name is that of a library: .json, .bib, .bibtex, .biblatex, .ris, as the formats say."""
    return of_file(name) is not None


def read_library(name: str, text: str, diagnostics: list[str] | None = None) -> list[dict[str, Any]]:
    """The items in the text of a library file, its format told by the ending of its name.

    Raises ValueError, in one line, for what is not of that format or has another ending. Entries that cannot be read
    are named in `diagnostics`; without it they too are a ValueError. Lines of a note that name a variable of CSL, as
    Zotero's Extra has them, are read as that variable.
    """
    return [with_extra(item) for item in conform(_items(name, text, diagnostics))]


def _items(name: str, text: str, diagnostics: list[str] | None) -> list[dict[str, Any]]:
    form = of_file(name)
    if form is None:
        raise ValueError(f"no library is called like this; its name ends in {', '.join(suffixes())}")
    if not text.strip("\ufeff \t\r\n"):
        return []
    found: list[dict[str, Any]] = formats()[form].read(text, diagnostics)
    return found


def with_library(
    cited: Iterable[Mapping[str, Any]], library: Sequence[Mapping[str, Any]], diagnostics: list[str] | None = None
) -> list[dict[str, Any]]:
    """The library's items and those cited ones that it lacks; all ids are different.

    What is the library's already, and what may be and is therefore listed twice, is said in `diagnostics`. A paper of
    the library that names no archive gets where it lies from the citation.
    """
    matcher = Matcher(library)
    lacking = []
    places: dict[str, dict[str, Any]] = {}
    for item in cited:
        match = matcher.find(item)
        if match is None or not match.sure:
            lacking.append(item)
        elif not any(match.item.get(name) for name in _PLACE):
            places.setdefault(str(match.item.get("id")), {name: item[name] for name in _PLACE if item.get(name)})
        if match is not None and diagnostics is not None:
            name = item.get("title") or item.get("container-title") or item.get("id")
            diagnostics.append(
                f"{name} is {match.item.get('id')} of the library ({match.why})"
                if match.sure
                else f"{name} may be {match.item.get('id')} of the library ({match.why}); both are listed"
            )
    used: dict[str, int] = {}
    listed = [{**item, **places.get(str(item.get("id")), {})} for item in library] + [dict(item) for item in lacking]
    return [{**item, "id": unique(str(item.get("id") or "item"), used)} for item in listed]

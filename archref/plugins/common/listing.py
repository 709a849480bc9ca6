"""A bibliography on a page: which entries it lists, printed in a style, and the archives as a tree before them."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from ...archival import ArchivalNode, build_sources
from ...archival.division import divide
from ...csl.bibliography import entries as print_entries
from ...csl.styles import StyleError
from ...export import words
from ...patterns import expression
from ...result import Result
from .bibliography_requests import BibliographyRequest
from .cited import CitedEntry
from .facts import Say
from .filters import FilterError, compiled
from .places import SitePlace
from .project import Project

ADDRESS = expression(r"(?<![\">])https?://[^\s<>\"]*[^\s<>\".,;:)\]]")
Key = TypeVar("Key", bound=Hashable)
Remembered = tuple[list[tuple[str, str]], list[str]]
ListingMemory = dict[str, Remembered]


class PrintedEntry(NamedTuple):
    """An entry as HTML, with its id and the places that cite it."""

    anchor: str
    html: str
    cites: list[SitePlace]


@dataclass(slots=True)
class Listed:
    """What is printed: the archives, then the entries."""

    archives: list[ArchivalNode] = field(default_factory=list)
    entries: list[PrintedEntry] = field(default_factory=list)


def chosen(project: Project, request: BibliographyRequest, say: Say) -> list[CitedEntry]:
    """The entries that a request is for, in the order of their first citation."""
    found = [e for e in project.cited.entries if e.item is not None and (request.all or request.page in e.pages)]
    if request.filter:
        try:
            test = compiled(request.filter)
        except FilterError as error:
            say("filter", str(error))
            return found
        found = [e for e in found if test(values(e, request.page))]
    return found


def settle(
    project: Project, requests: Iterable[tuple[Key, BibliographyRequest, Say]], memory: ListingMemory | None = None
) -> dict[Key, Listed]:
    """Settle a project's citations and print its bibliographies, in the order of its pages: what each prints.

    `memory` holds what was printed the time before, and afterwards what was printed now: what is the same is not
    printed again.
    """
    project.settle()
    found: dict[Key, Listed] = {}
    before = dict(memory or {})
    now: ListingMemory = {}
    for key, request, say in requests:
        found[key] = listed(project, request, say, before, now)
        project.note_listing(request.page, [entry.anchor for entry in found[key].entries])
    if memory is not None:
        memory.clear()
        memory.update(now)
    return found


def _cited_in(project: Project, request: BibliographyRequest, entries: list[CitedEntry]) -> Iterator[Result]:
    """The results that the archives are taken from; with a filter, only their citations of these entries."""
    kept = {id(entry) for entry in entries}
    for (page, _), result in project.results.items():
        if request.all or page == request.page:
            if request.filter:
                citations = [c for c in result.linked.citations if id(project.cited.of(c.record)) in kept]
                result = replace(result, linked=replace(result.linked, citations=citations))
            yield result


def values(entry: CitedEntry, page: str) -> dict[str, Any]:
    """What a filter can ask of an entry."""
    found: dict[str, Any] = {}
    for key, value in (entry.item or {}).items():
        found[key.replace("-", "_").lower()] = _plain(value)
    found.update(entry.keys)
    kind = entry.kinds[0] if entry.kinds else ""
    found |= {"kind": kind, "kinds": set(entry.kinds), "cited": entry.count}
    return found | {"docname": page, "docnames": entry.pages}


def _plain(value: Any) -> Any:
    """A CSL value as a filter sees it."""
    if isinstance(value, Mapping):
        first = next(iter(value.get("date-parts", ())), ())
        return "-".join(f"{int(n):02}" for n in first) if first else words.day(value)
    if isinstance(value, list):
        return "; ".join(
            n.get("literal") or ", ".join(p for p in (n.get("family"), n.get("given")) if p) for n in value
        )
    return value


def listed(
    project: Project, request: BibliographyRequest, say: Say, before: ListingMemory, now: ListingMemory
) -> Listed:
    """What a request prints. A style that cannot be used and an item that it leaves out are told."""
    found = Listed()
    entries = chosen(project, request, say)
    if request.list != "works":
        found.archives = build_sources(_cited_in(project, request, entries), request.level).children
    if request.list == "archives":
        return found
    said: list[str] = []
    items: list[Mapping[str, Any]] = [e.item for e in entries if e.item is not None]
    if request.list == "both":
        items = divide(items, said, "a bibliography of works lists each")
    try:
        printed, more = _printed(items, request, before, now)
    except StyleError as error:
        say("style", str(error))
        return found
    for message in [*said, *more]:
        say("bibliography", message)
    by_id = {e.anchor: e for e in entries}
    found.entries = [PrintedEntry(id_, text, by_id[id_].cites) for id_, text in printed]
    return found


def _printed(
    items: list[Mapping[str, Any]], request: BibliographyRequest, before: ListingMemory, now: ListingMemory
) -> Remembered:
    """The entries of items by their ids, their addresses as links, and what is to be said about them."""
    if not items:
        return [], []
    style = Path(request.style)
    changed = style.stat().st_mtime_ns if style.is_file() else 0
    key = json.dumps([request.style, changed, request.locale, items], sort_keys=True, default=str)
    if key not in now:
        said: list[str] = []
        if key not in before:
            entries = print_entries(items, request.style, "html", request.locale, said)
            linked = [(id_, ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', text)) for id_, text in entries]
            before[key] = linked, said
        now[key] = before[key]
    return now[key]

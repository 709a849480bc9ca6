"""A bibliography on a page: which entries it lists, printed in a style, and the archives as a tree before them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeVar

from ...archival import LEVELS, Node, build_sources
from ...archival.division import divide
from ...csl.bibliography import entries as print_entries
from ...csl.styles import StyleError
from ...export import words
from ...result import Result
from .cited import Entry
from .filters import FilterError, compiled
from .places import Place
from .project import Project

LISTS = ("works", "archives", "both")
OPTIONS = ("style", "locale", "list", "level", "filter", "all")
STYLE = "chicago-notes-bibliography"
ANNOUNCED = re.compile(r"\[archref-bibliography(?:\s+([^\]]*))?\]\s*$")
ADDRESS = re.compile(r"(?<![\">])https?://[^\s<>\"]*[^\s<>\".,;:)\]]")
QUOTES = str.maketrans("“”„‘’", '"""\'\'')
Say = Callable[[str, str], None]
Key = TypeVar("Key", bound=Hashable)


@dataclass(slots=True)
class Wish:
    """What a page asks for.

    `list`: "works" prints each thing cited in `style` and `locale`, "archives" the archives down to `level`, "both" the
    archives and then what is published. `filter` chooses among the things (see `filters`). `all`: what the whole
    site cites, not this page alone.
    """

    page: str
    style: str = STYLE
    locale: str | None = None
    list: str = "works"
    level: str = "series"
    filter: str = ""
    all: bool = False


class Printed(NamedTuple):
    """An entry as HTML, with its id and the places that cite it."""

    anchor: str
    html: str
    cites: list[Place]


@dataclass(slots=True)
class Listed:
    """What is printed: the archives, then the entries."""

    archives: list[Node] = field(default_factory=list)
    entries: list[Printed] = field(default_factory=list)


def asked(text: str, page: str, defaults: Mapping[str, str], say: Say) -> Wish | None:
    """The wish of a paragraph `[archref-bibliography style=… list=… all]`, or None where it is no such paragraph."""
    announced = ANNOUNCED.match(text.strip())
    if announced is None:
        return None
    try:
        given = shlex.split((announced[1] or "").translate(QUOTES))
    except ValueError:
        say("bibliography", "a quotation mark in [archref-bibliography …] is not closed")
        given = []
    return wished({k: v for k, _, v in (word.partition("=") for word in given)}, page, defaults, say)


def wished(options: Mapping[str, str], page: str, defaults: Mapping[str, str], say: Say) -> Wish:
    """The wish that options make; what they cannot say is told and left at its default."""
    wish = Wish(page)
    for key, value in defaults.items():
        setattr(wish, key, value or getattr(wish, key))
    for key, value in options.items():
        if key not in OPTIONS:
            say("bibliography", f"a bibliography has no option {key!r}; there are {', '.join(OPTIONS)}")
        elif key == "all":
            wish.all = True
        elif key in ("list", "level") and value not in (choice := LISTS if key == "list" else LEVELS):
            say("bibliography", f"a bibliography's {key} is one of {', '.join(choice)}, not {value!r}")
        else:
            setattr(wish, key, value)
    if "level" in options and "list" not in options:
        wish.list = "archives"
    return wish


def chosen(project: Project, wish: Wish, say: Say) -> list[Entry]:
    """The entries that a wish is for, in the order of their first citation."""
    found = [e for e in project.cited.entries if e.item is not None and (wish.all or wish.page in e.pages)]
    if wish.filter:
        try:
            test = compiled(wish.filter)
        except FilterError as error:
            say("filter", str(error))
            return found
        found = [e for e in found if test(values(e, wish.page))]
    return found


def settle(project: Project, wishes: Iterable[tuple[Key, Wish, Say]]) -> dict[Key, Listed]:
    """Settle a project's citations and print its bibliographies, in the order of its pages: what each prints."""
    project.settle()
    found: dict[Key, Listed] = {}
    for key, wish, say in wishes:
        found[key] = listed(project, wish, say)
        project.note_listing(wish.page, [entry.anchor for entry in found[key].entries])
    return found


def _cited_in(project: Project, wish: Wish, entries: list[Entry]) -> Iterator[Result]:
    """The results that the archives are taken from; with a filter, only their citations of these entries."""
    kept = {id(entry) for entry in entries}
    for (page, _), result in project.results.items():
        if wish.all or page == wish.page:
            if wish.filter:
                citations = [c for c in result.citations if id(project.cited.of(c.record)) in kept]
                result = replace(result, linked=replace(result.linked, citations=citations))
            yield result


def values(entry: Entry, page: str) -> dict[str, Any]:
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


def listed(project: Project, wish: Wish, say: Say) -> Listed:
    """What a wish prints. A style that cannot be used and an item that it leaves out are told."""
    found = Listed()
    entries = chosen(project, wish, say)
    if wish.list != "works":
        found.archives = build_sources(_cited_in(project, wish, entries), wish.level).children
    if wish.list == "archives":
        return found
    said: list[str] = []
    items: list[Mapping[str, Any]] = [e.item for e in entries if e.item is not None]
    if wish.list == "both":
        items = divide(items, said)
    by_id = {e.anchor: e for e in entries}
    try:
        printed = print_entries(items, wish.style, "html", wish.locale, said) if items else []
    except StyleError as error:
        say("style", str(error))
        return found
    for message in said:
        say("bibliography", message)
    found.entries = [
        Printed(id_, ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', text), by_id[id_].cites) for id_, text in printed
    ]
    return found

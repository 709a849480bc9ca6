"""The default engine: citeproc-py reads styles and locales, the classes in `processor` print."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from .job import CountDone, Job
from .rendered import Rendered
from .styles import parse_style


def render(job: Job) -> Rendered:
    """See `archref.csl.render`."""
    from .outputs import writer
    from .processor.disambiguation import disambiguate, give_letters
    from .processor.items import read_items
    from .processor.positions import set_positions

    root = load(job.style, job.locale)
    write = writer(job.output)
    known = read_items(job.items)
    rendered = Rendered()
    if root.foreign:
        rendered.diagnostics.append(f"the style's default-locale {root.foreign!r} is unknown; it prints by en-US")
    cited = _cites(job.clusters, known, rendered.diagnostics)
    set_positions([_sorted(root, cites) for cites in cited], root.near, root.in_text)
    items_in_order = _by_citation(cited, known)
    disambiguate(root, items_in_order)
    listed = _ordered(root, items_in_order)
    give_letters(root, listed)
    area = root.areas["bibliography"]
    count = _counter(job.progress, len(cited) + (len(listed) if area is not None else 0))
    rendered.notes = [_note(root, cites, write) for cites in count(cited)]
    for section in _sections(listed, job.groups) if area is not None else ():
        for id, entry in _entries(root, section, rendered, count, write):
            rendered.ids.append(id)
            rendered.bibliography.append(entry)
    return rendered


def load(style: Path, locale: str | None) -> Any:
    """The root element of a style that was checked, ready to print; kept between calls until its file changes."""
    return _load(style, style.stat().st_mtime_ns, locale)


@lru_cache(maxsize=16)
def _load(path: Path, changed: int, locale: str | None) -> Any:
    from .processor.instructions import rules as instructed_rules
    from .processor.locales import choose_locale
    from .processor.parser import make_ready, parser

    root: Any = parse_style(path, parser())
    make_ready(root)
    choose_locale(root, locale)
    root.instructed = instructed_rules(path.read_bytes())
    return root


def _cites(clusters: list[Mapping[str, Any]] | None, known: Mapping[str, Any], diagnostics: list[str]) -> list[Any]:
    from .prepared import numbered_clusters
    from .processor.state import Cite

    return [
        [Cite(known[cite["id"]], cite, note) for cite in cites]
        for note, cites in numbered_clusters(clusters, known, diagnostics)
    ]


def _by_citation(cited: list[Any], known: Mapping[str, Any]) -> list[Any]:
    """The items in the order in which the document cites them, then those that it does not cite."""
    first = {cite.item.id: cite.item for cites in cited for cite in cites}
    return list((first | dict(known)).values())


def _ordered(root: Any, items: list[Any]) -> list[Any]:
    """The items in the bibliography's order; they get their numbers."""
    from .processor.state import PrintingState
    from .processor.style import CSL

    for i, item in enumerate(items, 1):
        item.order = i
    area = root.areas["bibliography"]
    sort = area.find(f"{CSL}sort") if area is not None else None
    if sort is None:
        return items
    ordered: list[Any] = sort.order(items, lambda item: PrintingState(root, "bibliography", item))
    for i, item in enumerate(ordered, 1):
        item.order = i
    return ordered


def _sections(items: list[Any], groups: Mapping[str, int] | None) -> list[list[Any]]:
    """The bibliography's lists: one, or one for each group, in the order of their numbers."""
    sections: dict[int, list[Any]] = {}
    for item in items:
        sections.setdefault((groups or {}).get(item.id, -1), []).append(item)
    return [sections[at] for at in sorted(sections)]


def _counter(progress: CountDone | None, total: int) -> Callable[[list[Any]], Iterable[Any]]:
    """What passes on a list's members one by one and says after each how many there were of all lists."""
    if progress is None:
        return lambda members: members
    done = itertools.count(1)

    def count(members: list[Any]) -> Iterable[Any]:
        for member in members:
            yield member
            progress(next(done), total)

    return count


def _entries(
    root: Any, items: list[Any], rendered: Rendered, count: Callable[[list[Any]], Iterable[Any]], write: Any
) -> Iterator[tuple[str, str]]:
    """Each item that has an entry, and the entry. One at a time: as marked text a long bibliography is a large one."""
    from .prepared import left_out
    from .processor.layout import settle
    from .processor.markup import plain
    from .processor.repeated import Repeated
    from .processor.state import PrintingState
    from .processor.style import CSL

    area = root.areas["bibliography"]
    layout = area.find(f"{CSL}layout")
    dash = area.get("subsequent-author-substitute")
    repeated = Repeated(dash, root.dash_rule) if dash is not None else None
    for item in count(items):
        run = PrintingState(root, "bibliography", item)
        text = layout.entry(run)
        if not text:
            named = {"title": plain(item.fields.get("title", "")), "type": item.type}
            rendered.diagnostics.append(left_out(item.id, named))
            continue
        if repeated is not None:
            again = text
            text = repeated.replace(text, run.opened)
            if dash == "" and text != again:  # what would stand behind the names goes too
                run = PrintingState(root, "bibliography", item)
                run.unnamed = True
                text = layout.entry(run)
        yield item.id, write(settle(text, run)).strip()


def _sorted(root: Any, cites: list[Any]) -> list[Any]:
    """The cites of a cluster in the order of the style."""
    from .processor.state import PrintingState
    from .processor.style import CSL

    sort = root.areas["citation"].find(f"{CSL}sort") if len(cites) > 1 else None
    if sort is None:
        return cites
    ordered: list[Any] = sort.order(cites, lambda cite: PrintingState(root, "citation", cite.item, cite))
    return ordered


def _note(root: Any, cites: list[Any], write: Any) -> str:
    from .processor.collapsing import collapse
    from .processor.layout import settle
    from .processor.state import PrintingState
    from .processor.style import CSL

    area = root.areas["citation"]
    layout = area.find(f"{CSL}layout")
    runs = [PrintingState(root, "citation", cite.item, cite) for cite in cites]
    sort = area.find(f"{CSL}sort")
    if sort is not None and len(runs) > 1:
        runs = sort.order(runs, lambda run: run)
    parts = [(text, run) for i, run in enumerate(runs) if (text := layout.cite(run, run.cite, i == 0))]
    if not parts:
        return ""
    note = str(write(settle(layout.affix(collapse(area, layout, parts)), runs[0])))
    return " " + note if layout.before.startswith(" ") else note  # the style parts it from the text

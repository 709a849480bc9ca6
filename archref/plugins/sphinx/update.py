"""When all files are read: resolve them together, and say which pages are to be written again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...export import words
from ..common.listing import settle
from ..common.project import QUIET, Project
from ..common.settings import rules_of
from .domain import ONE_FILE_A_PAGE, NamedRecord, domain_of, order
from .warnings import sayer, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def update(app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
    """Resolve the project (event env-updated); the files whose pages say something else than before."""
    domain = domain_of(env)
    domain.one_file_a_page = app.builder.name in ONE_FILE_A_PAGE
    data = domain.data
    if not data["stale"]:
        return []
    before = {name: data[name] for name in ("meanings", "listed", "documents", "records")}
    rules = rules_of(app.config.archref_check)
    data["silent"] = rules is None and not domain.requests and all(known.bare for known in domain.pages.values())
    if data["silent"]:
        data.update(stale=False, meanings={}, listed={}, documents={}, records={})
        return sorted({d for d, told in before["meanings"].items() if any(told)} | {d for d, _key in before["listed"]})
    pages = []
    for docname, chained in order(env):
        if docname in domain.pages:
            page = domain.pages[docname].page
            page.chained = chained
            pages.append(page)
    project = Project(pages, grammar=app.config.archref_grammar, corrections=app.config.archref_corrections)
    place = {page.name: i for i, page in enumerate(pages)}
    requests = sorted(domain.requests.items(), key=lambda pair: (place[pair[0][0]], pair[0][1]))
    data["listed"] = settle(
        project, [(key, request, sayer(key[0], line)) for key, (request, line) in requests], data["printed"]
    )
    data["meanings"] = {p.name: [{m.start: m for m in part} for part in project.meanings(p)] for p in pages}
    data["documents"] = {name: (title, place) for name, title, place in project.documents()}
    data["records"] = _records(project)
    if rules is not None:
        project.check(rules)
    for remark in dict.fromkeys(project.remarks):
        if remark.subtype != QUIET or app.config.archref_warn_outside:
            line = domain.pages[remark.page].line(remark.part, remark.offset)
            warn(remark.subtype, remark.message, remark.page, line)
    data["stale"] = False
    changed = {d for d, told in data["meanings"].items() if told != before["meanings"].get(d, [{} for _ in told])}
    changed |= {d for d, k in data["listed"] if data["listed"][d, k] != before["listed"].get((d, k))}
    if data["documents"] != before["documents"] or data["records"] != before["records"]:
        changed |= {d for d in data["meanings"] if domain.pages[d].roles}
    return sorted(changed)


def _records(project: Project) -> dict[str, list[NamedRecord]]:
    """What the role `record` can name."""
    found: dict[str, list[NamedRecord]] = {}
    for name, entries in project.cited.names.items():
        for entry in entries:
            item = entry.item or {}
            title = str(item.get("title") or item.get("container-title") or name)
            first = entry.cites[0] if entry.cites else None
            row = NamedRecord(entry.anchor, title, words.of_item(item), project.listed_on(entry.anchor), first)
            found.setdefault(name, []).append(row)
    return found

"""The domain `archref`: what each file holds, and what all of them together come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.locale import _
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from ..common.bibliography_requests import BibliographyRequest
from ..common.cited import folded
from ..common.listing import Listed
from ..common.pages import Annotation
from ..common.places import SitePlace
from .doctree import note_anchor
from .gathered import Gathered
from .nodes import upright_link
from .warnings import warn

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


PLACE = "place"  # the type of references that archref itself makes: "page#id"

# builders that join no files to one; of others, and those of other hands, each tree is looked through
ONE_FILE_A_PAGE = ("html", "dirhtml", "epub", "text", "xml", "pseudoxml", "linkcheck", "gettext")


class NamedRecord(NamedTuple):
    """A record as a role can name it: its id in lists, what to call it, its tooltip, the pages that list it, and the
    first place that cites it."""

    anchor: str
    title: str
    tip: str
    pages: list[str]
    first: SitePlace | None


class ArchrefDomain(Domain):
    """Documents of editions and the things that they cite.

    `pages` and `requests` are gathered file by file; the rest is what `update` makes of them.
    """

    name = "archref"
    one_file_a_page = False  # the builder at work joins no files, as far as is known
    label = "Archival citations"
    data_version = 2
    object_types = {
        "document": ObjType(_("document"), "document"),
        "record": ObjType(_("cited record"), "record", searchprio=-1),
    }
    roles = {name: XRefRole(warn_dangling=True, innernodeclass=nodes.inline) for name in ("document", "record")}
    initial_data = {
        "pages": {},  # docname -> Gathered
        "requests": {},  # (docname, key) -> (BibliographyRequest, line)
        "stale": True,
        "silent": True,  # no file holds anything of ours
        "meanings": {},  # docname -> the meanings of each part's stretches, by their start
        "printed": {},  # what bibliographies printed the time before
        "listed": {},  # (docname, key) -> Listed
        "documents": {},  # name -> (title, Place)
        "records": {},  # folded name -> Rows
    }

    @property
    def pages(self) -> dict[str, Gathered]:
        """What each file holds."""
        pages: dict[str, Gathered] = self.data["pages"]
        return pages

    @property
    def requests(self) -> dict[tuple[str, str], tuple[BibliographyRequest, int]]:
        """The bibliographies that files ask for, each with its line."""
        requests: dict[tuple[str, str], tuple[BibliographyRequest, int]] = self.data["requests"]
        return requests

    def note_page(self, docname: str, gathered: Gathered) -> None:
        """A file was read."""
        self.pages[docname] = gathered
        self.data["stale"] = True

    def asks_for_lists(self, docname: str) -> bool:
        """Whether a file asks for a bibliography."""
        return any(asking == docname for asking, _key in self.requests)

    def is_bare(self, docname: str) -> bool:
        """Whether nothing of ours can be in what is written under a file's name."""
        if self.data["silent"]:
            return True
        gathered = self.pages.get(docname)
        return gathered is not None and gathered.bare and self.one_file_a_page

    def note_request(self, request: BibliographyRequest, line: int) -> str:
        """A file asks for a bibliography; the key that its node is to carry."""
        key = str(sum(1 for docname, _key in self.requests if docname == request.page))
        self.requests[request.page, key] = (request, line)
        return key

    def clear_doc(self, docname: str) -> None:
        self.data["stale"] = self.pages.pop(docname, None) is not None or self.data["stale"]
        for known in [k for k in self.requests if k[0] == docname]:
            del self.requests[known]

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        for docname, gathered in otherdata["pages"].items():
            if docname in docnames:
                self.note_page(docname, gathered)
        self.requests.update({k: v for k, v in otherdata["requests"].items() if k[0] in docnames})

    def meaning(self, docname: str, part: int, start: int) -> Annotation | None:
        """What the stretch that begins at an offset means."""
        parts: list[dict[int, Annotation]] = self.data["meanings"].get(docname, [])
        return parts[part].get(start) if part < len(parts) else None

    def meanings_within(self, docname: str, part: int, start: int, end: int) -> list[Annotation]:
        """What the stretches between two offsets mean."""
        parts: list[dict[int, Annotation]] = self.data["meanings"].get(docname, [])
        return [m for m in parts[part].values() if m.start < end and start < m.end] if part < len(parts) else []

    def listed(self, docname: str, key: str) -> Listed:
        """What a bibliography prints."""
        found: Listed = self.data["listed"].get((docname, key)) or Listed()
        return found

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> Any:
        if typ == PLACE:
            page, _hash, anchor = target.partition("#")
            if builder.format == "latex" and any(anchor in p.notes.values() for p in self.pages[page].page.parts):
                anchor = note_anchor(anchor)
            return _refer(builder, fromdocname, SitePlace(page, anchor), contnode, node["tip"])
        if typ == "document":
            return self._document(fromdocname, builder, target, node, contnode)
        return self._record(fromdocname, builder, target, node, contnode)

    def _document(self, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: Element) -> Any:
        volume = self.env.config.archref_volume
        candidates = [target, *([f"{volume}/d{target}"] if volume else []), f"d{target}"]
        found = next((self.data["documents"][c] for c in candidates if c in self.data["documents"]), None)
        if found is None:
            return None
        title, place = found
        if not node.get("refexplicit"):
            contnode = nodes.inline("", title)
        return _refer(builder, fromdocname, place, contnode, node.get("tip", title))

    def _record(self, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: Element) -> Any:
        found = self.data["records"].get(folded(target), [])
        if not found:
            return None
        if len(found) > 1:
            ids = " or ".join(row.anchor for row in found)
            message = f"{target!r} is the name of {len(found)} records; name one of {ids}"
            warn("ambiguous-record", message, fromdocname, node.line or 1)
        row = found[0]
        place = row.first
        if row.pages:
            place = SitePlace(fromdocname if fromdocname in row.pages else row.pages[0], row.anchor)
        if place is None:
            return None
        content = nodes.inline("", contnode.astext() if node.get("refexplicit") else row.title)
        return _refer(builder, fromdocname, place, content, row.tip, ["archref"])

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, Any]]:
        found = []
        for typ in ("document", "record"):
            resolved = self.resolve_xref(env, fromdocname, builder, typ, target, node, contnode)
            if resolved is not None:
                found.append((f"archref:{typ}", resolved))
        return found

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        for name, (title, place) in self.data["documents"].items():
            yield name, title, "document", place.page, place.anchor, 1
        seen: set[str] = set()
        for found in self.data["records"].values():
            for row in found:
                if row.pages and row.anchor not in seen:
                    seen.add(row.anchor)
                    yield row.anchor, row.title, "record", row.pages[0], row.anchor, -1

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:
        return str(type.lname)


def _refer(
    builder: Builder, docname: str, place: SitePlace, contnode: Element, tip: str, classes: Iterable[str] = ()
) -> nodes.Element:
    """A reference around the content of `contnode`, with its classes."""
    # a site of one page has all places on it
    page = docname if builder.name == "singlehtml" and place.anchor else place.page
    made = make_refnode(builder, docname, page, place.anchor, contnode, tip or None)
    if builder.format == "latex":
        label = f"{place.page}:{place.anchor}" if place.anchor else f"{place.page}::doc"
        return upright_link("", "", *contnode.children, label=label)
    made.children = []
    made += contnode.children
    made["classes"] += [*contnode["classes"], *classes]
    return made


def domain_of(env: BuildEnvironment) -> ArchrefDomain:
    """The domain of a project."""
    return cast(ArchrefDomain, env.get_domain(ArchrefDomain.name))


def order(env: BuildEnvironment) -> Iterable[tuple[str, bool]]:
    """The project's files as they are read from the root on, each with whether it belongs to that order."""
    relations = env.collect_relations()
    docname: str | None = env.config.root_doc
    seen: set[str] = set()
    while docname is not None and docname not in seen:
        seen.add(docname)
        yield docname, True
        docname = relations.get(docname, (None, None, None))[2]
    for docname in sorted(env.found_docs - seen):
        yield docname, False

"""Before a page is written: stretches become links, bibliographies become lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from ...archival import ArchivalNode
from ...archival.printing import label
from ..common.pages import Annotation
from ..common.places import SitePlace
from ..common.rich import FormattedText, runs
from .domain import PLACE, ArchrefDomain, domain_of
from .nodes import bibliography, cited_stretch, explicit_citation, marked

FORMATS = {
    "italic": nodes.emphasis,
    "bold": nodes.strong,
    "superscript": nodes.superscript,
    "subscript": nodes.subscript,
}


class _Transform(SphinxPostTransform):
    # before Sphinx resolves references (10): it asks the domain, other projects' inventories, and `missing`
    default_priority = 5

    @property
    def domain(self) -> ArchrefDomain:
        return domain_of(self.env)


class LinkTransform(_Transform):
    """Each stretch becomes a reference with a tooltip, or a tooltip alone."""

    def run(self, **kwargs: Any) -> None:
        """Replace the stretches of the page."""
        if self.domain.is_bare(self.env.docname):
            return
        for node in list(self.document.findall(cited_stretch)):
            meaning = self.domain.meaning(node["docname"], node["part"], node["start"])
            self._replace(node, meaning, [meaning.anchor] if meaning and node["first"] else [])
        for explicit in list(self.document.findall(explicit_citation)):
            at = (explicit["docname"], explicit["part"], explicit["start"], explicit["end"])
            found = self.domain.meanings_within(*at)
            best = max(found, key=lambda m: (bool(m.place or m.address), m.end - m.start), default=None)
            self._replace(explicit, best, [m.anchor for m in found])

    def _replace(self, node: nodes.Element, meaning: Annotation | None, anchors: Iterable[str]) -> None:
        content = list(node.children)
        if meaning is None:
            node.replace_self(content)
            return
        tip = meaning.tip if self.config.archref_tooltips else ""
        classes = ["archref", f"archref-{meaning.kind}"]
        made: nodes.Element
        if meaning.place is not None:
            made = refer(node["docname"], meaning.place, content, tip, classes)
        elif meaning.name:
            made = refer(node["docname"], meaning.name, content, tip, classes)
            made["address"] = meaning.address
        elif meaning.address:
            made = web(meaning.address, content, tip, classes)
        else:
            made = marked("", "", *content, classes=classes, tip=tip)
        # elements with several ids differ between writers
        targets = [nodes.target("", "", ids=[anchor]) for anchor in dict.fromkeys(anchors) if anchor]
        node.replace_self([*targets, made])


def refer(
    docname: str, to: SitePlace | str, content: Sequence[nodes.Node], tip: str, classes: Sequence[str] = ()
) -> addnodes.pending_xref:
    """A reference to a place of the project, or to a document by its name."""
    made = addnodes.pending_xref("", nodes.inline("", "", *content, classes=list(classes)))
    kind, target = ("document", to) if isinstance(to, str) else (PLACE, f"{to.page}#{to.anchor}")
    made.attributes.update(refdomain="archref", reftype=kind, reftarget=target, refdoc=docname, refexplicit=True)
    made["tip"] = tip
    return made


def web(address: str, content: Sequence[nodes.Node], tip: str, classes: Sequence[str]) -> nodes.reference:
    """A reference to an address on the web."""
    made = nodes.reference("", "", *content, refuri=address, internal=False, classes=list(classes))
    if tip:
        made["reftitle"] = tip
    return made


class BibliographyTransform(_Transform):
    """Each bibliography becomes lists: the archives as a tree, the things cited with links back to where they are."""

    def run(self, **kwargs: Any) -> None:
        """Replace the bibliographies of the page."""
        if self.domain.is_bare(self.env.docname):
            return
        for node in list(self.document.findall(bibliography)):
            listed = self.domain.listed(node["docname"], node["key"])
            made: list[nodes.Node] = []
            if listed.archives:
                made.append(nodes.container("", *_tree(listed.archives), classes=["archref-archives"]))
            if listed.entries:
                entries = [self._entry(node["docname"], *entry) for entry in listed.entries]
                made.append(nodes.bullet_list("", *entries, classes=["archref-bibliography"]))
            node.replace_self(made)

    def _entry(self, docname: str, anchor: str, text: str, cites: Sequence[SitePlace]) -> nodes.list_item:
        paragraph = nodes.paragraph("", "", nodes.target("", "", ids=[anchor]), *map(inline, runs(text)))
        if cites:
            back = nodes.inline("", "", classes=["archref-back"])
            for i, place in enumerate(cites, 1):
                tip = f"Citation {i} of {len(cites)}"
                back += [nodes.Text(" "), refer(docname, place, [nodes.Text(str(i))], tip)]
            # other forms of a page have nothing to click on
            paragraph += addnodes.only("", nodes.Text(" "), back, expr="html")
        return nodes.list_item("", paragraph)


def inline(run: FormattedText) -> nodes.Node:
    """A run of a printed entry as a node."""
    made: nodes.Node = nodes.Text(run.text)
    for form in sorted(run.formats):
        made = FORMATS[form]("", "", made) if form in FORMATS else nodes.inline("", "", made, classes=[form])
    return web(run.href, [made], "", []) if run.href else made


def _tree(children: Sequence[ArchivalNode]) -> list[nodes.Node]:
    """The repositories, each with a list of what is cited from it."""
    made: list[nodes.Node] = []
    for top in children:
        made.append(nodes.paragraph("", "", nodes.strong("", label(top)), classes=["archref-repository"]))
        if top.children:
            made.append(_list(top.children))
    return made


def _list(children: Sequence[ArchivalNode]) -> nodes.bullet_list:
    items = []
    for child in children:
        item = nodes.list_item("", nodes.paragraph("", label(child)))
        if child.children:
            item += _list(child.children)
        items.append(item)
    return nodes.bullet_list("", *items)

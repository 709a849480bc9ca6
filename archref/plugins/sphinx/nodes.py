"""The nodes that stand in a doctree until all pages are known, and the one that a page without link shows."""

from __future__ import annotations

from typing import Any

from docutils import nodes


class cited_stretch(nodes.inline):
    """A stretch that archref found; `docname`, `part`, `start`, `end` say where it stands in the page's text."""


class explicit_citation(nodes.inline):
    """What the role `archref` marks; `cited` holds the citation where it is not what is shown."""


class declaration(nodes.Invisible, nodes.Element):
    """What the directive `archref-document` says of the page or section it stands in: `facts`."""


class bibliography(nodes.General, nodes.Element):
    """The place of a bibliography; `docname` and `key` name the request it belongs to."""


class marked(nodes.inline):
    """A citation that leads nowhere: its tooltip alone."""


class upright_link(nodes.inline):
    """A link in LaTeX that does not change its words; `label` is where it leads. Sphinx prints its own in italics,
    which in a citation say something else."""


def visit_upright_link(self: Any, node: nodes.Element) -> None:
    if not self.in_title:  # which is printed at the head of pages and in the contents too
        self.body.append(rf"{{\hyperref[{self.idescape(node['label'])}]{{")


def depart_upright_link(self: Any, node: nodes.Element) -> None:
    if not self.in_title:
        self.body.append("}}")


def visit_marked_html(self: Any, node: nodes.Element) -> None:
    attributes = {"title": node["tip"]} if node.get("tip") else {}
    self.body.append(self.starttag(node, "span", "", **attributes))


def depart_marked_html(self: Any, node: nodes.Element) -> None:
    self.body.append("</span>")


def visit_plain(self: Any, node: nodes.Element) -> None:
    """A page's other forms show the words alone."""


def depart_plain(self: Any, node: nodes.Element) -> None:
    """See `visit_plain`."""

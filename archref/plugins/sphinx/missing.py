"""References that no page of the project answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref

from .transforms import web
from .warnings import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


def to_the_web(app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.Element) -> nodes.Element | None:
    """A document that neither this project nor another has leads to the web, or stays text (event missing-reference)."""
    if node.get("refdomain") != "archref" or "address" not in node:
        return None
    if not node["address"]:
        return contnode
    return web(node["address"], contnode.children, node["tip"], contnode["classes"])


def warn_missing(app: Sphinx, domain: object, node: pending_xref) -> bool | None:
    """A role that names nothing (event warn-missing-reference)."""
    if node.get("refdomain") != "archref":
        return None
    kind, target = node["reftype"], node["reftarget"]
    what = "document of the project is" if kind == "document" else "record cited in the project is"
    warn(f"{kind}-not-found", f"no {what} called {target!r}", node["refdoc"], node.line or 1)
    return True

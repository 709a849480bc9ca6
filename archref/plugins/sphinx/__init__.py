"""The Sphinx extension: citations, Refs and Ibid. of the sources become links with tooltips, and are listed.

Footnotes and paragraphs are read as they stand. `extensions = ["archref.plugins.sphinx"]`; see docs/.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...version import __version__
from .config import add_assets, check, offer_assets, outdated
from .declaring import declare
from .directives import BibliographyDirective, DocumentDirective
from .domain import ArchrefDomain
from .gather import gather
from .missing import to_the_web, warn_missing
from .nodes import (
    bibliography,
    cited_stretch,
    declaration,
    depart_marked_html,
    depart_plain,
    depart_upright_link,
    explicit_citation,
    marked,
    upright_link,
    visit_marked_html,
    visit_plain,
    visit_upright_link,
)
from .roles import CitationRole
from .transforms import BibliographyTransform, LinkTransform
from .update import update

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PLAIN = (visit_plain, depart_plain)
MARKED = (visit_marked_html, depart_marked_html)


def setup(app: Sphinx) -> dict[str, Any]:
    """Set up configuration, domain, role, directives, nodes, transforms, events and assets."""
    app.add_config_value("archref_auto", True, "env", bool)
    app.add_config_value("archref_exclude", [], "env", (list, tuple))
    app.add_config_value("archref_volume", None, "env", str)
    app.add_config_value("archref_grammar", [], "env", (list, tuple))
    app.add_config_value("archref_corrections", "", "env", str)
    app.add_config_value("archref_style", "chicago-notes-bibliography", "env", str)
    app.add_config_value("archref_locale", None, "env", str)
    app.add_config_value("archref_level", "series", "env", str)
    app.add_config_value("archref_tooltips", True, "html", bool)
    app.add_config_value("archref_warn_outside", False, "env", bool)
    app.add_config_value("archref_check", False, "env", (bool, list, tuple, str))
    app.add_domain(ArchrefDomain)
    app.add_role("archref", CitationRole())
    app.add_directive("archref-document", DocumentDirective)
    app.add_directive("archref-bibliography", BibliographyDirective)
    for node in (cited_stretch, explicit_citation, declaration, bibliography):
        app.add_node(node, html=PLAIN, latex=PLAIN, text=PLAIN, man=PLAIN, texinfo=PLAIN)
    app.add_node(marked, html=MARKED, latex=PLAIN, text=PLAIN, man=PLAIN, texinfo=PLAIN)
    app.add_node(upright_link, latex=(visit_upright_link, depart_upright_link))
    app.add_post_transform(LinkTransform)
    app.add_post_transform(BibliographyTransform)
    app.connect("config-inited", check)
    app.connect("env-get-outdated", outdated)
    app.connect("doctree-read", declare, priority=100)
    app.connect("doctree-read", gather, priority=600)
    app.connect("env-updated", update)
    app.connect("env-updated", offer_assets, priority=600)
    app.connect("missing-reference", to_the_web, priority=900)
    app.connect("warn-missing-reference", warn_missing)
    app.connect("html-page-context", add_assets)
    # no "env_version", which would stand in the search index; the domain has a version of its own
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}

"""The directives: what document a page or section is, and a bibliography."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from ..common.bibliography_requests import wished
from ..common.facts import checked
from .domain import domain_of
from .nodes import bibliography, declaration
from .warnings import sayer


class DocumentDirective(SphinxDirective):
    """``.. archref-document:: 305`` with `volume` and `date`: the page, or the section it stands in, is that document."""

    required_arguments = 1
    option_spec = {"volume": directives.unchanged, "date": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """A node that the page's reader takes out again."""
        said = sayer(self.env.docname, self.lineno)
        facts = checked(self.options.get("volume"), self.arguments[0], self.options.get("date"), said)
        node = declaration("", facts=tuple(facts))
        self.set_source_info(node)
        return [node]


class BibliographyDirective(SphinxDirective):
    """``.. archref-bibliography::``: what the page cites, or with `all` the project."""

    option_spec = {
        "style": directives.unchanged,
        "locale": directives.unchanged,
        "list": directives.unchanged,
        "level": directives.unchanged,
        "filter": directives.unchanged,
        "all": directives.flag,
    }

    def run(self) -> list[nodes.Node]:
        """A node that is filled in when all pages are known."""
        config = self.env.config
        domain = domain_of(self.env)
        defaults: dict[str, Any] = {
            "style": config.archref_style,
            "locale": config.archref_locale,
            "level": config.archref_level,
        }
        options = {k: v or "" for k, v in self.options.items()}
        if options.get("style", "").endswith(".csl"):
            options["style"] = self.env.relfn2path(options["style"])[1]
        request = wished(options, self.env.docname, defaults, sayer(self.env.docname, self.lineno))
        if request.style.endswith(".csl"):
            self.env.note_dependency(request.style)
        key = domain.note_request(request, self.lineno)
        return [bibliography("", docname=self.env.docname, key=key)]

"""The role `archref`: words that the author says are a citation."""

from __future__ import annotations

from docutils import nodes
from sphinx.util.docutils import SphinxRole
from sphinx.util.nodes import split_explicit_title

from .nodes import explicit_citation


class CitationRole(SphinxRole):
    """``:archref:`State 216300, August 25``` or ``:archref:`the report <State 216300, August 25>```."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The node; its citation is read with the page."""
        aside, shown, cited = split_explicit_title(self.text)
        node = explicit_citation(self.rawtext, "", nodes.Text(shown), cited=cited if aside else "")
        self.set_source_info(node)
        return [node], []

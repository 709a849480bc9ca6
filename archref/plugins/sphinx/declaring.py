"""What a file says of itself in its fields: `:archref-volume:`, `:archref-document:`, `:archref-date:`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from ..common.facts import PREFIX, declared
from .nodes import declaration
from .warnings import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def declare(app: Sphinx, doctree: nodes.document) -> None:
    """Turn the fields at the head of a file, or its front matter, into a declaration (event doctree-read, before
    Sphinx takes the fields away)."""
    said: dict[str, tuple[str, int]] = {}
    for docinfo in (child for child in doctree.children if isinstance(child, nodes.docinfo)):
        for field in docinfo.findall(nodes.field):
            name = field[0].astext().strip().lower()
            if name.startswith(f"{PREFIX}-"):
                said[name] = (field[1].astext(), field.line or 1)
    if said:
        lines = {name.removeprefix(f"{PREFIX}-"): line for name, (_, line) in said.items()}

        def say(subtype: str, message: str) -> None:
            warn(subtype, message, app.env.docname, lines.get(subtype, 1))

        facts = declared({name: value for name, (value, _) in said.items()}, say)
        node = declaration("", facts=tuple(facts))
        node.line = lines.get("document", 1)
        doctree.append(node)

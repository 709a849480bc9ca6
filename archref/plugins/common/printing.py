"""The archives of a bibliography as HTML for the inside of a page, where the headings are the author's."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...archival import ArchivalNode
from ...archival.printing import label


def archives_html(nodes: Sequence[ArchivalNode]) -> str:
    """The repositories, each with a list of what is cited from it."""
    out = ['<div class="archref-archives">\n']
    for top in nodes:
        out.append(f'<p class="archref-repository"><strong>{escape(label(top), quote=False)}</strong></p>\n')
        out.append(_list(top.children))
    return "".join([*out, "</div>\n"])


def _list(nodes: Sequence[ArchivalNode]) -> str:
    if not nodes:
        return ""
    items = "".join(f"<li>{escape(label(node), quote=False)}{_list(node.children)}</li>\n" for node in nodes)
    return f"<ul>\n{items}</ul>\n"

"""The forms in which the list is printed. Text is escaped as each form needs it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from html import escape

from ..controls import without_controls
from . import units
from .tree import ArchivalNode

FORMATS = ("text", "markdown", "html", "rst", "json")


def render(nodes: Sequence[ArchivalNode], format: str) -> str:
    """The list of repositories in `format`, ending in a line break unless it is empty."""
    if format not in FORMATS:
        raise ValueError(f"unknown format {format!r}; choose one of {', '.join(FORMATS)}")
    if format == "json":
        return json.dumps({"children": [n.as_dict() for n in nodes]}, ensure_ascii=False, indent=1) + "\n"
    if not nodes:
        return ""
    printers: dict[str, Callable[[Sequence[ArchivalNode]], str]] = {
        "text": _text,
        "markdown": _markdown,
        "html": _html,
        "rst": _rst,
    }
    return printers[format](nodes)


def label(node: ArchivalNode) -> str:
    """A node in words: the repository with its place, a series with its lot, a folder with its boxes."""
    name = node.name
    if node.place and not name.endswith(node.place):
        name += f", {node.place}"
    for field, value in node.ids.items():
        if field != "record_group" and (unit := units.printed(field, value)) != name:
            name += f": {unit}"
    if node.boxes:
        name += f" ({'Box' if len(node.boxes) == 1 else 'Boxes'} {', '.join(node.boxes)})"
    return without_controls(name)


def _text(nodes: Sequence[ArchivalNode]) -> str:
    return "\n".join("".join(f"{'  ' * depth}{label(node)}\n" for depth, node in _walk([top])) for top in nodes)


def _walk(nodes: Iterable[ArchivalNode], depth: int = 0) -> Iterable[tuple[int, ArchivalNode]]:
    for node in nodes:
        yield depth, node
        yield from _walk(node.children, depth + 1)


def _markdown(nodes: Sequence[ArchivalNode]) -> str:
    blocks = []
    for top in nodes:
        lines = [f"{'    ' * depth}- {_in_markdown(label(node))}" for depth, node in _walk(top.children)]
        blocks.append(f"## {_in_markdown(label(top))}\n" + ("\n" + "\n".join(lines) + "\n" if lines else ""))
    return "\n".join(blocks)


def _in_markdown(text: str) -> str:
    text = re.sub(r"([\\`*_\[\]<>|~#$])", r"\\\1", text)
    text = re.sub(r"&(?=#?\w+;)", r"\\&", text)
    text = re.sub(r"^(\d+)(?=[.)](?:\s|$))", r"\1\\", text)  # no list in the list
    return re.sub(r"^([-+])(?=\s|$)", r"\\\1", text)


def _rst(nodes: Sequence[ArchivalNode]) -> str:
    blocks = []
    for top in nodes:
        title = _in_rst(label(top))
        block = f"{title}\n{'-' * max(4, 2 * len(title))}\n"
        before = 0
        for depth, node in _walk(top.children):
            # nested lists stand apart by blank lines
            gap = "\n" if depth != before or node is top.children[0] else ""
            block += f"{gap}{'  ' * depth}- {_in_rst(label(node))}\n"
            before = depth
        blocks.append(block)
    return "\n".join(blocks)


def _in_rst(text: str) -> str:
    text = re.sub(r"([\\`*|])", r"\\\1", text)
    text = re.sub(r"_(?!\w)", r"\\_", text)
    text = re.sub(r"^(?=\.\.(?:\s|$)|__\s|>>>|:[^:\s][^:]*:(?:\s|$))", r"\\", text)  # no directive, no field
    return re.sub(r"^([-+*•]|\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#)[.)])(?=\s|$)", r"\\\1", text)


def _html(nodes: Sequence[ArchivalNode]) -> str:
    out = ['<div class="archival-sources">\n']
    for top in nodes:
        out.append(f'  <h2 class="archival-repository">{escape(label(top), quote=False)}</h2>\n')
        _html_list(top.children, 1, out)
    out.append("</div>\n")
    return "".join(out)


def _html_list(nodes: Sequence[ArchivalNode], depth: int, out: list[str]) -> None:
    if not nodes:
        return
    pad = "  " * depth
    out.append(f"{pad}<ul>\n")
    for node in nodes:
        out.append(f'{pad}  <li class="archival-{node.kind.replace("_", "-")}">{escape(label(node), quote=False)}')
        if node.children:
            out.append("\n")
            _html_list(node.children, depth + 2, out)
            out.append(f"{pad}  ")
        out.append("</li>\n")
    out.append(f"{pad}</ul>\n")

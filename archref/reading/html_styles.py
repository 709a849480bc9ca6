"""What a page of HTML sets in italics: by elements, by their own style, by the classes of the page's style sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import expression
from .html_tree import BLOCKS, Tree

ITALIC = frozenset(("i", "em", "cite"))
SLANTED = expression(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
RULE = expression(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
CLASS = expression(r"(?:span|i|em|cite)?\.([\w-]+)$", re.IGNORECASE)


def italics(text: str, tree: Tree) -> Iterator[tuple[int, int]]:
    """The stretches of the page that stand in italics; of a whole paragraph in italics that says nothing."""
    classes = _classes(text, tree)
    for element in tree.elements:
        if element.name in BLOCKS or element.end <= element.inner:
            continue
        if (
            element.name in ITALIC
            or element.written
            and (
                (classes and element.classes & classes)
                or ("italic" in element.written and SLANTED.search(element.attributes.get("style", "")))
            )
        ):
            yield element.inner, element.end


def _classes(text: str, tree: Tree) -> frozenset[str]:
    """The classes that the page's own style sheet sets in italics, as programs write them: ".c3{font-style:italic}"."""
    found = set()
    for element in tree.elements:
        if element.name == "style":
            for m in RULE.finditer(text, element.inner, element.end):
                if "font-style" in m[2] and SLANTED.search(m[2]):
                    named = (CLASS.match(one.strip()) for one in m[1].split(","))
                    found |= {name[1].lower() for name in named if name}
    return frozenset(found)

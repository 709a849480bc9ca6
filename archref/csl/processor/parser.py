"""The parser that gives each element of a style its mended class, and the one pass that makes them ready."""

from __future__ import annotations

from typing import Any

from citeproc import model
from lxml import etree

from ..styles import safe_parser
from . import conditions, dates, group, layout, names, numbers, sorting, style, text
from .node import StyleNode, unescaped


def _classes() -> dict[str, type]:
    mended = [
        style.Style, style.Locale, group.Macro, group.Group, group.Choose, conditions.If, conditions.Else_If,
        conditions.Else, text.Text, numbers.Number, numbers.Label, dates.Date, dates.Date_Part, names.Names,
        names.Name, names.Name_Part, names.Et_Al, names.Substitute, layout.Layout, sorting.Sort, sorting.Key,
    ]  # fmt: skip
    return {cls.__name__.replace("_", "-").lower(): cls for cls in mended}


def parser() -> Any:
    """An lxml parser for styles and locales; it opens no other file and expands no entity."""
    lookup = etree.ElementNamespaceClassLookup()
    namespace = lookup.get_namespace("http://purl.org/net/xbiblio/csl")
    namespace[None] = model.CitationStylesElement
    namespace.update({cls.__name__.replace("_", "-").lower(): cls for cls in (model.Citation, model.Bibliography)})
    namespace.update(_classes())
    made: Any = safe_parser()
    made.set_element_class_lookup(lookup)
    return made


def make_ready(root: Any) -> Any:
    """`root` with every element ready; the elements are held, as lxml would forget what they know."""
    _unescape(root)
    root.elements = [element for element in root.iter() if isinstance(element, StyleNode)]
    for element in root.elements:
        element.ready()
    return root


def _unescape(root: Any) -> None:
    """Resolve the character references of attributes that were escaped twice when the style was written."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if "&" in value:
                element.set(name, unescaped(value))

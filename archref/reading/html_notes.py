"""Which anchors of a page are footnote markers, and which element holds each note.

A marker is a link with a number or sign to a place further on from which a link leads back, as pandoc, Word,
LibreOffice, Google Docs, MediaWiki, Docutils and history.state.gov write them; or one that says that it is a marker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from ..patterns import expression
from .html_tree import HTML, Element, Tree

NUMBER = expression(r"[\s\[(^]*(\d{1,4}[a-z]?|[ivxlc]{1,7}|[a-z]{1,2}|[*†‡§¶#]{1,4})[\s\]).:]*$")
SAYS_MARKER = expression(r"note-?ref|fn-?ref|footnote-reference|doc-noteref|noteref")
SAYS_NOTE = expression(
    r"foot-?note|end-?note|(?:^|[\s_-])(?:s?df?t?n|fn|note|ref)s?(?:$|[\s_:.-]|\d)|cite[_-]note|reference"
)
ITEMS = frozenset(("li", "aside", "dd", "tr", "p", "div", "section"))
LONGEST = 20_000  # characters of a box around one note
FOLLOWS = frozenset(("sup", "sub", "span", "small", "b", "i", "em", "strong", "font", "u"))
ONLY_SIGNS = expression(r"[\W_]*$")


@dataclass(slots=True)
class HtmlNotes:
    """The notes of a page: for each marker's element the note's, and the elements that are no part of the text."""

    markers: dict[int, tuple[str, Element]] = field(default_factory=dict)  # by the marker element's index
    notes: set[int] = field(default_factory=set)  # indices of the elements that hold notes
    dropped: set[int] = field(default_factory=set)  # the links back, with their labels


def find_notes(text: str, tree: Tree) -> HtmlNotes:
    """The markers and notes of a page."""
    ids: dict[str, Element] = {}
    links: list[tuple[Element, Element]] = []
    for element in tree.elements:
        found = element.attributes if "=" in element.written else {}
        for key in ("id", "name") if element.name == "a" else ("id",):
            if found.get(key):
                ids.setdefault(found[key], element)
    for element in tree.elements:
        href = element.attributes.get("href", "") if element.name == "a" and "#" in element.written else ""
        if "archref" in element.written and "archref" in element.classes:
            continue  # a link that archref set in leads from a citation, whatever number it stands around
        if href.startswith("#") and len(href) > 1:
            target = ids.get(href[1:]) or ids.get(unquote(href[1:]))
            if target is not None:
                links.append((element, target))
    found_notes = HtmlNotes()
    back: dict[int, list[Element]] = {}  # by a block's index: the links that lead into it
    for link, target in links:
        back.setdefault(_block(target).index, []).append(link)
    for link, target in links:
        number = NUMBER.match(_words(text, link))
        if number is None or target.start < link.start:
            continue
        note = _holder(target)
        if note is None or note.start <= link.start < note.after:
            continue
        returns = [
            other
            for other in back.get(_block(link).index, ())
            if other is not link and note.start <= other.start < note.after
        ]
        if not returns and not _says_marker(link):
            continue
        found_notes.markers[_around(text, link).index] = (number[1], note)
        found_notes.notes.add(note.index)
        found_notes.dropped.update(_label(text, other, note).index for other in returns)
    return found_notes


def _words(text: str, element: Element) -> str:
    if element.end - element.inner > 400:
        return "\0"
    return HTML.fold(text, element.inner, element.end).strip()


def _block(element: Element) -> Element:
    """The paragraph, item or cell that an element stands in."""
    for around in element.ancestors():
        if around.name in ITEMS or around.name in ("td", "th", "body", "dt") or re.match(r"h[1-6]$", around.name):
            return around
    return element


def _holder(target: Element) -> Element | None:
    """The element that holds the whole note to which a link leads, or None where that is no note."""
    item = None
    for around in target.ancestors():
        if re.match(r"h[1-6]$|body$|html$|main$|article$|nav$", around.name):
            return item
        if around.name in ("li", "aside", "dd", "tr"):
            return around
        if around.name in ("p", "div", "section", "table"):
            named = SAYS_NOTE.search(f"{around.attributes.get('id', '')} {around.attributes.get('class', '')}".lower())
            wider = around.name in ("div", "table") and named and around.after - around.start < LONGEST
            if item is not None and not (wider and _one(around, item)):
                return item
            item = around
    return item


def _one(around: Element, item: Element) -> bool:
    """Whether a box named as a note begins with the note that was found in it, and holds no list of notes."""
    return item.start - around.inner < 40 and "notes" not in " ".join(around.classes)


def _says_marker(link: Element) -> bool:
    for element in (link, link.parent):
        if element is None:
            continue
        found = element.attributes
        said = " ".join((found.get("class", ""), found.get("role", ""), found.get("epub:type", ""))).lower()
        if SAYS_MARKER.search(said) or found.get("rel") == "footnote":
            return True
    return False


def _around(text: str, link: Element) -> Element:
    """The outermost element that holds nothing but the marker: the <sup> around it."""
    element = link
    words = _words(text, link)
    while (
        element.parent is not None
        and element.parent.name in FOLLOWS
        and _words(text, element.parent).strip("[]() ") == words.strip("[]() ")
    ):
        element = element.parent
    return element


def _label(text: str, link: Element, note: Element) -> Element:
    """What stands around a link back and belongs to it: "[1]", "^ a b", the cell of a note's number."""
    element = link
    while element.parent is not None and element.parent is not note and element.parent.name in FOLLOWS | {"td", "dt"}:
        rest = HTML.fold(text, element.parent.inner, element.start) + HTML.fold(text, element.after, element.parent.end)
        if len(rest) > 60 or not (ONLY_SIGNS.match(rest) or NUMBER.match(rest)):
            break
        element = element.parent
    return element

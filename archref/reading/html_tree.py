"""The elements of a page of HTML over its own characters, as a browser would nest them; no page is refused.

Elements are a list in the order of their start tags, events are the start and end tags in the order of the page:
the end tags that authors leave out stand where they are implied.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..patterns import expression
from .markup import Markup, attributes

# a tag ends at the first ">" outside a quoted value; a value or a comment that is never closed goes on to the end
REST = r"((?:[\s/]+|[^\s/>=]+(?:\s*=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|[^\s>]*+))?|=)*+)(?:>|\Z)"
ASIDE = r"<!--(?:>|->|(?s:.*?)(?:-->|\Z))|<[!?][^>]*(?:>|\Z)|</[^a-zA-Z][^>]*(?:>|\Z)"
TAG = expression(rf"<(/?)([a-zA-Z][^\s/>]*){REST}|{ASIDE}")
HTML = Markup(rf"<(?:/?[a-zA-Z][^\s/>]*){REST.replace('((?:', '(?:(?:', 1)}|{ASIDE}")

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# what a browser does not read as markup: up to the end tag of the same name
RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th "
    "thead tr ul caption".split()
)
ENDS_P = BLOCKS - frozenset("td th tr tbody thead tfoot caption body html".split())
# the elements that a start tag ends, as far up as the second name
IMPLIED = {
    "li": (("li",), ("ol", "ul", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("td", "th", "tr"), ("table",)),
    "tbody": (("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
    "tfoot": (("td", "th", "tr", "tbody", "thead", "tfoot"), ("table",)),
    "option": (("option",), ("select",)),
}
CELLS = frozenset(("td", "th", "caption"))
DEEPEST = 512  # elements in each other, as in browsers; a deeper one is empty and its content its parent's
SCOPE = frozenset(("table", "td", "th", "caption", "html", "body"))  # a stray end tag reaches no further


@dataclass(eq=False)
class Element:
    """An element: its place in the list, its start tag, and where its end tag stands or is implied."""

    index: int
    name: str
    start: int
    inner: int  # where its content begins
    parent: Element | None
    written: str
    end: int = -1  # where its content ends
    after: int = -1  # behind its end tag
    first: int = -1  # its events: first of its content, behind the last of it, behind its end tag
    last: int = -1
    next: int = -1

    @cached_property
    def attributes(self) -> dict[str, str]:
        """Its attributes, their names in lower case."""
        return {name.lower(): value for name, value in attributes(self.written).items()}

    @cached_property
    def classes(self) -> frozenset[str]:
        """Its classes in lower case."""
        return frozenset(self.attributes.get("class", "").lower().split())

    def ancestors(self) -> Iterator[Element]:
        """Itself and the elements around it, from the inside out."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


@dataclass(slots=True)
class Tree:
    """A page: its elements, for each tag (element, whether it opens, start, end), and for each <a> what is a link by it."""

    elements: list[Element]
    events: list[tuple[Element, bool, int, int]]
    links: list[tuple[Element, int, int]]  # where its words end, and behind the tag that ends them


def parse(text: str) -> Tree:
    """The tree of a page; linear in its length, whatever it holds."""
    elements: list[Element] = []
    events: list[tuple[Element, bool, int, int]] = []
    links: list[tuple[Element, int, int]] = []
    link: Element | None = None  # a browser goes on with it in the next block, until a cell or an <a> begins or it ends
    stack: list[Element] = []
    counts: Counter[str] = Counter()

    def close(start: int, end: int) -> None:
        element = stack.pop()
        counts[element.name] -= 1
        element.end, element.after, element.last = start, end, len(events)
        events.append((element, False, start, end))
        element.next = len(events)

    def close_up_to(names: tuple[str, ...], bounds: frozenset[str] | tuple[str, ...], at: int) -> None:
        """End the innermost element of these names and all in it, unless a bound comes first."""
        if not any(counts[name] for name in names):
            return
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth].name in names:
                while len(stack) > depth:
                    close(at, at)
                if names[0] == "tr" or len(names) > 2:
                    continue
                return
            if stack[depth].name in bounds:
                return

    at = 0
    while m := TAG.search(text, at):
        at = m.end()
        closing, name, written = m[1], m[2], m[3]
        if name is None:
            continue
        name, start = name.lower(), m.start()
        empty = name == "a" and not closing and written.endswith("/") and "href" not in attributes(written)
        if link is not None and not empty and (name == "a" or (not closing and name in CELLS)):
            links.append((link, start, at if closing else start))
            link = None
        if closing:
            if name == "br":
                element = Element(len(elements), "br", start, at, stack[-1] if stack else None, "", start, at)
                elements.append(element)
                events.append((element, True, start, at))
                element.first = element.last = element.next = len(events)
            elif counts[name]:
                for depth in range(len(stack) - 1, -1, -1):
                    if stack[depth].name == name:
                        while len(stack) > depth + 1:
                            close(start, start)
                        close(start, at)
                        break
                    if stack[depth].name in SCOPE and name not in SCOPE | {"tr", "tbody", "thead", "tfoot"}:
                        break
            continue
        if name in ENDS_P and counts["p"]:
            close_up_to(("p",), SCOPE | {"li", "dd", "div", "button"}, start)
        if name in IMPLIED:
            close_up_to(*IMPLIED[name], start)
        element = Element(len(elements), name, start, at, stack[-1] if stack else None, written or "")
        elements.append(element)
        events.append((element, True, start, at))
        element.first = len(events)
        if name == "a" and not empty:
            link = element
        if name in VOID or empty or len(stack) >= DEEPEST:
            element.end = element.after = at
            element.last = element.next = len(events)
            continue
        stack.append(element)
        counts[name] += 1
        if name in RAW:
            ending = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, at)
            at = ending.start() if ending else len(text)
        elif name == "plaintext":
            at = len(text)
    while stack:
        close(len(text), len(text))
    if link is not None:
        links.append((link, len(text), len(text)))
    return Tree(elements, events, links)

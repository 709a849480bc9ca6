"""The marks and links of a file of Markdown, read with the reader's own patterns."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from ..patterns import expression
from ..reading.backticks import Backticks
from ..reading.markdown import MarkdownBlock, parse
from ..reading.markdown_inline import TARGET, TOKEN, flanks
from ..reading.markup import attributes
from .existing import Existing
from .markup import Joined, MarkupMap
from .nesting import Tag

ADDRESS = expression(r"\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))")
DEFINITION = expression(r"(?m)^ {0,3}\[(?!\^)([^\[\]]{1,999})\]:[ \t]*(?:<([^<>\n]*)>|(\S+))")
HTML = expression(r"</?([A-Za-z][\w-]*)")
VOID = frozenset("br hr img input wbr".split())


def markup(source: str) -> MarkupMap:
    """The marks of emphasis, notes, brackets and HTML, and the links, of a whole file."""
    parsed = parse(source)
    found = MarkupMap()
    addresses = {" ".join(m[1].split()).lower(): m[2] or m[3] for m in DEFINITION.finditer(source)}
    for block in [*parsed.body, *(b for blocks in parsed.notes.values() for b in blocks)]:
        if block.lines:
            _block(found, source, block, parsed.notes, addresses)
    return found.sort()


def _block(
    found: MarkupMap, source: str, block: MarkdownBlock, notes: Container[str], addresses: dict[str, str]
) -> None:
    if block.kind == "code":
        found.tags.append(Tag(block.lines[0][0], block.lines[-1][1], "", "code"))
        return
    found.block(source, block.lines)
    joined = Joined(source, block.lines)
    for start, end, sign, name in _tags(joined.text, notes, addresses, found, joined):
        found.tags.append(Tag(*joined.span(start, end), sign, name))


def _tags(
    text: str, notes: Container[str], addresses: dict[str, str], found: MarkupMap, joined: Joined
) -> Iterator[tuple[int, int, str, str]]:
    brackets: list[tuple[int, int, str]] = []
    runs: list[tuple[int, int]] = []
    anchors: list[tuple[int, str | None]] = []
    ticks = Backticks(text)
    here = 0
    while m := TOKEN.search(text, here):
        start, end, kind = m.start(), m.end(), m.lastgroup
        here = end
        if kind == "ticks":
            closing = ticks.closing(end - start, end)
            if closing is not None:
                here = closing + end - start
                yield start, here, "", "code"
        elif kind == "label" and m["label"] in notes:
            yield start, end, "", "note"
        elif kind == "auto":
            found.links.append(Existing(*joined.span(start, end), m["auto"]))
            yield start, end, "", "link"
        elif kind == "html":
            yield from _html(m, found, joined, anchors)
        elif kind in ("open", "note", "label"):
            here = end if kind != "label" else start + 1
            brackets.append((start, here, "note" if kind == "note" else "bracket"))
        elif kind == "close" and brackets:
            begun = brackets.pop()
            target, leads = _target(text, begun, start, end, addresses)
            if target is not None:
                here = target
                found.links.append(Existing(*joined.span(begun[0], target), leads))
                yield begun[0], target, "", "link"
            else:
                yield begun[0], begun[1], "<", begun[2]
                yield start, end, ">", begun[2]
        elif kind == "marks":
            runs.append((start, end))
    yield from _emphasis(text, runs)


def _target(
    text: str, begun: tuple[int, int, str], start: int, end: int, addresses: dict[str, str]
) -> tuple[int | None, str | None]:
    """Where a link or image ends whose words stand in these brackets, and where it leads; (None, None) for no link."""
    if begun[2] == "note":
        return None, None
    words = " ".join(text[begun[1] : start].split()).lower()
    target = TARGET.match(text, end)
    if target is not None and target.group().startswith("("):
        address = ADDRESS.match(target.group())
        return target.end(), (address[1] or address[2]) if address else None
    if target is not None and target["name"] is not None:
        named = " ".join((target["name"] or words).split()).lower()
        return (target.end(), addresses[named]) if named in addresses else (None, None)
    if target is not None:  # a span with classes
        return target.end(), None
    return (end, addresses[words]) if words in addresses else (None, None)


def _html(
    m: re.Match[str], found: MarkupMap, joined: Joined, anchors: list[tuple[int, str | None]]
) -> Iterator[tuple[int, int, str, str]]:
    named = HTML.match(m.group())
    name = named[1].lower() if named else ""
    if not name:
        return
    if name in VOID or m.group().endswith("/>"):
        yield m.start(), m.end(), "", name
        return
    closing = m.group().startswith("</")
    if name == "a" and not closing:
        anchors.append((m.start(), attributes(m.group()).get("href")))
    elif name == "a" and anchors:
        begun, leads = anchors.pop()
        found.links.append(Existing(*joined.span(begun, m.end()), leads))
    yield m.start(), m.end(), ">" if closing else "<", name


def _emphasis(text: str, runs: list[tuple[int, int]]) -> Iterator[tuple[int, int, str, str]]:
    """The runs that mark something up, in pairs (CommonMark 6.2); the others are signs like any."""
    opening: list[list[int]] = []  # [start, end] of runs that may open, what is used of them taken off their end
    for start, end in runs:
        opens, closes = flanks(text, start, end)
        here = start
        while closes and here < end:
            at = next((i for i in range(len(opening) - 1, -1, -1) if text[opening[i][0]] == text[start]), None)
            if at is None:
                break
            other = opening[at]
            used = min(other[1] - other[0], end - here, 2)
            yield other[1] - used, other[1], "<", text[start]
            yield here, here + used, ">", text[start]
            other[1] -= used
            here += used
            del opening[at + (other[1] > other[0]) :]
        if opens and here < end:
            opening.append([here, end])

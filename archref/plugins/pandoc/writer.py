"""What was found in a document, as elements of pandoc's tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...archival import ArchivalNode
from ...archival.printing import label
from ..common.listing import Listed
from ..common.pages import Annotation
from ..common.places import SitePlace
from ..common.rich import FormattedText, runs
from ..common.weaving import Begin, Close, End, Event, NodeText, Open, UntouchedNode
from .tree import PandocElement, inside

FORMATS = {
    "italic": "Emph",
    "bold": "Strong",
    "superscript": "Superscript",
    "subscript": "Subscript",
    "smallcaps": "SmallCaps",
}


def anchor(blocks: list[PandocElement], id_: str) -> None:
    """Give a note a place to go to in every format."""
    first = next((b for b in blocks if b["t"] in ("Para", "Plain")), None)
    if first is not None:
        mark(first["c"], id_)


def mark(inlines: list[PandocElement], id_: str) -> None:
    """Give the beginning of inline elements an id."""
    inlines.insert(0, _span(id_, [], [], []))


def rebuilt(events: Sequence[Event], meanings: Mapping[int, Annotation], tooltips: bool) -> list[PandocElement]:
    """The inline elements that events come to."""
    stack: list[list[PandocElement]] = [[]]
    begun: list[bool] = []
    for event in events:
        match event:
            case NodeText(start=start, end=end, node=node, base=base):
                if node["t"] != "Str":
                    stack[-1].append(node)
                elif end > start:
                    stack[-1].append({"t": "Str", "c": node["c"][start - base : end - base]})
            case Open() | Begin():
                stack.append([])
                if isinstance(event, Begin):
                    begun.append(event.first)
            case Close(node=node):
                inside(node)[:] = stack.pop()
                stack[-1].append(node)
            case End(stretch=stretch):
                held = stack.pop()
                meaning = meanings[stretch.start]
                stack[-1].append(_linked(held, meaning, meaning.tip if tooltips else "", begun.pop()))
            case UntouchedNode(node=node):
                stack[-1].append(node)
    return stack[0]


def _linked(held: list[PandocElement], meaning: Annotation, tip: str, first: bool) -> PandocElement:
    """A stretch as a link, or where it leads nowhere as a span with its tooltip; its id on a span of its own, which
    becomes a bookmark in formats whose links have none."""
    target = _href(meaning.place) if meaning.place is not None else meaning.address
    id_, classes = meaning.anchor if first else "", ["archref", f"archref-{meaning.kind}"]
    if not target:
        return _span(id_, classes, [["title", tip]] if tip else [], held)
    link: PandocElement = {"t": "Link", "c": [["", classes, []], held, [target, tip]]}
    return _span(id_, [], [], [link]) if id_ else link


def _span(id_: str, classes: list[str], pairs: list[list[str]], held: list[PandocElement]) -> PandocElement:
    return {"t": "Span", "c": [[id_, classes, pairs], held]}


def _href(place: SitePlace) -> str:
    return f"#{place.anchor}"


def bibliography(found: Listed) -> Iterator[PandocElement]:
    """A bibliography as blocks."""
    for top in found.archives:
        yield {"t": "Para", "c": [{"t": "Strong", "c": _text(label(top))}]}
        if top.children:
            yield _tree(top.children)
    for entry in found.entries:
        printed = [element for run in runs(entry.html) for element in _run(run)]
        for i, place in enumerate(entry.cites, 1):
            tip = f"Citation {i} of {len(entry.cites)}"
            back = {"t": "Link", "c": [["", ["archref-back"], []], [{"t": "Str", "c": f"↑{i}"}], [_href(place), tip]]}
            printed += [{"t": "Space"}, back]
        yield {"t": "Div", "c": [[entry.anchor, ["archref-entry"], []], [{"t": "Para", "c": printed}]]}


def _tree(children: Sequence[ArchivalNode]) -> PandocElement:
    items = []
    for node in children:
        item: list[PandocElement] = [{"t": "Plain", "c": _text(label(node))}]
        if node.children:
            item.append(_tree(node.children))
        items.append(item)
    return {"t": "BulletList", "c": items}


def _run(run: FormattedText) -> list[PandocElement]:
    made = _text(run.text)
    for form in sorted(run.formats):
        made = [{"t": FORMATS[form], "c": made}]
    return [{"t": "Link", "c": [["", [], []], made, [run.href, ""]]}] if run.href else made


def _text(words: str) -> list[PandocElement]:
    """Words as pandoc has them."""
    made: list[PandocElement] = []
    for i, word in enumerate(words.split(" ")):
        if i:
            made.append({"t": "Space"})
        if word:
            made.append({"t": "Str", "c": word})
    return made

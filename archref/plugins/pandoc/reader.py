"""A document of pandoc's laid down as a Document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from ..common.bibliography_requests import BibliographyRequest, asked
from ..common.gathering import UNREAD, Gatherer
from ..common.places import slug
from ..common.weaving import Close, Event, NodeText, Open, UntouchedNode
from .tree import CODE, FIXED, INLINE, INSIDE, INSIDE_SECOND, NO_QUOTES, QUOTES, SPACES, PandocElement, inside, words


@dataclass
class PandocReader:
    """Lays a document's blocks down; `lists` are its lists of inline elements with their events."""

    defaults: Mapping[str, str]
    say: Callable[[str, str], None]
    gatherer: Gatherer = field(default_factory=Gatherer)
    lists: list[tuple[list[PandocElement], list[Event]]] = field(default_factory=list)
    requests: list[tuple[PandocElement, BibliographyRequest]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    found: list[PandocElement] = field(default_factory=list)  # the notes, in order

    def read(self, title: str, blocks: list[PandocElement]) -> None:
        """Lay a document down, with the title of its metadata."""
        if title:
            self.gatherer.title(*self.gatherer.text(title))
            self.gatherer.block()
        self._blocks(blocks)
        for i, note in enumerate(self.found, 1):
            self.notes[str(i)] = slug("note", str(i))
            self.gatherer.begin_note(i, str(i))
            self._blocks(note["c"])
            self.gatherer.end_note()

    def _blocks(self, content: Any) -> None:
        """Lay whatever holds blocks or inline elements down."""
        if isinstance(content, list) and content and all(isinstance(e, dict) and e.get("t") in INLINE for e in content):
            self.gatherer.block()
            self.lists.append((content, list(self._inline(content))))
            self.gatherer.block()
        elif isinstance(content, list):
            for element in content:
                self._blocks(element)
        elif isinstance(content, dict):
            self._block(content)

    def _block(self, element: PandocElement) -> None:
        kind, content = element.get("t"), cast(Any, element.get("c"))
        if kind in ("CodeBlock", "RawBlock"):
            self.gatherer.block()
        elif kind == "Header":
            self.gatherer.block()
            self.lists.append((content[2], list(self._inline(content[2]))))
            laid = [e for e in self.lists[-1][1] if isinstance(e, NodeText)]
            if laid and content[0] == 1:
                self.gatherer.title(laid[0].start, laid[-1].end)
            self.gatherer.block()
        elif kind in ("Para", "Plain") and (request := asked(words(content), "", self.defaults, self.say)):
            self.requests.append((element, request))
        else:
            self._blocks(content)

    def _inline(self, elements: Sequence[PandocElement]) -> Iterator[Event]:
        for element in elements:
            kind, content = element["t"], cast(Any, element.get("c"))
            if kind in SPACES or kind == "Str":
                start, end = self.gatherer.text(content if kind == "Str" else " ")
                yield NodeText(start, end, element, start)
            elif kind in INSIDE or kind in INSIDE_SECOND:
                before, after = QUOTES[content[0]["t"]] if kind == "Quoted" else NO_QUOTES
                self.gatherer.text(before)
                yield Open(element)
                yield from self._inline(inside(element))
                yield Close(element)
                self.gatherer.text(after)
            elif kind == "Note":
                self.found.append(element)
                self.gatherer.marker(len(self.found), str(len(self.found)))
                yield UntouchedNode(element)
            else:
                self.gatherer.text(_left(kind, content))
                yield UntouchedNode(element)


def _left(kind: str, content: Any) -> str:
    """The words of what stays as it is."""
    if kind in FIXED:
        return words(content[1])
    return UNREAD if kind in CODE else " " if kind == "LineBreak" else ""

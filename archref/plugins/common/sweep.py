"""Which stretches of a document's text are something: citations and links that overlap, made to stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...linking.model import Citation, Link
from ...result import Result

IBID = re.compile(r"(?:[Ii]bid(?:em)?|[Ii]d(?:em)?)\b\.?")


@dataclass(slots=True)
class Found:
    """A stretch of the text with the narrowest link and the narrowest citation that hold it."""

    start: int
    end: int
    link: Link | None
    citation: Citation | None


def sweep(result: Result) -> list[Found]:
    """The stretches of one document, in order, none overlapping another."""
    # what could not be read has nothing to say
    things: list[Link | Citation] = [*_links(result), *(c for c in result.linked.citations if c.type != "unrecognised")]
    edges: list[tuple[int, bool, int, int, Link | Citation]] = []
    for order, thing in enumerate(things):
        if thing.end > thing.start:
            edges.append((thing.start, True, order, thing.end - thing.start, thing))
            edges.append((thing.end, False, order, 0, thing))
    edges.sort(key=lambda edge: edge[:3])
    found: list[Found] = []
    open_: dict[int, tuple[int, int, Link | Citation]] = {}
    here = 0
    for at, begins, order, length, thing in edges:
        if open_ and at > here:
            narrow = [thing for _, _, thing in sorted(open_.values(), key=lambda held: held[:2])]
            link = next((t for t in narrow if isinstance(t, Link)), None)
            citation = next((t for t in narrow if isinstance(t, Citation)), None)
            last = found[-1] if found else None
            if last and last.end == here and last.link is link and last.citation is citation:
                last.end = at
            else:
                found.append(Found(here, at, link, citation))
        here = at
        if begins:
            open_[order] = (length, order, thing)
        else:
            del open_[order]
    return found


def _links(result: Result) -> Iterator[Link]:
    """The links; where an Ibid. has a second one, the word leads to what it stands for and the rest further."""
    further = [x for x in result.linked.links if x.type != "ibid" and x.target]
    for link in result.linked.links:
        if link.type == "ibid" and link.target and _covered(link, further):
            word = IBID.search(result.text, link.start, link.end)
            if word is not None:
                yield Link(word.start(), word.end(), link.type, link.target)
                continue
        yield link


def _covered(link: Link, others: Iterable[Link]) -> bool:
    return any(x.start < link.end and link.start < x.end for x in others)

"""Which stretches of a document's text are something: citations and links that overlap, made to stand side by side.

A reference to several documents is several links, "Documents 303" and "305"; what stands between them is in none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ...linking.model import DraftCitation, DraftLink
from ...patterns import expression
from ...result import Result
from ...weaving.link_spans import REFERENCES, Goal, references

IBID = expression(r"(?:[Ii]bid(?:em)?|[Ii]d(?:em)?)\b\.?")


@dataclass(slots=True)
class LinkedStretch:
    """A stretch of the text with the narrowest link and the narrowest citation that hold it."""

    start: int
    end: int
    link: DraftLink | None
    citation: DraftCitation | None


def linked_stretches(result: Result) -> list[LinkedStretch]:
    """The stretches of one document, in order, none overlapping another."""
    # what could not be read has nothing to say
    things: list[DraftLink | DraftCitation] = [
        *_links(result),
        *(c for c in result.linked.citations if c.type != "unrecognised"),
    ]
    edges: list[tuple[int, bool, int, int, DraftLink | DraftCitation]] = []
    for order, thing in enumerate(things):
        if thing.end > thing.start:
            edges.append((thing.start, True, order, thing.end - thing.start, thing))
            edges.append((thing.end, False, order, 0, thing))
    parted = {x.start: x.end for x in result.linked.links if x.target and _several(x.target)}
    edges.sort(key=lambda edge: edge[:3])
    found: list[LinkedStretch] = []
    open_: dict[int, tuple[int, int, DraftLink | DraftCitation]] = {}
    here = 0
    for at, begins, order, length, thing in edges:
        if open_ and at > here:
            narrow = [thing for _, _, thing in sorted(open_.values(), key=lambda held: held[:2])]
            link = next((t for t in narrow if isinstance(t, DraftLink)), None)
            citation = next((t for t in narrow if isinstance(t, DraftCitation)), None)
            last = found[-1] if found else None
            if link is None and citation is not None and at <= parted.get(citation.start, -1):
                pass  # between two numbers
            elif last and last.end == here and last.link is link and last.citation is citation:
                last.end = at
            else:
                found.append(LinkedStretch(here, at, link, citation))
        here = at
        if begins:
            open_[order] = (length, order, thing)
        else:
            del open_[order]
    return found


def _links(result: Result) -> Iterator[DraftLink]:
    """The links; where an Ibid. has a second one, the word leads to what it stands for and the rest further, and
    where one names several numbers each leads to its own."""
    further = [x for x in result.linked.links if x.type != "ibid" and x.target]
    for link in result.linked.links:
        if link.type == "ibid" and link.target and _covered(link, further):
            word = IBID.search(result.text, link.start, link.end)
            if word is not None:
                yield DraftLink(word.start(), word.end(), link.type, link.target)
                continue
        if link.type in REFERENCES and link.target and _several(link.target):
            for link_span in references(result.linked.document, link):
                if link_span.goal is not None:
                    yield DraftLink(link_span.start, link_span.end, link.type, _target(link_span.goal))
            continue
        yield link


def _several(target: dict[str, Any]) -> bool:
    """Whether a target names more than one document, note or page."""
    numbers = [str(value) for name in ("documents", "notes", "pages") for value in target.get(name, ())]
    return len(numbers) > 1 or any("-" in number for number in numbers)


def _target(goal: Goal) -> dict[str, Any]:
    """Where a place leads, as links say it."""
    named = {"volume": goal.volume, "document": goal.document, "note": goal.note, "page": goal.page}
    return {name: value for name, value in named.items() if value is not None}


def _covered(link: DraftLink, others: Iterable[DraftLink]) -> bool:
    return any(x.start < link.end and link.start < x.end for x in others)

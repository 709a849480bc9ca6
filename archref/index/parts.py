"""The part of a volume that a page leaves open, decided by the pages of the volumes in an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..identifiers.frus_parts import holding, siblings
from .store import Index

if TYPE_CHECKING:
    from ..result import Result


def decide_parts(result: Result, index: Index) -> None:
    """Give links between the parts of one volume the part that the index tells, and say so at the citation."""
    linked = result.linked
    for link in linked.links:
        if link.type != "frus" or link.target is not None or not link.candidates:
            continue
        ids = [str(c.get("volume", "")) for c in link.candidates]
        if siblings(ids[0]) != tuple(ids):
            continue
        goal = link.candidates[0]
        held = holding(ids, goal.get("pages", ()), goal.get("documents", ()), {i: index.bounds(i) for i in ids})
        if len(held) != 1:
            continue
        link.target = link.candidates[ids.index(held[0])]
        link.candidates = None
        why = "the volumes in the index have the page or document in this part"
        for citation in linked.citations:
            if (citation.start, citation.end) == (link.start, link.end):
                citation.inferred["part"] = {"value": held[0][-1], "from": "index", "why": why}
        linked.diagnostics = [
            d for d in linked.diagnostics if not (d["code"] == "ambiguous-volume" and d["start"] == link.start)
        ]

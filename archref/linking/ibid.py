"""What an Ibid. stands for: its antecedent, and the fields it comes to.

Ibid. points at the citation before it in reading order, across notes. What follows it must fit: a file, box
or lot needs an archival antecedent (a decimal number one with a file number), a page, volume or document a
printed one. A telegram cited with its location counts as its location. A citation that could not be read
breaks the chain.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .internal import internal_link
from .model import Citation, Link, Linked, fields_of
from .own_volume import Own
from .take_over import ARCHIVAL, take_location, take_over
from .volumes import volume_link

PRINTED = frozenset("volume part subseries pages documents date footnotes title".split())
REACH = 40  # citations looked back over; an Ibid. does not reach further


def resolve_ibid(linked: Linked, citation: Citation, history: Sequence[Citation], volume: Own) -> None:
    """Give an Ibid. its antecedent, its resolved fields and the links that follow.

    `history`: the citations before it, in order, those of earlier documents of the manuscript first.
    """
    text = linked.clean.text
    hanging: Citation | None = None  # "footnote 3, ibid.": the note of what the Ibid. stands for
    if history and history[-1].type == "document" and history[-1].fields.keys() == {"footnotes"}:
        if text[history[-1].to : citation.at].strip() in (",", "of", "to", "in"):
            hanging = history[-1]
            history = history[:-1]
    antecedent = _antecedent(history, _wanted(citation, history, text), citation.fields)
    if antecedent is None:
        _say_none(linked, citation, history)
        return
    citation.antecedent = antecedent
    citation.kind = antecedent.kind
    citation.resolved = take_over(fields_of(antecedent), citation.fields)
    citation.fields["antecedent"] = antecedent.id
    linked.links.append(Link(citation.start, citation.end, "ibid", {"citation": antecedent.id}))
    further = _further(linked, citation, volume, hanging)
    if further is not None:
        linked.links.append(further)


def resolve_location_ibid(linked: Linked, citation: Citation, history: Sequence[Citation]) -> None:
    """ "Komer to Bundy, 2 November 1965, ibid.": the item stands where the citation before it is kept."""
    own = {k: v for k, v in citation.fields.items() if k in ARCHIVAL}
    antecedent = _antecedent(history, "archival", own)
    if antecedent is None:
        _say_none(linked, citation, history)
        return
    citation.antecedent = antecedent
    citation.resolved = take_location(fields_of(antecedent), citation.fields)
    at = linked.clean.text.lower().rfind("ibid", citation.at, citation.to)
    start, end = linked.clean.span(max(at, citation.at), citation.to)
    linked.links.append(Link(start, end, "ibid", {"citation": antecedent.id}))


def _antecedent(history: Sequence[Citation], wants: str, own: dict[str, Any]) -> Citation | None:
    """The nearest citation that fits; one that could not be read ends the search."""
    for candidate in reversed(history[-REACH:]):
        if candidate.type == "unrecognised":
            return None
        if candidate.type != "telegram" and _fits(candidate, wants, own):
            return candidate
    return None


def _say_none(linked: Linked, citation: Citation, history: Sequence[Citation]) -> None:
    if history:
        linked.say("ibid-without-antecedent", "no citation before it fits this Ibid.", citation.start, citation.end)


def _further(linked: Linked, citation: Citation, volume: Own, hanging: Citation | None) -> Link | None:
    """The document, page, note or volume that an Ibid. comes to where it stands for such a reference."""
    resolved = citation.resolved or {}
    if citation.kind == "frus":
        if hanging is None:
            return volume_link(linked, citation, resolved, volume)
        linked.unlink(hanging.start)
        link = volume_link(linked, citation, {**resolved, **hanging.fields}, volume)
        if link is not None:
            link.start = hanging.start
        return link
    if citation.kind != "document":
        return None
    if hanging is None:
        return internal_link(linked, resolved, citation.start, citation.end)
    linked.unlink(hanging.start)
    place: dict[str, Any] = {k: v for k, v in resolved.items() if k in ("documents", "pages")}
    return internal_link(linked, {**place, **hanging.fields}, hanging.start, citation.end) if place else None


def _wanted(citation: Citation, history: Sequence[Citation], text: str) -> str:
    """What kind of antecedent the Ibid. needs by what follows it and what surrounds it."""
    keys = citation.fields.keys()
    if "file_number" in keys and not keys & {"levels", "repository", "record_group"}:
        return "file"
    if keys & ARCHIVAL:
        return "archival"
    if keys & {"documents", "volume", "subseries", "part"}:
        return "volume"
    if keys & PRINTED:
        return "printed"
    near = history[-1] if history else None
    if near is not None and near.type == "telegram" and near.note == citation.note:
        return "archival"  # a message and where it is kept
    before = text[max(0, citation.at - 2) : citation.at]
    if text[citation.to : citation.to + 1] == ")" and (before.endswith("(") or before == "; "):
        return "place"  # "(Ibid.)" behind a sentence says where its document is kept
    return "any"


def _fits(candidate: Citation, wants: str, own: dict[str, Any]) -> bool:
    kind = candidate.kind
    fields = fields_of(candidate)
    if wants == "any":
        return True
    if wants == "place":
        return kind in ("archival", "frus", "published") or bool(fields.get("other"))
    if wants == "archival":
        return kind == "archival" and ("repository" in fields or "lot" in fields or "levels" in fields or "lot" in own)
    if wants == "file":
        return kind == "archival" and ("file_number" in fields or "film_number" in fields) and "repository" in fields
    if wants == "volume":
        return kind == "frus" or (kind == "published" and "documents" not in own)
    if kind == "published":
        return bool(fields.keys() & {"pages", "title", "volume"})
    return kind == "frus" or (kind == "archival" and "pages" in fields)

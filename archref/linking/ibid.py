"""What an Ibid. stands for: its antecedent, and the fields it comes to.

Ibid. points at the citation before it in reading order, across notes. What follows it must fit: a file, box
or lot needs an archival antecedent (a decimal number one with a file number), a page, volume or document a
printed one. A telegram cited with its location counts as its location. A citation that could not be read
breaks the chain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .internal import internal_link
from .model import Citation, Link, Linked
from .own_volume import Own
from .volumes import volume_link

ARCHIVAL = frozenset("repository record_group levels lot accession job box folder file_number film_number".split())
PRINTED = frozenset("volume part subseries pages documents date footnotes title".split())
ANTECEDENTS = frozenset(("archival", "published", "frus", "document", "ibid", "unrecognised"))
REACH = 40  # citations looked back over; an Ibid. does not reach further

# The rank of a level in its hierarchy: a sibling of a rank replaces everything from that rank down.
DIVISION = re.compile(r"^(?:Manuscript Division|Nixon Presidential Materials.*|Records of the Department of State)$")
COLLECTION = re.compile(
    r"(?:Papers|Central Files?\b.*|Central Foreign Policy Files?|National Security (?:Files?|Affairs|Adviser|Council)|NSC Files|"
    r"Whitman File|White House .*Files?|President.s (?:Office )?Files?|Staff Secretary.*|Records of .*|Donated .*|"
    r"Project File.*|Conference Files?|Institutional Files.*|Official Files?|[A-Z/–&-]+ Files?.*|.*Materials?)$"
)
SUBSERIES = re.compile(r"(?:Files?|Series|Correspondence|Memos to the President|Diary|Diaries|Telcons.*|Histories)$")


def link_ibids(linked: Linked, own: Own, before: Sequence[Citation] = ()) -> None:
    """Give every Ibid. its antecedent (or candidates), its resolved fields and the links that follow.

    `before`: the citations of earlier documents of the manuscript, in order.
    """
    history: list[Citation] = list(before)[-REACH:]
    text = linked.clean.text
    for citation in linked.citations:
        if citation.type == "ibid":
            _resolve(linked, citation, history, text, own)
        if citation.type in ANTECEDENTS or citation.type == "telegram":
            history.append(citation)


def kind_of(citation: Citation) -> str:
    """What an antecedent comes to: an Ibid. is of the kind it stands for."""
    return citation.kind


def fields_of(citation: Citation) -> dict[str, Any]:
    return citation.resolved if citation.resolved is not None else citation.fields


def _resolve(linked: Linked, citation: Citation, history: list[Citation], text: str, volume: Own) -> None:
    own = citation.fields
    wants = _wanted(own, citation, history, text)
    antecedent: Citation | None = None
    hanging: Citation | None = None  # "footnote 3, ibid.": the note of what the Ibid. stands for
    for candidate in reversed(history[-REACH:]):
        if candidate.type == "telegram":
            continue
        if candidate is history[-1] and candidate.type == "document" and set(candidate.fields) == {"footnotes"}:
            if text[candidate.to : citation.at].strip() in (",", "of", "to", "in"):
                hanging = candidate
                continue
        if candidate.type == "unrecognised":
            break
        if _fits(candidate, wants, own):
            antecedent = candidate
            break
    if antecedent is None:
        if history:
            linked.say("ibid-without-antecedent", "no citation before it fits this Ibid.", citation.start, citation.end)
        return
    citation.antecedent = antecedent
    citation.kind = antecedent.kind
    citation.resolved = take_over(fields_of(antecedent), own)
    linked.links.append(Link(citation.start, citation.end, "ibid", {"citation": antecedent.id}))
    kind = kind_of(antecedent)
    further = None
    if kind == "frus":
        further = volume_link(linked, citation, citation.resolved, volume)
    elif kind == "document":
        further = internal_link(linked, citation.resolved, citation.start, citation.end)
    if hanging is not None:
        linked.links = [x for x in linked.links if x.start != hanging.start or x.type == "ibid"]
        if kind == "document" and citation.resolved.get("documents"):
            place = {**hanging.fields, "documents": citation.resolved["documents"]}
            further = internal_link(linked, place, hanging.start, citation.end)
        elif further is not None and further.target is not None:
            further.target["notes"] = hanging.fields["footnotes"]
            further.start = hanging.start
    if further is not None:
        linked.links.append(further)


def _wanted(own: dict[str, Any], citation: Citation, history: list[Citation], text: str) -> str:
    keys = own.keys()
    if "file_number" in keys and not keys & {"levels", "repository", "record_group"}:
        return "file"
    if keys & (ARCHIVAL - {"repository"}):
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
    kind = kind_of(candidate)
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


def take_over(earlier: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The earlier citation's fields with what the Ibid. replaces, and without what that makes untrue."""
    kept = {k: v for k, v in earlier.items() if k not in ("antecedent", "location_from", "direction", "author_of")}
    if own.keys() & (ARCHIVAL | {"repository"}):
        _replace_location(kept, own)
    else:
        _replace_printed(kept, own)
    kept.update({k: v for k, v in own.items() if k != "levels"})
    return kept


def _replace_printed(kept: dict[str, Any], own: dict[str, Any]) -> None:
    drop: tuple[str, ...] = ()
    if "subseries" in own:
        drop = ("volume", "part", "title", "pages", "documents", "footnotes", "date")
    elif "volume" in own:
        drop = ("part", "title", "pages", "documents", "footnotes", "date")
        if "subseries" not in kept:
            drop = ("part", "pages", "documents", "footnotes", "date")
    elif "part" in own:
        drop = ("title", "pages", "documents", "footnotes")
    elif "date" in own:
        drop = ("pages", "documents", "footnotes")
    elif "documents" in own:
        drop = ("pages", "footnotes")
    elif "pages" in own:
        drop = ("documents", "footnotes")
    elif "footnotes" in own:
        drop = ("pages",)
    for key in drop:
        kept.pop(key, None)


def _replace_location(kept: dict[str, Any], own: dict[str, Any]) -> None:
    below_file = ("file_number", "film_number", "pages", "documents")
    box = ("box", "folder")
    units = ("lot", "accession", "job")
    if "record_group" in own:
        for key in ("levels", *units, *box, *below_file):
            kept.pop(key, None)
    if own.keys() & set(units) and "levels" not in own:
        for key in (*units, *box, *below_file):
            kept.pop(key, None)
    if "levels" in own:
        earlier = kept.get("levels", [])
        if own.keys() & set(units):  # another lot or accession is another collection
            earlier = [level for level in earlier if rank(level) == 1]
        levels, whole = _levels(earlier, own["levels"])
        kept["levels"] = levels
        drop: tuple[str, ...] = (*box, *below_file)
        if whole or own.keys() & set(units):
            drop = (*units, *drop)
        elif "box" in kept and "box" not in own and not whole:
            drop = ("folder", *below_file)
        for key in drop:
            kept.pop(key, None)
    if "file_number" in own or "film_number" in own:
        for key in (*below_file, *box):
            kept.pop(key, None)
        if "levels" not in own and units[0] in kept:
            kept.pop("lot")
    if "box" in own and "levels" not in own:
        for key in ("box", "folder", *below_file):
            kept.pop(key, None)
    if "folder" in own:
        kept.pop("folder", None)


def rank(level: str) -> int:
    """1 a division, 2 a collection, 3 a subseries, 4 a file."""
    if DIVISION.match(level):
        return 1
    if COLLECTION.search(level):
        return 2
    return 3 if SUBSERIES.search(level) else 4


def _levels(earlier: list[str], own: list[str]) -> tuple[list[str], bool]:
    """The levels after replacing, and whether a whole collection was replaced."""
    if own[0] in earlier:
        return earlier[: earlier.index(own[0])] + own, False
    new = rank(own[0])
    ranks = [rank(level) for level in earlier]
    if new <= 2:
        keep = [level for level, r in zip(earlier, ranks, strict=True) if r < new]
        return keep + own, True
    if new == 3:
        cut = next((i for i, r in enumerate(ranks) if r >= 3), len(earlier))
        return earlier[:cut] + own, False
    cut = len(earlier) - 1 if ranks and ranks[-1] == 4 else len(earlier)
    return earlier[: max(cut, 0)] + own, False

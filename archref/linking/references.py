"""One pass over a document's citations, in reading order: each is linked to what it means.

A later citation may take something over from an earlier one, so that none can be read by itself: an Ibid. stands
for what was cited before it, a volume goes on from another, an item is "ibid.", a location serves several items.
"""

from __future__ import annotations

from collections.abc import Sequence

from .carried_on import carry_on, further_place, goes_on, listed_page, names_documents
from .footnotes import give_footnotes
from .ibid import REACH, resolve_ibid, resolve_location_ibid
from .internal import link_document
from .model import DraftCitation, LinkedDocument
from .own_volume import VolumeOfDocument
from .shared_locations import resolve_shared, share_locations
from .volumes import link_other_part, link_volume

ANTECEDENTS = frozenset(("archival", "published", "frus", "document", "ibid", "unrecognised", "telegram"))


def link_references(linked: LinkedDocument, own: VolumeOfDocument, before: Sequence[DraftCitation] = ()) -> None:
    """Add the links of all citations, and to those that take parts over what they come to.

    `before`: the citations of earlier documents of the manuscript, in order.
    """
    share_locations(linked)
    give_footnotes(linked)
    history: list[DraftCitation] = list(before)[-REACH:]
    named: DraftCitation | None = None  # the document named last
    previous: DraftCitation | None = None
    volume: DraftCitation | None = None  # whose documents the sentence names
    for citation in linked.citations:
        kind = citation.type
        if volume is not None and not goes_on(linked, volume, citation):
            volume = None
        if kind == "document" and further_place(linked, citation, previous, volume):
            link_volume(linked, citation, previous, own)
        elif kind == "document":
            link_document(linked, citation, named)
            if citation.fields.keys() & {"documents", "word", "pages"}:
                named = citation
            if citation.fields.keys() & {"pages", "documents"}:
                link_other_part(linked, citation, own)
        elif kind == "published" and volume is not None and listed_page(linked, citation, volume):
            link_volume(linked, citation, previous, own)
        elif kind == "frus":
            carry_on(linked, citation, previous)
            link_volume(linked, citation, previous, own)
            volume = citation if names_documents(linked, citation) else None
        elif kind == "ibid":
            resolve_ibid(linked, citation, history, own)
            volume = citation if names_documents(linked, citation) else volume
        elif kind == "archival":
            if citation.fields.get("location_ibid"):
                resolve_location_ibid(linked, citation, history)
            resolve_shared(linked, citation)
        if kind in ANTECEDENTS:
            history.append(citation)
        previous = citation

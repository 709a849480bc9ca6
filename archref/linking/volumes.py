"""Which volume of Foreign Relations a citation means."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from ..identifiers import frus_volume
from .model import Citation, Link, Linked

EDITION = re.compile(r"Ed\d$")


@lru_cache(maxsize=4096)
def _ids(subseries: str, volume: str | None, part: str | None, title: str | None) -> tuple[str, ...]:
    return tuple(frus_volume.volume_id(subseries, volume, part, title=title, synthesise=True))


@lru_cache(maxsize=512)
def subseries_of(volume: str) -> str | None:
    """The printed subseries of a volume's id ("frus1977-80v26" -> "1977–1980")."""
    from ..data import volumes

    row = volumes().get(volume)
    return row["subseries"] if row else None


@lru_cache(maxsize=512)
def subseries_at(year: int) -> str | None:
    """The one subseries whose volumes' years hold `year`; None where there is none or more than one."""
    from ..data import volumes

    found: dict[str, int] = {}
    for row in volumes().values():
        span = frus_volume.span(row["subseries"])
        if span is not None and span[0] <= year <= span[1]:
            found[row["subseries"]] = found.get(row["subseries"], 0) + 1
    if year <= 1951:
        return str(year) if str(year) in found else None
    most = sorted(found, key=lambda name: -found[name])[:2]
    # beside the regular subseries there are single volumes of other years (Iran, Guatemala, intelligence)
    return most[0] if most and (len(most) == 1 or found[most[0]] >= 3 * found[most[1]]) else None


def link_volumes(linked: Linked, year: int | None) -> None:
    """A link for every Foreign Relations citation whose volume is known; two possible ids are told, not chosen.

    A volume cited without its years belongs to the subseries of the document itself: the caller's volume, or
    the document's own year where the text tells it.
    """
    own = subseries_of(linked.document.volume) if linked.document.volume else None
    if own is None and year is not None:
        own = subseries_at(year)
    for i, citation in enumerate(linked.citations):
        if citation.type != "frus":
            continue
        fields = citation.fields
        if i and "documents" not in fields:
            # "Documents 132 and 135 in Foreign Relations, …": the documents stand before their volume
            before = linked.citations[i - 1]
            if before.type == "document" and linked.clean.text[before.to : citation.at] in (" in ", " of ", ", in "):
                linked.links = [x for x in linked.links if x.start != before.start]
                moved = volume_link(linked, before, {**fields, **before.fields}, own)
                if moved is not None:
                    linked.links.append(moved)
        if "subseries" not in fields and "volume" in fields and own is not None:
            citation.inferred["subseries"] = {
                "value": own,
                "from": "volume" if linked.document.volume else "date",
                "why": "a volume cited without its years is of the subseries that the document belongs to",
            }
        link = volume_link(linked, citation, fields, own)
        if link is not None:
            linked.links.append(link)


def volume_link(linked: Linked, citation: Citation, fields: dict[str, Any], own: str | None = None) -> Link | None:
    """The link to the volume, with its documents and pages, that the fields name."""
    subseries = fields.get("subseries")
    title = fields.get("title")
    if subseries is None:
        subseries = own if "volume" in fields else title
    if subseries is None:
        return None
    ids = _ids(subseries, fields.get("volume"), fields.get("part"), title)
    if not ids and title:
        ids = _ids(subseries, fields.get("volume"), fields.get("part"), None)
    target: dict[str, Any] = {k: fields[k] for k in ("documents", "pages") if fields.get(k)}
    if fields.get("footnotes"):
        target["notes"] = fields["footnotes"]
    span = frus_volume.span(subseries)
    if len(ids) > 1 and len({EDITION.sub("", i) for i in ids}) == 1:
        ids = ids[:1]  # editions of one volume have one numbering
    if len(ids) == 1:
        return Link(citation.start, citation.end, "frus", {"volume": ids[0], **target})
    if ids:
        whole = frus_volume.synthesised(span, fields["volume"]) if span and fields.get("volume") else None
        linked.say(
            "ambiguous-volume",
            f"{subseries}, volume {fields.get('volume', '')} may be {' or '.join(ids[:4])}; name the part",
            citation.start,
            citation.end,
        )
        if whole is not None and all(i.startswith(whole + "p") for i in ids):
            # "volume X" of a volume in parts: the volume as it is printed, no part guessed
            return Link(citation.start, citation.end, "frus", {"volume": whole, **target})
    return None

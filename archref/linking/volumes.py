"""Which volume of Foreign Relations a citation means."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import ne
from typing import Any

from ..identifiers import frus_volume
from .model import Citation, Link, Linked, fields_of
from .own_volume import Own
from .subseries import spans

EDITION = re.compile(r"Ed\d$")
SHORT_YEAR = re.compile(r"(\d[–-])(\d{3})$")
LOOKALIKES = str.maketrans("lI", "11")  # scanners read "195l"


@lru_cache(maxsize=4096)
def _ids(subseries: str, volume: str | None, part: str | None, title: str | None) -> tuple[str, ...]:
    known = frus_volume.span(subseries) in spans()
    return tuple(frus_volume.volume_id(subseries, volume, part, title=title, synthesise=known))


def link_volume(linked: Linked, citation: Citation, before: Citation | None, own: Own) -> None:
    """The link of a Foreign Relations citation whose volume is known; two possible ids are told, not chosen.

    What a citation leaves out is that of the citation it goes on from, or of the document itself: its years, and for
    a part or a page in another part its volume. What was filled in from there stands under `inferred`.
    """
    fields = fields_of(citation)
    if before is not None and before.type == "document" and "documents" not in fields:
        # "Documents 132 and 135 in Foreign Relations, …": the documents stand before their volume
        if linked.clean.text[before.to : citation.at] in (" in ", " of ", ", in "):
            linked.unlink(before.start)
            moved = volume_link(linked, before, {**fields, **before.fields}, own)
            if moved is not None:
                linked.links.append(moved)
    link = volume_link(linked, citation, fields, own)
    if link is not None:
        linked.links.append(link)


def link_other_part(linked: Linked, citation: Citation, own: Own) -> None:
    """A page that stands in another part of the own volume: its link names that part."""
    if not own.beyond(citation.fields["pages"]):
        return
    linked.unlink(citation.start)
    part = own.part_before()
    if part is None:
        message = "a page of another part of a volume that the text does not name; say which volume it stands in"
        linked.say("unknown-volume", message, citation.start, citation.end)
        return
    why = f"pages so far before the document's own are in the part before; {own.volume.why}"
    citation.inferred["volume"] = {"value": part, "from": "pages", "why": why}
    target: dict[str, Any] = {"volume": part, "pages": citation.fields["pages"]}
    if citation.fields.get("footnotes"):
        target["notes"] = citation.fields["footnotes"]
    linked.links.append(Link(citation.start, citation.end, "frus", target))


def volume_link(linked: Linked, citation: Citation, fields: dict[str, Any], own: Own) -> Link | None:
    """The link to the volume, with its documents and pages, that the fields name."""
    subseries, title = fields.get("subseries"), fields.get("title")
    target: dict[str, Any] = {k: fields[k] for k in ("documents", "pages") if fields.get(k)}
    if fields.get("footnotes"):
        target["notes"] = fields["footnotes"]
    if "part" in fields and not fields.keys() & {"subseries", "volume", "title"}:
        return _part_link(linked, citation, fields["part"], target, own)
    if subseries is None:
        subseries = title
        if "volume" in fields and own.subseries is not None:
            subseries, why = own.subseries
            citation.inferred["subseries"] = {
                "value": subseries,
                "from": "volume" if own.named else "document",
                "why": f"a volume cited without its years is of the document's own, known from {why}",
            }
    if subseries is None:
        return None
    subseries = _mended(citation, subseries)
    ids = _ids(subseries, fields.get("volume"), fields.get("part"), title)
    if not ids and title:
        ids = _ids(subseries, fields.get("volume"), fields.get("part"), None)
    span = frus_volume.span(subseries)
    if len(ids) > 1 and len({EDITION.sub("", i) for i in ids}) == 1:
        ids = ids[:1]  # editions of one volume have one numbering
    if len(ids) == 1:
        return Link(citation.start, citation.end, "frus", {"volume": ids[0], **target})
    if not ids and fields.get("volume"):
        message = f"no volume {fields['volume']} of {subseries} is known; check its years"
        linked.say("unknown-volume", message, citation.start, citation.end)
    if ids:
        whole = frus_volume.synthesised(span, fields["volume"]) if span and fields.get("volume") else None
        linked.say(
            "ambiguous-volume",
            f"{subseries}, volume {fields.get('volume', '')} may be {' or '.join(ids[:4])}; name the part",
            citation.start,
            citation.end,
        )
        if whole is not None and all(i.startswith(whole + "p") for i in ids):
            if not target:
                why = "a volume in parts that is cited whole begins with its first"
                citation.inferred["part"] = {"value": ids[0].removeprefix(whole + "p"), "from": "volume", "why": why}
                return Link(citation.start, citation.end, "frus", {"volume": ids[0]})
            # a page of a volume in parts: the volume as it is printed, no part guessed
            return Link(citation.start, citation.end, "frus", {"volume": whole, **target})
    return None


def _mended(citation: Citation, subseries: str) -> str:
    """ "195l", "1952–954" and "1961–1063" as they are meant."""
    if subseries[:1] != "1":
        return subseries
    subseries = SHORT_YEAR.sub(r"\g<1>1\2", subseries.translate(LOOKALIKES))
    span = frus_volume.span(subseries)
    if span is not None and span not in spans():
        printed = f"{span[0]}{span[1]}"
        slips = [s for s in spans() if s[0] != s[1] and sum(map(ne, f"{s[0]}{s[1]}", printed)) == 1]
        if len(slips) == 1:
            meant = f"{slips[0][0]}–{slips[0][1]}"
            why = f"there is no subseries {subseries}; {meant} differs by one digit"
            citation.inferred["subseries"] = {"value": meant, "from": "subseries", "why": why}
            return meant
    return subseries


def _part_link(linked: Linked, citation: Citation, part: str, target: dict[str, Any], own: Own) -> Link | None:
    """ "Part 1, page 45": of the document's own volume."""
    volume = own.part(part)
    if volume is None:
        linked.say(
            "unknown-volume",
            f"Part {part} of a volume that the text does not name; say which volume the document stands in",
            citation.start,
            citation.end,
        )
        return None
    citation.inferred["volume"] = {"value": volume, "from": "document", "why": own.volume.why}
    return Link(citation.start, citation.end, "frus", {"volume": volume, **target})

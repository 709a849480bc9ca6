"""Which volume of Foreign Relations a citation means."""

from __future__ import annotations

from functools import lru_cache
from operator import ne
from typing import Any

from ..identifiers import frus_volumes_meant
from ..identifiers.frus_parts import holding, siblings
from ..patterns import expression
from .carried_on import BY_TITLE
from .internal import page_numbers, whole_numbers
from .model import DraftCitation, DraftLink, LinkedDocument, fields_of
from .own_volume import VolumeOfDocument
from .subseries import ALL_NUMBERED, spans

EDITION = expression(r"Ed\d$")
SHORT_YEAR = expression(r"(\d[–-])(\d{3})$")
LOOKALIKES = str.maketrans("lI", "11")  # scanners read "195l"
PART_OF = expression(r".*p(?=\d$)")
BEGINS = "the volume is cited as a whole; it begins with this part"
MOST = 4  # volumes between which a link is left undecided; of more nothing is said but their number


@lru_cache(maxsize=4096)
def _ids(
    subseries: str, volume: str | None, part: str | None, title: str | None, guessed: bool = False
) -> tuple[str, ...]:
    """The volumes that may be meant; `guessed`: the years are not printed, so that the volume must be a known one."""
    known = not guessed and frus_volumes_meant.span(subseries) in spans()
    return tuple(frus_volumes_meant.volume_id(subseries, volume, part, title=title, synthesise=known))


def link_volume(
    linked: LinkedDocument, citation: DraftCitation, before: DraftCitation | None, own: VolumeOfDocument
) -> None:
    """The link of a Foreign Relations citation whose volume is known; two possible ids are told, not chosen.

    What a citation leaves out is that of the citation it goes on from, or of the document itself: its years, and for
    a part or a page in another part its volume. What was filled in from there stands under `inferred`.
    """
    fields, whole = fields_of(citation), True
    if before is not None and before.type == "document" and not fields.keys() & {"documents", "pages"}:
        # "Documents 132 and 135 in Foreign Relations, …": the documents stand before their volume
        between = linked.clean.text[before.to : citation.at]
        own_years = between == ", " and citation.fields.keys() in ({"volume"}, {"part"})
        if between in (" in ", " of ", ", in ") or own_years or (between in (", ", " from ") and "subseries" in fields):
            linked.unlink(before.start)
            whole = False
            moved = volume_link(linked, before, {**fields, **before.fields}, own)
            if moved is not None:
                linked.links.append(moved)
    link = volume_link(linked, citation, fields, own, whole)
    if link is not None:
        linked.links.append(link)


def link_other_part(linked: LinkedDocument, citation: DraftCitation, own: VolumeOfDocument) -> None:
    """A page or document that stands in another part of the own volume: its link names that part."""
    pages, documents = citation.fields.get("pages", ()), citation.fields.get("documents", ())
    part, why = own.other_part(pages, documents)
    if part is None:
        if own.beyond(pages):
            linked.unlink(citation.start)
            message = "a page of another part of a volume that the text does not name; say which volume it stands in"
            linked.say("unknown-volume", message, citation.start, citation.end)
        return
    linked.unlink(citation.start)
    where = "pages" if pages else "documents"
    citation.inferred["volume"] = {"value": part, "from": where, "why": why}
    target: dict[str, Any] = {"volume": part, where: page_numbers(pages) if pages else list(documents)}
    if citation.fields.get("footnotes"):
        target["notes"] = citation.fields["footnotes"]
    linked.links.append(DraftLink(citation.start, citation.end, "frus", target))


def volume_link(
    linked: LinkedDocument, citation: DraftCitation, fields: dict[str, Any], own: VolumeOfDocument, whole: bool = True
) -> DraftLink | None:
    """The link to the volume, with its documents and pages, that the fields name; `whole`: without these it is the whole
    volume that is cited, and not a document of it that is named before."""
    subseries, title = fields.get("subseries"), fields.get("title")
    target: dict[str, Any] = {k: fields[k] for k in ("documents", "pages") if fields.get(k)}
    if "documents" in target:
        target["documents"] = whole_numbers(target["documents"])
    if "pages" in target:
        target["pages"] = page_numbers(target["pages"])
    if fields.get("footnotes"):
        target["notes"] = fields["footnotes"]
    if "part" in fields and not fields.keys() & {"subseries", "volume", "title"}:
        return _part_link(linked, citation, fields["part"], target, own)
    guessed = False
    if subseries is None:
        subseries = title
        if title and (alone := frus_volumes_meant.by_title(title, fields.get("volume"))):
            return _link(linked, citation, list(alone), fields, target)
        if "volume" in fields and citation.form.name != BY_TITLE and own.subseries is not None:
            subseries, why = own.subseries
            guessed = True
            citation.inferred["subseries"] = {
                "value": subseries,
                "from": "volume" if own.named else "document",
                "why": f"a volume cited without its years is of the document's own, known from {why}",
            }
    if subseries is None:
        return None
    subseries = _mended(citation, subseries)
    volume, part = fields.get("volume"), fields.get("part")
    ids = _ids(subseries, volume, part, title, guessed)
    if not ids and title:
        ids = frus_volumes_meant.by_title(title, volume) or _ids(subseries, volume, part, None, guessed)
    span = frus_volumes_meant.span(subseries)
    if guessed and "documents" in target and not own.named and span and span[0] < ALL_NUMBERED:
        ids = ()  # its documents have no numbers to be cited by
    if guessed and not ids and not own.named:
        del citation.inferred["subseries"]  # years without such a volume are not what is meant
    return _link(linked, citation, list(ids), {**fields, "subseries": subseries}, target, whole)


def _link(
    linked: LinkedDocument,
    citation: DraftCitation,
    ids: list[str],
    fields: dict[str, Any],
    target: dict[str, Any],
    whole: bool = False,
) -> DraftLink | None:
    """The link to the one of the volumes that the pages or documents leave; to all as candidates where several stay."""
    # editions of one volume have one numbering
    ids = list({EDITION.sub("", i): i for i in reversed(ids)}.values())[::-1]
    if len(ids) > 1 and siblings(ids[0]) == tuple(EDITION.sub("", i) for i in ids):
        left = holding(ids, target.get("pages", ()), target.get("documents", ()))
        if len(left) == 1:
            where = "page" if "pages" in target else "document"
            why = f"the part is not printed; the {where} stands in this one"
            citation.inferred["part"] = {"value": left[0][-1], "from": where + "s", "why": why}
            ids = left
        elif whole and not target and "volume" in fields and not fields_of(citation).keys() & {"subseries", "title"}:
            # "see volume VI" of the own years, as a whole: editors lead to where it begins
            citation.inferred["part"] = {"value": PART_OF.sub("", ids[0]), "from": "volume", "why": BEGINS}
            ids = ids[:1]
    start, end = citation.start, citation.end
    if len(ids) == 1 and "part" in fields and "part" not in citation.fields and citation.fields.keys() & {"pages"}:
        # "Foreign Relations, 1951, vol. VI, Part 1, p. 3; see also ibid., p. 1594": a page of the other part
        held = holding(siblings(ids[0]), target.get("pages", ()))
        if len(held) == 1 and held != ids:
            why = "the page is not in the part that was cited before; it stands in this one"
            citation.inferred["part"] = {"value": held[0][-1], "from": "pages", "why": why}
            ids = held
    if len(ids) == 1:
        return DraftLink(start, end, "frus", {"volume": ids[0], **target})
    called = f"{fields.get('subseries') or fields.get('title')}"
    if not ids:
        if fields.get("volume"):
            linked.say(
                "unknown-volume", f"no volume {fields['volume']} of {called} is known; check its years", start, end
            )
        return None
    named = f"{called}, volume {fields['volume']}" if fields.get("volume") else called
    linked.say("ambiguous-volume", f"{named} may be {' or '.join(ids[:MOST])}; name the part", start, end)
    if len(ids) > MOST:
        return None
    return DraftLink(start, end, "frus", None, [{"volume": i, **target} for i in ids])


def _mended(citation: DraftCitation, subseries: str) -> str:
    """ "195l", "1952–954" and "1961–1063" as they are meant."""
    if subseries[:1] != "1":
        return subseries
    subseries = SHORT_YEAR.sub(r"\g<1>1\2", subseries.translate(LOOKALIKES))
    span = frus_volumes_meant.span(subseries)
    if span is not None and span not in spans():
        printed = f"{span[0]}{span[1]}"
        slips = [s for s in spans() if s[0] != s[1] and sum(map(ne, f"{s[0]}{s[1]}", printed)) == 1]
        if len(slips) == 1:
            meant = "–".join(map(str, *slips))
            why = f"there is no subseries {subseries}; {meant} differs by one digit"
            citation.inferred["subseries"] = {"value": meant, "from": "subseries", "why": why}
            return meant
    return subseries


def _part_link(
    linked: LinkedDocument, citation: DraftCitation, part: str, target: dict[str, Any], own: VolumeOfDocument
) -> DraftLink | None:
    """ "Part 1, page 45": of the document's own volume."""
    volume, why = own.part(part)
    if volume is None:
        linked.say(
            "unknown-volume",
            f"Part {part} of a volume that the text does not name; say which volume the document stands in",
            citation.start,
            citation.end,
        )
        return None
    citation.inferred["volume"] = {"value": volume, "from": "document", "why": why}
    return DraftLink(citation.start, citation.end, "frus", {"volume": volume, **target})

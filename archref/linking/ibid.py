"""What an Ibid. stands for: its antecedent, and the fields it comes to.

Ibid. points at the citation before it in reading order, across notes. What follows it must fit: a file, box
or lot needs an archival antecedent (a decimal number one with a file number), a page, volume or document a
printed one. A telegram cited with its location counts as its location. A citation that could not be read
breaks the chain.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from ..identifiers import frus_volumes_meant
from ..patterns import expression, search_before
from .internal import internal_link
from .model import DraftCitation, DraftLink, LinkedDocument, fields_of
from .own_volume import VolumeOfDocument
from .take_over import ARCHIVAL, rank, take_location, take_over
from .volumes import volume_link

PRINTED = frozenset("volume part subseries pages documents date footnotes title".split())
REACH = 40  # citations looked back over; an Ibid. does not reach further
BESIDE = 8  # citations of its note that are weighed against the nearest
IN_NOTES = frozenset(("archival-in-a-note", "ibid-in-a-note"))  # forms of what the reader of notes has read
WITHIN = frozenset(("volume", "pages", "date"))
IBID = expression(r"\bibid", re.IGNORECASE)
PAGED = expression(r"\d+ [A-Z][A-Za-z. ]+ \d+")  # a law or treaty by its volume and page: "22 UST 762"
KEPT = expression(r"(?:\((?:(?:[Bb]oth|[Aa]ll|[Aa]lso|[Ee]ach) )?|; )$")
WHERE_KEPT = expression(r"\)|, (?!Documents? \d|Vols?\b|Volumes? |Parts? \d|Pages? )[A-Z]")
CITED_BY = expression(
    r"\((?:(?:which|itself) )?(?:citing|quoting|referring to)(?: [a-z]+){0,2} $"
)  # what another source cites
TOGETHER = expression(r",? (?:and|or) (?:(?:also )?(?:in|at) )?(?:the )?")


def resolve_ibid(
    linked: LinkedDocument, citation: DraftCitation, history: Sequence[DraftCitation], volume: VolumeOfDocument
) -> None:
    """Give an Ibid. its antecedent, its resolved fields and the links that follow.

    `history`: the citations before it, in order, those of earlier documents of the manuscript first.
    """
    text = linked.clean.text
    hanging = _hanging(history, citation, text)
    if hanging is not None:
        history = history[-REACH - 1 : -1]
    candidates = citation.named if citation.told is None else (citation.told,)
    if candidates is None:
        wanted = _wanted(citation, history, text)
        if hanging is not None:
            wanted = "volume" if "documents" in hanging.fields else "footnotes" if wanted == "any" else wanted
        candidates = _antecedents(linked, history, wanted, hanging.fields if hanging else citation.fields)
        if not candidates and wanted == "footnotes":
            candidates = _antecedents(linked, history, "any", citation.fields)
    if hanging is None and names_a_volume(linked, citation) and not any(_has_volumes(c) for c in candidates):
        citation.kind, citation.resolved = "frus", dict(citation.fields)
        link = volume_link(linked, citation, citation.fields, volume)
        linked.links += [link] if link is not None else []
        return
    if len(candidates) != 1:
        if hanging is not None:
            linked.unlink(hanging.start)  # a footnote of a document that is not known
        _undecided(linked, citation, candidates, history)
        return
    antecedent = candidates[0]
    citation.antecedent = antecedent
    citation.kind = antecedent.kind
    citation.resolved = take_over(fields_of(antecedent), citation.fields)
    citation.fields["antecedent"] = antecedent.id
    linked.links.append(DraftLink(citation.start, citation.end, "ibid", {"citation": antecedent.id}))
    further = _further(linked, citation, volume, hanging)
    if further is not None:
        linked.links.append(further)


def names_a_volume(linked: LinkedDocument, citation: DraftCitation) -> bool:
    """Whether an Ibid. of an edition names a known volume with its years, "ibid., 1949, vol. vi", "ibid., 1914, Supplement":
    of this series, whatever stands before it."""
    own = citation.fields
    if citation.told is not None or "subseries" not in own or not own.keys() & {"volume", "title"}:
        return False
    if not linked.document.pages and linked.document.number is None:
        return False
    return bool(
        frus_volumes_meant.volume_id(own["subseries"], own.get("volume"), own.get("part"), title=own.get("title"))
    )


def _has_volumes(candidate: DraftCitation) -> bool:
    return candidate.kind == "frus" or "volume" in fields_of(candidate)


def _hanging(history: Sequence[DraftCitation], citation: DraftCitation, text: str) -> DraftCitation | None:
    """The footnote or document just before an Ibid. that is of what it stands for: "footnote 3, ibid.", "Document 36,
    ibid."."""
    before = history[-1] if history else None
    if before is None or before.type != "document" or before.note_index != citation.note_index:
        return None
    between = text[before.to : citation.at].strip()
    if before.fields.keys() == {"footnotes"}:
        return before if between in (",", "of", "to", "in") else None
    bare = not citation.fields and {"documents"} <= before.fields.keys() <= {"documents", "footnotes"}
    return before if bare and between in ("", ",", "of", "in") else None


def resolve_location_ibid(linked: LinkedDocument, citation: DraftCitation, history: Sequence[DraftCitation]) -> None:
    """ "Komer to Bundy, 2 November 1965, ibid.": the item stands where the citation before it is kept."""
    own = {k: v for k, v in citation.fields.items() if k in ARCHIVAL}
    before = history[-1] if history else None
    if before is not None and before.kind in ("frus", "published") and before.note_index == citation.note_index:
        _undecided(linked, citation, (), history)  # printed, as that is: no archive that was cited before it
        return
    candidates = _antecedents(linked, history, "archival", own)
    if len(candidates) != 1:
        _undecided(linked, citation, candidates, history)
        return
    citation.antecedent = candidates[0]
    citation.resolved = take_location(fields_of(candidates[0]), citation.fields)
    linked.links.append(DraftLink(*_word(linked, citation), "ibid", {"citation": candidates[0].id}))


def _has_files(fields: dict[str, Any]) -> bool:
    """Whether a location is one of numbered files: it names one, or the central files of the Department."""
    if fields.keys() & {"file_number", "film_number"}:
        return True
    return any(level.startswith("Central F") for level in fields.get("levels", ()))


def _antecedents(
    linked: LinkedDocument, history: Sequence[DraftCitation], wants: str, own: dict[str, Any]
) -> tuple[DraftCitation, ...]:
    """The citation that an Ibid. stands for; two, best first, where neither order nor sense decides; or none.

    It is the nearest that fits. A citation that could not be read ends the search.
    """
    for i in range(len(history) - 1, max(-1, len(history) - 1 - REACH), -1):
        candidate = history[i]
        if candidate.type == "unrecognised":
            return ()
        if candidate.named == ():  # an "op. cit." of a work that was not cited
            return (candidate,)
        if candidate.candidates and wants in ("any", "place", candidate.kind):
            return candidate.candidates
        if candidate.type == "telegram" or not _fits(candidate, wants, own):
            continue
        if i and _is_cited_by(linked, candidate, history[i - 1]):
            continue
        beside = [c for c in history[max(0, i - BESIDE) : i] if c.note_index == candidate.note_index]
        fitting = [c for c in beside if c.type != "telegram" and c.kind == candidate.kind and _fits(c, wants, own)]
        if not fitting:
            return (candidate,)
        named = own.get("levels", [""])[0]
        if named and named not in fields_of(candidate).get("levels", ()) and rank(named) > 2:
            # "Ibid., Minutes 42–72" fits the file of which the note has cited just that
            return (next((c for c in reversed(fitting) if named in fields_of(c).get("levels", ())), candidate),)
        if not own and _said_together(linked, fitting[-1], candidate):
            return (candidate, fitting[-1])
        return (candidate,)
    return ()


def _is_cited_by(linked: LinkedDocument, candidate: DraftCitation, before: DraftCitation) -> bool:
    """Whether the source before it in the note is what is cited, "A (citing B)": an Ibid. after both stands for A."""
    at = bisect_left(linked.citations, candidate.at, key=lambda c: c.at)
    here = at < len(linked.citations) and linked.citations[at] is candidate  # and not in an earlier document
    if not here or before.note_index != candidate.note_index:
        return False
    return search_before(CITED_BY, linked.clean.text, candidate.at, before.to) is not None


def _said_together(linked: LinkedDocument, first: DraftCitation, second: DraftCitation) -> bool:
    """Two places of one clause, "in A and in B": an Ibid. after them stands for neither more than for the other."""
    if second.fields.keys() & {"location_from", "antecedent"} or first.kind not in ("archival", "published"):
        return False
    return TOGETHER.fullmatch(linked.clean.text, first.to, second.at) is not None


def _undecided(
    linked: LinkedDocument,
    citation: DraftCitation,
    candidates: tuple[DraftCitation, ...],
    history: Sequence[DraftCitation],
) -> None:
    """Say that an Ibid. has no antecedent, or more than one."""
    start, end = _word(linked, citation)
    if not candidates:
        if history:
            linked.say("ibid-without-antecedent", f"no citation before it fits {_what(citation)}", start, end)
        return
    citation.candidates = candidates
    text = linked.document.text
    cited = " or ".join(f"“{text[c.start : c.end]}”" for c in candidates)
    linked.say("ambiguous-ibid", f"{_what(citation)} may stand for {cited}; name the source again", start, end)
    linked.links.append(DraftLink(start, end, "ibid", None, [{"citation": c.id} for c in candidates]))


def _what(citation: DraftCitation) -> str:
    return "this Ibid." if citation.named is None else "this short form"


def _word(linked: LinkedDocument, citation: DraftCitation) -> tuple[int, int]:
    """Where the Ibid. stands in its citation, with what follows it."""
    if citation.type == "ibid":
        return citation.start, citation.end
    words = [m.start() for m in IBID.finditer(linked.clean.text, citation.at, citation.to)]
    return linked.clean.span(words[-1] if words else citation.at, citation.to)


def _further(
    linked: LinkedDocument, citation: DraftCitation, volume: VolumeOfDocument, hanging: DraftCitation | None
) -> DraftLink | None:
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
        if hanging is not None:
            linked.unlink(hanging.start)  # of a book
        return None
    if hanging is None:
        return internal_link(linked, resolved, citation.start, citation.end)
    linked.unlink(hanging.start)
    place: dict[str, Any] = {k: v for k, v in resolved.items() if k in ("documents", "pages")}
    return internal_link(linked, {**place, **hanging.fields}, hanging.start, citation.end) if place else None


def _wanted(citation: DraftCitation, history: Sequence[DraftCitation], text: str) -> str:
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
    if WHERE_KEPT.match(text, citation.to) and search_before(KEPT, text, citation.at):
        return "place"  # "(Ibid.)" or "(Ibid., Conversation 3)" behind a sentence says where its document is kept
    return "any"


def _fits(candidate: DraftCitation, wants: str, own: dict[str, Any]) -> bool:
    kind = candidate.kind
    fields = fields_of(candidate)
    if wants == "any":
        return True
    if wants == "footnotes":
        return kind in ("frus", "document", "published")
    if wants == "place":
        return kind in ("archival", "frus", "published") or bool(fields.get("other"))
    if wants == "archival":
        return kind == "archival" and ("repository" in fields or "lot" in fields or "levels" in fields or "lot" in own)
    if wants == "file":
        return kind == "archival" and "repository" in fields and _has_files(fields)
    if kind == "archival" and candidate.form.name in IN_NOTES and own.keys() <= WITHIN:
        return True  # a scholar's "Ibid., vol. 5, 7" is a part of whatever was cited last
    if wants == "volume":
        return kind == "frus" or (kind == "published" and "documents" not in own)
    if "date" in own:  # another issue
        return kind == "published"
    if kind == "published":
        return (
            bool(fields.keys() & {"pages", "title", "volume"})
            or PAGED.fullmatch(str(fields.get("identifier"))) is not None
        )
    return kind == "frus" or (kind in ("archival", "document") and "pages" in fields)

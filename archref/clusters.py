"""A document's notes as a style prints them: for each note the things it cites, with where in them.

A note becomes a cluster of cites in their order. A citation in the text, outside any note, is a cluster of its own
where it stands. What points at the volume's own documents ("see Document 296") cites no source of its own and is
left out where the volume is not known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .linking.model import DraftCitation, fields_of
from .patterns import expression
from .records.items import own_item
from .result import Result

# what introduces a citation and stays before it, as the author has it
_SIGNAL = expression(
    r"(?:(?<=[.;(\[,] )|(?<=[(\[])|^)((?:[Bb]ut |[Aa]nd )?(?:[Ss]ee(?: also| especially| for example|, for example,|, e\.g\.,)?|"
    r"[Cc]f\.|[Cc]ompare|[Qq]uoted in|[Cc]ited in|[Ee]nclosed in|[Ff]or a copy, see)) $"
)


_LEAVES = expression(r"\b(?:ff?|fols?|fos?|folios?)\. ?\d")


@dataclass(slots=True)
class Cluster:
    """What one note cites. `label` is the note's number as printed, or the line of a citation in the text."""

    label: str
    note: int
    cites: list[dict[str, Any]] = field(default_factory=list)
    start: int = 0

    def as_dict(self) -> dict[str, Any]:
        """The form that `archref.csl.render` takes."""
        return {"note": self.note, "cites": self.cites}


def clusters_of(result: Result, diagnostics: list[str]) -> tuple[list[Cluster], list[dict[str, Any]]]:
    """The clusters of one document and the items that they cite.

    Notes stand in their order, what the text itself cites before its next note. A source note cites the paper in its
    archive, also where the document's record is what a volume prints of it. A citation that could not be read, or
    that names no source, is said in `diagnostics`.
    """
    items = {record.id: record.csl for record in result.records}
    attached = {id(c.location) for c in result.linked.citations if c.location is not None}
    # a Ref line is the document's own text, and the notes say what it means
    attached |= {id(ref.citation) for ref in result.linked.refs if ref.citation and ref.citation.note_index < 0}
    found: list[Cluster] = []
    by_note: dict[int, Cluster] = {}
    lost = 0
    for citation in result.linked.citations:
        if id(citation) in attached or (citation.source and citation.record is None):
            continue  # a message says itself where it is kept
        if citation.type == "unrecognised":
            diagnostics.append(
                f"{_where(result, citation)}: {_quote(result, citation)} could not be read and is left out"
            )
            continue
        key = citation.record or ""
        if citation.source and items.get(key, {}).get("container-title") and citation.kind == "archival":
            key += "-source"
            items[key] = _paper(result, citation, key)
        item = items.get(key)
        if item is None or not _is_source(item):
            lost += 1
            continue
        cite: dict[str, str] = {"id": key, **_locator(result, citation, item), **_prefix(result, citation)}
        if citation.note_index < 0:
            found.append(Cluster(f"line {_line(result, citation)}", 0, [cite], citation.start))
            continue
        cluster = by_note.get(citation.note_index)
        if cluster is None:
            cluster = by_note[citation.note_index] = Cluster(citation.note or "", 0, [], _marked_at(result, citation))
            found.append(cluster)
        if prefix := cite.get("prefix"):
            cite["prefix"] = (prefix[0].lower() if cluster.cites else prefix[0].upper()) + prefix[1:]
        if not cluster.cites or {**cluster.cites[-1], "prefix": ""} != {**cite, "prefix": ""}:
            cluster.cites.append(cite)
    if lost:
        diagnostics.append(
            f"{lost} {'reference names' if lost == 1 else 'references name'} no source of {'its' if lost == 1 else 'their'} own "
            "and cannot be printed (a document of a volume that is not known, an Ibid. without an antecedent)"
        )
    found.sort(key=lambda cluster: cluster.start)
    for number, cluster in enumerate(found, 1):
        cluster.note = number
    return found, list(items.values())


def _paper(result: Result, citation: DraftCitation, key: str) -> dict[str, Any]:
    record = next(record.csl for record in result.records if record.id == citation.record)
    item = own_item(record.get("title"), None, None, fields_of(citation), "")
    if "original-date" in record:
        item["issued"] = record["original-date"]
    return {**item, "id": key}


def _is_source(item: dict[str, Any]) -> bool:
    return bool(item.get("title") or item.get("author") or item.get("container-title")) and (
        item["type"] != "chapter" or bool(item.get("container-title"))
    )


def _marked_at(result: Result, citation: DraftCitation) -> int:
    """Where a note is called in the text, which is where it stands among citations in the text."""
    index = citation.note_index
    marker = next((m for m in result.linked.document.markers if m.index == index), None)
    return marker.start if marker is not None else result.linked.document.notes[index].start


def _line(result: Result, citation: DraftCitation) -> int:
    return result.text.count("\n", 0, citation.start) + 1


def _where(result: Result, citation: DraftCitation) -> str:
    return f"note {citation.note}" if citation.note else f"line {_line(result, citation)}"


def _quote(result: Result, citation: DraftCitation) -> str:
    words = " ".join(result.text[citation.start : citation.end].split())
    return f"“{words if len(words) < 80 else words[:77] + '…'}”"


def _prefix(result: Result, citation: DraftCitation) -> dict[str, str]:
    text = result.linked.clean.text
    before = text[max(0, citation.at - 40) : citation.at]
    signal = _SIGNAL.search(before)
    if signal is None:
        return {}
    return {"prefix": signal[1] + " "}


def _locator(result: Result, citation: DraftCitation, item: dict[str, Any]) -> dict[str, str]:
    """Pages as a locator; documents and footnotes of a volume, for which CSL has no label, behind the cite."""
    fields = fields_of(citation)
    found: dict[str, str] = {}
    said: list[str] = []
    pages = _listed(fields.get("pages"))
    if pages and ", ".join(pages) != item.get("page"):  # an article's own pages are printed with it
        leaves = any("r" in p or "v" in p for p in pages) or _LEAVES.search(
            result.linked.clean.text, citation.at, citation.to
        )
        found = {"locator": ", ".join(pages), "label": "folio" if leaves else "page"}
    if item["type"] == "book" and (documents := _listed(fields.get("documents"))):
        several = len(documents) > 1 or re.search(r"\d-\d", documents[0])
        said.append(f"Document{'s' if several else ''} {_and(documents)}")
    if notes := _listed(fields.get("footnotes")):
        if pages or said:
            said.append(f"footnote{'s' if len(notes) > 1 else ''} {_and(notes)}")
        else:
            found = {"locator": ", ".join(notes), "label": "note"}
    if said:
        found["suffix"] = ", " + ", ".join(said)
    return found


def _listed(value: Any) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)] if value else []


def _and(values: list[str]) -> str:
    values = [value.replace("-", "–") for value in values]
    return values[0] if len(values) == 1 else ", ".join(values[:-1]) + f" and {values[-1]}"

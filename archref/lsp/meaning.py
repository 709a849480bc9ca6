"""What stands at a place means: hover, definition, references, the list of all sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lsprotocol.types import DocumentSymbol, SymbolKind

from ..export.words import of_item, shortened
from ..linking.model import DraftCitation, DraftLink
from .manuscript import LocatedThing, OpenManuscript

Spot = tuple[int, int]  # of the file
KINDS = {
    "archival": SymbolKind.File,
    "telegram": SymbolKind.Event,
    "published": SymbolKind.Package,
    "frus": SymbolKind.Package,
}


def hover(m: OpenManuscript, offset: int) -> tuple[str, Spot] | None:
    """What is meant by what stands at an offset, in Markdown, and the stretch that it is said of."""
    cited, link = m.at(m.citations, offset), m.at(m.links, offset)
    lines: list[str] = []
    if cited is not None and isinstance(cited.thing, DraftCitation):
        lines += _of_citation(m, cited, cited.thing)
    if link is not None and isinstance(link.thing, DraftLink) and link.thing.type != "ibid":
        lines += _of_link(m, link, link.thing)
    spot = cited or link
    return ("\n\n".join(lines), (spot.start, spot.end)) if lines and spot else None


def _of_citation(m: OpenManuscript, stretch: LocatedThing, citation: DraftCitation) -> list[str]:
    lines = []
    if citation.type == "unrecognised":
        return ["This looks like a source and could not be read."]
    record = next((r for r in m.results[stretch.part].records if r.id == citation.record), None)
    if record is not None:
        said = of_item(record.csl)
        lines.append(f"**{_plain(said)}**" if said else "")
    if citation.antecedent is not None:
        before = m.of(citation.antecedent.id)
        if before is not None:
            lines.append(f"Stands for “{_plain(m.words(before))}”{_where(before)}.")
    elif citation.candidates:
        said = " or ".join(f"“{_plain(m.words(s))}”" for c in citation.candidates if (s := m.of(c.id)))
        lines.append(f"May stand for {said}.")
    for name, found in citation.inferred.items():
        lines.append(
            f"{name.replace('_', ' ').capitalize()}: {_plain(str(found['value']))} ({_plain(found.get('why', ''))})"
        )
    others = [s for s in m.same(stretch) if s is not stretch]
    if others:
        notes = list(dict.fromkeys(_note(s) for s in others))
        lines.append(f"Also cited in {', '.join(notes)}.")
    return [line for line in lines if line]


def _of_link(m: OpenManuscript, stretch: LocatedThing, link: DraftLink) -> list[str]:
    spots = list(_targets(m, stretch.part, link))
    if link.type in ("ref", "note") and spots:
        return [_plain(shortened(" ".join(m.text[slice(*spots[0])].split()), 300))]
    if link.type == "frus" and link.target:
        from ..identifiers import frus_volume

        title = frus_volume.title(str(link.target.get("volume", "")))
        return [f"*Foreign Relations*, {_plain(title)}"] if title else []
    return []


def definition(m: OpenManuscript, offset: int) -> list[Spot]:
    """Where what stands at an offset leads in the file: an Ibid. and a short form to the source, a Ref to its note,
    "Document 296" to the document, "footnote 3 above" to the note."""
    cited, link = m.at(m.citations, offset), m.at(m.links, offset)
    if link is not None and isinstance(link.thing, DraftLink) and link.thing.type != "ibid":
        found = list(_targets(m, link.part, link.thing))
        if found:
            return found
    if cited is None or not isinstance(cited.thing, DraftCitation):
        return []
    citation = cited.thing
    meant = [citation.antecedent] if citation.antecedent else list(citation.candidates or citation.named or ())
    found = [(s.start, s.end) for c in meant if (s := m.of(c.id)) is not None]
    if not found:
        first = m.same(cited)[0]
        found = [(first.start, first.end)] if first is not cited else []
    return found


def _targets(m: OpenManuscript, part: int, link: DraftLink) -> Iterator[Spot]:
    target: dict[str, Any] = link.target or {}
    there = part
    if "document" in target:
        number = str(target["document"])
        found = next((i for i, d in enumerate(m.documents) if d.number == number), None)
        if found is None:
            return
        there = found
        if "note" not in target:
            title = m.documents[there].title_span or (0, min(1, len(m.documents[there].text)))
            yield m.span(there, *title)
    if "note" in target:
        for note in m.documents[there].notes:
            if note.number == str(target["note"]):
                yield m.span(there, note.start, note.end)
                return
    if "citation" in target:
        stretch = m.of(str(target["citation"]))
        if stretch is not None:
            yield stretch.start, stretch.end


def references(m: OpenManuscript, offset: int) -> list[Spot]:
    """Where the thing that stands at an offset is cited."""
    cited = m.at(m.citations, offset)
    return [(s.start, s.end) for s in m.same(cited)] if cited is not None else []


def symbols(m: OpenManuscript) -> list[DocumentSymbol]:
    """All sources, each where it is cited first, with how often it is cited."""
    count: dict[str, int] = {}
    for s in m.citations:
        if isinstance(s.thing, DraftCitation) and s.thing.record:
            count[s.thing.record] = count.get(s.thing.record, 0) + 1
    names = {r.id: of_item(r.csl) for result in m.results for r in result.records}
    found, seen = [], set()
    for s in m.citations:
        if not isinstance(s.thing, DraftCitation) or s.thing.record is None or s.thing.record in seen:
            continue
        seen.add(s.thing.record)
        where = m.lines.range(s.start, s.end)
        name = shortened(names.get(s.thing.record) or m.words(s), 100) or m.words(s)
        times = count[s.thing.record]
        detail = f"{s.thing.kind}, cited {times} times" if times > 1 else s.thing.kind
        found.append(DocumentSymbol(name, KINDS.get(s.thing.kind, SymbolKind.String), where, where, detail=detail))
    return found


def _where(stretch: LocatedThing) -> str:
    return f", {_note(stretch)}"


def _note(stretch: LocatedThing) -> str:
    note = stretch.thing.note if isinstance(stretch.thing, DraftCitation) else None
    return f"note {note}" if note else "the text"


def _plain(text: str) -> str:
    for sign in "\\`*_[]<>":
        text = text.replace(sign, "\\" + sign)
    return text

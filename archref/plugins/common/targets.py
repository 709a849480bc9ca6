"""Which page of the site is the document, footnote or printed page that a reference means."""

from __future__ import annotations

from typing import Any

from ...export import words
from ...linking.model import DraftLink
from .pages import Annotation, PageDocument, Remark, SitePage
from .places import SitePlace, address, name


class DocumentTargets:
    """The documents of editions on the site, and where references to documents lead: there, else to the web."""

    def __init__(self, pages: list[SitePage], remarks: list[Remark]) -> None:
        self.documents: dict[tuple[str | None, str], tuple[SitePage, int]] = {}
        self.remarks = remarks
        for page in pages:
            for i, part in enumerate(page.parts):
                number = part.document.number
                if number is not None:
                    self._enter(page, i, part, number)

    def _enter(self, page: SitePage, i: int, part: PageDocument, number: str) -> None:
        key = (part.document.volume, number)
        if key in self.documents:
            message = (
                f"document {name(*key)} is declared in {self.documents[key][0].name} already; references lead there"
            )
            self.remarks.append(Remark("duplicate-document", message, page.name, i, -1))
            return
        self.documents[key] = (page, i)

    def lead(self, page: SitePage, i: int, link: DraftLink, meaning: Annotation) -> None:
        """Fill in where a link of type document, note, page or frus leads."""
        target = link.target or {}
        part = page.parts[i]
        meaning.kind = link.type
        volume = target.get("volume") or part.document.volume
        number, note, leaf = _first(target, "document"), _first(target, "note"), _first(target, "page")
        if number is None and link.type == "note":
            self._note(page, part, note, meaning)
        elif number is not None:
            self._document(page, i, volume, number, note, meaning)
        elif leaf is not None:
            self._leaf(page, i, part, volume, leaf, meaning)
        elif volume is not None and known(volume):
            meaning.address, meaning.tip = address(volume), title_of(volume)

    def _note(self, page: SitePage, part: PageDocument, note: str | None, meaning: Annotation) -> None:
        if note is not None and note in part.notes:
            meaning.place = SitePlace(page.name, part.notes[note])
            meaning.tip = self.note_words(part, note)

    def _document(
        self, page: SitePage, i: int, volume: str | None, number: str, note: str | None, meaning: Annotation
    ) -> None:
        at = self.documents.get((volume, number))
        if at is not None:
            there, k = at
            part = there.parts[k]
            meaning.place = SitePlace(there.name, part.anchor)
            meaning.tip = words.shortened(": ".join(filter(None, (f"Document {number}", part.document.title))))
            if note is not None and note in part.notes:
                meaning.place = SitePlace(there.name, part.notes[note])
                meaning.tip = f"Document {number}, footnote {note}: {self.note_words(part, note)}"
            elif note is not None:
                message = (
                    f"document {number} ({there.name}) has no footnote {note}; the reference leads to the document"
                )
                self.remarks.append(Remark("note-not-found", message, page.name, i, meaning.start))
            return
        if volume is not None:
            meaning.name = name(volume, number)
        if volume is not None and known(volume):
            meaning.address = address(volume, number, note or "")
            meaning.tip = f"{title_of(volume)}, Document {number}" + (f", footnote {note}" if note else "")
        else:
            message = f"Document {number} is not in this project, and {_unknown(volume)}"
            self.remarks.append(Remark("outside", message, page.name, i, meaning.start))

    def _leaf(
        self, page: SitePage, i: int, part: PageDocument, volume: str | None, leaf: str, meaning: Annotation
    ) -> None:
        for there, k in [(page, i), *self.documents.values()]:
            other = there.parts[k]
            if leaf in other.breaks and other.document.volume == volume:
                meaning.place = SitePlace(there.name, other.breaks[leaf])
                meaning.tip = f"Page {leaf}"
                return
        if volume is not None and known(volume) and leaf.isdigit():
            meaning.address, meaning.tip = address(volume, page=leaf), f"{title_of(volume)}, page {leaf}"
        elif meaning.kind == "page":
            message = f"page {leaf} is not in this project, and {_unknown(volume)}"
            self.remarks.append(Remark("outside", message, page.name, i, meaning.start))

    def note_words(self, part: PageDocument, number: str) -> str:
        """The beginning of a footnote's text."""
        note = next((n for n in part.document.notes if n.number == number), None)
        return words.shortened(part.document.text[note.start : note.end]) if note is not None else ""


def _first(target: dict[str, Any], what: str) -> str | None:
    """The first of the documents, notes or pages that a target names; a range leads to its beginning."""
    if what in target:
        return str(target[what])
    several = target.get(what + "s")
    return str(several[0]).partition("-")[0] if several else None


def known(volume: str) -> bool:
    """Whether the Office of the Historian has a volume."""
    from ...data import volumes

    return volume in volumes()


def _unknown(volume: str | None) -> str:
    return "its volume is not known" if volume is None else f"no volume {volume} is known"


def title_of(volume: str) -> str:
    """A volume of Foreign Relations as it is cited."""
    from ...data import volumes

    row = volumes().get(volume)
    if row is None:
        return volume
    parts = [f"Foreign Relations, {row['subseries']}"]
    if row["volume"]:
        parts.append(f"volume {row['volume']}")
    if row["part"]:
        parts.append(f"Part {row['part']}")
    if row["title"]:
        parts.append(row["title"])
    return ", ".join(parts)

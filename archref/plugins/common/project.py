"""All pages of a site resolved together: what each stretch of them means and where it leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ...corrections import read_again
from ...export import words
from ...linking.model import DraftCitation, DraftLink
from ...resolving import Resolver, grammar_of, say_unplaced
from ...result import Result
from .cited import CitedEntries
from .linked_stretches import LinkedStretch, linked_stretches
from .pages import Annotation, PageDocument, Remark, SitePage
from .places import SitePlace, name, slug
from .targets import DocumentTargets

QUIET = "outside"  # the remark of references that lead nowhere, for those who ask for it
NEAR = 40  # characters of the text that a message quotes


class Project:
    """Resolves pages in the order they are given; records and Ibid. reach over all of them.

    `grammar` names TOML files with forms of the author's own; GrammarError tells of a mistake in one. `corrections` is the
    path of a file of corrections, CorrectionsError tells of a mistake there; each is made once. When each part
    says which of its stretches the page can show (`PageDocument.shown`), `settle` gives the citations their places;
    bibliographies are listed, and then `meanings` tell where everything leads.
    """

    def __init__(self, pages: Iterable[SitePage], *, grammar: Sequence[str] = (), corrections: str = "") -> None:
        self.pages = list(pages)
        self.remarks: list[Remark] = []
        self.targets = DocumentTargets(self.pages, self.remarks)
        self.results: dict[tuple[str, int], Result] = {}
        resolver = Resolver(grammar_of(grammar), corrections=read_again(corrections).begun() if corrections else None)
        for page in self.pages:
            if not page.chained:
                resolver.history = []
            for i, part in enumerate(page.parts):
                self.results[page.name, i] = resolver.resolve(part.document)
        for result in list(self.results.values())[-1:]:
            say_unplaced(result, resolver.corrections)
        self.cited = CitedEntries(record for result in self.results.values() for record in result.records)
        self._listed: dict[str, list[str]] = {}  # an entry's id -> the pages that list it
        self._anchors: dict[str, SitePlace] = {}  # a citation's id -> its place
        self._citations: dict[str, tuple[DraftCitation, str]] = {}  # with their words
        self._found = {key: linked_stretches(result) for key, result in self.results.items()}

    def check(self, select: Sequence[str] = ()) -> None:
        """Have the rules of `archref check` read all pages as one work; what they find is a remark with their code.

        `select` names the rules, as `archref.check` takes them; without it those on by default speak. What is said as a
        remark already is not said twice. Raises UnknownRule.
        """
        from ...checking import check

        keys = list(self.results)
        said = {(remark.subtype, remark.page, remark.part, remark.offset) for remark in self.remarks}
        for f in check(list(self.results.values()), select=select):
            page, part = keys[f.document]
            if (f.name, page, part, f.start) not in said:
                self.remarks.append(Remark(f.code, f"{f.message} [{f.name}]", page, part, f.start))

    def found(self, page: SitePage) -> list[list[LinkedStretch]]:
        """For each document of a page its stretches, in order."""
        return [self._found[page.name, i] for i, _ in enumerate(page.parts)]

    def settle(self) -> None:
        """Give the citations that pages show their places."""
        for page in self.pages:
            self._count(page)

    def _count(self, page: SitePage) -> None:
        """Give each citation of a page its place, and tell the entry that it is cited there."""
        n = 0
        for i, part in enumerate(page.parts):
            result = self.results[page.name, i]
            shown = {id(f.citation) for f in self._found[page.name, i] if part.shown is None or f.start in part.shown}
            for citation in result.linked.citations:
                self._citations[citation.id] = (citation, result.text[citation.start : citation.end])
                entry = self.cited.of(citation.record)
                if entry is not None:
                    entry.note(citation.kind, page.name)
                if id(citation) in shown:
                    n += 1
                    place = self._anchors[citation.id] = SitePlace(page.name, slug(page.name, str(n)))
                    if entry is not None:
                        entry.cites.append(place)
            self._say(page, i, result)

    def _say(self, page: SitePage, i: int, result: Result) -> None:
        for said in result.linked.diagnostics:
            self.remarks.append(Remark(said["code"], said["message"], page.name, i, said["start"]))
        for start, end, text in page.parts[i].explicit:
            if not any(c.start < end and start < c.end and c.type != "unrecognised" for c in result.linked.citations):
                message = f"no citation is recognised in {words.shortened(text, 60)!r}"
                self.remarks.append(Remark("unread", message, page.name, i, start))

    def note_listing(self, page: str, anchors: Iterable[str]) -> None:
        """A bibliography on a page lists the entries with these ids: citations lead there."""
        for anchor in anchors:
            self._listed.setdefault(anchor, []).append(page)

    def record_place(self, anchor: str, page: str) -> SitePlace | None:
        """Where an entry is listed: on this page, else on the first page that lists it."""
        pages = self._listed.get(anchor)
        if not pages:
            return None
        return SitePlace(page if page in pages else pages[0], anchor)

    def listed_on(self, anchor: str) -> list[str]:
        """The pages that list an entry."""
        return self._listed.get(anchor, [])

    def meanings(self, page: SitePage) -> list[list[Annotation]]:
        """For each document of a page its stretches in order; none overlaps another."""
        given: set[str] = set()  # a citation may stand in several stretches; its id is given once
        meanings: list[list[Annotation]] = []
        for i, part in enumerate(page.parts):
            meanings.append([])
            for found in self._found[page.name, i]:
                meaning = self._meaning(page, i, found)
                if found.citation is not None and (part.shown is None or found.start in part.shown):
                    place = self._anchors.get(found.citation.id)
                    if place is not None and place.anchor not in given:
                        given.add(place.anchor)
                        meaning.anchor = place.anchor
                meanings[i].append(meaning)
        return meanings

    def _meaning(self, page: SitePage, i: int, found: LinkedStretch) -> Annotation:
        link, citation = found.link, found.citation
        kind = citation.type if citation is not None else link.type if link is not None else ""
        meaning = Annotation(found.start, found.end, kind)
        if link is not None:
            self._lead(page, i, link, citation, meaning)
        if citation is not None and meaning.place is None and not meaning.address:
            self._record(page, citation, meaning)
        return meaning

    def _record(self, page: SitePage, citation: DraftCitation, meaning: Annotation) -> None:
        entry = self.cited.of(citation.record)
        if entry is not None:
            meaning.place = self.record_place(entry.anchor, page.name)
            if not meaning.tip and entry.item is not None:
                meaning.tip = words.of_item(entry.item)

    def _lead(self, page: SitePage, i: int, link: DraftLink, meant: DraftCitation | None, meaning: Annotation) -> None:
        """Where a link leads and what it says."""
        if link.target is None:
            named = [self._cited_words(c.get("citation", "")) for c in link.candidates or ()]
            meaning.tip = "Undecided: " + " or ".join(n for n in named if n)
            meaning.kind = "ambiguous"
        elif link.type == "ibid":
            meaning.kind, antecedent = "ibid", str(link.target["citation"])
            meaning.place = self._anchors.get(antecedent)
            meaning.tip = (self._entry_words(meant.record) if meant else "") or self._cited_words(antecedent)
        elif link.type == "ref":
            self._ref(page, page.parts[i], link.target, meaning)
        else:
            self.targets.lead(page, i, link, meaning)

    def _ref(self, page: SitePage, part: PageDocument, target: dict[str, Any], meaning: Annotation) -> None:
        meaning.kind = "ref"
        said = self._cited_words(str(target.get("citation", "")))
        note = target.get("note")
        if note in part.notes:
            meaning.place = SitePlace(page.name, part.notes[note])
            said = said or self.targets.note_words(part, note)
        elif "citation" in target:
            meaning.place = self._anchors.get(target["citation"])
        meaning.tip = f"Ref {target['letter']}: {said}" if said else ""

    def _cited_words(self, citation: str) -> str:
        cited, text = self._citations.get(citation, (None, ""))
        return (self._entry_words(cited.record) if cited is not None else "") or words.shortened(text)

    def _entry_words(self, record: str | None) -> str:
        entry = self.cited.of(record)
        return words.of_item(entry.item) if entry is not None and entry.item is not None else ""

    def told(self) -> Iterator[tuple[str, str, str]]:
        """What authors should know, for doors that know no lines: (subtype, message with the words it is about, page).

        References that lead nowhere are left out.
        """
        for remark in dict.fromkeys(self.remarks):
            if remark.subtype != QUIET:
                text = self.results[remark.page, remark.part].text
                near = text[remark.offset : remark.offset + NEAR].split() if remark.offset >= 0 else []
                where = f" (at {' '.join(near)!r})" if near else ""
                yield remark.subtype, remark.message + where, remark.page

    def documents(self) -> Iterator[tuple[str, str, SitePlace]]:
        """The documents of editions on the site: (name, what to call it, place)."""
        for (volume, number), (page, i) in self.targets.documents.items():
            part = page.parts[i]
            yield name(volume, number), part.document.title or f"Document {number}", SitePlace(page.name, part.anchor)

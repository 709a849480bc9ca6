"""The <bibl>s of a TEI file: one for each source cited, named when something leads to it."""

from __future__ import annotations

from html import escape

from ..document import Document
from ..linking.model import DraftCitation
from ..patterns import expression
from .existing import Existing, overlapping
from .insertions import Insertion
from .link_spans import LinkSpan
from .tei_file import TeiFile

# what may hold a <bibl>: TEI's paragraphs and their like, not its phrases
HOLDS = frozenset("p head item cell note hi ref quote q seg ab l salute title emph foreign said".split())
FURTHEST = 40  # Ibids that lead one to the other
NAMED = expression(r' xml:id="([^"]*)"')


class Bibls:
    """The sources of a file's documents, as they come."""

    def __init__(self, file: TeiFile) -> None:
        self.file = file
        self.made: dict[str, Insertion | Existing] = {}  # by the id of the citation
        self.within: dict[str, str] = {}  # by the id of the citation: that of the document it stands in
        self.first: dict[str, str] = {}  # by the id of a record: the citation whose <bibl> is its first
        self.numbers: dict[str, int] = {}  # of a document's named <bibl>s so far

    def cite(self, document: Document, link_span: LinkSpan) -> None:
        """A source: a <bibl>, unless the file has one there."""
        assert document.origin is not None and link_span.citation is not None
        file, citation = self.file, link_span.citation
        start, end = document.origin.span(link_span.start, link_span.end)
        if there := overlapping(file.edition().bibls, start, end):
            file.done.there += 1
            self.made[citation.id] = there[0]
        else:
            place = file.fit(start, end, (start, start), file.for_bibl)
            if place is None or file.parent(place[0]) not in HOLDS:
                return
            first = self.first.get(citation.record or "")
            target = self._name(first) if first else None
            opens = f"<{file.prefix}bibl" + (f' corresp="#{escape(target)}">' if target else ">")
            made = Insertion(*place, opens, f"</{file.prefix}bibl>")
            file.done.insertions.append(made)
            self.made[citation.id] = made
        self.within[citation.id] = document.element or ""
        if citation.record:
            self.first.setdefault(citation.record, citation.id)

    def of(self, citation: DraftCitation | None) -> str | None:
        """The target of an Ibid.: the <bibl> of what it stands for, by way of others if need be."""
        for _ in range(FURTHEST):
            if citation is None:
                return None
            if citation.id in self.made:
                named = self._name(citation.id)
                return f"#{named}" if named else None
            citation = citation.antecedent
        return None

    def _name(self, citation: str) -> str | None:
        """The id of a citation's <bibl>; one of ours gets it when it is first asked for."""
        bibl, prefix = self.made[citation], self.file.prefix
        if isinstance(bibl, Existing):
            return bibl.name
        if m := NAMED.search(bibl.opens):
            return m[1]
        stem = f"{self.within[citation]}b"
        number = self.numbers.get(stem, 0) + 1
        while f"{stem}{number}" in self.file.edition().ids:
            number += 1
        self.numbers[stem] = number
        name = f"{stem}{number}"
        bibl.opens = bibl.opens.replace(f"<{prefix}bibl", f'<{prefix}bibl xml:id="{escape(name)}"', 1)
        return name

"""TEI: references become <ref target>, cited sources <bibl>, as the Foreign Relations edition uses the elements.

A reference leads to an id that the file has ("#d296", "#d305fn3", "#pg_763"), or to one in another volume of Foreign
Relations ("frus1969-76v01#d60"). An Ibid. leads to the <bibl> that it stands for; a source that is cited again
corresponds to the <bibl> in which it was cited first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from html import escape

from ..document import Document, heading
from ..linking.model import Citation
from ..origin import Source
from ..reading.markup import attributes
from ..reading.tei import sections
from ..reading.xml import TAG, check
from ..result import Result
from . import tei_index
from .existing import Existing, overlapping
from .insertions import Insertion
from .nesting import Rules, fit, of_pattern
from .spots import LEADS, Goal, Spot, goal_of, spots
from .tei_ids import Edition, survey
from .tei_index import Found, folded, index, is_contents, is_index
from .tei_repeats import repeated
from .tei_targets import said, target_of
from .work import BROKEN, CONFLICT, NO_TARGET, Resolve, Work

INLINE = frozenset("hi gloss term persName placeName orgName name date title emph foreign rs".split())
BLOCKS = frozenset(
    "p head item list row cell table figure label l lg ab quote div dateline opener closer signed salute byline".split()
)
# what may hold a <bibl>: TEI's paragraphs and their like, not its phrases
HOLDS_BIBL = frozenset("p head item cell note hi ref quote q seg ab l salute title emph foreign said".split())
FURTHEST = 20_000  # characters looked back over for the element around a source
ROOT = re.compile(r"<([\w.-]+:)?(?:TEI|teiCorpus|text)[\s>]")
LITERAL = re.compile(r"<!\[CDATA\[(?s:.*?)\]\]>")
PAGES = re.compile(r"(?i)(?:,? (?:first |second )?footnotes? [\d, and–-]+)?[ ,]*" + LEADS["page"].pattern[4:])
# the first page of a division, where nothing but headings stands before its page break
FIRST_PAGE = re.compile(
    r"(?>\s+|<(?:[\w.-]+:)?(?:div\b[^>]*>|head\b(?s:.*?)</(?:[\w.-]+:)?head\s*>))*+<(?:[\w.-]+:)?pb\b([^>]*)>"
)


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> Work:
    """What goes into a TEI file; its documents are resolved one at a time, then what stands outside them."""
    weaver = _Weaver(source)
    for result in resolve(documents):
        weaver.document(result)
    weaver.sections(resolve)
    return weaver.finish()


def verify(text: str, name: str) -> None:
    """Raise `InputError` unless what was woven is well-formed."""
    check(text, name)


class _Weaver:
    def __init__(self, source: Source) -> None:
        root = ROOT.search(source.text)
        self.prefix = root[1] or "" if root else ""
        self.source = source
        self.done = Work(source)
        self.literals = [m.span() for m in LITERAL.finditer(source.text)]
        self.edition: Edition | None = None
        tag = re.compile(
            rf"<(/?)(?:{re.escape(self.prefix)})?([\w.:-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|{TAG}|{LITERAL.pattern}"
        )
        self.tag = tag
        self.for_ref = Rules(of_pattern(tag), INLINE, BLOCKS | {"note", "ref", "bibl"})
        self.for_bibl = Rules(of_pattern(tag), INLINE, BLOCKS | {"note", "bibl"})
        self.bibls: dict[str, Insertion | Existing] = {}  # by the id of the citation
        self.first: dict[str, str] = {}  # by the id of a record: the citation whose <bibl> is its first
        self.numbers: dict[str, int] = {}  # of a document's named <bibl>s so far

    def _survey(self, volume: str | None) -> Edition:
        if self.edition is None:
            self.edition = survey(self.source.text, volume, self.prefix)
        return self.edition

    def finish(self) -> Work:
        """All that goes in, in order, into notes that are printed once more too."""
        made = self.done.insertions
        made.sort(key=lambda i: (i.start, -i.end))
        again = list(repeated(self.source.text, self.prefix, made, self.for_ref))
        edition = self._survey(None)
        new = [i for i in again if not overlapping(edition.refs, i.start, i.end)]
        if new:
            made += new
            made.sort(key=lambda i: (i.start, -i.end))
        return self.done

    def document(self, result: Result) -> None:
        """Add what goes into one document."""
        document = result.linked.document
        self._survey(document.volume)
        found = spots(result)
        for spot in found:
            if spot.goal is None:
                self._cite(document, spot)
        for spot in found:
            if spot.goal is not None:
                self._refer(document, spot, spot.goal)

    def sections(self, resolve: Resolve) -> None:
        """Add the references outside the documents: in prefaces and notes to headings, the contents, the index."""
        if not self._survey(None).divided:
            return  # the whole file was one document
        prose: list[Document] = []
        contents: list[Document] = []
        heads: dict[str, tuple[str, str | None]] = {}
        for found, section in sections(self.source):
            edition = self._survey(section.volume)
            if is_index(found):
                self._list(section, index(section, edition))
                continue
            if is_contents(found):
                contents.append(section)
            elif section.text.strip():
                prose.append(section)
            self._head(section, heads)
        for section in contents:
            self._list(section, tei_index.contents(section, self._survey(None), heads))
        for result in resolve(prose):
            for spot in spots(result):
                if spot.goal is not None and spot.goal.citation is None:
                    self._refer(result.linked.document, spot, spot.goal)

    def _head(self, section: Document, heads: dict[str, tuple[str, str | None]]) -> None:
        title = heading(section)
        if title and section.element:
            assert section.origin is not None
            div = self.source.text.rfind(f"<{self.prefix}div", 0, section.origin.offset(0) + 1)
            begins = FIRST_PAGE.match(self.source.text, max(div, 0))
            page = attributes(begins[1]).get("n") if begins else section.pages[0].number if section.pages else None
            heads.setdefault(folded(title), (section.element, page))

    def _list(self, section: Document, found: Iterable[Found]) -> None:
        """Link what was found in an index or table of contents."""
        assert section.origin is not None and self.edition is not None
        for place in found:
            goal = goal_of(place.kind, place.name) if place.kind != "id" else None
            target = target_of(self.edition, section, goal) if goal else f"#{place.name}"
            start, end = section.origin.span(place.start, place.end)
            if target is None:
                continue
            words = section.text[place.start : place.end]
            if there := overlapping(self.edition.refs, start, end):
                self._existing(there, target, start, end, words)
            elif end - start == len(words) and not self._literal(start):
                self._insert(start, end, target)  # a bare number, with no tag in it
            else:
                self._link(start, end, (start, end), target, words)

    def _existing(self, there: list[Existing], target: str, start: int, end: int, words: str) -> None:
        """A place has its link: the same, or another, which stays and is told."""
        if any(e.target == target for e in there):
            self.done.there += 1
        else:
            led = " and ".join(e.target or "nowhere" for e in there)
            self.done.keep(start, end, CONFLICT, words, f"leads to {led} in the file, not to {target} as found here")

    def _refer(self, document: Document, spot: Spot, goal: Goal) -> None:
        """A reference: nothing where its link is there, a remark where another is."""
        assert document.origin is not None and self.edition is not None
        linked = self._by_volume(document, spot, goal)
        if linked is None:
            return
        spot, goal = linked
        if goal == Goal(self.edition.volume):
            return  # the volume's own name, as in its running head
        start, end = document.origin.span(spot.start, spot.end)
        there = overlapping(self.edition.refs, start, end)
        target = self._ibid(document, goal.citation) if goal.citation else target_of(self.edition, document, goal)
        words = document.text[spot.start : spot.end]
        if target is None:
            if goal.citation is None and not there:
                self.done.keep(
                    start, end, NO_TARGET, words, f"is {said(goal)}, which has no id of its own here; not linked"
                )
        elif there:
            self._existing(there, target, start, end, words)
        else:
            self._link(start, end, document.origin.span(*spot.core), target, words)

    def _cite(self, document: Document, spot: Spot) -> None:
        """A source: a <bibl>, unless the file has one there."""
        assert document.origin is not None and self.edition is not None and spot.citation is not None
        start, end = document.origin.span(spot.start, spot.end)
        citation = spot.citation
        there = overlapping(self.edition.bibls, start, end)
        if there:
            self.done.there += 1
            self.bibls[citation.id] = there[0]
        else:
            place = self._fit(start, end, (start, start), self.for_bibl)
            if place is None or self._parent(place[0]) not in HOLDS_BIBL:
                return
            target = self._first(document, citation)
            opens = f"<{self.prefix}bibl" + (f' corresp="#{escape(target)}">' if target else ">")
            made = Insertion(*place, opens, f"</{self.prefix}bibl>")
            self.done.insertions.append(made)
            self.bibls[citation.id] = made
        if citation.record:
            self.first.setdefault(citation.record, citation.id)

    def _first(self, document: Document, citation: Citation) -> str | None:
        """The id of the <bibl> in which the same source was cited first."""
        first = self.first.get(citation.record or "")
        return self._named(document, self.bibls[first]) if first else None

    def _link(self, start: int, end: int, core: tuple[int, int], target: str, words: str) -> None:
        place = self._fit(start, end, core, self.for_ref)
        if place is None:
            self.done.keep(
                start, end, BROKEN, words, f"leads to {target}, but no <ref> fits there between the other tags"
            )
            return
        self._insert(*place, target)

    def _insert(self, start: int, end: int, target: str) -> None:
        opens = f'<{self.prefix}ref target="{escape(target)}">'
        self.done.insertions.append(Insertion(start, end, opens, f"</{self.prefix}ref>", target))

    def _fit(self, start: int, end: int, core: tuple[int, int], rules: Rules) -> tuple[int, int] | None:
        place = fit(self.source.text, start, end, core, rules)
        return None if place is None or self._literal(place[0]) or self._literal(place[1]) else place

    def _literal(self, at: int) -> bool:
        """Whether a place is in a section of characters, in which tags are none."""
        i = bisect_right(self.literals, (at, at)) - 1
        return i >= 0 and self.literals[i][0] < at < self.literals[i][1]

    def _by_volume(self, document: Document, spot: Spot, goal: Goal) -> tuple[Spot, Goal] | None:
        """A page of another volume, where the edition links the volume and leaves its pages outside; None for a
        further page of the same."""
        from ..data import volumes

        assert self.edition is not None
        if not (goal.volume and goal.page) or self.edition.by_page or goal.volume == self.edition.volume:
            return spot, goal
        pages = PAGES.search(document.text, spot.start, spot.end)
        if spot.further or (pages is not None and pages.start() == spot.start):
            return None
        if goal.volume not in volumes():
            return spot, goal  # a volume in parts: the page tells which, to those who have it
        end = pages.start() if pages else spot.end
        return replace(spot, end=end, core=(spot.start, end)), Goal(goal.volume)

    def _ibid(self, document: Document, citation: Citation | None) -> str | None:
        """The <bibl> of what an Ibid. stands for, by way of others if need be."""
        for _ in range(40):
            if citation is None:
                return None
            if citation.id in self.bibls:
                named = self._named(document, self.bibls[citation.id])
                return f"#{named}" if named else None
            citation = citation.antecedent
        return None

    def _named(self, document: Document, bibl: Insertion | Existing) -> str | None:
        """The id of a <bibl>; one of ours gets it when it is first asked for."""
        if isinstance(bibl, Existing):
            return bibl.name
        if m := re.search(r' xml:id="([^"]*)"', bibl.opens):
            return m[1]
        assert self.edition is not None
        stem = f"{document.element or ''}b"
        number = self.numbers.get(stem, 0) + 1
        while f"{stem}{number}" in self.edition.ids:
            number += 1
        self.numbers[stem] = number
        name = f"{stem}{number}"
        bibl.opens = bibl.opens.replace(f"<{self.prefix}bibl", f'<{self.prefix}bibl xml:id="{escape(name)}"', 1)
        return name

    def _parent(self, at: int) -> str:
        """The name of the element around a place; "" where it is not found near."""
        text, depth, here = self.source.text, 0, at
        limit = max(0, at - FURTHEST)
        while (here := text.rfind("<", limit, here)) >= 0:
            m = self.tag.match(text, here)
            if m is None or not m[2] or m[3].endswith("/"):
                continue
            if m[1]:
                depth += 1
            elif depth:
                depth -= 1
            else:
                return m[2]
        return ""

"""HTML: references and sources become <a>, with the record as tooltip and its keys as data attributes.

A reference leads to the place on the page, where it has an id, else to the page of the Office of the Historian; a
source to its own page where it has one, else it is an anchor without address. An Ibid. leads to the anchor of what it
stands for. No anchor stands in another, and the author's own links stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import unquote, urljoin, urlsplit

from ..document import Document
from ..linking.model import DraftCitation
from ..origin import Source
from ..reading.html_notes import find_notes
from ..reading.html_tree import BLOCKS, TAG, VOID, Element, Tree, parse
from ..result import Result
from .existing import Existing, overlapping
from .insertions import Insertion
from .link_spans import Goal, LinkSpan, flat, link_spans
from .meaning import Meanings, PlaceMeaning
from .nesting import NestingRules, fit, of_pattern
from .work import BROKEN, CONFLICT, Resolve, WovenSource

INLINE = frozenset(
    "i em b strong u s span cite small sub abbr acronym q var mark time code tt font big dfn kbd bdi bdo data".split()
)
PARTING = BLOCKS | {"a", "button", "label", "br", "sup"}
RULES = NestingRules(of_pattern(TAG, VOID, PARTING, folds=True), INLINE, PARTING)
NAME = "archref"  # the class of our anchors, and what their ids and data attributes begin with
SITE = "history.state.gov"


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a page."""
    weaver = WovenPage(source)
    for result in resolve(documents):
        weaver.document(result)
    weaver.done.insertions.sort(key=lambda i: (i.start, -i.end))
    return weaver.done


class WovenPage:
    """A page, and what goes into it document by document (`done`)."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.done = WovenSource(source)
        tree = parse(source.text)
        self.anchors = _anchors(tree)
        self.ids = {e.attributes["id"] for e in tree.elements if "=" in e.written and e.attributes.get("id")}
        self.base = _base(tree)
        self.notes = _notes(source.text, tree)
        self.ours: dict[str, Insertion | Existing] = {}  # by the id of the citation
        self.count = 0

    def document(self, result: Result) -> None:
        """Add what goes into the page's document: first what stands for itself, then each Ibid. that leads to it."""
        meanings = Meanings(result, self._inside)
        document = result.linked.document
        waiting: list[tuple[LinkSpan, PlaceMeaning]] = []
        for link_span in flat(link_spans(result)):
            meaning = meanings.of(link_span)
            if link_span.goal is not None and link_span.goal.citation is not None:
                waiting.append((link_span, meaning))
            elif meaning.href or link_span.goal is None:
                self._anchor(document, link_span, meaning)
            elif document.origin and overlapping(self.anchors, *document.origin.span(link_span.start, link_span.end)):
                self.done.there += 1
            else:
                self.done.without += 1
        for link_span, meaning in waiting:
            if name := self._ibid(link_span.goal.citation if link_span.goal else None):
                meaning.href = f"#{name}"
                self._anchor(document, link_span, meaning)

    def _anchor(self, document: Document, link_span: LinkSpan, meaning: PlaceMeaning) -> None:
        assert document.origin is not None
        start, end = document.origin.span(link_span.start, link_span.end)
        words = document.text[link_span.start : link_span.end]
        if there := overlapping(self.anchors, start, end):
            self._existing(there, link_span, meaning, start, end, words)
            return
        core = document.origin.span(*link_span.core) if link_span.goal is not None else (start, start)
        place = fit(self.source.text, start, end, core, RULES)
        if place is None or any(_crosses(place, i) for i in self.done.insertions[-40:]):
            if link_span.goal is not None:
                self.done.keep(start, end, BROKEN, words, "could be a link, but none fits there between the other tags")
            return
        made = Insertion(*place, opening(meaning), "</a>", meaning.href)
        self.done.insertions.append(made)
        if link_span.citation is not None:
            self.ours.setdefault(link_span.citation.id, made)

    def _existing(
        self, there: list[Existing], link_span: LinkSpan, meaning: PlaceMeaning, start: int, end: int, words: str
    ) -> None:
        """A link that is there stays; one that leads elsewhere than a reference means is told."""
        if link_span.citation is not None:
            self.ours.setdefault(link_span.citation.id, there[0])
        leads = [e for e in there if e.target]
        if link_span.goal is None or any(self._same(e.target or "", meaning.href) for e in leads):
            self.done.there += 1
        elif leads:
            led = " and ".join(dict.fromkeys(e.target or "" for e in leads))
            self.done.keep(
                start, end, CONFLICT, words, f"leads to {led} in the file, not to {meaning.href} as found here"
            )

    def _same(self, one: str, other: str) -> bool:
        return _place(self.base, one) == _place(self.base, other)

    def _inside(self, document: Document, goal: Goal) -> str | None:
        """The id on this page of a document, footnote or page that the page holds."""
        if goal.volume and goal.volume != document.volume:
            return None
        name: str | None = None
        if goal.note and goal.document in (None, document.number):
            name = self.notes.get(goal.note)
        elif goal.note:
            name = f"d{goal.document}fn{goal.note}"
        elif goal.document or goal.page:
            name = f"d{goal.document}" if goal.document else f"pg_{goal.page}"
        return f"#{name}" if name in self.ids else None

    def _ibid(self, citation: DraftCitation | None) -> str | None:
        """The id of the anchor of what an Ibid. stands for, by way of others if need be."""
        for _ in range(40):
            if citation is None:
                return None
            anchor = self.ours.get(citation.id)
            if isinstance(anchor, Existing):
                return anchor.name
            if anchor is not None and not (anchor.target.startswith("#") and citation.antecedent is not None):
                return self._named(anchor)
            citation = citation.antecedent
        return None

    def _named(self, anchor: Insertion) -> str:
        """The id of an anchor of ours, which gets it when it is first asked for."""
        if m := re.search(r' id="([^"]*)"', anchor.opens):
            return m[1]
        self.count += 1
        while f"{NAME}-{self.count}" in self.ids:
            self.count += 1
        name = f"{NAME}-{self.count}"
        anchor.opens = anchor.opens.replace("<a ", f'<a id="{name}" ', 1)
        return name


def opening(meaning: PlaceMeaning) -> str:
    """The start tag of an anchor."""
    given = {"class": NAME, "href": meaning.href, "title": meaning.title, f"data-{NAME}": meaning.kind}
    given |= {f"data-{key.replace('_', '-')}": value for key, value in meaning.keys.items()}
    return "<a " + " ".join(f'{name}="{escape(value)}"' for name, value in given.items() if value) + ">"


def _crosses(place: tuple[int, int], made: Insertion) -> bool:
    return place[0] < made.end and made.start < place[1]


def _anchors(tree: Tree) -> list[Existing]:
    """What the page's anchors hold, each stretch once and by the innermost: one in another, which is damaged, holds its words
    both where browsers and where XML would say so."""
    end = {  # that no tag ends, XML does not know
        e.index: (max(end, e.end), max(after, e.after)) if e.after > e.end else (end, after)
        for e, end, after in tree.links
    }
    found: list[Existing] = []
    open_: list[tuple[int, Element]] = []  # where each ends, the innermost last
    at = 0

    def say(until: int, e: Element) -> None:
        if at < until:
            name = e.attributes.get("id") or e.attributes.get("name")
            found.append(Existing(at, until, e.attributes.get("href"), name))

    for element in tree.elements:
        closes, after = end.get(element.index, (0, 0))
        if element.name != "a" or closes <= element.inner:
            continue
        while open_ and open_[-1][0] <= element.start:
            until, outer = open_.pop()
            say(until, outer)
            at = max(at, until)
        if open_:
            say(element.start, open_[-1][1])
        at = element.start
        open_.append((after, element))
    while open_:
        until, outer = open_.pop()
        say(until, outer)
        at = max(at, until)
    return found


def _base(tree: Tree) -> str:
    """The address that a page gives for itself."""
    for element in tree.elements:
        if element.name == "base" and element.attributes.get("href"):
            return element.attributes["href"]
        if element.name == "link" and element.attributes.get("rel") == "canonical":
            return element.attributes.get("href", "")
    return ""


def _place(base: str, address: str) -> tuple[str, str, str]:
    """An address on a page of `base` for comparison: its host, path and fragment, whatever its scheme; as it is written where
    it, or the page's, is none, "http://[x"."""
    try:
        parts = urlsplit(urljoin(base, address))
    except ValueError:
        return "", address, ""
    return parts.netloc.lower(), unquote(parts.path).rstrip("/"), unquote(parts.fragment)


def _notes(text: str, tree: Tree) -> dict[str, str]:
    """The ids of the elements that hold the footnotes, by their numbers."""
    found: dict[str, str] = {}
    for number, note in find_notes(text, tree).markers.values():
        inside: Element | None = note
        while inside is not None and inside.start < note.after:
            if identity := inside.attributes.get("id"):
                found.setdefault(number, identity)
                break
            at = inside.index + 1
            inside = tree.elements[at] if at < len(tree.elements) else None
    return found

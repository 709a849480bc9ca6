"""TEI: references become <ref target>, cited sources <bibl>, as the Foreign Relations edition uses the elements.

A reference leads to an id that the file has ("#d296", "#d305fn3", "#pg_763"), or to one in another volume of Foreign
Relations ("frus1969-76v01#d60"). An Ibid. leads to the <bibl> that it stands for; a source that is cited again
corresponds to the <bibl> in which it was cited first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..document import Document, heading
from ..origin import Source
from ..patterns import expression
from ..reading.markup import attributes
from ..reading.tei import sections
from ..reading.xml import check
from .existing import overlapping
from .link_spans import PAGE_LEAD, Goal, LinkSpan, goal_of, link_spans
from .tei_bibls import Bibls
from .tei_file import TeiFile
from .tei_ids import Edition
from .tei_index import IndexReference, contents, folded, index, is_contents, is_index
from .tei_repeats import repeated
from .tei_targets import said, target_of
from .work import NO_TARGET, Resolve, WovenSource

PAGES = expression(rf"(?i)(?:,? (?:first |second )?footnotes? [\d, and–-]+)?[ ,]*{PAGE_LEAD}")
# the first page of a division, where nothing but headings stands before its page break
FIRST_PAGE = expression(
    r"(?>\s+|<(?:[\w.-]+:)?(?:div\b[^>]*>|head\b(?s:.*?)</(?:[\w.-]+:)?head\s*>))*+<(?:[\w.-]+:)?pb\b([^>]*)>"
)


def insert(source: Source, documents: Iterable[Document], resolve: Resolve) -> WovenSource:
    """What goes into a TEI file; its documents are resolved one at a time, then what stands outside them."""
    file = TeiFile(source)
    bibls = Bibls(file)
    for result in resolve(documents):
        document = result.linked.document
        file.edition(document.volume)
        found = link_spans(result)
        for link_span in found:
            if link_span.goal is None:
                bibls.cite(document, link_span)
        for link_span in found:
            if link_span.goal is not None:
                _refer(file, document, link_span, link_span.goal, bibls)
    if file.edition().divided:  # else the whole file was one document
        _outside(file, resolve, bibls)
    made = file.done.insertions
    made.sort(key=lambda i: (i.start, -i.end))
    again = repeated(source.text, file.edition(), made, file.for_ref)
    made += [i for i in list(again) if not overlapping(file.edition().refs, i.start, i.end)]
    made.sort(key=lambda i: (i.start, -i.end))
    return file.done


def verify(text: str | bytes, name: str) -> None:
    """Raise `InputError` unless what was woven is well-formed."""
    check(text, name)


def _refer(file: TeiFile, document: Document, link_span: LinkSpan, goal: Goal, bibls: Bibls) -> None:
    """A reference, where its target has an id."""
    assert document.origin is not None
    edition = file.edition()
    linked = _by_volume(edition, document, link_span, goal)
    if linked is None:
        return
    link_span, goal = linked
    if goal == Goal(edition.volume):
        return  # the volume's own name, as in its running head
    start, end = document.origin.span(link_span.start, link_span.end)
    words = document.text[link_span.start : link_span.end]
    target = bibls.of(goal.citation) if goal.citation else target_of(edition, document, goal)
    if target is not None:
        file.refer(start, end, document.origin.span(*link_span.core), target, words)
    elif goal.citation is None and not overlapping(edition.refs, start, end):
        file.done.keep(start, end, NO_TARGET, words, f"is {said(goal)}, which has no id of its own here; not linked")


def _by_volume(edition: Edition, document: Document, link_span: LinkSpan, goal: Goal) -> tuple[LinkSpan, Goal] | None:
    """A page of another volume, where the edition links the volume and leaves its pages outside; None for a further
    page of the same."""
    from ..data import volumes

    if not (goal.volume and goal.page) or edition.by_page or goal.volume == edition.volume:
        return link_span, goal
    if link_span.citation is not None and link_span.citation.type == "document":
        return link_span, goal  # the volume's own pages, which another part of it has
    pages = PAGES.search(document.text, link_span.start, link_span.end)
    if link_span.further or (pages is not None and pages.start() == link_span.start):
        return None
    if goal.volume not in volumes():
        return link_span, goal  # a volume in parts: the page tells which, to those who have it
    end = pages.start() if pages else link_span.end
    return replace(link_span, end=end, core=(link_span.start, end)), Goal(goal.volume)


def _outside(file: TeiFile, resolve: Resolve, bibls: Bibls) -> None:
    """The references outside the documents: in prefaces and notes to headings, the contents, the index."""
    prose: list[Document] = []
    listed: list[Document] = []
    heads: dict[str, tuple[str, str | None]] = {}
    edition = file.edition()
    for found, section in sections(file.source):
        if is_index(found):
            _list(file, section, index(section, edition))
            continue
        if is_contents(found):
            listed.append(section)
        elif section.text.strip():
            prose.append(section)
        _head(file, section, heads)
    for section in listed:
        _list(file, section, contents(section, edition, heads))
    for result in resolve(prose):
        for link_span in link_spans(result):
            if link_span.goal is not None and link_span.goal.citation is None:
                _refer(file, result.linked.document, link_span, link_span.goal, bibls)


def _head(file: TeiFile, section: Document, heads: dict[str, tuple[str, str | None]]) -> None:
    """Note the heading of a division, for the contents: its id, and the page that it begins on."""
    title = heading(section)
    if title and section.element:
        assert section.origin is not None
        text = file.source.text
        div = text.rfind(f"<{file.prefix}div", 0, section.origin.offset(0) + 1)
        begins = FIRST_PAGE.match(text, max(div, 0))
        page = attributes(begins[1]).get("n") if begins else section.pages[0].number if section.pages else None
        heads.setdefault(folded(title), (section.element, page))


def _list(file: TeiFile, section: Document, found: Iterable[IndexReference]) -> None:
    """Link what was found in an index or table of contents."""
    assert section.origin is not None
    edition = file.edition()
    targets: dict[tuple[str, str], str | None] = {}  # a page is listed again and again
    linked: list[tuple[IndexReference, str]] = []
    for place in found:
        named = place.kind, place.name
        if named not in targets:
            goal = goal_of(*named) if place.kind != "id" else None
            targets[named] = target_of(edition, section, goal) if goal else f"#{place.name}"
        if (target := targets[named]) is not None:
            linked.append((place, target))
    spans = section.origin.spans((place.start, place.end) for place, _ in linked)
    for (place, target), span in zip(linked, spans, strict=True):
        file.refer(*span, span, target, section.text[place.start : place.end])

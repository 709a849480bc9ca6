"""Pages of HTML with what archref found woven into them; the doors that end in HTML stand on it.

The page is read as `archref.reading.html` reads it. Code and the author's own links stay as they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from ..document import Document
from ..origin import Source
from ..reading.html import documents
from ..reading.html_notes import find_notes
from ..reading.html_tree import BLOCKS, HTML, VOID, Tree, parse
from .common.bibliography_requests import ANNOUNCED, BibliographyRequest, asked
from .common.facts import Facts
from .common.gathering import UNREAD
from .common.listing import Listed, settle
from .common.pages import Annotation, PageDocument, SitePage
from .common.places import SitePlace, slug
from .common.printing import archives_html
from .common.project import Project
from .common.settings import SiteSettings
from .common.weaving import Begin, Close, End, Event, NodeText, Open, UntouchedNode, weave

# what is no prose, and what is prose that stays as it is
CODE = frozenset("code pre kbd samp script style textarea template svg math".split())
FIXED = CODE | frozenset("a button nav select option iframe object".split())
Href = Callable[[str, SitePlace], str]  # from a page to a place
SayOnPage = Callable[[str, str, str], None]  # subtype, message, page


@dataclass(slots=True)
class HtmlPage:
    """A page: its name in the project, its HTML, what its author declares of it."""

    name: str
    html: str
    facts: Facts = Facts()
    chained: bool = True


@dataclass(slots=True)
class _ReadPage:
    """A page as it was read."""

    page: SitePage
    html: str
    document: Document
    events: list[Event]
    requests: dict[int, BibliographyRequest] = field(default_factory=dict)  # by where their paragraph begins
    ends: dict[int, int] = field(default_factory=dict)  # where it ends
    lists: dict[int, Listed] = field(default_factory=dict)
    breaks: dict[int, str] = field(default_factory=dict)  # ids of printed page breaks by where they stand


def annotate(pages: Sequence[HtmlPage], settings: SiteSettings, href: Href, say: SayOnPage) -> dict[str, str]:
    """The HTML of each page by its name, with links, tooltips and bibliographies.

    All pages are one project: references lead from one to another. `say(subtype, message, page)` is told what an
    author should know. Raises GrammarError for a mistake in a file of forms, CorrectionsError for one in that of corrections, UnknownRule for a rule that there is not.
    """
    read = [_read(page, settings, say) for page in pages]
    project = Project([r.page for r in read], grammar=settings.grammar, corrections=settings.corrections)
    for r in read:
        _weave(r, project)
    by_name = {r.page.name: r for r in read}
    requests = [((r.page.name, at), request, _on(r.page.name, say)) for r in read for at, request in r.requests.items()]
    for (name, at), found in settle(project, requests).items():
        by_name[name].lists[at] = found
    written = {r.page.name: "".join(_HtmlWriter(r, project, settings, href).written()) for r in read}
    if settings.check is not None:
        project.check(settings.check)
    for subtype, message, name in project.told():
        say(subtype, message, name)
    return written


def _on(page: str, say: SayOnPage) -> Callable[[str, str], None]:
    return lambda subtype, message: say(subtype, message, page)


def _read(page: HtmlPage, settings: SiteSettings, say: SayOnPage) -> _ReadPage:
    tree = parse(page.html)
    read = _ReadPage(SitePage(page.name, chained=page.chained), page.html, Document(""), list(_events(page.html, tree)))
    hidden = [(e.inner, e.end) for e in tree.elements if e.name in CODE]
    for element in tree.elements:
        if element.name == "p" and element.end - element.inner < 2000:
            words = HTML.fold(page.html, element.inner, element.end).strip()
            if ANNOUNCED.match(words):
                request = asked(words, page.name, settings.defaults, _on(page.name, say))
                if request is not None:
                    read.requests[element.start], read.ends[element.start] = request, element.after
                    hidden.append((element.inner, element.end))
    # code keeps its length, so that places in the page stay what they are
    masked = _masked(page.html, hidden)
    document = read.document = next(documents(Source(page.name, "html", masked)))
    heading = document.number
    document.number = page.facts.number
    document.numbered = document.numbered and document.number == heading
    document.volume, document.date = page.facts.volume, page.facts.date
    notes = _note_ids(masked, parse(masked), document)
    breaks = {}
    for leaf in document.pages:
        breaks[leaf.number] = slug(page.name, "page", leaf.number)
        read.breaks[_source(document, leaf.start, leaf.end)[0]] = breaks[leaf.number]
    read.page.parts = [PageDocument(document, "", notes, breaks)]
    return read


def _masked(html: str, hidden: Sequence[tuple[int, int]]) -> str:
    pieces, here = [], 0
    for start, end in sorted(hidden):
        if start >= here and end > start:
            pieces += [html[here:start], UNREAD * (end - start)]
            here = end
    return "".join([*pieces, html[here:]])


def _note_ids(html: str, tree: Tree, document: Document) -> dict[str, str]:
    """The id of each footnote by its number."""
    found: dict[str, str] = {}
    for number, element in find_notes(html, tree).markers.values():
        id_ = element.attributes.get("id")
        if id_ is None:
            inner = (e.attributes.get("id") for e in tree.elements[element.index :] if e.start < element.after)
            id_ = next((i for i in inner if i), None)
        if id_ is not None:
            found.setdefault(number, id_)
    return found


def _events(html: str, tree: Tree) -> Iterator[Event]:
    """The page flat, each event's node being its stretch of the page."""
    here = i = 0
    while i < len(tree.events):
        element, opens, start, after = tree.events[i]
        i += 1
        if start > here:
            yield NodeText(here, start, None, 0)
        here = max(here, after)
        if opens and element.name in FIXED:
            i, here = element.next, element.after
            yield UntouchedNode((start, element.after))
        elif element.name in BLOCKS or element.name in VOID:
            yield UntouchedNode((start, after))
        else:
            yield Open((start, after)) if opens else Close((start, after))
    if here < len(html):
        yield NodeText(here, len(html), None, 0)


def _source(document: Document, start: int, end: int) -> tuple[int, int]:
    assert document.origin is not None
    return document.origin.span(start, end)


@dataclass(slots=True)
class _PageStretch:
    """A stretch of the page; `at` is where it begins in the text that was read."""

    start: int
    end: int
    at: int


def _weave(read: _ReadPage, project: Project) -> None:
    """Put the stretches among the page's events, and tell the project which of them are there."""
    (found,) = project.found(read.page)
    stretches = [_PageStretch(*_source(read.document, f.start, f.end), f.start) for f in found]
    stretches = sorted((s for s in stretches if s.end > s.start), key=lambda s: s.start)
    read.events = weave(read.events, stretches, read.html)
    read.page.parts[0].shown = {e.stretch.at for e in read.events if isinstance(e, Begin)}


class _HtmlWriter:
    """Writes a page's events."""

    def __init__(self, read: _ReadPage, project: Project, settings: SiteSettings, href: Href) -> None:
        self.read = read
        self.meanings = {m.start: m for m in project.meanings(read.page)[0]}
        self.tooltips = settings.tooltips
        self.breaks = sorted(read.breaks)
        self.tags: list[str] = []

        def to(place: SitePlace) -> str:
            return href(read.page.name, place)

        self.href = to

    def written(self) -> Iterator[str]:
        """The page, piece by piece."""
        html, skipped = self.read.html, -1  # up to the end of a paragraph that a bibliography stands for
        for event in self.read.events:
            match event:
                case NodeText(start=start, end=end) if start >= skipped:
                    yield from self._text(start, end)
                case Open(node=(start, after)) | Close(node=(start, after)) | UntouchedNode(node=(start, after)):
                    if start in self.read.lists and after > start:
                        yield bibliography(self.read.lists[start], self.href)
                        skipped = self.read.ends[start]
                    elif start >= skipped:
                        yield html[start:after]
                case Begin(stretch=stretch, first=first):
                    yield self._begin(self.meanings[stretch.at], first)
                case End():
                    yield f"</{self.tags.pop()}>"

    def _text(self, start: int, end: int) -> Iterator[str]:
        for at in self.breaks[bisect_left(self.breaks, start) : bisect_left(self.breaks, end)]:
            yield f'{self.read.html[start:at]}<span id="{self.read.breaks[at]}"></span>'
            start = at
        yield self.read.html[start:end]

    def _begin(self, meaning: Annotation, first: bool) -> str:
        tag, attributes = element(meaning, self.href, self.tooltips, first)
        self.tags.append(tag)
        written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
        return f"<{tag}{written}>"


def element(
    meaning: Annotation, href: Callable[[SitePlace], str], tooltips: bool, first: bool
) -> tuple[str, dict[str, str]]:
    """The element that shows a stretch, and its attributes."""
    attributes = {"class": f"archref archref-{meaning.kind}"}
    if meaning.anchor and first:
        attributes["id"] = meaning.anchor
    target = href(meaning.place) if meaning.place is not None else meaning.address
    if target:
        attributes["href"] = target
    if meaning.tip and tooltips:
        attributes["title"] = meaning.tip
    return ("a" if target else "span"), attributes


def bibliography(found: Listed, href: Callable[[SitePlace], str]) -> str:
    """A bibliography as HTML."""
    out = [archives_html(found.archives)] if found.archives else []
    if found.entries:
        out.append('<ul class="archref-bibliography">\n')
        for entry in found.entries:
            back = "".join(
                f' <a href="{escape(href(place))}" title="Citation {i} of {len(entry.cites)}">{i}</a>'
                for i, place in enumerate(entry.cites, 1)
            )
            back = f' <span class="archref-back">{back}</span>' if back else ""
            out.append(f'<li id="{entry.anchor}">{entry.html}{back}</li>\n')
        out.append("</ul>\n")
    return "".join(out)

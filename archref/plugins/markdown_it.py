"""The plugin for markdown-it-py: one page, its footnotes as `mdit_py_plugins.footnote` makes them.

`MarkdownIt().use(footnote_plugin).use(archref_plugin, volume="frus1977-80v26")`. What a page is may also stand in
the environment, `md.render(text, {"archref": {"document": "305"}})`, or in its front matter.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from ..document import Document
from ..patterns import expression
from .common.bibliography_requests import BibliographyRequest, asked
from .common.facts import PREFIX, checked, declared, wanted
from .common.gathering import UNREAD, Gatherer
from .common.listing import settle
from .common.pages import Annotation, PageDocument, SitePage
from .common.places import SitePlace, slug
from .common.project import Project
from .common.settings import SiteSettings
from .common.weaving import Begin, Close, End, Event, NodeText, Open, UntouchedNode, weave
from .html import bibliography, element

logger = logging.getLogger("archref")
FRONT_MATTER = expression(r"^(archref(?:-\w+)?):[ \t]*(.+?)[ \t]*$", re.M)


def archref_plugin(
    md: MarkdownIt,
    *,
    volume: str = "",
    document: str = "",
    date: str = "",
    grammar: Sequence[str] = (),
    style: str = "",
    locale: str = "",
    level: str = "",
    tooltips: bool = True,
    corrections: str = "",
) -> None:
    """Citations become links with tooltips; a paragraph `[archref-bibliography]` becomes the bibliography."""
    settings = SiteSettings(grammar, style, locale, level, tooltips, corrections=corrections)

    def rule(state: StateCore) -> None:
        own = dict(FRONT_MATTER.findall(next((t.content for t in state.tokens if t.type == "front_matter"), "")))
        metadata = {**own, **{k: v for k, v in state.env.items() if k == PREFIX}}
        if not wanted(metadata):
            return
        said = declared(metadata, _say)
        facts = checked(volume, document, date, _say)._replace(**{k: v for k, v in said._asdict().items() if v})
        reader = _TokenReader(settings, state.env)
        reader.read(state.tokens)
        read = reader.gatherer.document(facts)
        part = PageDocument(read, "", reader.notes, reader.set_breaks(read, state.tokens))
        project = Project([SitePage("", [part])], grammar=settings.grammar, corrections=settings.corrections)
        state.tokens[:] = _TokenWriter(reader, project, settings).tokens(state.tokens)
        for subtype, message, _page in project.told():
            _say(subtype, message)

    md.core.ruler.push("archref", rule)


def _say(subtype: str, message: str) -> None:
    logger.warning("%s [archref.%s]", message, subtype)


@dataclass
class _TokenReader:
    """Lays a page's tokens down; `events` are the content of each inline token, by its place."""

    settings: SiteSettings
    env: Any
    gatherer: Gatherer = field(default_factory=Gatherer)
    events: dict[int, list[Event]] = field(default_factory=dict)
    requests: dict[int, BibliographyRequest] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def read(self, tokens: Sequence[Token]) -> None:
        """Lay the page down."""
        heading = ""
        for i, token in enumerate(tokens):
            if token.type == "heading_open":
                heading = token.tag
            elif token.type == "footnote_open":
                number = self._number(token)
                self.notes[number] = f"fn{self._name(token)}"
                self.gatherer.begin_note(token.meta["id"], number)
            elif token.type == "footnote_close":
                self.gatherer.end_note()
            if token.type == "inline" and (request := asked(token.content, "", self.settings.defaults, _say)):
                self.requests[i] = request
            elif token.type == "inline":
                self.gatherer.block()
                self.events[i] = list(self._inline(token.children or ()))
                if heading:
                    self._heading(i, heading)
                    heading = ""
            else:
                self.gatherer.block()

    def set_breaks(self, document: Document, tokens: Sequence[Token]) -> dict[str, str]:
        """Give the paragraphs of printed page breaks ids; the id by the page's number."""
        at = {e.start: i for i, events in self.events.items() for e in events[:1] if isinstance(e, NodeText)}
        found: dict[str, str] = {}
        for page in document.pages:
            if page.start in at:
                found[page.number] = slug("page", page.number)
                tokens[at[page.start] - 1].attrSet("id", found[page.number])
        return found

    def _heading(self, i: int, tag: str) -> None:
        words = [e for e in self.events[i] if isinstance(e, NodeText)]
        if words and tag == "h1":
            self.gatherer.title(words[0].start, words[-1].end)

    def _inline(self, tokens: Sequence[Token]) -> Iterator[Event]:
        linked = 0
        for token in tokens:
            linked += token.nesting if token.type in ("link_open", "link_close") else 0
            if token.type == "text":
                start, end = self.gatherer.text(token.content)
                yield UntouchedNode(token) if linked else NodeText(start, end, token, start)
            elif token.type in ("softbreak", "hardbreak"):
                start, end = self.gatherer.text("\n")
                yield (
                    UntouchedNode(token) if linked or token.type == "hardbreak" else NodeText(start, end, token, start)
                )
            elif token.type == "footnote_ref":
                self.gatherer.marker(token.meta["id"], self._number(token))
                yield UntouchedNode(token)
            elif linked or token.type in ("link_close", "html_inline") or not token.nesting:
                if token.content and token.type != "html_inline":
                    self.gatherer.text(UNREAD)
                yield UntouchedNode(token)
            else:
                yield Open(token) if token.nesting > 0 else Close(token)

    def _number(self, token: Token) -> str:
        return str(token.meta["id"] + 1)

    def _name(self, token: Token) -> str:
        prefix = self.env.get("docId")
        return f"-{prefix}-{self._number(token)}" if isinstance(prefix, str) else self._number(token)


class _TokenWriter:
    """Makes the tokens with what was found in them."""

    def __init__(self, reader: _TokenReader, project: Project, settings: SiteSettings) -> None:
        self.reader, self.settings = reader, settings
        (page,), (found,) = project.pages, project.found(project.pages[0])
        (part,) = page.parts
        self.woven = {i: weave(e, found, part.document.text) for i, e in reader.events.items()}
        part.shown = {e.stretch.start for events in self.woven.values() for e in events if isinstance(e, Begin)}
        self.lists = settle(project, [(i, request, _say) for i, request in reader.requests.items()])
        self.meanings: dict[int, Annotation] = {m.start: m for m in project.meanings(page)[0]}

    def tokens(self, tokens: Sequence[Token]) -> list[Token]:
        """The page's tokens; the paragraph around a bibliography is taken out."""
        made: list[Token] = []
        for i, token in enumerate(tokens):
            if i + 1 in self.lists or i - 1 in self.lists:
                continue
            if i in self.lists:
                token = Token("html_block", "", 0, content=bibliography(self.lists[i], _href))
            elif i in self.woven:
                token.children = list(self._inline(self.woven[i]))
            made.append(token)
        return made

    def _inline(self, events: Sequence[Event]) -> Iterator[Token]:
        tags: list[str] = []
        for event in events:
            match event:
                case NodeText(start=start, end=end, node=node, base=base):
                    if node.type != "text":
                        yield node
                    elif end > start:
                        piece = copy(node)
                        piece.content = node.content[start - base : end - base]
                        yield piece
                case Begin(stretch=stretch, first=first):
                    tag, attributes = element(self.meanings[stretch.start], _href, self.settings.tooltips, first)
                    tags.append(tag)
                    yield Token("link_open" if tag == "a" else "span_open", tag, 1, attrs=dict(attributes))
                case End():
                    tag = tags.pop()
                    yield Token("link_close" if tag == "a" else "span_close", tag, -1)
                case Open(node=node) | Close(node=node) | UntouchedNode(node=node):
                    yield node


def _href(place: SitePlace) -> str:
    return f"#{place.anchor}"

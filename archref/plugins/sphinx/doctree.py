"""A doctree's words as Documents, and the stretches found in them back among its nodes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from ..common.gathering import UNREAD, Gatherer
from ..common.places import slug
from ..common.weaving import Begin, Close, End, Event, HasSpan, NodeText, Open, UntouchedNode, weave
from .nodes import cited_stretch, explicit_citation

# no prose: what stands in them is not read
SILENT = (
    nodes.Invisible,
    nodes.docinfo,
    nodes.field_list,
    nodes.raw,
    nodes.math,
    nodes.math_block,
    nodes.image,
    nodes.system_message,
    nodes.literal_block,
    nodes.doctest_block,
    nodes.label,
    nodes.citation,
    addnodes.toctree,
    addnodes.desc_signature,
    addnodes.productionlist,
)
# read, and left as they are
FIXED = (
    nodes.reference,
    nodes.literal,
    nodes.problematic,
    nodes.citation_reference,
    nodes.substitution_reference,
    addnodes.pending_xref,
    addnodes.download_reference,
    addnodes.literal_emphasis,
    addnodes.literal_strong,
    explicit_citation,
)
# no prose, but a word of the sentence
CODE = (nodes.literal, addnodes.literal_emphasis, addnodes.literal_strong)
Footnotes = Mapping[str, nodes.footnote]


@dataclass
class DoctreeBlock:
    """A paragraph, heading or other element that holds words; `events` are its content."""

    node: nodes.Element
    events: list[Event] = field(default_factory=list)

    @property
    def words(self) -> tuple[int, int]:
        """From where to where its words stand in the text."""
        words = [e for e in self.events if isinstance(e, NodeText)]
        return (words[0].start, words[-1].end) if words else (0, 0)

    def within(self, stretches: Sequence[HasSpan], starts: Sequence[int]) -> Sequence[HasSpan]:
        """The stretches that it holds words of; `starts` are theirs."""
        start, end = self.words
        return stretches[max(bisect_right(starts, start) - 1, 0) : bisect_left(starts, end)]


class DoctreeReader:
    """Lays one document of a page down. `footnotes` are those of the whole page, by id; `others` the sections that
    are documents of their own. Without `prose` only what the author marked as a citation is read."""

    def __init__(self, footnotes: Footnotes, others: Sequence[nodes.Node] = (), prose: bool = True) -> None:
        self.gatherer = Gatherer()
        self.blocks: list[DoctreeBlock] = []
        self.notes: dict[str, str] = {}  # a note's number -> its id
        self.lines: list[tuple[int, int]] = []  # (offset in the text, source line)
        self.explicit: list[tuple[int, int, str]] = []
        self.cited: list[nodes.Element] = []  # the nodes of the explicit ones
        self._footnotes = footnotes
        self._others = others
        self._prose = prose

    def body(self, node: nodes.Node) -> None:
        """Lay a node down, with all that it holds but footnotes."""
        contents = isinstance(node, nodes.topic) and "contents" in node["classes"]
        if contents or isinstance(node, (*SILENT, nodes.footnote)) or any(node is other for other in self._others):
            self.gatherer.block()
        elif not isinstance(node, nodes.TextElement) or isinstance(node, nodes.Inline):
            for child in node.children:
                self.body(child)
        elif self._prose:
            self._block(node)
        else:
            for explicit in node.findall(explicit_citation):
                self.gatherer.block()
                self._fixed(explicit, DoctreeBlock(node), line_of(explicit))

    def marked_notes(self) -> None:
        """Lay down the footnotes that the body has marked, and those that they mark."""
        done = 0
        while done < len(marked := self.gatherer.marked):
            self.note(str(marked[done]))
            done += 1

    def note(self, key: str) -> None:
        """Lay the footnote with this id down."""
        number = _number(self._footnotes[key])
        self.gatherer.begin_note(key, number)
        self.notes.setdefault(number, key)
        for child in self._footnotes[key].children:
            self.body(child)
        self.gatherer.end_note()

    def _block(self, node: nodes.Element) -> None:
        self.gatherer.block()
        block = DoctreeBlock(node)
        line = line_of(node)
        for child in node.children:
            line = self._inline(child, block, line)
        self.gatherer.block()
        self.blocks.append(block)
        if isinstance(node, nodes.title) and block.events:
            self.gatherer.title(*block.words)

    def _inline(self, node: nodes.Node, block: DoctreeBlock, line: int) -> int:
        """Lay inline content down; the line at which it ends."""
        if isinstance(node, nodes.Text):
            start, end = self.gatherer.text(str(node))
            block.events.append(NodeText(start, end, node, start))
            self.lines.append((start, line))
            for piece in str(node).split("\n")[:-1]:
                start, line = start + len(piece) + 1, line + 1
                self.lines.append((start, line))
        elif isinstance(node, nodes.footnote_reference):
            key = node.get("refid", "")
            if key in self._footnotes:
                self.gatherer.marker(key, _number(self._footnotes[key]))
            block.events.append(UntouchedNode(node))
        elif isinstance(node, SILENT):
            block.events.append(UntouchedNode(node))
        elif isinstance(node, FIXED):
            if node.get("refdomain") == "archref":
                node.line = line  # Sphinx gives all of a paragraph its first line
            self._fixed(node, block, line)
            line += node.astext().count("\n")
        else:
            block.events.append(Open(node))
            for child in node.children:
                line = self._inline(child, block, line)
            block.events.append(Close(node))
        return line

    def _fixed(self, node: nodes.Element, block: DoctreeBlock, line: int) -> None:
        """Read what stays as it is; a citation that the author marked is remembered."""
        explicit = isinstance(node, explicit_citation)
        # a citation behind other words is read as one in parentheses there
        aside = node.get("cited") if explicit else None
        before, after = (" (", ")") if aside else ("", "")
        self.gatherer.text(before)
        start, end = self.gatherer.text(aside or (UNREAD if _is_code(node) else node.astext()))
        self.gatherer.text(after)
        self.lines.append((start, line))
        if explicit:
            node["start"], node["end"] = start, end
            self.cited.append(node)
            self.explicit.append((start, end, aside or node.astext()))
        block.events.append(UntouchedNode(node))

    def set_breaks(self, pages: Iterator[tuple[str, int]], docname: str) -> dict[str, str]:
        """Give the printed page breaks ids; the id by the page's number."""
        found: dict[str, str] = {}
        at = {block.words[0]: block for block in self.blocks}
        for number, start in pages:
            if start in at:
                found[number] = slug(docname, "page", number)
                at[start].node.insert(0, nodes.target("", "", ids=[found[number]]))
        return found


def wrap(block: DoctreeBlock, stretches: Sequence[HasSpan], words: str, docname: str, part: int) -> set[int]:
    """Put the stretches that lie in a block among its nodes; where those begin that could be put there."""
    woven = weave(block.events, stretches, words)
    stack: list[nodes.Element] = [block.node]
    block.node.children = []
    for event in woven:
        match event:
            case NodeText(start=start, end=end, node=node, base=base):
                stack[-1] += nodes.Text(str(node)[start - base : end - base])
            case Open(node=node):
                stack[-1] += node
                node.children = []
                stack.append(node)
            case Begin(stretch=stretch, first=first):
                inside = cited_stretch("", "", docname=docname, part=part, start=stretch.start, first=first)
                stack[-1] += inside
                stack.append(inside)
            case Close() | End():
                stack.pop()
            case UntouchedNode(node=node):
                stack[-1] += node
    return {e.stretch.start for e in woven if isinstance(e, Begin)}


def by_id(footnotes: Iterable[nodes.footnote]) -> dict[str, nodes.footnote]:
    """Footnotes by each of their ids."""
    return {id_: footnote for footnote in footnotes for id_ in footnote["ids"]}


def mark_notes(footnotes: Iterable[nodes.footnote], ids: set[str]) -> None:
    """Give footnotes with these ids a place to go to in LaTeX, which knows them by number alone."""
    for footnote in footnotes:
        paragraph = next(iter(footnote.findall(nodes.paragraph)), None)
        for id_ in ids.intersection(footnote["ids"]):
            if paragraph is not None:
                target = nodes.target("", "", ids=[note_anchor(id_)])
                paragraph.insert(0, addnodes.only("", target, expr="latex"))


def note_anchor(id_: str) -> str:
    """The id of the place in a footnote that LaTeX can go to."""
    return f"archref-note-{id_}"


def line_of(node: nodes.Node | None) -> int:
    """The source line of a node, or of the nearest around it that has one."""
    while node is not None and not node.line:
        node = node.parent
    return node.line if node is not None and node.line else 1


def _is_code(node: nodes.Element) -> bool:
    """Whether its words are no prose: code, or the name of something."""
    return (
        isinstance(node, CODE)
        or node.get("refdomain") == "archref"
        or any(map(lambda n: n is not node, node.findall(nodes.literal)))
    )


def _number(footnote: nodes.footnote) -> str:
    label = next(iter(footnote.findall(nodes.label)), None)
    return label.astext().strip() if label is not None else ""

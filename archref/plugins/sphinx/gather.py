"""After a file is read: its words are gathered as Documents, and what archref finds in them is marked in its doctree.

What a stretch means is told later, when all pages are known; here only its place is settled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.matching import patmatch

from ...corrections import read_again
from ...resolving import Resolver, grammar_of
from ..common.facts import Facts, wanted
from ..common.linked_stretches import linked_stretches
from ..common.pages import PageDocument, SitePage
from .doctree import DoctreeReader, by_id, line_of, mark_notes, wrap
from .domain import domain_of
from .gathered import Gathered
from .nodes import declaration

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# what of a doctree is asked for by itself: looked for once, for walking through it takes time
HELD = (declaration, nodes.footnote, pending_xref)


def gather(app: Sphinx, doctree: nodes.document) -> None:
    """Read a doctree and mark the stretches that archref finds (event doctree-read)."""
    docname = app.env.docname
    domain = domain_of(app.env)
    excluded = any(patmatch(docname, p) for p in app.config.archref_exclude)
    prose = app.config.archref_auto and not excluded and wanted(app.env.metadata[docname])
    held = list(doctree.findall(lambda node: isinstance(node, HELD)))
    references = {node.get("refdomain") or node.get("reftype") for node in held if isinstance(node, pending_xref)}
    declarations = [node for node in held if isinstance(node, declaration)]
    footnotes = [node for node in held if isinstance(node, nodes.footnote)]
    gathered = Gathered(SitePage(docname), roles=domain.name in references)
    # what the role `any` means is told later
    bare = not declarations and references.isdisjoint((domain.name, "any")) and not domain.asks_for_lists(docname)
    corrections = app.config.archref_corrections
    run = read_again(corrections).begun() if corrections else None
    resolver = Resolver(grammar_of(app.config.archref_grammar), corrections=run)
    for reader, facts, line, anchor in _parts(doctree, footnotes, declarations, prose):
        if facts.volume is None:
            facts = facts._replace(volume=app.config.archref_volume)
        document = reader.gatherer.document(facts)
        i = len(gathered.page.parts)
        result = resolver.resolve(document)
        stretches = linked_stretches(result)
        starts = [s.start for s in stretches]
        shown = {
            s.start for s in stretches if any(s.start < end and start < s.end for start, end, _ in reader.explicit)
        }
        for block in reader.blocks:
            if inside := block.within(stretches, starts):
                shown |= wrap(block, inside, document.text, docname, i)
        breaks = reader.set_breaks(((p.number, p.start) for p in document.pages), docname)
        gathered.page.parts.append(PageDocument(document, anchor, reader.notes, breaks, reader.explicit, shown))
        gathered.lines.append(reader.lines)
        gathered.declared.append(line)
        for explicit in reader.cited:
            explicit["docname"], explicit["part"] = docname, i
        bare = bare and not (stretches or reader.explicit or result.diagnostics)
    if not bare:
        mark_notes(footnotes, {id_ for part in gathered.page.parts for id_ in part.notes.values()})
    for mark in declarations:
        mark.parent.remove(mark)
    gathered.bare = bare
    domain.note_page(docname, gathered)


def _parts(
    doctree: nodes.document, held: Sequence[nodes.footnote], marks: Sequence[declaration], prose: bool
) -> Iterator[tuple[DoctreeReader, Facts, int, str]]:
    """The documents of a page, read: (reader, facts, line of the declaration, id). The page itself is the first, and
    each section below its heading that declares a document is one. `held` are the page's footnotes."""
    footnotes = by_id(held)
    own = [m for m in marks if isinstance(m.parent, nodes.section) and not isinstance(m.parent.parent, nodes.document)]
    sections = [m.parent for m in own]
    readers = [DoctreeReader(footnotes, [s for s in sections if s is not root], prose) for root in (doctree, *sections)]
    for reader, root in zip(readers, (doctree, *sections), strict=True):
        for child in root.children:
            reader.body(child)
    marked = {key for reader in readers for key in reader.gatherer.marked}
    for reader in readers if prose else ():
        reader.marked_notes()
    for footnote in {id(f): f for f in footnotes.values()}.values() if prose else ():
        if marked.isdisjoint(footnote["ids"]):
            readers[0].note(footnote["ids"][0])
    page = next((m for m in marks if not any(m is other for other in own)), None)
    facts = Facts(*page["facts"]) if page is not None else Facts()
    yield readers[0], facts, line_of(page), ""
    for reader, mark in zip(readers[1:], own, strict=True):
        yield reader, Facts(*mark["facts"]), line_of(mark), mark.parent["ids"][0]

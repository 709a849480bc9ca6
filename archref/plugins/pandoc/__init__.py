"""The pandoc filter: `pandoc --filter archref-pandoc notes.docx -o notes.html`.

Works on pandoc's JSON as it is, for every format pandoc reads and writes. The document's metadata may hold
`archref-volume`, `archref-document`, `archref-date`, `archref-style`, `archref-locale`, `archref-level`,
`archref-grammar` (one file or a list), `archref-corrections`, `archref-tooltips`, `archref-assets`, or a mapping `archref` of them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from ..assets import inline
from ..common.facts import declared, wanted
from ..common.listing import settle
from ..common.pages import PageDocument, SitePage
from ..common.places import slug
from ..common.project import Project
from ..common.settings import settings_of
from ..common.weaving import Begin, NodeText, weave
from .reader import PandocReader
from .tree import PandocElement, plain_map
from .writer import anchor, bibliography, mark, rebuilt


def main() -> None:
    """The command `archref-pandoc`: a document of pandoc's from standard input to standard output."""
    if {"-h", "--help"} & set(sys.argv[1:]) or sys.stdin.isatty():
        print("Usage: pandoc --filter archref-pandoc INPUT -o OUTPUT\n\nLinks and lists what a document cites.")
        return
    try:
        document = json.loads(sys.stdin.buffer.read())
        blocks, meta = document["blocks"], document["meta"]
    except (ValueError, KeyError, TypeError):
        sys.exit("archref-pandoc: standard input is no document of pandoc's; run: pandoc --filter archref-pandoc INPUT")
    try:
        annotate(blocks, plain_map(meta), sys.argv[1] if len(sys.argv) > 1 else "")
    except ValueError as error:  # a mistake in a grammar or in corrections
        sys.exit(f"archref-pandoc: {error}")
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False).encode())


def _say(subtype: str, message: str) -> None:
    print(f"archref-pandoc: {message} [archref.{subtype}]", file=sys.stderr)


def annotate(blocks: list[PandocElement], metadata: Mapping[str, Any], to: str = "") -> None:
    """Put into a document's blocks what is found in them; `to` is the format that pandoc is going to write."""
    if not wanted(metadata):
        return
    settings = settings_of(metadata)
    reader = PandocReader(settings.defaults, _say)
    reader.read(str(metadata.get("title", "")), blocks)
    document = reader.gatherer.document(declared(metadata, _say))
    breaks = {page.number: slug("page", page.number) for page in document.pages}
    part = PageDocument(document, "", reader.notes, breaks)
    project = Project([SitePage("", [part])], grammar=settings.grammar, corrections=settings.corrections)
    (found,) = project.found(project.pages[0])
    woven = [(inlines, weave(events, found, part.document.text)) for inlines, events in reader.lists]
    part.shown = {e.stretch.start for _, events in woven for e in events if isinstance(e, Begin)}
    lists = settle(project, [(i, request, _say) for i, (_, request) in enumerate(reader.requests)])
    meanings = {m.start: m for m in project.meanings(project.pages[0])[0]}
    for inlines, events in woven:
        inlines[:] = rebuilt(events, meanings, settings.tooltips)
    at = {page.start: breaks[page.number] for page in document.pages}
    for inlines, events in reader.lists:
        if events and isinstance(events[0], NodeText) and events[0].start in at:
            mark(inlines, at[events[0].start])
    for number, note in zip(reader.notes.values(), reader.found, strict=True):
        anchor(note["c"], number)
    for i, (paragraph, _wish) in enumerate(reader.requests):
        paragraph.update(t="Div", c=[["", ["archref"], []], list(bibliography(lists[i]))])
    for subtype, message, _page in project.told():
        _say(subtype, message)
    if settings.assets and to.startswith(("html", "epub", "revealjs", "slidy")):
        blocks.append({"t": "RawBlock", "c": ["html", inline()]})

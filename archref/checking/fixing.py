"""Mending: the sure fixes of findings, carried back into the file that the documents were read from.

A fix is carried out where the words that it changes stand in the file as in the text, also inside the parts of a Word,
OpenDocument or EPUB package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from ..document import Document
from ..reading.files import InputError, shown

if TYPE_CHECKING:
    from ..origin import Source
    from .model import Edit, Finding, Fix

XML = frozenset(("tei", "html", "docx", "odt", "epub"))
LATEX_SIGNS = frozenset("\\{}$&#%~_^")


class Change(NamedTuple):
    """`text` instead of what stands from `start` to `end` of the source."""

    start: int
    end: int
    text: str


class Mended(NamedTuple):
    """A source with what is changed in it: all changes in order, how many findings they mend, and the texts that its
    documents then have."""

    source: Source
    changes: list[Change]
    findings: int
    texts: list[str]

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The source's text between two offsets, mended."""
        end = len(self.source.text) if end is None else end
        return _changed(self.source.text, [c for c in self.changes if start <= c.start < end], start, end)


def sure_fixes(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Fix]]:
    """The fixes that may be made without asking, the first of each finding."""
    for finding in findings:
        fix = next((f for f in finding.fixes if f.sure), None)
        if fix is not None:
            yield finding, fix


def changes(fix: Fix, document: Document) -> list[Change] | None:
    """What a fix changes in the source; None where the words do not stand there as in the text, or the file is none that
    archref can write."""
    found = [_change(edit, document) for edit in fix.edits]
    return [c for c in found if c is not None] if all(found) else None


def _change(edit: Edit, document: Document) -> Change | None:
    words = document.text[edit.start : edit.end]
    if document.origin is None:
        return Change(edit.start, edit.end, edit.text)
    source = document.origin.source
    if source.converted or (source.format == "latex" and LATEX_SIGNS & set(edit.text)):
        return None
    start, end = document.origin.span(edit.start, edit.end)
    if source.text[start:end] != words:
        return None
    return Change(start, end, escape(edit.text) if source.format in XML else edit.text)


def mended(source: Source, findings: Sequence[Finding], documents: Sequence[Document]) -> Mended:
    """The sure fixes of the findings in a source's documents, as far as they can be made; of two that overlap, one."""
    wanted: list[tuple[list[Change], int, Fix]] = []
    for finding, fix in sure_fixes(findings):
        document = documents[finding.document]
        if document.origin is not None and document.origin.source is source:
            made = changes(fix, document)
            if made:
                wanted.append((sorted(made), finding.document, fix))
    wanted.sort(key=lambda w: w[:2])
    made_all: list[Change] = []
    edits: dict[int, list[Change]] = {}
    here = count = 0
    for made, index, fix in wanted:
        if made[0].start < here:
            continue
        made_all += made
        edits.setdefault(index, []).extend(Change(*edit) for edit in fix.edits)
        here = made[-1].end
        count += 1
    own = [i for i, d in enumerate(documents) if d.origin is not None and d.origin.source is source]
    texts = [_changed(documents[i].text, sorted(edits.get(i, [])), 0, len(documents[i].text)) for i in own]
    return Mended(source, made_all, count, texts)


def _changed(text: str, wanted: Iterable[Change], start: int, end: int) -> str:
    pieces: list[str] = []
    for change in wanted:
        pieces += [text[start : change.start], change.text]
        start = change.end
    return "".join(pieces) + text[start:end]


def file_of(made: Mended, data: bytes, read: Callable[[bytes], Iterable[Document]]) -> bytes:
    """The file with its changes; `data` is the file as it is, `read` reads one. InputError rather than hand back one whose
    documents would have other words than these."""
    source = made.source
    if not source.parts:
        return (source.byte_order_mark + made.text()).encode(source.encoding, "surrogatepass")
    from ..weaving.packaged import with_texts

    def part(start: int, end: int) -> str | None:
        return made.text(start, end) if any(start <= c.start < end for c in made.changes) else None

    written = with_texts(source, data, part)
    if [document.text for document in read(written)] != made.texts:
        raise InputError(
            f"{shown(source.name)} would not be read with what is mended alone changed; nothing is written"
        )
    return written

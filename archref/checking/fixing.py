"""Mending: the sure fixes of findings, carried back into the file that the documents were read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..document import Document

if TYPE_CHECKING:
    from ..origin import Source
    from .model import Edit, Finding, Fix


class Change(NamedTuple):
    """`text` instead of what stands from `start` to `end` of the source."""

    start: int
    end: int
    text: str


def sure_fixes(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Fix]]:
    """The fixes that may be made without asking, the first of each finding."""
    for finding in findings:
        fix = next((f for f in finding.fixes if f.sure), None)
        if fix is not None:
            yield finding, fix


def changes(fix: Fix, document: Document) -> list[Change] | None:
    """What a fix changes in the source; None where the words do not stand there as in the text."""
    found = [_change(edit, document) for edit in fix.edits]
    return [c for c in found if c is not None] if all(found) else None


def _change(edit: Edit, document: Document) -> Change | None:
    words = document.text[edit.start : edit.end]
    if document.origin is None:
        return Change(edit.start, edit.end, edit.text)
    source = document.origin.source
    if source.parts or source.converted:
        return None
    start, end = document.origin.span(edit.start, edit.end)
    return Change(start, end, edit.text) if source.text[start:end] == words else None


def mended(source: Source, findings: Sequence[Finding], documents: Sequence[Document]) -> tuple[str, int]:
    """The source with the sure fixes of the findings in its documents, and how many were made; of two that overlap, one."""
    wanted = []
    for finding, fix in sure_fixes(findings):
        document = documents[finding.document]
        if document.origin is not None and document.origin.source is source:
            made = changes(fix, document)
            if made:
                wanted.append(sorted(made))
    wanted.sort()
    pieces: list[str] = []
    here = count = 0
    for made in wanted:
        if made[0].start < here:
            continue
        for change in made:
            pieces += [source.text[here : change.start], change.text]
            here = change.end
        count += 1
    return "".join(pieces) + source.text[here:], count

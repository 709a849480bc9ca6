"""A text's citations, with fields and spans: what the forms and the labels read, chosen among and completed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..grammar import Grammar
from .abbreviations import Abbreviations
from .anchored import by_forms as by_forms
from .candidates import FoundCitation
from .scan import Scan as Scan


def recognise(
    text: str,
    grammar: Grammar,
    *,
    body_end: int = -1,
    pages_are_internal: bool = False,
    declared: Abbreviations | None = None,
    edition: bool = False,
    alone: bool = False,
    confidence: float | None = None,
    editors: float = 0.0,
    emphasis: Sequence[tuple[int, int]] = (),
    columns: Sequence[int] = (),
    stands_beside: Callable[[int, int], bool] | None = None,
) -> list[FoundCitation]:
    """All citations of a clean text in reading order. Linear in the text; never raises on any string.

    `declared`: abbreviations that the work itself sets up, and what they stand for. `edition`: the text is a document
    of an edition, which names the repository first and cites no books as manuscripts do. `alone`: the text is one note.
    `editors`: how much beside the notes' own words speaks for an edition, as the logarithm of odds. `confidence`: how
    sure a reading must be; below it the place is told as one that could not be read. `emphasis`: what the author has set
    in italics, in order. `columns`: where words begin behind several blanks of a line, in order. `stands_beside`: whether a
    stretch is none of the text's sentences and notes but printed beside them, a running head, a table of contents.
    """
    body_end = len(text) if body_end < 0 else body_end
    found = by_forms(text, grammar, body_end, pages_are_internal, edition, alone)
    if edition:
        return found
    from .manuscript import Manuscript, of_manuscript  # what only manuscripts need is loaded for them

    work = Manuscript(
        text=text,
        grammar=grammar,
        body_end=body_end,
        pages_are_internal=pages_are_internal,
        declared=declared or Abbreviations(),
        alone=alone,
        confidence=confidence,
        editors=editors,
        emphasis=emphasis,
        columns=columns,
        stands_beside=stands_beside,
    )
    return of_manuscript(work, found)

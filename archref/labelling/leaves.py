"""Leaves and pages in brackets behind a shelfmark, which are no part of it: "Add MS 32284 (f.89–92 and f. 113–116)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..patterns import expression
from .spans import Span

MOST = 120  # characters of such a bracket
ONE = r"(?:\d{1,3}(?!\d)[rvab]{0,2}|\d{4}[rvab]{1,2})"  # four figures alone are a year: "(c. 1850)"
LEAF = rf"{ONE}(?: ?[-–] ?{ONE})?"
WORD = r"(?:[Ff]f?|[Ff]ols?|[Ff]os?|[Ff]oll?|Bl|pp?|cc?|[Ll]l?)\.? ?"
BETWEEN = r"(?:,|;|,? (?:and|und|et|e|y|i|&))\s+"
LEAVES = expression(rf"\s?\((?P<leaves>{WORD}{LEAF}(?:{BETWEEN}(?:{WORD})?{LEAF}){{0,6}})\)", needs=("(",))
LISTED = expression(LEAF)


def with_all_leaves(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The citations, each with the leaves that stand in brackets behind its file: none of them is one by itself."""
    end = 0
    for span in spans:
        if span.start < end:
            continue  # "| f. 113–116)" of the bracket before
        if span.type == "archival":
            end = max(end, _taken(text, span))
        yield span


def _taken(text: str, span: Span) -> int:
    """Give a citation the leaves of such a bracket; the end of what it has then, 0 where there is none."""
    for i, (start, stop, name) in enumerate(span.fields):
        if name != "file_number":
            continue
        m = LEAVES.search(text, start, min(len(text), stop + MOST))
        if m is None or not start < m.start() <= stop:
            continue
        sure = span.field_sure[i]
        span.fields[i] = (start, m.start(), name)
        kept = [
            (field, how)
            for field, how in zip(span.fields, span.field_sure, strict=True)
            if field[2] == name or field[1] <= m.start() or m.end() <= field[0]
        ]
        kept += [((*leaf.span(), "pages"), sure) for leaf in LISTED.finditer(text, *m.span("leaves"))]
        kept.sort(key=lambda pair: pair[0])
        span.fields, span.field_sure = [field for field, _ in kept], [how for _, how in kept]
        span.end = max(span.end, m.end())
        return m.end()
    return 0

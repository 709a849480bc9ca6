"""Lists of interviews: below a heading that says so a line each, who was asked, where and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..grammar import Grammar
from ..labelling.date_field import iso_of
from ..labelling.dates import dates
from ..patterns import expression
from .candidates import FoundCitation

SURE = 0.8  # how sure what only its place in the list tells is
LEAST = 2  # lines of such a list
LONGEST = 160  # characters of one
LINE = expression(r"[^\n]*(?:\n|\Z)")
HEADING = expression(
    r"(?i)[ \t]*(?:[A-Z\d]{1,4}[.)] )?(?:(?:oral |personal |author[’']s )?interviews?(?: (?:by|with) the author| conducted by the author)?|oral (?:sources|testimon(?:y|ies)|evidence|informants)"
    r"|informants|entrevistas|entretiens|interviste|interviews und gespräche|fuentes orales|sources orales|fonti orali):?[ \t]*"
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:[A-ZÀ-Þ][\w.’'-]*|de|da|van|von|der|bin|al|el|y)){1,5}"
ENTRY = expression(
    rf"[ \t]*(?P<who>{_NAME})(?:, (?!\d)[^,;:()\d\n]{{2,40}}){{0,3}}, (?P<when>[^,;:()\d\n]{{0,12}}\d[^()\n]{{4,80}}?)\.?[ \t]*"
)


class InterviewList(NamedTuple):
    """The heading as printed, and the place, author and date of each line below it."""

    heading: str
    lines: list[tuple[int, int, dict[str, Any]]]


def interview_lists(text: str) -> Iterator[InterviewList]:
    """The lists of a text, in order. Linear.

    >>> found = next(interview_lists("INTERVIEWS\\n\\nAda Vane, Salem, 3 May 1971; 2 June 1972\\nJon Colt, Lima, 12 June 1972.\\n"))
    >>> [one["date"] for _, _, one in found.lines]
    ['1971-05-03', '1972-06-12']
    """
    heading, blanks = "", 0
    lines: list[tuple[int, int, dict[str, Any]]] = []
    for line in LINE.finditer(text):
        if not line[0].strip():
            blanks += 1
            continue
        end = line.start() + len(line[0].rstrip())
        said = _entry(text, line.start(), end) if heading and blanks < 2 else None
        if said is not None:
            lines.append(said)
        else:
            if len(lines) >= LEAST:
                yield InterviewList(heading, lines)
            heading = line[0].strip() if end - line.start() < LONGEST and HEADING.fullmatch(line[0].rstrip()) else ""
            lines = []
        blanks = 0
    if len(lines) >= LEAST:
        yield InterviewList(heading, lines)


def _entry(text: str, start: int, end: int) -> tuple[int, int, dict[str, Any]] | None:
    """The place and fields of a line that says who was asked and when."""
    m = ENTRY.fullmatch(text, start, end) if end - start <= LONGEST else None
    if m is None:
        return None
    first, last = m.span("when")
    day = next((place for place in dates(text, first, last)), None)
    if day is None or len(day[2]) < len("1971-05"):
        return None
    until = text.find(";", first, last)
    said = {"author": m["who"], "date": iso_of(text, first, last if until < 0 else until) or day[2]}
    return m.start("who"), last, said


def with_interviews(text: str, found: Sequence[FoundCitation], grammar: Grammar) -> list[FoundCitation]:
    """The citations with the lines of such lists, each as one."""
    lists = list(interview_lists(text))
    if not lists:
        return list(found)
    before = sorted(found, key=lambda f: f.start)
    starts = [f.start for f in before]
    out: set[int] = set()
    added = []
    for listed in lists:
        for start, end, said in listed.lines:
            first = bisect_left(starts, start)
            out.update(range(first - (first > 0 and before[first - 1].end > start), bisect_left(starts, end)))
            added.append(FoundCitation(start, end, "archival", said, grammar.by_name["archival-in-a-note"], sure=SURE))
    kept = [f for i, f in enumerate(before) if i not in out]
    return sorted([*kept, *added], key=lambda f: f.start)

"""Archives that the labels pass over in a long sentence, read a second time by what stands around their names alone: "… for
their raids in the year of the siege (Arch. nat., Y 4, fol. 35 v)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..patterns import expression
from .names import NamesByFirstWord, repositories
from .spans import Span
from .tokens import Tokens, tokens

if TYPE_CHECKING:
    from .model import Model

NEAR = 60  # characters behind a name in which a figure of its file stands
FIGURE = expression(r"\d")
# where a clause begins or ends that can be read alone
CLAUSE = expression(r"[;:] |(?<=[^\W\d_]{3}[.?!]) (?=[A-ZÀ-Þ])|(?<=\d[.?!]) (?=[A-ZÀ-Þ])|\n")
BRACKETS = {"(": ")", "[": "]"}
FILED = frozenset("box folder record_group lot".split())
CLASSED = expression(r"[^\d,]{0,20}[^\W\d_][^\d,]{0,20}\d")


def read_twice(reader: Model, line: Tokens, own: NamesByFirstWord | None, apart: Sequence[int]) -> list[Span]:
    """The citations of a line in order, with those that only its second reading finds; arguments as of `Model.read`."""
    spans = reader.read(line, own, apart)
    found = []
    for start, end in archives_passed_over(line, spans, own):
        for span in reader.read(tokens(line.text, start, end), own, apart):
            if is_filed(line.text, span):
                span.again = True
                found.append(span)
    return sorted([*spans, *found], key=lambda span: span.start) if found else spans


def archives_passed_over(
    line: Tokens, spans: Sequence[Span], own: NamesByFirstWord | None = None
) -> Iterator[tuple[int, int]]:
    """The stretches around names of archives that stand in no citation of the line and before a figure, in order; none twice.
    Linear in the line."""
    text, done = line.text, line.starts[0] if len(line) else 0
    ends = [span.end for span in spans]
    for first, stop in repositories(line.words, own):
        start, end = line.starts[first], line.ends[stop - 1]
        at = bisect_left(ends, start + 1)
        if start < done or (at < len(spans) and spans[at].start < end):
            continue
        floor = max(done, ends[at - 1] if at else 0)
        ceiling = spans[at].start if at < len(spans) else line.ends[-1]
        begin, behind = _stretch(text, start, end, floor, ceiling)
        if FIGURE.search(text, end, min(behind, end + NEAR)):
            yield begin, behind
        done = behind


def is_filed(text: str, span: Span) -> bool:
    """Whether a second reading gives an archive with a file in it, by its class or as a box: no more than that is believed of
    it, for journals and indexes have names of archives before bare numbers too."""
    if span.type != "archival":
        return False
    names = {name for _, _, name in span.fields}
    classed = any(name == "file_number" and CLASSED.match(text, start, end) for start, end, name in span.fields)
    return "repository" in names and (classed or bool(names & FILED))


def _stretch(text: str, start: int, end: int, floor: int, ceiling: int) -> tuple[int, int]:
    """The bracket that a name begins, else its clause."""
    closing = BRACKETS.get(text[start - 1 : start])
    if closing and start > floor:
        closes = text.find(closing, end, ceiling)
        if closes > 0:
            return start, closes
    begin = max((m.end() for m in CLAUSE.finditer(text, floor, start + 1) if m.end() <= start), default=floor)
    m = CLAUSE.search(text, end, ceiling)
    return begin, m.start() if m else ceiling

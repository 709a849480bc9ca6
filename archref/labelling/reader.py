"""The citations of a note as candidates: where they stand, their type and fields, how sure each is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .spans import Span
from .tokens import tokens
from .values import fields
from .words import classes_of


@dataclass(slots=True)
class Read:
    """A citation that the labelling gives, with the values of its fields."""

    start: int
    end: int
    type: str
    fields: dict[str, Any]
    sure: float
    field_sure: dict[str, float] = field(default_factory=dict)


def citations_of(text: str, spans: Iterable[Span]) -> list[Read]:
    """What the spans of a note say; an archival citation with an ibid. in it has its location from there."""
    found = []
    for span in spans:
        said = fields(text, span)
        if span.type == "archival" and says_ibid(text, span):
            said["location_ibid"] = True
        sure = {name: span.field_sure[i] for i, (_, _, name) in reversed(list(enumerate(span.fields)))}
        found.append(Read(span.start, span.end, span.type, said, span.sure, sure))
    return found


def says_ibid(text: str, span: Span) -> bool:
    """Whether an ibid. of any language stands in a citation outside its fields."""
    for begin, end in _gaps(span):
        for word in tokens(text, begin, end).words:
            if "again" in classes_of(word.lower()):
                return True
    return False


def _gaps(span: Span) -> Iterable[tuple[int, int]]:
    at = span.start
    for begin, end, _ in span.fields:
        yield at, begin
        at = end
    yield at, span.end

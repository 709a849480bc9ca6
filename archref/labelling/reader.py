"""The citations of a note as candidates: where they stand, their type and fields, how sure each is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ..patterns import expression
from .absence import is_absent
from .brackets import close_brackets, from_its_bracket, within_its_bracket
from .communications import was_told
from .details_of_books import with_a_roman_page, without_details
from .joining import number_of, with_their_place
from .journal_volumes import with_its_volume
from .leaves import with_all_leaves
from .mixed import told_apart
from .narrowing import all_addressed, each_once, place_of_all, within_its_sentence, without_address, without_lead
from .official_papers import of_the_record
from .openings import closed, opened
from .printed_works import names_no_work, names_nobody, say_printed
from .reference_lists import of_a_thesis, of_an_entry
from .retyping import retype, retype_kept, says_ibid
from .said import say
from .spans import Span
from .title_years import with_their_subtitles
from .values import fields

STOPPED = expression(r"\b(?:[Ii]bid|[Ee]bd|[Uu]o|cit)$")  # words that an ibid.'s full stop belongs to

Mending = Callable[[str, Span], None]
EVERY: tuple[Mending, ...] = (within_its_bracket, close_brackets, without_lead, place_of_all, all_addressed, each_once)
# what is put right in a citation once its type is known, in this order; of other types, what is of every one
STEPS: dict[str, tuple[Mending, ...]] = {
    "archival": (without_address, from_its_bracket, *EVERY, say),
    "ibid": (*EVERY, within_its_sentence, say),
    "published": (
        *EVERY, say_printed, of_a_thesis, of_an_entry, of_the_record, with_its_volume, without_details, with_a_roman_page,
    ),
}  # fmt: skip


@dataclass(slots=True)
class Read:
    """A citation that the labelling gives, with the values of its fields."""

    start: int
    end: int
    type: str
    fields: dict[str, Any]
    sure: float
    field_sure: dict[str, float] = field(default_factory=dict)
    printed: dict[str, str] | None = None  # what has no field of its own: the number of a message
    again: bool = False  # of a second reading, which gives way to a form


def citations_of(text: str, spans: Iterable[Span]) -> list[Read]:
    """What the spans of a note say; an archival citation with an ibid. in it has its location from there."""
    found: list[Read] = []
    joined = with_their_subtitles(text, with_their_place(text, told_apart(text, with_all_leaves(text, spans))))
    for i, span in enumerate(joined):
        if span.type == "published" and names_no_work(text, span):
            continue
        retype_kept(text, span)
        if span.type == "archival":
            opened(text, span, found[-1].end if found else 0)
            closed(text, span, joined[i + 1].start if i + 1 < len(joined) else len(text))
        retype(text, span)
        for step in STEPS.get(span.type, EVERY):
            step(text, span)
        said = fields(text, span)
        if not _cites_nothing(text, span, said):
            found.append(_read(text, span, said))
    return found


def _cites_nothing(text: str, span: Span, said: dict[str, Any]) -> bool:
    """Whether what is said is no citation: nobody's work, an archive where nothing was found, what somebody told."""
    if span.type == "published":
        return names_nobody(text, span, said) or was_told(text, span.start, span.end, said)
    return span.type == "archival" and (
        is_absent(text, span.start, span.end, said) or was_told(text, span.start, span.end, said)
    )


def _read(text: str, span: Span, said: dict[str, Any]) -> Read:
    if span.type == "archival" and says_ibid(text, span):
        said["location_ibid"] = True
    sure = {name: span.field_sure[i] for i, (_, _, name) in reversed(list(enumerate(span.fields)))}
    end = span.end
    if text[end : end + 1] == "." and STOPPED.search(text[max(span.start, end - 6) : end]):
        end += 1
    return Read(span.start, end, span.type, said, span.sure, sure, number_of(text, span), span.again)

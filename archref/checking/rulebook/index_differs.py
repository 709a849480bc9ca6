"""A message whose date is another one in the index of volumes and telegrams, or where it was looked up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ..model import Finding, Named, manuscript
from ..work import CheckedWork

if TYPE_CHECKING:
    from ...identity import CitedThing, RecordMatch

HEAD = Named("ARC606", "index-differs", "warning")
MESSAGES = ("telegram", "archival")
NEAR = 1  # days by which messages were sent after they were written


def find(work: CheckedWork) -> Iterator[Finding]:
    if work.index is None and not work.looked_up:
        return
    from ...identity import cited

    for part in work.parts:
        by_id = {c.id: c for c in part.citations}
        for thing in cited(part.result):
            citation = by_id.get(thing.citation)
            printed = str(citation.fields.get("date", "")) if citation is not None else ""
            if citation is None or thing.kind not in MESSAGES or len(printed) != 10 or not printed[0].isdigit():
                continue
            known = [m for m in _elsewhere(work, thing) if len(m.date) >= 10 and not m.relation and _is_it(m.agrees)]
            apart = [abs((date.fromisoformat(m.date[:10]) - date.fromisoformat(printed)).days) for m in known]
            if not known or min(apart) <= NEAR or len({m.date[:10] for m in known}) > 1:
                continue
            there = f"“{known[0].title}” is of {known[0].date[:10]}"
            message = f"dated {printed} here, and {there} in {known[0].source}; compare the original"
            yield HEAD.at(part, citation.start, citation.end, message)


def _elsewhere(work: CheckedWork, thing: CitedThing) -> list[RecordMatch]:
    """What the index and the look-ups have for a thing."""
    found = work.looked_up.of(thing)
    if work.index is not None:
        from ...index.matching import find_by_number

        answers, candidates = find_by_number(work.index, thing)
        found += [*answers, *candidates]
    return found


def _is_it(agrees: tuple[str, ...]) -> bool:
    """Whether number and post agree, or the film or Document Number, or the place in a volume."""
    said = " ".join(agrees)
    return any(name in said for name in ("film number", "Document Number", "volume and document")) or len(agrees) > 1


_RELEASED = (
    {"Document Number": "1978ANKARA05761", "Film Number": "D780502-0123", "Draft Date": "12/06/1978", "Subject": "HARVEST", "From": "ANKARA", "To": "STATE"},
    {"Document Number": "1978LIMA02044", "Film Number": "D780190-0450", "Draft Date": "05/04/1978", "Subject": "PRICES", "From": "LIMA", "To": "STATE"},
)  # fmt: skip

RULE = HEAD.rule(
    find,
    what="A telegram or a paper with a film number is dated otherwise in the index that was given with --index, or where it was looked up.",
    why="The index holds what volumes and releases print of the message itself, --lookup what services have of it.",
    mend="Compare the message. The rule needs an index (archref index add) or a file of archref lookup --format json.",
    released=_RELEASED,
    finds={
        manuscript("Telegram 5761 from Ankara, December 16, 1978."): "Telegram 5761 from Ankara, December 16, 1978",
        manuscript("Telegram 2044 from Lima, 14 May 1978."): "Telegram 2044 from Lima, 14 May 1978",
        manuscript("Telegram 2044 from Lima, 4 July 1978.", "Telegram 5761 from Ankara, December 6, 1978."): "Telegram 2044 from Lima, 4 July 1978",
    },
    silent=(
        manuscript("Telegram 5761 from Ankara, December 6, 1978."),
        manuscript("Telegram 2044 from Lima, 5 May 1978."),
        manuscript("Telegram 999 from Lima, 14 May 1978."),
    ),
)  # fmt: skip

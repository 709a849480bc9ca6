"""A message whose date is another one in the index of volumes and telegrams."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model import Finding, Named, manuscript
from ..work import Work

HEAD = Named("ARC606", "index-differs", "warning")
NEAR = 1  # days by which messages were sent after they were written


def find(work: Work) -> Iterator[Finding]:
    if work.index is None:
        return
    from ...identity import cited
    from ...index.matching import find_by_number

    for part in work.parts:
        by_id = {c.id: c for c in part.citations}
        for thing in cited(part.result):
            citation = by_id.get(thing.citation)
            printed = str(citation.fields.get("date", "")) if citation is not None else ""
            if citation is None or thing.kind != "telegram" or len(printed) != 10 or not printed[0].isdigit():
                continue
            answers, candidates = find_by_number(work.index, thing)
            known = [m for m in (*answers, *candidates) if len(m.date) >= 10 and not m.relation and _is_it(m.agrees)]
            apart = [abs((date.fromisoformat(m.date[:10]) - date.fromisoformat(printed)).days) for m in known]
            if not known or min(apart) <= NEAR or len(known) > 1:
                continue
            there = f"“{known[0].title}” of {known[0].date[:10]} ({known[0].source})"
            message = f"dated {printed} here, and the index has {there}; compare the original"
            yield HEAD.at(part, citation.start, citation.end, message)


def _is_it(agrees: tuple[str, ...]) -> bool:
    """Whether number and post agree, or the film or Document Number."""
    said = " ".join(agrees)
    return "film number" in said or "Document Number" in said or len(agrees) > 1


_RELEASED = (
    {"Document Number": "1978ANKARA05761", "Film Number": "D780502-0123", "Draft Date": "12/06/1978", "Subject": "HARVEST", "From": "ANKARA", "To": "STATE"},
    {"Document Number": "1978LIMA02044", "Film Number": "D780190-0450", "Draft Date": "05/04/1978", "Subject": "PRICES", "From": "LIMA", "To": "STATE"},
)  # fmt: skip

RULE = HEAD.rule(
    find,
    what="A telegram is dated otherwise in the index that was given with --index.",
    why="The index holds what volumes and releases print of the message itself.",
    mend="Compare the message. The rule needs an index (archref index add).",
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

"""A paper that is dated out of the years which its file holds."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..periods import retired, term_ended, years_in
from ..work import CheckedWork, Dated

HEAD = Named("ARC510", "date-outside-file", "warning")
FISCAL = expression(r"\bFY\b|[Ff]iscal|[Bb]udget")


def find(work: CheckedWork) -> Iterator[Finding]:
    for d in work.dated:
        if not d.printed and not d.paper.citation.source:
            continue
        why = _outside(work, d)
        if why is not None:
            start, end = d.paper.find(d.date[:4]) or (d.paper.citation.start, d.paper.citation.end)
            yield HEAD.at(d.paper.part, start, end, f"{why}, and the paper is dated {d.date}; compare date and file")


def _outside(work: CheckedWork, d: Dated) -> str | None:
    year = int(d.date[:4])
    lot = retired(d.place)
    if lot is not None and year > lot[1]:
        return f"lot {lot[0]} was retired in {lot[1]} and holds nothing later"
    levels = [str(x) for x in d.place.fields.get("levels") or ()]
    for level in levels:
        years = years_in(level)
        first = years[0] - 1 if years is not None and level.startswith("Central") else 0  # plans are for years to come
        if years is not None and not FISCAL.search(level) and not first <= year <= years[1] + 1:
            return f"“{level}” holds papers of {years[0]} to {years[1]}"
    ended = term_ended(work.repository(d.place), levels)
    if ended is not None and year > ended:
        return f"the president of these files left office in {ended}"
    return None


_LETTER = "Vane to Colt, March 3, {}, {}."

RULE = HEAD.rule(
    find,
    what="A paper is dated out of the years that its file holds.",
    why="A lot is named after the year in which the office gave it up, a block of files after its years, a president’s files end with his term.",
    mend="Compare date and file. A file may hold a paper that was added later.",
    finds={
        manuscript(
            _LETTER.format(1967, "National Archives, RG 59, Policy Planning Files, Lot 64 D 199, box 5")
        ): "1967",
        manuscript(
            "Telegram 12 from Saigon, May 4, 1969, National Archives, RG 59, Central Files 1964–66, POL 27 VIET S."
        ): "1969",
        manuscript(_LETTER.format(1975, "box 12, Country File, National Security File, Johnson Library")): "1975",
    },
    silent=(
        manuscript(_LETTER.format(1963, "National Archives, RG 59, Policy Planning Files, Lot 64 D 199, box 5")),
        manuscript(
            "Telegram 12 from Saigon, May 4, 1966, National Archives, RG 59, Central Files 1964–66, POL 27 VIET S."
        ),
        manuscript(_LETTER.format(1965, "box 12, Country File, National Security File, Johnson Library")),
    ),
)

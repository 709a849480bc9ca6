"""The subseries of Foreign Relations that a document stands in: "1951", "1952–1954".

Until 1951 there are volumes for each year, then for a few years together. A volume that is cited without its years
("vol. VI, Part 2") is of the document's own. Where no date is known they are narrowed down: the subseries has those
volumes and parts, it is none that the document cites by its years, its headings are numbered as the document's is,
and the years that the text names are its own, or come just before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from ..identifiers import frus_volume
from ..identifiers.months import MONTH
from .dates import file_year
from .model import Linked

YEAR = r"(1[89]\d\d|20[0-2]\d)"
DATED_YEAR = re.compile(rf"\b{MONTH}(?: \d{{1,2}},)? {YEAR}\b")
NUMBER_LINE = re.compile(r"\[?No\. \d{1,4}\]?[ \t]*\r?\n[ \t]*$")  # stands above the title in the volumes of 1952-54
NUMBER_LINES = "1952–1954"
FIRST_NUMBERED = 1952  # from this year on headings are numbered, at first not in all volumes
ALL_NUMBERED = 1955


@lru_cache(maxsize=512)
def subseries_of(volume: str) -> str | None:
    """The printed subseries of a volume's id ("frus1977-80v26" -> "1977–1980")."""
    from ..data import volumes

    row = volumes().get(volume)
    return row["subseries"] if row else None


@lru_cache(maxsize=512)
def subseries_at(year: int) -> str | None:
    """The one subseries whose volumes' years hold `year`; None where there is none or more than one."""
    from ..data import volumes

    found: dict[str, int] = {}
    for row in volumes().values():
        span = frus_volume.span(row["subseries"])
        if span is not None and span[0] <= year <= span[1]:
            found[row["subseries"]] = found.get(row["subseries"], 0) + 1
    if year <= 1951:
        return str(year) if str(year) in found else None
    most = sorted(found, key=lambda name: -found[name])[:2]
    # beside the regular subseries there are single volumes of other years (Iran, Guatemala, intelligence)
    return most[0] if most and (len(most) == 1 or found[most[0]] >= 3 * found[most[1]]) else None


@cache
def _regular() -> dict[str, tuple[int, int]]:
    """Each subseries with numbered volumes, and its years."""
    from ..data import volumes

    found = {row["subseries"] for row in volumes().values() if row["volume"]}
    spans = {name: frus_volume.span(name) for name in found}
    return {name: span for name, span in spans.items() if span is not None and span[1] - span[0] < 8}


@cache
def spans() -> frozenset[tuple[int, int]]:
    """The years of all subseries."""
    from ..data import volumes

    found = {frus_volume.span(row["subseries"]) for row in volumes().values()}
    return frozenset(span for span in found if span is not None)


def unnamed_volumes(linked: Linked) -> Iterator[tuple[str, str | None]]:
    """Volume and part of each citation that leaves out the years."""
    for citation in linked.citations:
        fields = citation.fields
        if citation.type == "frus" and "volume" in fields and "subseries" not in fields:
            yield fields["volume"], fields.get("part")


def likely_subseries(linked: Linked) -> tuple[str, str] | None:
    """The one subseries that what is cited and named leaves, and what tells it; None where several stay."""
    candidates = _possible(linked)
    years, before = _years(linked)
    if len(candidates) == 1:
        return candidates.popitem()[0], "the form of the heading and the volumes cited"
    if not years:
        return None
    counts: Counter[str] = Counter()
    for name, (first, last) in candidates.items():
        counts[name] = sum(n for year, n in years.items() if first <= year <= last)
    if not counts:
        return None
    (best, count), *rest = counts.most_common(2)
    if count > sum(counts.values()) - count or (count > 2 and count >= 2 * (rest[0][1] if rest else 0)):
        return best, "the years that the text names"
    latest = max(years)
    if count == 0 and latest in before:
        # "Foreign Relations, 1950" is cited as another volume, and nothing later is named: the one after it
        after = [name for name, (first, _) in candidates.items() if first == latest + 1]
        if len(after) == 1:
            return after[0], f"the volumes of {latest}, which the document cites as the latest of others"
    return None


def _possible(linked: Linked) -> dict[str, tuple[int, int]]:
    document = linked.document
    candidates = dict(_regular())
    if document.title_span is not None:
        if document.number is None:
            candidates = {n: s for n, s in candidates.items() if s[0] < ALL_NUMBERED}
        elif NUMBER_LINE.search(document.text, 0, document.title_span[0]):
            candidates = {NUMBER_LINES: candidates[NUMBER_LINES]}
        else:
            candidates = {n: s for n, s in candidates.items() if s[0] >= FIRST_NUMBERED}
    for citation in linked.citations:
        if citation.type == "frus":
            candidates.pop(citation.fields.get("subseries", ""), None)
    for volume, part in set(unnamed_volumes(linked)):
        candidates = {n: s for n, s in candidates.items() if frus_volume.volume_id(n, volume, part)}
    return candidates


def _years(linked: Linked) -> tuple[Counter[int], set[int]]:
    """How often each year is named in dates and file numbers; the years of the volumes that are cited with them."""
    years = Counter(int(y) for y in DATED_YEAR.findall(linked.clean.text))
    cited: set[int] = set()
    for citation in linked.citations:
        if citation.type == "archival":
            found = file_year(citation)
            if found is not None:
                years[found.value] += 1
        elif citation.type == "frus" and re.fullmatch(YEAR, citation.fields.get("subseries", "")):
            cited.add(int(citation.fields["subseries"]))
            years[int(citation.fields["subseries"])] += 1
    return years, cited

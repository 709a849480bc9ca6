"""The subseries of Foreign Relations that a document stands in: "1951", "1952–1954".

Until 1951 there are volumes for each year, then for a few years together. A volume that is cited without its years
("vol. VI, Part 2") is of the document's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from ..identifiers import frus_volumes_meant
from .model import LinkedDocument

ALL_NUMBERED = 1955  # from this year on every heading has a number


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

    found: Counter[str] = Counter()
    for row in volumes().values():
        span = frus_volumes_meant.span(row["subseries"])
        if span is not None and span[0] <= year <= span[1]:
            found[row["subseries"]] += 1
    if year <= 1951:
        return str(year) if str(year) in found else None
    # beside the regular subseries there are single volumes of other years (Iran, Guatemala, intelligence)
    (most, often), (_, less) = [*found.most_common(2), (None, 0), (None, 0)][:2]
    return most if often >= 3 * less else None


@cache
def regular() -> dict[str, tuple[int, int]]:
    """Each subseries with numbered volumes, and its years."""
    from ..data import volumes

    titles: dict[str, set[str]] = {}
    for row in volumes().values():
        if row["volume"]:
            titles.setdefault(row["subseries"], set()).add(row["title"])
    # the same order each time; no Lansing Papers, which are cited by that name
    found = sorted(name for name, called in titles.items() if len(called) > 1 or "" in called)
    spans = {name: frus_volumes_meant.span(name) for name in found}
    return {name: span for name, span in spans.items() if span is not None and span[1] - span[0] < 8}


@cache
def spans() -> frozenset[tuple[int, int]]:
    """The years of all subseries."""
    from ..data import volumes

    found = {frus_volumes_meant.span(row["subseries"]) for row in volumes().values()}
    return frozenset(span for span in found if span is not None)


@cache
def has_part(subseries: str, part: str) -> bool:
    """Whether a volume of a subseries has a part of that number."""
    from ..data import volumes

    return any(row["subseries"] == subseries and row["part"] == part for row in volumes().values())


def _unnamed(linked: LinkedDocument) -> Iterator[dict[str, Any]]:
    """The fields of volumes and parts that are cited without their years."""
    for citation in linked.citations:
        fields = citation.fields
        if citation.type == "frus" and not fields.keys() & {"subseries", "title"}:
            yield fields


def unnamed_parts(linked: LinkedDocument) -> set[str]:
    """The parts of the document's own volume that it cites."""
    return {fields["part"] for fields in _unnamed(linked) if "part" in fields and "volume" not in fields}


def cites_documents(linked: LinkedDocument) -> bool:
    """Whether a volume or part is cited without its years by the numbers of its documents: "vol. IX, Document 132", and
    "Document 132, vol. IX"."""
    if any("documents" in fields for fields in _unnamed(linked)):
        return True
    return any(
        "documents" in before.fields
        and citation.type == "frus"
        and citation.fields.keys() == {"volume"}
        and linked.clean.text[before.to : citation.at] == ", "
        for before, citation in pairwise(linked.citations)
        if before.type == "document"
    )


def unnamed_volumes(linked: LinkedDocument) -> Iterator[tuple[str, str | None]]:
    """Volume and part of each citation that leaves out the years."""
    for citation in linked.citations:
        fields = citation.fields
        if citation.type == "frus" and "volume" in fields and "subseries" not in fields:
            yield fields["volume"], fields.get("part")

"""How far volumes of Foreign Relations reach: what of them is checked here, and what is cited of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..result import Result
from ..document import countable


class CitedNumber(NamedTuple):
    """A document or page of a volume with the place that names it; `kind` is documents or pages."""

    volume: str
    kind: str
    value: str
    number: int
    start: int
    end: int


def cited_numbers(result: Result) -> Iterator[CitedNumber]:
    """The documents and pages of volumes that a document's links name, in their order."""
    for link in result.linked.links:
        if link.type != "frus" or not link.target or "volume" not in link.target:
            continue
        for kind in ("documents", "pages"):
            for value in link.target.get(kind, ()):
                digits = str(value).partition("-")[0]
                if countable(digits) and len(digits) < 7:
                    yield CitedNumber(link.target["volume"], kind, value, int(digits), link.start, link.end)


def last_documents(results: Iterable[Result]) -> dict[str, int]:
    """The last document of each volume (TEI) that the results are."""
    found: dict[str, int] = {}
    for result in results:
        d = result.linked.document
        form = d.origin.source.format if d.origin is not None else ""
        if d.volume and d.number and countable(d.number) and form == "tei":
            found[d.volume] = max(found.get(d.volume, 0), int(d.number))
    return found


def highest_cited(results: Iterable[Result]) -> dict[str, int]:
    """The highest document that the results cite of each volume."""
    found: dict[str, int] = {}
    for cited in (cited for result in results for cited in cited_numbers(result)):
        if cited.kind == "documents":
            found[cited.volume] = max(found.get(cited.volume, 0), cited.number)
    return found

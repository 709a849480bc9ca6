"""A document or page of Foreign Relations beyond the volume's last."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..volumes_cited import cited_numbers
from ..work import CheckedWork

HEAD = Named("ARC603", "out-of-volume", "error")
MOST = {"documents": 1200, "pages": 2400}  # no volume has as many


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for cited in cited_numbers(part.result):
            volume, kind = cited.volume, cited.kind
            most = MOST[kind]
            highest = _bounds(work, volume).get(kind) or (kind == "documents" and work.volumes.get(volume)) or most
            if cited.number > highest:
                what = (
                    f"{volume} ends with {kind[:-1]} {highest}" if highest != most else f"no volume has as many {kind}"
                )
                message = f"{kind[:-1]} {cited.value}: {what}; compare the volume"
                yield HEAD.at(part, cited.start, cited.end, message)


def _bounds(work: CheckedWork, volume: str) -> dict[str, int]:
    """The last page and document that the index has of a volume."""
    if work.index is None:
        return {}
    bounds = work.index.bounds(volume)
    return {kind: int(bounds[f"last_{kind[:-1]}"]) for kind in ("documents", "pages") if f"last_{kind[:-1]}" in bounds}


RULE = HEAD.rule(
    find,
    what="A document or a page of Foreign Relations is cited that the volume does not reach.",
    why="A digit was typed twice, or another volume or part was meant. With --index the volume’s own last number is known.",
    mend="Compare the volume.",
    finds={
        manuscript("*Foreign Relations*, 1969–1976, vol. XX, Document 2960."): "Foreign Relations, 1969–1976, vol. XX, Document 2960",
        manuscript("*Foreign Relations*, 1955–1957, vol. IV, p. 12043."): "Foreign Relations, 1955–1957, vol. IV, p. 12043",
        manuscript("FRUS, 1961–1963, vol. 12, doc. 4071."): "FRUS, 1961–1963, vol. 12, doc. 4071",
        manuscript("*Foreign Relations*, 1969–1976, vol. I, Document 100404."): "Foreign Relations, 1969–1976, vol. I, Document 100404",
    },
    silent=(
        manuscript("*Foreign Relations*, 1969–1976, vol. XX, Document 296."),
        manuscript("*Foreign Relations*, 1955–1957, vol. IV, p. 120."),
        manuscript("FRUS, 1961–1963, vol. 12, docs. 12–15."),
    ),
)  # fmt: skip

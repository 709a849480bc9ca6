"""A document or page of Foreign Relations beyond the volume's last."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC603", "out-of-volume", "error")
MOST_DOCUMENTS, MOST_PAGES = 1200, 2400  # no volume has as many


def find(work: CheckedWork) -> Iterator[Finding]:
    own = _last_documents(work)
    for part in work.parts:
        for link in part.result.linked.links:
            if link.type != "frus" or not link.target or "volume" not in link.target:
                continue
            volume = link.target["volume"]
            first, last = own.get(volume, 0), _bounds(work, volume)
            for kind, most in (("documents", MOST_DOCUMENTS), ("pages", MOST_PAGES)):
                for value in link.target.get(kind, ()):
                    number = _number(value)
                    highest = last.get(kind) or (first if kind == "documents" else 0) or most
                    if number is not None and number > highest:
                        what = (
                            f"{volume} ends with {kind[:-1]} {highest}"
                            if highest != most
                            else f"no volume has as many {kind}"
                        )
                        yield HEAD.at(part, link.start, link.end, f"{kind[:-1]} {value}: {what}; compare the volume")


def _number(value: str) -> int | None:
    digits = str(value).partition("-")[0]
    return int(digits) if digits.isdigit() and len(digits) < 7 else None


def _last_documents(work: CheckedWork) -> dict[str, int]:
    """The last document of each volume that the work itself is."""
    found: dict[str, int] = {}
    for part in work.parts:
        d = part.document
        if d.volume and d.number and d.number.isdigit() and part.form == "tei":
            found[d.volume] = max(found.get(d.volume, 0), int(d.number))
    return found


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

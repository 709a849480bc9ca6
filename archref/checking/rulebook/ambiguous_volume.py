"""A volume of Foreign Relations whose part is not named."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC602", "ambiguous-volume", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        # "see volume IX" points at a volume as a whole, a document or a page stands in one of its parts
        exact = {c.start for c in part.citations if c.fields.get("documents") or c.fields.get("pages")}
        for said in part.result.linked.diagnostics:
            if said["code"] == HEAD.name and said["start"] in exact:
                yield HEAD.at(part, said["start"], said["end"], said["message"])


RULE = HEAD.rule(
    find,
    what="A volume of Foreign Relations has several parts, and the part is not named.",
    why="The reader looks in the wrong one.",
    mend="Name the part.",
    finds={
        manuscript(
            "*Foreign Relations*, 1952–1954, vol. V, Document 12."
        ): "Foreign Relations, 1952–1954, vol. V, Document 12",
        manuscript("FRUS, 1951, vol. III, p. 1400."): "FRUS, 1951, vol. III, p. 1400",
        manuscript("*Foreign Relations*, 1951, vol. III, p. 1828."): "Foreign Relations, 1951, vol. III, p. 1828",
    },
    silent=(
        manuscript("*Foreign Relations*, 1952–1954, vol. V, Part 1, Document 12."),
        manuscript("FRUS, 1969–1976, vol. XX, doc. 7."),
        manuscript("*Foreign Relations*, 1955–1957, vol. IV.", "See *Foreign Relations*, 1952–1954, vol. XII."),
    ),
)

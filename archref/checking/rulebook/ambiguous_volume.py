"""A volume of Foreign Relations whose part is not named."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import Work

HEAD = Named("ARC602", "ambiguous-volume", "info")


def find(work: Work) -> Iterator[Finding]:
    for part in work.parts:
        for said in part.result.linked.diagnostics:
            if said["code"] == HEAD.name:
                yield HEAD.at(part, said["start"], said["end"], said["message"])


RULE = HEAD.rule(
    find,
    what="A volume of Foreign Relations has several parts, and the part is not named.",
    why="The reader looks in the wrong one.",
    mend="Name the part.",
    finds={
        manuscript("*Foreign Relations*, 1952–1954, vol. V, Document 12."): "Foreign Relations, 1952–1954, vol. V, Document 12",
        manuscript("See FRUS, 1952–1954, vol. XIV."): "FRUS, 1952–1954, vol. XIV",
        manuscript("*Foreign Relations*, 1952–1954, vol. XII."): "Foreign Relations, 1952–1954, vol. XII",
    },
    silent=(
        manuscript("*Foreign Relations*, 1952–1954, vol. V, Part 1, Document 12."),
        manuscript("FRUS, 1969–1976, vol. XX, doc. 7."),
        manuscript("*Foreign Relations*, 1955–1957, vol. IV."),
    ),
)

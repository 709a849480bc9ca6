"""A volume of Foreign Relations that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ... import data
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC601", "unknown-volume", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for said in part.result.linked.diagnostics:
            if said["code"] == HEAD.name:
                severity = None if said["message"].startswith("no volume") else "warning"
                yield HEAD.at(part, said["start"], said["end"], said["message"], severity=severity)
        starts = {c.start for c in part.citations if c.type == "frus"}
        for link in part.result.linked.links:
            volume = str((link.target or {}).get("volume", "")) if link.type == "frus" else ""
            named = link.start in starts  # an Ibid. rests on what it was taken to stand for
            if named and volume and volume not in data.volumes() and volume.rpartition("p")[0] not in data.volumes():
                message = f"no volume {volume} is in the list of Foreign Relations; compare its title page"
                yield HEAD.at(part, link.start, link.end, message)


RULE = HEAD.rule(
    find,
    what="A volume of Foreign Relations is cited that is in no list of its volumes.",
    why="The years or the number of the volume are wrong.",
    mend="Compare the volume’s title page.",
    finds={
        manuscript("*Foreign Relations*, 1969–1976, vol. LXI, Document 12."): "Foreign Relations, 1969–1976, vol. LXI, Document 12",
        manuscript("*Foreign Relations of the United States*, 1955–1957, vol. XLI, p. 120."): "Foreign Relations of the United States, 1955–1957, vol. XLI, p. 120",
        manuscript("FRUS, 1961–1963, vol. 44, doc. 7."): "FRUS, 1961–1963, vol. 44, doc. 7",
    },
    silent=(
        manuscript("*Foreign Relations*, 1969–1976, vol. XX, Document 12."),
        manuscript("*Foreign Relations of the United States*, 1955–1957, vol. IV, p. 120."),
        manuscript("FRUS, 1961–1963, vol. 12, doc. 7."),
    ),
)  # fmt: skip

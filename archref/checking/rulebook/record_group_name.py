"""A record group whose number and name do not belong together."""

from __future__ import annotations

from collections.abc import Iterator

from ... import data
from ..model import Finding, Named, manuscript
from ..record_groups import by_title, cited_groups
from ..work import CheckedWork

HEAD = Named("ARC402", "record-group-name", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    titles, groups = by_title(), data.record_groups()
    for c, number in cited_groups(work):
        for level in c.citation.fields.get("levels") or ():
            other = titles.get(data.normalised(level))
            if other and other != number and data.normalised(groups.get(number, "")) != data.normalised(level):
                is_called = (
                    f"Record Group {number} is {groups[number]}"
                    if number in groups
                    else f"Record Group {number} is another"
                )
                message = f"“{level}” is Record Group {other}, and {is_called}; mend the number or the name"
                yield HEAD.at(c.part, *c.place("record_group"), message)


RULE = HEAD.rule(
    find,
    what="The number and the name of a record group do not belong together.",
    why="The archivist goes by the number, the reader by the name.",
    mend="Look at the finding aid and mend the one that is wrong.",
    finds={
        manuscript("National Archives, RG 95, General Records of the Department of State, Lot 64 D 199."): "95",
        manuscript("National Archives, Record Group 59, Records of the Foreign Service Posts of the Department of State, box 4."): "59",
        manuscript("NARA, RG 59, Records of the U.S. Joint Chiefs of Staff, box 12."): "59",
    },
    silent=(
        manuscript("National Archives, RG 59, General Records of the Department of State, Lot 64 D 199."),
        manuscript("National Archives, RG 84, Records of the Foreign Service Posts of the Department of State, box 4."),
        manuscript("National Archives, RG 59, Records of the Policy Planning Staff, box 12."),
    ),
)  # fmt: skip

"""A record group that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from ... import data
from ...document import countable
from ..model import Finding, Named, manuscript
from ..record_groups import LAST, cited_groups
from ..work import CheckedWork

HEAD = Named("ARC403", "record-group-unknown", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    known = data.record_groups()
    for c, number in cited_groups(work):
        digits = number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        if countable(digits) and (int(digits) > LAST or int(digits) == 0) and digits not in known:
            message = f"the National Archives have no Record Group {number}; their numbers end below {LAST}; mend it"
            yield HEAD.at(c.part, *c.place("record_group"), message)


RULE = HEAD.rule(
    find,
    what="The National Archives have no record group of this number.",
    why="A digit was typed twice or two groups ran together.",
    mend="Look the number up in the finding aid.",
    finds={
        manuscript("National Archives, RG 959, Central Foreign Policy File, D780502-0123."): "959",
        manuscript("National Archives, Record Group 844, Ankara Embassy Files, box 5."): "844",
        manuscript("NARA, RG 650, box 12, folder 3."): "650",
    },
    silent=(
        manuscript("National Archives, RG 59, Central Foreign Policy File, D780502-0123."),
        manuscript("National Archives, RG 330, OSD Files, box 5."),
        manuscript("Yale University Library, RG 664, Quill Papers, box 12."),
    ),
)

"""A range of folios that runs backwards."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..page_ranges import backwards
from ..work import CheckedWork

HEAD = Named("ARC406", "folio-backwards", "error")


def find(work: CheckedWork) -> Iterator[Finding]:
    for c in work.cited:
        if c.citation.kind == "archival":
            for pages, start, end in backwards(c):
                message = f"the range {pages} runs backwards; mend one of the numbers"
                yield HEAD.at(c.part, start, end, message)


RULE = HEAD.rule(
    find,
    what="A range of folios, leaves or pages in a file runs backwards.",
    why="One of the two numbers is wrong, or they changed places.",
    mend="Compare the file and mend the number.",
    finds={
        manuscript("RGANI, f. 5, op. 30, d. 12, ll. 34–30."): "34–30",
        manuscript("TNA, FO 371/12345, fols. 112–109."): "112–109",
        manuscript("Essex Record Office, Quill Papers, box 3, fols. 45-41."): "45-41",
    },
    silent=(
        manuscript("RGANI, f. 5, op. 30, d. 12, ll. 30–34."),
        manuscript("TNA, FO 371/12345, fols. 112–18."),
        manuscript("Essex Record Office, Quill Papers, box 3, fols. 45-7."),
    ),
)

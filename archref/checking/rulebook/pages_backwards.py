"""A range of pages that runs backwards."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..page_ranges import backwards, runs_backwards
from ..work import CheckedWork

HEAD = Named("ARC604", "pages-backwards", "error")
PRINTED = expression(r"pp(?<!\w..)\. ?((\d{1,4})\s?[-–]\s?(\d{1,4}))(?![\d/–-])")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:  # also of what was not read as a source
        for m in PRINTED.finditer(part.text, part.document.body_end if part.notes else 0):
            if runs_backwards(m[2], m[3]):
                yield HEAD.at(part, m.start(1), m.end(1), _said(m[1]))
    for c in work.cited:
        if c.citation.kind != "archival":
            for pages, start, end in backwards(c):
                yield HEAD.at(c.part, start, end, _said(pages))


def _said(pages: str) -> str:
    return f"the pages {pages} run backwards; mend one of the numbers"


RULE = HEAD.rule(
    find,
    what="A range of pages runs backwards.",
    why="One of the two numbers is wrong, or they changed places.",
    mend="Compare the book and mend the number.",
    finds={
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 134–130."): "134–130",
        manuscript("*Foreign Relations*, 1955–1957, vol. IV, pp. 120–115."): "120–115",
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Ibid., 45-41."): "45-41",
    },
    silent=(
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 130–34."),
        manuscript("*Foreign Relations*, 1955–1957, vol. IV, pp. 115–120."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 341–2."),
    ),
)

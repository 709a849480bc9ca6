"""A piece at Kew without its class."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..kew import at_kew
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC404", "piece-without-class", "warning")
BARE = expression(r"\d{1,4}/\d+.*")


def find(work: CheckedWork) -> Iterator[Finding]:
    for c, number in at_kew(work):
        own = c.citation.type == "archival" and "repository" in c.citation.fields
        if own and BARE.fullmatch(number) and not _goes_on(c, number):
            message = f"{number} is a piece without the letters of its department; write, say, FO {number}"
            yield HEAD.at(c.part, *c.place("file_number"), message)


def _goes_on(c: CheckedCitation, number: str) -> bool:
    """Whether the letters stand before, in the same note: "AIR 8/283, 8/315"."""
    note = c.part.notes[c.citation.note_index] if c.citation.note_index >= 0 else None
    before = c.part.text[note.start if note else 0 : c.citation.end]
    return re.search(rf"[A-Z]{{1,4}} ?{re.escape(number.partition('/')[0])}/", before) is not None


RULE = HEAD.rule(
    find,
    what="A piece of The National Archives at Kew is cited without the letters of its department.",
    why="371/12345 is no reference; FO 371/12345 is one.",
    mend="Set the department’s letters before the number.",
    finds={
        manuscript("TNA, 371/12345."): "371/12345",
        manuscript("TNA, FO 371/12345.", "TNA, 371/12346."): "371/12346",
        manuscript("The National Archives, Kew, 128/35."): "128/35",
    },
    silent=(
        manuscript("TNA, FO 371/12345."),
        manuscript("TNA, FO 371/12345.", "Ibid., 12346."),
        manuscript("Department of State, Central Files, 611.41/1-2050."),
    ),
)

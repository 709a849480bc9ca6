"""A web address without the day on which it was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC703", "no-access-date", "info")
SEEN = expression(
    r"access|retriev|consult|visit|viewed|seen on|last (?:checked|modified)|abgerufen|zugriff|aufgerufen|consult|visto|acces|geraadpleegd|dostęp|обращени|hämtad|besøgt|lest",
    re.I,
)
LASTING = expression(
    r"doi\.org|//hdl\.|/ark:|perma\.cc|web\.archive\.org|jstor\.org/stable|persistent|purl\.|urn:|handle/|//localhost|//127\.",
    re.I,
)
NEAR = 200  # characters behind an address in which the day may stand


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        if part.edition:
            continue
        for start, end, words in part.addresses:
            note = part.document.note_at(start)
            if note < 0 or LASTING.search(words):
                continue
            limit = part.notes[note].end
            if SEEN.search(part.text[max(part.notes[note].start, start - 60) : min(limit, end + NEAR)]):
                continue
            message = f"{words} is cited without the day on which it was seen; add “accessed …”, or the page’s lasting address"
            yield HEAD.at(part, start, end, message)


RULE = HEAD.rule(
    find,
    what="A web address is cited without the day on which it was seen.",
    why="Pages change; the day tells the reader which state was read. Lasting addresses (DOI, handle, an archived copy) need none.",
    mend="Add the day, or cite the page by a lasting address.",
    finds={
        manuscript("Mary Quill, “The Harvest,” https://www.example.org/harvest."): "https://www.example.org/harvest",
        manuscript("See www.example.org/harvest for the list."): "www.example.org/harvest",
        manuscript("“The Harvest,” https://example.org/1, accessed 3 May 2020.", "“The Thaw,” https://example.org/2."): "https://example.org/2",
    },
    silent=(
        manuscript("Mary Quill, “The Harvest,” https://www.example.org/harvest, accessed 3 May 2020."),
        manuscript("Mary Quill, “The Harvest,” https://doi.org/10.1000/182."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", body="See https://example.org.[^1]"),
    ),
)  # fmt: skip

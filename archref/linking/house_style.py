"""How the editors of some years print headings and notes, which tells the years of a document that has no date.

The volumes of 1952–1954 print a document's classification below its heading, and "lot 63 D 351" and its files in small
letters, which all others print large. Volumes of 1958–1960 and 1961–1963 count the note on the source as 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..patterns import expression
from .model import LinkedDocument

NUMBERED = expression(r"\[?\d{1,4}\. ")  # a heading of 1955 or later
CLASSIFIED = expression(r"^\[?(?:Top Secret|Secret|Confidential|Restricted)\]?[ \t]*\r?$", re.M)
LOT = expression(r"\b([Ll])ot (?:No\. )?\d{2} ?[A-Z] ?\d")
HEAD = 700  # characters with the heading and what stands below it
SMALL_LOTS = (1952, 1954)
SOURCE_IS_0 = (1958, 1963)


class StyleOfYears(NamedTuple):
    """The years whose volumes print something so, or, where `others`, do not."""

    first: int
    last: int
    words: str
    others: bool = False


def styles(linked: LinkedDocument) -> Iterator[StyleOfYears]:
    """What the print of a document tells of its years."""
    document = linked.document
    if any(note.number == "0" for note in document.notes[:2]):
        yield StyleOfYears(*SOURCE_IS_0, "the note 0 on the source")
    begin = document.pages[0].end if document.pages and document.pages[0].start < HEAD else 0
    head = document.text[begin : min(begin + HEAD, document.body_end)]
    if document.title_span is not None and not NUMBERED.match(head.lstrip()):
        classified = CLASSIFIED.search(head)
        if classified is not None:
            yield StyleOfYears(*SMALL_LOTS, f"“{classified[0].strip()}” below the heading")
    lot = LOT.search(document.text)
    if lot is not None:
        yield StyleOfYears(*SMALL_LOTS, f"“{lot[0]}…” in small letters", lot[1] == "L")

"""The archive that a sentence names before brackets with shelfmarks: "is at the Salt Archives, Lima (CO 446, CO 583; in
particular CO 583/91)". It holds each of them that names none: inferred, and marked so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..labelling.editions import is_house
from ..labelling.names import repositories
from ..labelling.tokens import tokens
from ..patterns import expression
from .model import LinkedDocument
from .take_over import ITEM

LONGEST, FURTHEST = 120, 600  # characters of a name with its town, and of what brackets hold
OPENS = expression(r"(?<=\w) \((?=[^\s()])")
WORD = expression(r"[^\W\d_][\w.&’'-]*")
TOWN = expression(r", (?:[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,2})$")
OF_A_PAPER = ITEM | {"file_number", "box", "folder", "lot", "record_group"}
SMALL = frozenset(
    "of for the and de du des d la le les del della delle degli di für und zu der den et y e do da".split()
)


class HouseBeforeBracket(NamedTuple):
    """An archive as printed before brackets, and the place of what they hold."""

    house: str
    start: int
    end: int


def archives_before_brackets(text: str) -> Iterator[HouseBeforeBracket]:
    """The archives right before brackets, with their town or without, in order. Linear.

    >>> [*archives_before_brackets("It is at the National Archives, Kew (CO 446; CO 583), not in Salem (CO 3).")]
    [HouseBeforeBracket(house='National Archives', start=37, end=51)]
    """
    behind = 0
    for m in OPENS.finditer(text):
        if m.start() < behind:
            continue
        end = _closes(text, m.end())
        house = _house(text[max(behind, m.start() - LONGEST) : m.start()]) if end > 0 else ""
        if house:
            behind = end
            yield HouseBeforeBracket(house, m.end(), end)


def place_in_brackets(linked: LinkedDocument) -> None:
    """Give each paper in such brackets the archive before them, where it names none."""
    papers = [c for c in linked.citations if c.type == "archival"]
    at = 0
    for house, start, end in archives_before_brackets(linked.clean.text) if papers else ():
        while at < len(papers) and papers[at].at < start:
            at += 1
        if at and start - len(" (") <= papers[at - 1].to <= start and papers[at - 1].fields.keys() & OF_A_PAPER:
            continue  # it is of the paper before: "box 3, Salt Library (citing Vane to Colt, box 4)"
        while at < len(papers) and papers[at].at < end:
            paper = papers[at]
            at += 1
            if paper.fields.keys() & {"repository", "location_ibid"} or "repository" in paper.inferred:
                continue
            if paper.to <= end:
                why = f"{house!r} stands before the brackets"
                paper.inferred["repository"] = {"value": house, "from": "brackets", "why": why}


def _closes(text: str, start: int) -> int:
    """Where brackets close that are open at a place; -1 where they do not in their paragraph."""
    deep, limit = 1, min(len(text), start + FURTHEST)
    for i in range(start, limit):
        deep += (text[i] == "(") - (text[i] == ")")
        if text[i] == "\n" and text[i : i + 2] == "\n\n":
            return -1
        if not deep:
            return i
    return -1


def _house(before: str) -> str:
    """The name of an archive that words end with, as long as it is one."""
    if (town := TOWN.search(before)) is not None:
        return _named(before[: town.start()]) or _named(before)
    return _named(before)


def _named(before: str) -> str:
    """The archive that ends there: one of the table, else one by a word of its name."""
    found = tokens(before)
    for first, behind in repositories(found.words):
        if behind == len(found.words):
            return before[found.starts[first] :]
    start = len(before)
    first = 0
    for word in reversed(list(WORD.finditer(before))):
        if before[word.end() : start].strip(" ") or not (word[0][0].isupper() or word[0] in SMALL):
            break
        start = word.start()
        first = start if word[0][0].isupper() else first
    name = before[first:] if start < len(before) else ""
    return name if " " in name and is_house(name) else ""

"""Lists of archives, as bibliographies and books' first pages have them: an archive by itself in a line, and below it, set in,
its collections and classes, a line each.

The archive's line cites nothing by itself; each line below it is a paper's place in that archive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ..data import repository
from ..grammar import Grammar
from ..labelling.editions import is_house
from ..patterns import expression
from .candidates import FoundCitation

LONGEST = 160  # characters of a line of such a list
MOST = 400  # lines below one archive
SURE = 0.8  # how sure what only its place in the list tells is
LINE = expression(r"[^\n]*(?:\n|\Z)")
HEADING = expression(
    r"[ \t]*(?:[A-Z\d]{1,4}[.)] )?(?P<house>[A-ZÀ-Þ][^\n.;:()\d]{3,80}?)(?P<town>(?:, [A-ZÀ-Þ][\w .’'-]{1,30}){0,2})(?: \([A-Z][\w.]{1,9}\))?:?[ \t]*"
)
# "CAB 23 Cabinet Minutes, 1916–1939": a class and what it holds
CLASS = expression(
    r"(?P<class>(?!(?:RG|MG|MSS?)\b)[A-Z]{1,5} ?[A-Z]?\d[\w/.-]{0,30}(?: \d[\w/.-]{0,30}){0,3}),?[ \t]+(?P<title>[A-ZÀ-Þ][^\n]{2,140})"
)
NAMED = expression(r"(?P<name>[A-ZÀ-Þ][^\n:;\d]{3,120}?)(?P<rest>(?:[,:;(] ?| )[^\n]*\d[^\n]*)?")
PAPERS = expression(
    r"(?i)papers|archive|records|collection|mss|manuscripts|diar(?:y|ies)|correspondence|files?$|nachla[sß]|fonds?\b|series|bundes|ministeri"
)


OF_PROGRAMS = frozenset("library libraries collection collections center centre repository repositories".split())


class ArchiveList(NamedTuple):
    """An archive in a line by itself, as printed, and the places of the lines below it."""

    house: str
    start: int
    end: int
    lines: list[tuple[int, int]]


def archive_lists(text: str) -> Iterator[ArchiveList]:
    """The lists of a text, in order. Linear.

    >>> text = "Salt Archives, Lima\\n    Vane Papers\\n    Colt Papers, 1911\\nSalt went up."
    >>> [(found.house, [text[a:b] for a, b in found.lines]) for found in archive_lists(text)]
    [('Salt Archives', ['Vane Papers', 'Colt Papers, 1911'])]
    """
    heading, depth, blanks = None, 0, 0
    lines: list[tuple[int, int]] = []
    for line in LINE.finditer(text):
        words = line[0].rstrip()
        if not words.strip():
            blanks += 1
            continue
        set_in = len(words) - len(words.lstrip())
        if heading is not None and set_in > depth and blanks < 2 and len(words) <= LONGEST and len(lines) < MOST:
            lines.append((line.start() + set_in, line.start() + len(words)))
        else:
            if heading is not None and lines:
                yield ArchiveList(heading["house"], *heading.span(), lines)
            lines, depth = [], set_in
            heading = HEADING.fullmatch(text, line.start(), line.start() + len(words))
            if heading is not None and not _keeps(heading["house"]):
                heading = None
        blanks = 0
    if heading is not None and lines:
        yield ArchiveList(heading["house"], *heading.span(), lines)


def _keeps(name: str) -> bool:
    """Whether a name is that of an archive: by the table, or by a word that no library of programs has."""
    if repository(name) is not None:
        return True
    return is_house(" ".join(word for word in name.split() if word.lower() not in OF_PROGRAMS))


def with_lines_of_lists(text: str, found: Sequence[FoundCitation], grammar: Grammar) -> list[FoundCitation]:
    """The citations of a text without the archives that only head a list, and with the lines below them that nothing was read
    in, or that name a class and what it holds."""
    lists = list(archive_lists(text))
    if not lists:
        return list(found)
    before = sorted(found, key=lambda f: f.start)
    starts = [f.start for f in before]
    out: set[int] = set()
    added: list[FoundCitation] = []
    for listed in lists:
        heads = range(bisect_left(starts, listed.start), bisect_left(starts, listed.end))
        out.update(i for i in heads if before[i].type == "archival")
        for start, end in listed.lines:
            first = bisect_left(starts, start)
            first -= first > 0 and before[first - 1].end > start
            there = range(first, bisect_left(starts, end))
            read = _read(text, start, end)
            if read is None or (there and CLASS.fullmatch(text, start, end) is None):
                continue
            out.update(there)
            added.append(FoundCitation(start, end, "archival", read, grammar.by_name["archival-in-a-note"], sure=SURE))
    kept = [f for i, f in enumerate(before) if i not in out]
    return sorted([*kept, *added], key=lambda f: f.start)


def _read(text: str, start: int, end: int) -> dict[str, Any] | None:
    """What a line below an archive says: a class and its title, or a collection by its name."""
    m = CLASS.fullmatch(text, start, end)
    if m is not None:
        return {"file_number": m["class"], "levels": [m["title"].strip()]}
    m = NAMED.fullmatch(text, start, end)
    if m is None or not PAPERS.search(m["name"]):
        return None
    return {"levels": [m["name"].strip(" ,")]}

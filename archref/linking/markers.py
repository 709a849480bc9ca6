"""Which digits of the text are footnote markers.

In plain text a marker is glued to what stands before it: "Posts1", "216300,2", "State 3076294". The notes
and their order are known from the list at the end, so all markers of a document are placed at once: every
group of digits that could be the marker of a note is weighed by what surrounds it and by what the note
says, and the heaviest chain in which places and notes both ascend is taken (a longest increasing
subsequence with weights, O(n log n) in the candidates). Afterwards come the notes out of order, and the
markers that refer to a note once more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Marker
from ..patterns import expression
from .lettered_markers import lettered_places
from .marker_evidence import SAME_NUMBER, Evidence
from .marker_tables import same_in_cell
from .repeated_markers import is_no_reference

LINE = expression(r"\n([0-9]+)(?=[\r\n]|$)|\n\[Page \w+\]\n\n?([0-9]+)(?= [a-z])")  # alone, or cut off by a page
# All weights are logarithms of odds, as those of the signs in marker_weights.toml.
PLACED = 10.0  # what speaks for any place because every note has one
PAIR = -1.0  # two markers run together, "12"
NEXT = 1.0  # the place behind that of the note before in the list
ALONE = 1.0  # digits alone on a line, a symbol that is not glued
SYMBOL = 5.0  # a symbol behind a word
LOOSE = 0.0  # what a place out of the list's order needs
REPEAT = 4.0  # what a second reference to a note needs
OFTEN = 4  # a number that stands more often behind words than this is no marker repeated: "liberal2"


class _MarkerCandidate(NamedTuple):
    start: int
    end: int
    number: str
    weight: float
    second: _MarkerCandidate | None = None  # the other of two markers run together, "12"


def place_markers(document: Document) -> None:
    """Fill `document.markers`, in the order of the text. A document without notes has none."""
    if not document.notes:
        return
    indices = place_of_notes(document)
    candidates = _candidates(document, indices)
    chosen: dict[int, _MarkerCandidate] = {}
    for part in _apart(document, candidates):
        chosen |= _heaviest_chain(part, indices, len(document.notes))
    _out_of_order(candidates, chosen, indices)
    markers = [Marker(c.number, c.start, c.end, i) for i, c in chosen.items()]
    markers += _repeats(document, candidates, chosen, indices)
    document.markers = sorted(markers, key=lambda m: m.start)


def _apart(document: Document, candidates: list[_MarkerCandidate]) -> list[list[_MarkerCandidate]]:
    """The candidates, those of lettered notes that a document lists behind all its numbered ones apart: they belong to
    its tables, and stand between the others."""
    lettered = [not note.number.isdigit() for note in document.notes]
    if True in lettered and all(lettered[lettered.index(True) :]):
        return [[c for c in candidates if c.number.isdigit()], [c for c in candidates if not c.number.isdigit()]]
    return [candidates]


def place_of_notes(document: Document) -> dict[str, list[int]]:
    """The places of each note's number in the list of notes."""
    indices: dict[str, list[int]] = {}
    for i, note in enumerate(document.notes):
        indices.setdefault(note.number, []).append(i)
    return indices


def glued_digits(document: Document, indices: dict[str, list[int]]) -> Iterator[tuple[int, int, int]]:
    """(a, p, b): the digits p to b that end a run begun at a, are a note's number and are glued to what is before."""
    text = document.text
    longest = max(map(len, indices))
    pages = {p.start + len("[Page ") for p in document.pages}
    for a, b in _runs(text, document.body_end, indices):
        if a in pages:
            continue
        for p in range(b - 1, max(a, b - longest) - 1, -1):
            if text[p:b] in indices and (p > a or (a > 0 and not text[a - 1].isspace())):
                yield a, p, b


def _runs(text: str, end: int, indices: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Groups of digits that end as one of the notes' numbers does; the others cannot hold a marker.

    A single digit behind a space is left out. Looking for each last digit is cheaper than looking for all groups.
    """
    find = text.find
    digits = "0123456789"
    for last in {n[-1] for n in indices if n[-1] in digits}:
        at = find(last, 0, end)
        while at >= 0:
            b = at + 1
            if b >= end or text[b] not in digits:
                a = at
                while a and text[a - 1] in digits:
                    a -= 1
                if b - a > 1 or (a and (text[a - 1] not in " \t\r\u00a0(")):
                    yield a, b
            at = find(last, b, end)


def _candidates(document: Document, indices: dict[str, list[int]]) -> list[_MarkerCandidate]:
    text = document.text
    evidence = Evidence(document, indices)
    found = list(_alone_on_a_line(document, indices))
    lines = {c.start for c in found}
    for a, p, b in glued_digits(document, indices):
        if a in lines or evidence.is_of_a_date(a, b) or evidence.is_of_pages(a, b):
            continue
        weight = evidence.weigh(a, p, b, text[p:b])
        if weight > -PLACED:
            found.append(_MarkerCandidate(p, b, text[p:b], weight))
        _pairs(text, a, p, b, indices, evidence, found)
    found += _symbols(document, indices)
    found.sort(key=lambda c: (c.start, c.end))
    return found


def _alone_on_a_line(document: Document, indices: dict[str, list[int]]) -> Iterator[_MarkerCandidate]:
    text = document.text
    for m in LINE.finditer(text, 0, document.body_end):
        if m[m.lastindex or 1] in indices:
            start, end = m.span(m.lastindex or 1)
            yield _MarkerCandidate(start, end, text[start:end], ALONE)


def _symbols(document: Document, indices: dict[str, list[int]]) -> Iterator[_MarkerCandidate]:
    """Markers that are no numbers: "*", "†", "12a"."""
    text = document.text
    for symbol in indices:
        if symbol.isdigit():
            continue
        if symbol.isalpha() and symbol.isascii():
            for at, weight in lettered_places(text, document.body_end, symbol):
                yield _MarkerCandidate(at, at + len(symbol), symbol, weight)
            continue
        at = text.find(symbol, 0, document.body_end)
        while at >= 0:
            end = at + len(symbol)
            if text[at - 1 : at] != symbol[0] and text[end : end + 1] != symbol[-1]:
                glued = at > 0 and not text[at - 1].isspace()
                yield _MarkerCandidate(at, end, symbol, SYMBOL if glued else ALONE)
            at = text.find(symbol, end, document.body_end)


def _pairs(
    text: str, a: int, p: int, b: int, indices: dict[str, list[int]], evidence: Evidence, found: list[_MarkerCandidate]
) -> None:
    """Two markers run together: "12" is 1 and 2 where the notes 1 and 2 follow each other."""
    number = text[p:b]
    for length in (1, 2, 3):
        o = p - length
        if o < a:
            return
        first = text[o:p]
        if first not in indices or (o == a and (a == 0 or text[a - 1].isspace())):
            continue
        if any(i + 1 in indices[number] for i in indices[first][:SAME_NUMBER]):
            weight = evidence.weigh(a, o, b, first) + PAIR
            found.append(_MarkerCandidate(o, p, first, weight, _MarkerCandidate(p, b, number, PAIR)))


def _heaviest_chain(
    candidates: list[_MarkerCandidate], indices: dict[str, list[int]], count: int
) -> dict[int, _MarkerCandidate]:
    """The chain of candidates, ascending in place and in the list of notes, with the greatest weight."""
    tree: list[tuple[float, int | None]] = [(0.0, None)] * (count + 1)  # Fenwick tree of (weight, link)
    links: list[tuple[int | None, int, _MarkerCandidate]] = []  # (previous link, note index, candidate)

    def best(i: int) -> tuple[float, int | None]:
        found = tree[0]  # nothing
        while i > 0:
            if tree[i][0] > found[0]:
                found = tree[i]
            i -= i & -i
        return found

    def put(i: int, value: tuple[float, int | None]) -> None:
        i += 1
        while i <= count:
            if value[0] > tree[i][0]:
                tree[i] = value
            i += i & -i

    waiting: list[tuple[int, int, tuple[float, int | None]]] = []  # (end, note index, value): usable from `end` on
    for c in candidates:
        ready = [w for w in waiting if w[0] <= c.start]
        if ready:
            waiting = [w for w in waiting if w[0] > c.start]
            for _, i, value in ready:
                put(i, value)
        for i in indices[c.number][:SAME_NUMBER]:
            weight, link = best(i)
            near = NEXT if link is not None and links[link][1] == i - 1 else 0.0
            links.append((link, i, c))
            value = (weight + PLACED + c.weight + near, len(links) - 1)
            if c.second is None:
                waiting.append((c.end, i, value))
            elif i + 1 in indices[c.second.number]:
                links.append((len(links) - 1, i + 1, c.second))
                waiting.append((c.second.end, i + 1, (value[0] + PLACED + c.second.weight, len(links) - 1)))
    for _, i, value in waiting:
        put(i, value)
    chosen: dict[int, _MarkerCandidate] = {}
    link = best(count)[1]
    while link is not None:
        link, i, c = links[link]
        chosen[i] = c
    return chosen


def _out_of_order(
    candidates: list[_MarkerCandidate], chosen: dict[int, _MarkerCandidate], indices: dict[str, list[int]]
) -> None:
    """Notes whose marker stands out of the list's order take their heaviest free place."""
    missing = {i for places in indices.values() for i in places} - chosen.keys()
    taken = {p for c in chosen.values() for p in range(c.start, c.end)}
    for c in sorted(candidates, key=lambda c: -c.weight):
        if c.weight < LOOSE or c.second is not None:
            continue
        free = next((i for i in indices[c.number] if i in missing), None)
        if free is not None and taken.isdisjoint(range(c.start, c.end)):
            chosen[free] = c
            taken.update(range(c.start, c.end))
            missing.discard(free)


def _repeats(
    document: Document,
    candidates: list[_MarkerCandidate],
    chosen: dict[int, _MarkerCandidate],
    indices: dict[str, list[int]],
) -> list[Marker]:
    """A note referred to again: a place as clear as a first one, not before the marker of the note before."""
    taken = {p for c in chosen.values() for p in range(c.start, c.end)}
    text, found = document.text, []
    for c in candidates:
        i = indices[c.number][0]
        first = chosen.get(i)
        if c.second is not None or first is None or c.start in taken or c.end - 1 in taken:
            continue
        if c.weight < REPEAT and not same_in_cell(text, c.start, c.end, (first.start, first.end)):
            continue
        before = chosen.get(i - 1)
        # the first note has none before it, and any of its markers may be the one that fits the chain
        if i and c.start < first.start and (before is None or c.start < before.start):
            continue
        if c.number.isdigit() and is_no_reference(text, c.start, c.end, document.notes[i].start, first.start):
            continue
        found.append(Marker(c.number, c.start, c.end, i))
    often = {n for n, count in Counter(m.note for m in found if m.note.isdigit()).items() if count > OFTEN}
    return [m for m in found if m.note not in often]

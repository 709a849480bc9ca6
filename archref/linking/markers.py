"""Which digits of the text are footnote markers.

In plain text a marker is glued to what stands before it: "Posts1", "216300,2", "State 3076294". The notes
and their order are known from the list at the end, so all markers of a document are placed at once: every
group of digits that could be the marker of a note is weighed by what surrounds it and by what the note
says, and the heaviest chain in which places and notes both ascend is taken (a longest increasing
subsequence with weights, O(n log n) in the candidates). Afterwards come the notes out of order, and the
markers that refer to a note once more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Marker

DIGITS = re.compile(r"[0-9]+")
MONTH_BEFORE = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? (?:[0-9]{1,2}[–-])?$"
)
YEAR_AFTER = re.compile(r",? 1[789]\d\d")
YEAR_BEFORE = re.compile(r"\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? $")
LETTERED_BEFORE = re.compile(r"(?:Tabs?|Attachments?|Annex|Enclosures?|Appendix|and|or|to) $")
SERIES_BEFORE = re.compile(r"(?<!\d)(\d+)(?: and |, |,? and |/)(?:[A-Z][a-z]+(?:’s|'s)? )?$")
NUMBERED_BEFORE = re.compile(
    r"(?:\b[A-Z][A-Za-z]+(?:’s|'s)?|tels?|telegrams?|cables?|despatch|\bmy|[Yy]our|reur|No\.|Nos\.) $"
)
ABBREVIATION_BEFORE = re.compile(
    r"(?:^|[\s(\[])(?:[Nn]os?|[Vv]ols?|pp?|[Pp]aras?|[Cc]h|[Aa]rts?|[Ss]ec|[Ff]ig|fn|[Pp]ts?|§)\.$"
)
MARK = 5.0  # a marker where nothing speaks against it
REPEAT = 4.5  # what a second reference to a note needs
FEW = 24  # questions about the body's numbers that are cheaper asked one by one
OFTEN = 4  # a number that stands more often behind words than this is no marker repeated: "liberal2"
SAME_NUMBER = 16  # notes of one number that are told apart; more are a damaged list


class _Candidate(NamedTuple):
    start: int
    end: int
    number: str
    weight: float
    second: _Candidate | None = None  # the other of two markers run together, "12"


def place_markers(document: Document) -> None:
    """Fill `document.markers`, in the order of the text. A document without notes has none."""
    if not document.notes:
        return
    indices: dict[str, list[int]] = {}
    for i, note in enumerate(document.notes):
        indices.setdefault(note.number, []).append(i)
    candidates = _candidates(document, indices)
    chosen = _heaviest_chain(candidates, indices, len(document.notes))
    _out_of_order(candidates, chosen, indices)
    markers = [Marker(c.number, c.start, c.end, i) for i, c in chosen.items()]
    markers += _repeats(document, candidates, chosen, indices)
    document.markers = sorted(markers, key=lambda m: m.start)


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


def _candidates(document: Document, indices: dict[str, list[int]]) -> list[_Candidate]:
    text, found = document.text, []
    longest = max(map(len, indices))
    evidence = _Evidence(document, indices)
    skip = {p.start for p in document.pages}
    for a, b in _runs(text, document.body_end, indices):
        if a and text[a - 1] == "\n" and text[b : b + 1] in ("", "\n", "\r") and text[a:b] in indices:
            found.append(_Candidate(a, b, text[a:b], 1.0))  # alone on a line
            continue
        if b - a == 1 and (a == 0 or text[a - 1] in " \n\t\r\u00a0("):
            continue
        if a and text[a - 1] == " " and text.rfind("[Page", max(0, a - 7), a) >= 0 and max(0, a - 6) in skip:
            continue
        for length in range(1, min(longest, b - a) + 1):
            p = b - length
            number = text[p:b]
            if number not in indices:
                continue
            if p == a and (a == 0 or text[a - 1].isspace()):
                continue
            weight = evidence.weigh(a, p, b, number)
            if weight > 0:
                found.append(_Candidate(p, b, number, weight))
            _pairs(text, a, p, b, number, indices, evidence, found)
    for symbol in indices:
        if symbol.isdigit():
            continue
        at = text.find(symbol, 0, document.body_end)
        while at >= 0:
            end = at + len(symbol)
            alone = text[at - 1 : at] != symbol[0] and text[end : end + 1] != symbol[-1]
            if alone:
                glued = at > 0 and not text[at - 1].isspace()
                found.append(_Candidate(at, end, symbol, MARK if glued else 1.0))
            at = text.find(symbol, end, document.body_end)
    found.sort(key=lambda c: (c.start, c.end))
    return found


def _pairs(
    text: str,
    a: int,
    p: int,
    b: int,
    number: str,
    indices: dict[str, list[int]],
    evidence: _Evidence,
    found: list[_Candidate],
) -> None:
    """Two markers run together: "12" is 1 and 2 where the notes 1 and 2 follow each other."""
    for length in (1, 2, 3):
        o = p - length
        if o < a:
            return
        first = text[o:p]
        if first not in indices or (o == a and (a == 0 or text[a - 1].isspace())):
            continue
        if any(i + 1 in indices[number] for i in indices[first][:SAME_NUMBER]):
            weight = evidence.weigh(a, o, b, first) * 0.9
            second = _Candidate(p, b, number, weight * 0.9)
            found.append(_Candidate(o, p, first, weight, second))


class _Evidence:
    """Weighs a place: what stands before and after it, and what the note says."""

    def __init__(self, document: Document, indices: dict[str, list[int]]) -> None:
        self.text = document.text
        self.notes = document.notes
        self.indices = indices
        self.numbers: dict[str, set[str]] = {}
        self.body_end = document.body_end
        self.body: dict[str, int] | None = None
        self.asked = 0
        self.first = document.title_span[0] if document.title_span else 0

    def _said(self, number: str) -> set[str]:
        """The numbers that the notes of this number mention."""
        said = self.numbers.get(number)
        if said is None:
            said = set()
            for i in self.indices[number][:SAME_NUMBER]:
                said.update(DIGITS.findall(self.text, self.notes[i].start, self.notes[i].end))
            self.numbers[number] = said
        return said

    def _mentions(self, number: str, words: str) -> bool:
        """Whether a note of this number holds the words, and no longer number at their end: "May 2"."""
        for i in self.indices[number][:SAME_NUMBER]:
            note = self.notes[i]
            at = self.text.find(words, note.start, note.end)
            if at >= 0 and not self.text[at + len(words) : at + len(words) + 1].isdigit():
                return True
        return False

    def _stands(self, number: str, times: int = 1) -> bool:
        """Whether the body holds a number, by itself, so many times. Many questions are answered from a count."""
        self.asked += 1
        if self.body is None and self.asked <= FEW:
            at = self.text.find(number, 0, self.body_end)
            while at >= 0:
                end = at + len(number)
                if not self.text[end : end + 1].isdigit() and not self.text[at - 1 : at].isdigit():
                    times -= 1
                    if not times:
                        return True
                at = self.text.find(number, end, self.body_end)
            return False
        if self.body is None:
            self.body = Counter(DIGITS.findall(self.text, 0, self.body_end))
        return self.body.get(number, 0) >= times

    def weigh(self, a: int, p: int, b: int, number: str) -> float:
        """The weight of the digits p to b, in the run of digits that begins at a."""
        text = self.text
        after = text[b : b + 1]
        if b <= self.first or (after == "." and (a == 0 or text[a - 1] == "\n")):
            return 0.02  # a file line above the heading; the number of a paragraph or of the message itself
        if after.isalpha():
            penalty = 0.1 if text[b : b + 2] in ("st", "nd", "rd", "th") else 0.35
        elif after in ("/", "%", "–", "-", "°") and after:
            penalty = 0.3 if after != "–" and after != "-" else 0.6
        else:
            penalty = 1.0
        if after in (",", ".") and text[b + 1 : b + 2].isdigit():
            penalty *= 0.15
        return penalty * (self._behind_digits(a, p, b, number) if p > a else self._behind_other(p, b, number))

    def _behind_digits(self, a: int, p: int, b: int, number: str) -> float:
        text = self.text
        stem, whole = text[a:p], text[a:b]
        said = self._said(number)
        before = text[max(0, a - 16) : a]
        last = before[-1:]
        after = text[b : b + 1]
        in_date = MONTH_BEFORE.search(before)
        weight = 0.3 + 0.1 * min(len(whole), 6)
        if NUMBERED_BEFORE.search(before) or last in ("/", "–", "-"):
            weight += 0.3
        if not after or after in "\r\n":
            weight += 0.3
        elif after in ",.);":
            weight += 0.1
        if in_date and len(stem) <= 2:
            if int(whole) > 31:
                two = len(whole) == 2 and 45 <= int(whole) <= 79
                weight = 0.1 if two and YEAR_BEFORE.search(before) else 1.5 if two else 4.0
            elif int(stem) == 0:
                return 0.05
            else:
                weight = 0.2 if YEAR_AFTER.match(text, b) else 0.5
        elif len(stem) == 4 and stem[:2] in ("17", "18", "19", "20") and len(whole) > 4:
            weight = 1.0 if before[-2:-1] == "." else 4.0  # "D.C. 20201" has no year
        elif last == "$" or (last == "." and text[a - 2 : a - 1].isdigit()):
            weight = 0.1
        elif whole[:2] in ("18", "19") and len(whole) == 4 and stem not in said:
            weight = 0.1  # a year
        elif len(whole) == 2 and YEAR_BEFORE.search(before):
            weight = 0.1  # "22 Jan 52"
        if len(stem) > 1 and stem[0] == "0" and before[-1:].isspace():
            weight += 0.3
        if stem.lstrip("0") in said or stem in said:
            if in_date is None or len(stem) > 2:
                weight += 5.0 if len(stem) > 2 else 3.0 if len(stem) == 2 else 1.0
            elif self._mentions(number, in_date.group() + stem):
                weight += 3.5
            else:
                weight += 1.5 if len(stem) == 2 else 0.5
        series = SERIES_BEFORE.search(before)
        if series and len(series[1]) == len(stem) < len(whole):
            weight += 1.5 if series[1][0] == stem[0] else 0.7  # "Deptels 811 and 8121"
        elif NUMBERED_BEFORE.search(before):
            weight += 0.3
        if weight > 2 and len(whole) > 2 and self._stands(whole, 2):
            weight -= 2.0  # a number that is named again as it stands
        if len(stem) > 1 and whole not in said and self._stands(stem):
            weight += 0.7 if len(stem) > 2 else 0.2  # named elsewhere without the digit
        if whole in said:
            weight -= 3.0 if len(whole) > 2 else 1.0
        if before[-1:] == "," and len(whole) == 3 and text[a - 2 : a - 1].isdigit():
            weight = min(weight, 0.1)  # thousands: "1,234"
        return max(weight, 0.05)

    def _behind_other(self, p: int, b: int, number: str) -> float:
        text = self.text
        before = text[p - 1]
        if before.isalpha():
            return self._behind_letter(p, b)
        if before in ".,;:?!":
            earlier = text[p - 2 : p - 1]
            if before == "." and earlier in "\t\n$(—–":
                return 0.1  # ".3"
            if earlier.isdigit():
                return self._behind_digit_and_stop(p, b, number)
            if before == "." and ABBREVIATION_BEFORE.search(text[max(0, p - 8) : p]):
                return 0.4
            return MARK
        if before in "”’\"'])»…*":
            opening = before in "\"'’" and (p < 2 or text[p - 2].isspace())
            return 0.3 if opening else MARK
        if before in "—":
            return 2.0
        return 0.15

    def _behind_letter(self, p: int, b: int) -> float:
        text = self.text
        start = p - 1
        while start > 0 and p - start < 24 and text[start - 1].isalpha():
            start -= 1
        word = text[start:p]
        if len(word) == 1 and start and text[start - 1] in "’'0123456789" and word in "sZ":
            return MARK  # "the Embassy’s3", "250456Z3"
        if len(word) == 1:
            return 3.0 if LETTERED_BEFORE.search(text[max(0, start - 12) : start]) else 0.5 if word.isupper() else 1.0
        if word.isupper():
            return MARK if text[b : b + 1] in ("", "\n", "\r") else 3.0
        return MARK

    def _behind_digit_and_stop(self, p: int, b: int, number: str) -> float:
        text = self.text
        after = text[b : b + 1]
        weight = 3.5 if not after or after.isspace() or after in ")]”’\"'" else 1.5
        start = p - 1
        while start > 0 and p - start < 12 and text[start - 1].isdigit():
            start -= 1
        stem = text[start : p - 1]
        if text[p - 1] == "." and (text[start - 1 : start] == "$" or (after == " " and text[b + 1 : b + 2].islower())):
            weight = 1.2 if len(stem) > 2 else 0.3  # a decimal: "5.5 million"
        if len(stem) > 1 and (stem in self._said(number) or stem.lstrip("0") in self._said(number)):
            weight += 4.0
        elif len(stem) >= 4:
            weight += 1.0
        if (text[p - 1] == ":" and b - p == 2) or (start == p - 1 and text[p - 1] == "."):
            weight = 0.2  # a time of day; ".3"
        return weight


def _heaviest_chain(candidates: list[_Candidate], indices: dict[str, list[int]], count: int) -> dict[int, _Candidate]:
    """The chain of candidates, ascending in place and in the list of notes, with the greatest weight."""
    tree: list[tuple[float, int]] = [(0.0, -1)] * (count + 1)  # Fenwick tree of (weight, link)
    links: list[tuple[int, int, _Candidate]] = []  # (previous link, note index, candidate)

    def best(i: int) -> tuple[float, int]:
        found = (0.0, -1)
        while i > 0:
            if tree[i][0] > found[0]:
                found = tree[i]
            i -= i & -i
        return found

    def put(i: int, value: tuple[float, int]) -> None:
        i += 1
        while i <= count:
            if value[0] > tree[i][0]:
                tree[i] = value
            i += i & -i

    waiting: list[tuple[int, int, tuple[float, int]]] = []  # (end, note index, value): usable from `end` on
    for c in candidates:
        ready = [w for w in waiting if w[0] <= c.start]
        if ready:
            waiting = [w for w in waiting if w[0] > c.start]
            for _, i, value in ready:
                put(i, value)
        for i in indices[c.number][:SAME_NUMBER]:
            weight, link = best(i)
            near = 0.4 if link >= 0 and links[link][1] == i - 1 else 0.0
            links.append((link, i, c))
            value = (weight + c.weight + near, len(links) - 1)
            if c.second is None:
                waiting.append((c.end, i, value))
            elif i + 1 < count and i + 1 in indices[c.second.number]:
                links.append((len(links) - 1, i + 1, c.second))
                waiting.append((c.second.end, i + 1, (value[0] + c.second.weight, len(links) - 1)))
    for _, i, value in waiting:
        put(i, value)
    chosen: dict[int, _Candidate] = {}
    link = best(count)[1]
    while link >= 0:
        link, i, c = links[link]
        chosen[i] = c
    return chosen


def _out_of_order(candidates: list[_Candidate], chosen: dict[int, _Candidate], indices: dict[str, list[int]]) -> None:
    """Notes whose marker stands out of the list's order take their heaviest free place."""
    missing = {i for places in indices.values() for i in places} - chosen.keys()
    if not missing:
        return
    taken = {p for c in chosen.values() for p in range(c.start, c.end)}
    for c in sorted(candidates, key=lambda c: -c.weight):
        if c.weight < 3.0 or c.second is not None:
            continue
        free = next((i for i in indices[c.number] if i in missing), None)
        if free is not None and taken.isdisjoint(range(c.start, c.end)):
            chosen[free] = c
            taken.update(range(c.start, c.end))
            missing.discard(free)
            if not missing:
                return


def _repeats(
    document: Document, candidates: list[_Candidate], chosen: dict[int, _Candidate], indices: dict[str, list[int]]
) -> list[Marker]:
    """A note referred to again: a place as clear as a first one, behind a word, and no other use of it."""
    taken = {p for c in chosen.values() for p in range(c.start, c.end)}
    text, found = document.text, []
    for c in candidates:
        behind_digit = text[c.start - 1 : c.start].isdigit()
        if c.second is not None or (c.weight != 4.0 if behind_digit else c.weight < REPEAT):
            continue  # behind a digit only a date that would be none: "October 9, 19523"
        if c.start in taken or c.end - 1 in taken:
            continue
        i = indices[c.number][0]
        first = chosen.get(i)
        if first is None or first.start > c.start:
            continue
        if c.number == "1" and text[c.start - 1] in "aeioul":
            continue  # scanners read "al1" for "all"
        found.append(Marker(c.number, c.start, c.end, i))
    often = {n for n, count in Counter(m.note for m in found).items() if count > OFTEN}
    return [m for m in found if m.note not in often]

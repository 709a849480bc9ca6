"""The subseries of a document without a date, weighed from what it says of its year.

The candidates are the subseries that the form of the heading and the volumes cited without their years leave; each is
worth what its best year is. The weights were set on 29 volumes, by benchmarks/own_years.py; they are in natural units:
one more sign of a kind that there is already counts ever less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import log2

from ..identifiers import frus_volumes_meant
from ..patterns import expression
from .dates import LAST_ANNUAL
from .model import DraftCitation, LinkedDocument
from .subseries import ALL_NUMBERED, cites_documents, has_part, regular, unnamed_parts, unnamed_volumes
from .year_evidence import Sign, falls_on, signs

NUMBER_LINE = expression(r"\[?No\. \d{1,4}\]?[ \t]*\r?\n[ \t]*$")  # stands above the title in the volumes of 1952-54
NUMBER_LINES = "1952–1954"
FIRST_NUMBERED = 1952  # from this year on headings are numbered, at first not in all volumes
ROMAN = expression(
    r"\b[Vv]ol(?:ume)?s?\.? ?([ivxl]+|[IVXL]+)\b"
)  # so the annual volumes print what later ones print large

DATE, DATE_BEFORE, BEFORE_MOST = 0.7, 1.4, 10.0  # a date speaks for its year, and against all before it
SINCE, SINCE_MOST = 0.1, 1.5  # per year that has passed since a date
FILE, FILE_NEXT, FILE_BEFORE = 4.0, 1.0, 6.0  # what is filed; a year later; before it
HELD, HELD_BEFORE = 0.85, 1.0  # an office, in the years in which it was held and before
LEFT = 0.4  # in the year in which it was left
HELD_SINCE, HELD_SINCE_MOST = 0.15, 1.2
WEEKDAY, NO_WEEKDAY = 1.7, 1.2
ARCHIVE, SOURCE = 3.0, 6.0  # a president's library that is cited, and where the document itself lies
STATED = 10.0
OPENING = 2.5  # of 343 first dates of editorial notes 322 are of their volumes' years
STYLE = 5.0  # of print, for its years or against them
BODY = 0.6  # what a body is worth beside an office
SMALL, LARGE = 4.0, 1.0  # numbers of volumes in notes in small letters, in large ones
NEXT = 2.4  # the year behind a volume that is cited as another
OWN_YEARS = 2.0  # from 1955 on volumes cite those of their own years with them
LATER = 0.5
MARGIN, LEAST = 1.0, 0.3


def likely_subseries(linked: LinkedDocument) -> tuple[list[str], str]:
    """The subseries that what is cited and named leaves, the likeliest first, and what tells the only one."""
    candidates = possible(linked)
    if len(candidates) < 2:
        return list(candidates), "the form of the heading and the volumes cited"
    found = signs(linked)
    dated = any("subseries" in c.fields for c in linked.citations if c.type == "frus")
    if not found and not dated and not linked.document.pages:
        return list(candidates), ""  # how it prints numbers of volumes alone makes no text a document of the series
    years = worth_of_years(found, {y for first, last in candidates.values() for y in range(first, last + 1)})
    best_of = {n: max(range(first, last + 1), key=lambda y: years[y]) for n, (first, last) in candidates.items()}
    scores = {n: years[y] + worth_of_volumes(linked, *candidates[n]) for n, y in best_of.items()}
    ranked = sorted(scores, key=lambda n: -scores[n])
    best = scores[ranked[0]]
    if best < LEAST:
        return ranked, ""
    near = [n for n in ranked if n == ranked[0] or best - scores[n] < MARGIN]
    return near, _why(found, linked.citations, best_of[near[0]])


def by_heading(linked: LinkedDocument) -> dict[str, tuple[int, int]]:
    """The subseries, with their years, whose headings have the form of the document's."""
    document = linked.document
    candidates = dict(regular())
    if document.title_span is None:
        return candidates
    if document.number is None:
        return {n: s for n, s in candidates.items() if s[0] < ALL_NUMBERED}
    if NUMBER_LINE.search(document.text, 0, document.title_span[0]):
        return {NUMBER_LINES: candidates[NUMBER_LINES]}
    return {n: s for n, s in candidates.items() if s[0] >= FIRST_NUMBERED}


def possible(linked: LinkedDocument) -> dict[str, tuple[int, int]]:
    """The subseries, with their years, that the heading's form and the volumes cited leave."""
    candidates = by_heading(linked)
    for citation in linked.citations:
        if citation.type == "frus":
            name = citation.fields.get("subseries", "")
            if name in candidates and candidates[name][0] < ALL_NUMBERED:
                del candidates[name]  # its own volumes it cites without the years
    for volume, part in set(unnamed_volumes(linked)):
        candidates = {n: s for n, s in candidates.items() if frus_volumes_meant.volume_id(n, volume, part)}
    for part in unnamed_parts(linked):
        candidates = {n: s for n, s in candidates.items() if has_part(n, part)}
    if cites_documents(linked):
        candidates = {n: s for n, s in candidates.items() if s[0] >= ALL_NUMBERED}
    return candidates


def worth_of_years(found: Iterable[Sign], years: Iterable[int]) -> dict[int, float]:
    """What the signs are worth for each year."""
    worth, before = dict.fromkeys(years, 0.0), dict.fromkeys(years, 0.0)
    spans: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    held: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for sign in found:
        if sign.kind in ("office", "body"):
            held[sign.kind, sign.words].add((sign.first, sign.last))
        else:
            spans[sign.kind, sign.first, sign.last].add(sign.words)
    for (kind, first, last), words in spans.items():
        often = log2(1 + len(words))
        for year in worth:
            if kind == "weekday":
                worth[year] += WEEKDAY if falls_on(first, last, year) else -NO_WEEKDAY
            elif kind == "opening":
                worth[year] += OPENING if first == year else 0
            elif kind == "series":
                worth[year] += STATED if first <= year <= last else 0
            elif kind in ("style", "other style"):
                worth[year] += (STYLE if kind == "style" else -STYLE) if first <= year <= last else 0
            elif kind == "file":
                worth[year] += often * _of_file(year - first)
            elif kind in ("archive", "source"):
                weight = often * (SOURCE if kind == "source" else ARCHIVE)
                worth[year] += weight if first <= year <= last else -weight if year < first else -weight / 2
            elif year < first:
                before[year] += DATE_BEFORE * often
            else:
                worth[year] += often * (DATE if year <= last else -min(SINCE * (year - last), SINCE_MOST))
    seen: set[frozenset[tuple[int, int]]] = set()
    for (kind, _), years_held in held.items():
        tenures = frozenset(years_held)
        weight = (0.5 if tenures in seen else 1.0) * (BODY if kind == "body" else 1.0)
        seen.add(tenures)
        for year in worth:
            worth[year] += weight * _of_office(year, tenures)
    return {year: worth[year] - min(before[year], BEFORE_MOST) for year in worth}


def _of_file(since: int) -> float:
    return FILE if since == 0 else FILE_NEXT if since == 1 else -FILE_BEFORE if since < 0 else 0.0


def _of_office(year: int, tenures: frozenset[tuple[int, int]]) -> float:
    if any(first <= year <= last for first, last in tenures):
        return HELD if any(first <= year < last or first == last == year for first, last in tenures) else LEFT
    if year < min(first for first, _ in tenures):
        return -HELD_BEFORE
    return -min(HELD_SINCE * min(year - last for _, last in tenures if last < year), HELD_SINCE_MOST)


def worth_of_volumes(linked: LinkedDocument, first: int, last: int) -> float:
    """What the volumes that are cited say of a subseries."""
    cited = [c for c in linked.citations if c.type == "frus"]
    named = {regular()[s] for c in cited if (s := c.fields.get("subseries", "")) in regular()}
    worth = 0.0
    for begin, end in named:
        if begin == end and begin + 1 == first:
            worth += NEXT
        if begin > last:
            worth -= LATER
        elif begin == first and begin >= ALL_NUMBERED:
            worth += OWN_YEARS
    text = linked.clean.text
    printed = [
        m[1]
        for c in linked.citations
        if c.note is not None and c.type in ("frus", "ibid")
        if (m := ROMAN.search(text, c.at, c.to))
    ]
    if any(number.islower() for number in printed):
        worth += SMALL if last <= LAST_ANNUAL else 0
    elif printed:
        worth += LARGE if last > LAST_ANNUAL else 0
    return worth


def _why(found: Iterable[Sign], citations: Iterable[DraftCitation], year: int) -> str:
    """The signs that speak for a year, the likeliest to be looked up first."""
    told = [s for s in found if s.kind not in ("weekday", "other style") and s.first <= year <= s.last]
    told.sort(key=lambda s: s.last - s.first)
    words = list(dict.fromkeys(s.words for s in told))[:3]
    before = f"the volumes of {year - 1}"
    if not words and any(c.fields.get("subseries") == str(year - 1) for c in citations if c.type == "frus"):
        return f"{before}, which the document cites as the latest of others"
    return "what the text names: " + ", ".join(words) if words else "the volumes that the text cites"

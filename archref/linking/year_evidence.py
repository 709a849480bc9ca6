"""What a document without a date says of its year: dates, file numbers, who holds an office, weekdays, archives.

Each piece is a span of years; some of what house_style.py knows is a span that it cannot be. An office or archive
speaks for the years of its span, and against all before: nobody is called Secretary Acheson before he was it, while
those that were are still spoken of. A date speaks for its own year and against those before it, less for the years
behind, in which the past is told. "Friday, December 19" speaks for the years in which that day was a Friday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from ..document import countable
from ..identifiers.months import MONTH, NAMES
from ..patterns import expression
from .dates import file_year
from .house_style import styles
from .model import LinkedDocument

YEAR = r"(1[89]\d\d|20[0-2]\d)"
DATED_YEAR = expression(rf"\b{MONTH}(?: \d{{1,2}}(?:[–-]\d{{1,2}}|[–-]{MONTH} \d{{1,2}})?,)? {YEAR}\b")
DAY_FIRST = expression(rf"\b\d{{1,2}} {MONTH},? {YEAR}\b")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = expression(
    rf"\b({'|'.join(WEEKDAYS)}),? (?:({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?|(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}))\b(?!,? \d{{4}})"
)
SESSION = expression(r"\b[Rr]esolutions? (?:No\. )?\d{1,4} ?(?:[A-G] )?\(([IVX]{1,6})\)")
ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth".split()
ORDINAL = rf"({'|'.join(ORDINALS + [word.lower() for word in ORDINALS])}|\d{{1,2}}(?=st|nd|rd|th))(?:[a-z]{{2}})?(?: [Rr]egular)? [Ss]ession"
ASSEMBLY = expression(
    rf"\b{ORDINAL} of the (?:United Nations |U\.? ?N\.? )?General Assembly|\bGeneral Assembly(?:,|,? (?:at|in|during) (?:its|the))? {ORDINAL}"
)
SERIES = expression(rf"Foreign Relations (?:series|volumes?) for {YEAR}(?:[–-]{YEAR})?")
FILES = expression(rf"\b(?:Central|Alpha-Numeric|Subject-Numeric)(?: Policy)? Files?,? {YEAR}[–-](\d{{2,4}})\b")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
NUMBERED_PAPER = expression(r"\bNSC (\d{1,4})(?:/\d{1,2})?\b(?![./–-]?\d)")
ESTIMATE = expression(r"\bS?N?IE[ –-]\d[\d.]*(?:[/–-]\d{1,3})*[/–-](5[0-9]|6[0-9]|7[0-9])\b")
PAPERS_UNTIL = (  # the last number of the Council's papers that was surely given by then; later ones begin with the year
    (37, 1948, 1948),
    (40, 1948, 1949),
    (59, 1949, 1949),
    (61, 1949, 1950),
    (96, 1950, 1950),
    (101, 1950, 1951),
    (120, 1951, 1951),
    (123, 1951, 1952),
    (138, 1952, 1952),
    (143, 1952, 1953),
    (177, 1953, 1953),
)
NAME = r"(?:[A-Z][\w.’'-]* ){0,3}?"
LIBRARIES = {  # the years of a president; one that he left in January is not his
    "Roosevelt": (1933, 1945),
    "Truman": (1945, 1952),
    "Eisenhower": (1953, 1960),
    "Kennedy": (1961, 1963),
    "Johnson": (1964, 1968),  # he came in in November
    "Nixon": (1969, 1974),
    "Ford": (1974, 1976),
    "Carter": (1977, 1980),
    "Reagan": (1981, 1988),
    "Bush": (1989, 1992),
}
LIBRARY = expression(rf"\b({'|'.join(LIBRARIES)}) (?:Presidential )?(?:Library|Materials)")
EDITORIAL = expression(r"\[?editorial note", re.IGNORECASE)
OPENING = 250  # characters in which such a note names its date
MOST = 200_000  # characters that are read


class Sign(NamedTuple):
    """One piece of evidence: the years that it speaks for, and what it is.

    `kind`: opening (of an editorial note), date, session (of the United Nations), series, file, archive, source (where the document itself lies), office,
    body, style and other style (in which its years print nothing), weekday; of the last `first` is month and day and
    `last` the day of the week.
    """

    kind: str
    first: int
    last: int
    words: str


def signs(linked: LinkedDocument) -> list[Sign]:
    """All evidence of a document, each piece once."""
    text = linked.clean.text[:MOST]
    found: dict[Sign, None] = {}
    printed = (Sign("other style" if s.others else "style", s.first, s.last, s.words) for s in styles(linked))
    for one in (
        *_opening(linked),
        *_dates(text),
        *_files(linked, text),
        *_officers(text),
        *_weekdays(text),
        *_archives(linked, text),
        *_papers(text),
        *_bodies(text),
        *printed,
    ):
        found.setdefault(one)
    return list(found)


def _opening(linked: LinkedDocument) -> Iterator[Sign]:
    """ "On January 3, 1962, …": what an editorial note begins with is of the years of its volume."""
    title = linked.document.title_span
    if title is None or not EDITORIAL.match(linked.document.text, *title):
        return
    at = linked.clean.clean(title[1])
    m = DATED_YEAR.search(linked.clean.text, at, at + OPENING)
    if m is not None:
        yield Sign("opening", int(m[1]), int(m[1]), m[0])


def _dates(text: str) -> Iterator[Sign]:
    for pattern in (DATED_YEAR, DAY_FIRST):
        for m in pattern.finditer(text):
            yield Sign("date", int(m[1]), int(m[1]), m[0])
    for m in SESSION.finditer(text):
        if m[1] in ROMANS:
            year = 1946 + ROMANS.index(m[1])
            yield Sign("session", year, year + 1, m[0])
    for m in ASSEMBLY.finditer(text):
        session = m[1] or m[2]
        year = 1945 + (int(session) if countable(session) else 1 + ORDINALS.index(session.capitalize()))
        yield Sign("date", year, year, m[0])
    for m in SERIES.finditer(text):
        yield Sign("series", int(m[1]), int(m[2] or m[1]), m[0])


def _papers(text: str) -> Iterator[Sign]:
    """ "NSC 104" is of 1951, "NSC 5822/1" and "SNIE 86.1–58" are of 1958."""
    for m in NUMBERED_PAPER.finditer(text):
        number = int(m[1])
        if 5300 <= number < 6200:
            yield Sign("date", 1900 + number // 100, 1900 + number // 100, m[0])
        else:
            span = next(((first, last) for until, first, last in PAPERS_UNTIL if number <= until), None)
            if span is not None:
                yield Sign("date", *span, m[0])
    for m in ESTIMATE.finditer(text):
        yield Sign("date", 1900 + int(m[1]), 1900 + int(m[1]), m[0])


def _files(linked: LinkedDocument, text: str) -> Iterator[Sign]:
    for citation in linked.citations:
        if citation.type == "archival":
            found = file_year(citation)
            if found is not None:
                yield Sign("file", found.value, found.value, found.why)
    for m in FILES.finditer(text):
        last = int(m[1][: 4 - len(m[2])] + m[2])
        if 0 <= last - int(m[1]) < 12:
            yield Sign("archive", int(m[1]), last, m[0])


def _archives(linked: LinkedDocument, text: str) -> Iterator[Sign]:
    for citation in linked.citations:
        if citation.type != "archival":
            continue
        m = LIBRARY.match(str(citation.fields.get("repository", "")))
        if m is not None:
            kind = "source" if citation.source or citation.at < 200 else "archive"
            yield Sign(kind, *LIBRARIES[m[1]], m[0])


def _weekdays(text: str) -> Iterator[Sign]:
    for m in WEEKDAY.finditer(text):
        name, day = m[2] or m[5], m[3] or m[4]
        month = next(i for i, known in enumerate(NAMES, 1) if known.startswith(name[:3]))
        yield Sign("weekday", month * 100 + int(day), WEEKDAYS.index(m[1]), m[0])


def falls_on(day: int, weekday: int, year: int) -> bool:
    """Whether a day of the year (month and day, 1219) falls on a weekday (0 is Monday)."""
    try:
        return date(year, day // 100, day % 100).weekday() == weekday
    except ValueError:
        return False


@cache
def _offices() -> tuple[re.Pattern[str], dict[tuple[str, str], list[tuple[int, int]]]]:
    from ..data import officers

    held: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in officers():
        years = int(row["from"]), int(row["to"])
        for office in _called(row["office"]):
            held.setdefault((office, row["name"]), []).append(years)
    titles = sorted({office for office, _ in held}, key=len, reverse=True)
    names = sorted({name for _, name in held}, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<!former )(?<!Former )\b({'|'.join(map(re.escape, titles))})(?:-[Ee]lect)?,? ?\(? ?"
        rf"{NAME}({'|'.join(map(re.escape, names))})\b"
    )
    return pattern, held


def _called(office: str) -> tuple[str, ...]:
    """The words for an office before a name: a Secretary of State is also "Secretary"."""
    if office.startswith("Secretary of "):
        return office, "Secretary"
    if office in ("Under Secretary", "Deputy Secretary"):
        return office, f"{office} of State", f"{office} of Defense", "Acting Secretary", "Acting Secretary of State"
    return (office,)


def _officers(text: str) -> Iterator[Sign]:
    pattern, held = _offices()
    for m in pattern.finditer(text):
        for first, last in held.get((m[1], m[2]), ()):
            yield Sign("office", first, last, f"{m[1]} {m[2]}")


@cache
def _spans_of_bodies() -> tuple[re.Pattern[str], dict[str, tuple[int, int]]]:
    from ..data import bodies

    spans = {word: (int(row["from"]), int(row["to"])) for row in bodies() for word in row["words"].split(";")}
    words = sorted(spans, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), spans


def _bodies(text: str) -> Iterator[Sign]:
    pattern, spans = _spans_of_bodies()
    for m in pattern.finditer(text):
        yield Sign("body", *spans[m[0]], m[0])

"""What of the index is the thing cited: rows compared with a citation, each with its reasons.

A telegram is found where number, series and the year agree, and the post that sent it or the one it went to. What
agrees in less is a candidate, with what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..identity import CitedThing, RecordMatch, decided, identify
from .comparing import RELATIVE, compare
from .matches import match
from .own_numbers import compact_number
from .searching import by_words
from .store import Index, IndexRow

MOST = 8  # candidates that are shown


def find(index: Index, thing: CitedThing) -> tuple[list[RecordMatch], list[RecordMatch]]:
    """Answers and candidates of the index for a thing cited, the best first; by its words where no number is known."""
    answers, candidates = find_by_number(index, thing)
    if not answers and not candidates:
        candidates = by_words(index, thing)[:MOST]
    return answers, candidates


def find_by_number(index: Index, thing: CitedThing) -> tuple[list[RecordMatch], list[RecordMatch]]:
    """The same by numbers alone: of documents, telegrams, film, files."""
    answers: list[RecordMatch] = []
    candidates: list[RecordMatch] = []
    for group in _groups(index, thing):
        # a message printed in a volume and released as well is one message in two places
        for released in (False, True):
            some, near = decided(_once(m for m in group if ("volume" in m.keys) != released), "documents")
            answers += some
            candidates += near
    answers = sorted(_once(answers), key=lambda m: "volume" not in m.keys)
    known = {_key(m) for m in answers}
    candidates = [m for m in _once(candidates) if _key(m) not in known]
    candidates.sort(key=lambda m: (len(m.differs), -len(m.agrees)))
    return answers, candidates[:MOST]


def _groups(index: Index, thing: CitedThing) -> Iterator[list[RecordMatch]]:
    """The matches of each name under which the thing may be known."""
    for identity in identify(thing):
        if identity.kind in ("frus_document", "frus_footnote"):
            rows = index.document(identity.parts["volume"], identity.parts["document"])
            differs = () if identity.certainty != "possible" else (identity.why,)
            yield [match(row, ("volume and document number",), differs) for row in rows]
        elif identity.kind == "frus_page":
            differs = () if identity.certainty != "possible" else (identity.why,)
            yield _on_page(index, identity.parts["volume"], identity.parts["page"], differs)
        elif identity.kind == "film_number":
            yield [match(row, (f"film number {identity.value}",)) for row in index.film_number(identity.value)]
        elif identity.kind == "document_number":
            differs = () if identity.certainty != "possible" else (identity.why,)
            rows = index.document_number(identity.value)
            yield [match(row, (f"Document Number {identity.value}",), differs) for row in rows]
    if thing.kind == "telegram":
        for number in thing.fields.get("numbers", ()):
            yield _by_number(index, thing, compact_number(number))
    file_number = thing.fields.get("file_number") or thing.place.get("file_number")
    if isinstance(file_number, str) and thing.kind == "archival":
        why = ("several documents may lie under one file number",)
        yield [match(row, (f"file {file_number}",), why) for row in index.file_number(file_number)]


def _on_page(index: Index, volume: str, page: str, differs: tuple[str, ...]) -> list[RecordMatch]:
    """The documents of a page: those that begin on it, else the one that runs through it."""
    rows = index.page(volume, page)
    begin = [row for row in rows if row.page == page]
    how = "begins on" if begin else "stands on"
    return [match(row, (f"{how} page {page}",), differs) for row in begin or rows]


def _by_number(index: Index, thing: CitedThing, number: str) -> list[RecordMatch]:
    """The messages of a number: of its year and series, else of other years, else without the series, which not
    every message prints."""
    series = (thing.fields.get("series") or "").casefold()
    series = "" if series in RELATIVE else series
    year = str(thing.year) if thing.year is not None else ""
    found: list[RecordMatch] = []
    for asked in dict.fromkeys(((series, year), (series, ""), ("", year) if series else (series, ""))):
        found += [_compared(thing, row, number) for row in index.messages(number, *asked)]
        if any(not m.differs for m in found):
            break
    return [m for m in found if len(m.differs) <= 2]


def _compared(thing: CitedThing, row: IndexRow, number: str) -> RecordMatch:
    assert row.message is not None
    agrees, differs = compare(thing, row.message, row.volume, number)
    found = match(row, tuple(agrees), tuple(differs), "enclosure" if row.message.enclosed else "")
    return replace(found, date=row.message.date)  # a letter may have been sent the day after it was written


def _key(found: RecordMatch) -> tuple[str, ...]:
    return tuple(found.keys.get(name, "") for name in ("volume", "document", "document_number", "film_number"))


def _once(matches: Iterable[RecordMatch]) -> list[RecordMatch]:
    """Each record once, in its best match; its reasons together."""
    kept: dict[tuple[str, ...], RecordMatch] = {}
    for found in matches:
        before = kept.get(_key(found))
        if before is None or len(found.differs) < len(before.differs):
            kept[_key(found)] = found
    return list(kept.values())

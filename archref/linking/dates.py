"""Dates that are not printed: the document's own year, and the missing years of the messages it cites.

Every conclusion says where it comes from. What two kinds of evidence contradict is left open.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..identifiers import decimal_file, film_number
from .model import Citation, Linked

YEAR = re.compile(r"\b(1[89]\d\d|20[0-2]\d)\b")
DATED_YEAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},)? (1[89]\d\d|20[0-2]\d)\b"
)
OWN_NUMBER = re.compile(r"\s*(\d{3,6})\. ")


def document_year(linked: Linked) -> tuple[int, str] | None:
    """The document's year and what tells it: the caller's date, its film or decimal file number, its heading."""
    document = linked.document
    if document.date and document.date[:4].isdigit():
        return int(document.date[:4]), "the date that the caller gave"
    for citation in linked.citations:
        if citation.source or (citation.type == "archival" and citation.at < 200 and citation.note is None):
            year = _file_year(citation)
            if year is not None:
                return year
    if document.title_span is not None:
        start, end = document.title_span
        years = set(YEAR.findall(document.text, start, end))
        if len(years) == 1:
            return int(years.pop()), "the year in the heading"
    counts: dict[int, int] = {}
    for citation in linked.citations:
        if citation.type == "archival" and "file_number" in citation.fields:
            found = _file_year(citation)
            if found is not None:
                counts[found[0]] = counts.get(found[0], 0) + 1
    undated = any(c.type == "telegram" or (c.type == "frus" and "subseries" not in c.fields) for c in linked.citations)
    for m in DATED_YEAR.finditer(linked.clean.text) if undated else ():
        counts[int(m[1])] = counts.get(int(m[1]), 0) + 1
    if counts:
        most, count = max(counts.items(), key=lambda item: (item[1], item[0]))
        if count * 2 > sum(counts.values()) or (
            count > 2 and count >= 2 * max([0, *(n for y, n in counts.items() if y != most)])
        ):
            return most, "the year that the text names most"
    return None


@lru_cache(maxsize=1024)
def _slash_date(number: str) -> tuple[int, int, int] | None:
    return decimal_file.slash_date(number) if decimal_file.is_valid(number) else None


def _file_year(citation: Citation) -> tuple[int, str] | None:
    film = citation.fields.get("film_number")
    if film and film_number.is_valid(film):
        return film_number.year(film), f"the film number {film}"
    number = citation.fields.get("file_number")
    if isinstance(number, str):
        dated = _slash_date(number) if "/" in number else None
        if dated is not None:
            return dated[0], f"the date in the file number {number}"
    return None


def infer_years(linked: Linked, own: tuple[int, str] | None) -> None:
    """Put the missing year of "Telegram 307629, December 6" beside its fields, with the reason."""
    by_number: dict[str, str] = {}
    for citation in linked.citations:
        if citation.type == "telegram":
            date = citation.fields.get("date", "")
            if date and not date.startswith("--"):
                for number in citation.fields.get("numbers", ()):
                    by_number.setdefault(number, date)
    for citation in linked.citations:
        if citation.type != "telegram":
            continue
        printed = citation.fields.get("date")
        if printed is not None and not printed.startswith("--"):
            continue
        if citation.location is not None:
            year = _file_year(citation.location)
            if year is not None:
                _say(
                    citation,
                    printed,
                    year[0],
                    "film_number" if "film_number" in citation.location.fields else "file_number",
                    year[1],
                )
                continue
        same = next((by_number[n] for n in citation.fields.get("numbers", ()) if n in by_number), None)
        if same is not None and len(citation.fields.get("numbers", ())[0]) > 3:
            citation.inferred["date"] = {
                "value": same,
                "from": "same_number",
                "why": "the same telegram is cited with its date in this document",
            }
        elif own is not None and printed is None and (run := _in_run(linked, citation, own[0])) is not None:
            citation.inferred["date"] = run
        elif own is not None and printed is not None:
            _say(citation, printed, own[0], "document", f"the document's own year is known from {own[1]}")


def own_number(linked: Linked) -> int | None:
    """The number of the document itself, where it is a telegram from the Department: "12960. Subject: …"."""
    document = linked.document
    if document.title_span is None or "elegram From the Department of State" not in (document.title or ""):
        return None
    m = OWN_NUMBER.match(linked.document.text, document.title_span[1])
    return int(m[1]) if m else None


def _in_run(linked: Linked, citation: Citation, year: int) -> dict[str, str] | None:
    """The year of a Department telegram from its number: the numbers run through the calendar year from 1966."""
    number = citation.fields.get("numbers", ("",))[0]
    sender = citation.fields.get("from")
    if sender not in ("State", "Department of State") or not number.isdigit() or year < 1967:
        return None
    own = own_number(linked)
    if own is None:
        return None
    value = year - 1 if int(number) > own else year
    order = "higher" if value < year else "lower"
    why = f"its number is {order} than the document's own ({own} of {year}), and the numbers run through the year"
    return {"value": str(value), "from": "number", "why": why}


def _say(citation: Citation, printed: str | None, year: int, source: str, why: str) -> None:
    value = f"{year}-{printed[2:]}" if printed else str(year)
    citation.inferred["date"] = {"value": value, "from": source, "why": why}


def join_locations(linked: Linked) -> None:
    """Join a message to the location in parentheses behind its sentence, in the same note."""
    text = linked.clean.text
    waiting: Citation | None = None
    for citation in linked.citations:
        if citation.type == "telegram":
            waiting = citation if waiting is None or waiting.note_index != citation.note_index else waiting
            if waiting is not citation and _new_sentence(text, waiting.to, citation.at):
                waiting = citation
        elif citation.type in ("archival", "ibid") and waiting is not None:
            opened = text[citation.at - 1 : citation.at] == "("
            if citation.note_index == waiting.note_index and citation.note is not None and opened:
                if not citation.fields.keys() & {"documents", "volume"}:
                    waiting.location = citation
                waiting = None
        elif waiting is not None and citation.note_index != waiting.note_index:
            waiting = None


def _new_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence or a parenthesis ends between two places; far apart they always do."""
    return end - start > 1500 or ". " in text[start:end] or ") " in text[start:end]

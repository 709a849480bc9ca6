"""Dates that are not printed: the document's own year, and the missing years of the messages it cites.

Every conclusion says where it comes from. What two kinds of evidence contradict is left open.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..document import countable
from ..identifiers import decimal_file, film_number
from ..identifiers.months import NAMES
from ..patterns import expression
from .model import DraftCitation, LinkedDocument, fields_of

YEAR = expression(r"\b(1[89]\d\d|20[0-2]\d)\b")
LAST_ANNUAL = 1951  # until then there are volumes of Foreign Relations for each single year
OWN_NUMBER = expression(r"\s*(\d{3,6})\. ")


class Year(NamedTuple):
    """The year of a document, what tells it, the month where that is known too, and whether the caller said so."""

    value: int
    why: str
    month: int | None = None
    given: bool = False


def document_year(linked: LinkedDocument) -> Year | None:
    """The year of the document: the caller's date, its own film or file number, its heading.

    The years that the text names are no such sign: the one named most is the document's in three cases of four.
    """
    document = linked.document
    if document.date and document.date[:4].isdigit():
        month = document.date[5:7]
        known = int(month) if countable(month) else None
        return Year(int(document.date[:4]), "the date that the caller gave", known, True)
    for citation in linked.citations:
        if citation.source or (citation.type == "archival" and citation.at < 200 and citation.note is None):
            year = file_year(citation)
            if year is not None:
                return _not_of(linked, year)
    years = set(YEAR.findall(document.title or ""))
    if len(years) == 1:
        return Year(int(years.pop()), "the year in the heading")
    return None


def _not_of(linked: LinkedDocument, year: Year) -> Year:
    """A file of December may hold a document of January: one that cites the volumes of the year as others is later.

    Annual volumes, until 1951, cite themselves without the year.
    """
    printed = str(year.value)
    if year.value > LAST_ANNUAL or year.month is None or year.month < 10:
        return year
    if any(c.type == "frus" and c.fields.get("subseries") == printed for c in linked.citations):
        return Year(year.value + 1, f"{year.why}, and it cites the volumes of {printed} as others", 1)
    return year


@lru_cache(maxsize=1024)
def _filed(number: str) -> tuple[int, int] | None:
    return decimal_file.filed(number) if decimal_file.is_valid(number) else None


def file_year(citation: DraftCitation) -> Year | None:
    """The year and month of what a file holds, from its film number or the date in its decimal number."""
    fields = fields_of(citation)
    film = fields.get("film_number")
    if isinstance(film, str) and film[:1] == "D" and film_number.is_valid(film):  # papers were filmed years later
        days = film_number.approximate_date(film)
        month = int(days[0][5:7]) if days is not None else None
        return Year(film_number.year(film), f"the film number {film}", month)
    number = fields.get("file_number")
    if isinstance(number, str):
        dated = _filed(number) if "/" in number else None
        if dated is not None:
            return Year(dated[0], f"the date in the file number {number}", dated[1])
    return None


def infer_years(linked: LinkedDocument, own: Year | None) -> None:
    """Put the missing year of "Telegram 307629, December 6" beside its fields, with the reason."""
    telegrams = [c for c in linked.citations if c.type == "telegram"]
    dated: dict[str, DraftCitation] = {}
    for citation in telegrams:
        if not citation.fields.get("date", "--").startswith("--"):
            _known(dated, citation)
    undated = []
    for citation in telegrams:
        printed = citation.fields.get("date")
        if printed is not None and not printed.startswith("--"):
            continue
        kept = file_year(citation.location) if citation.location is not None else None
        if kept is not None and citation.location is not None:
            source = "film_number" if "film_number" in fields_of(citation.location) else "file_number"
            _say(citation, printed, kept, source, kept.why)
        elif _from_same(dated, citation):
            continue
        elif own is not None and printed is None and (run := _in_run(linked, citation, own.value)) is not None:
            citation.inferred["date"] = run
        elif own is not None and printed is not None:
            _say(citation, printed, own, "document", f"the document's own year is known from {own.why}")
        elif printed is None:
            undated.append(citation)
            continue
        _known(dated, citation)
    for citation in undated:
        _from_same(dated, citation)


def _known(dated: dict[str, DraftCitation], citation: DraftCitation) -> None:
    for number in citation.fields.get("numbers", ()):
        dated.setdefault(number, citation)


def _from_same(dated: dict[str, DraftCitation], citation: DraftCitation) -> bool:
    """Take the date of a telegram of the same number, where the two can be and are likely one."""
    printed = citation.fields.get("date", "--")
    for number in citation.fields.get("numbers", ()):
        same = dated.get(number)
        if same is None:
            continue
        value = same.inferred["date"]["value"] if "date" in same.inferred else same.fields["date"]
        senders = [c.fields["from"] for c in (same, citation) if "from" in c.fields]
        sure = len(senders) == 2 or len(number) > 3
        if sure and len(set(senders)) < 2 and value.endswith(printed[2:]) and len(value) == 10:
            why = "the same telegram is cited with its date in this document"
            citation.inferred["date"] = {"value": value, "from": "same_number", "why": why}
            return True
    return False


def date_refs(linked: LinkedDocument) -> None:
    """What the note says of a Ref's telegram holds for the telegram at the Ref line."""
    for citation in linked.citations:
        same = citation.same_as
        if same is None or "date" in same.fields:
            continue
        printed = citation.fields.get("date", "--")
        known = citation.inferred["date"]["value"] if "date" in citation.inferred else printed
        if not known.startswith("--"):
            why = f"note {citation.note} to the Ref gives the telegram's date"
            same.inferred["date"] = {"value": known, "from": "note", "why": why}


def own_number(linked: LinkedDocument) -> int | None:
    """The number of the document itself, where it is a telegram from the Department: "12960. Subject: …"."""
    document = linked.document
    if document.title_span is None or "elegram From the Department of State" not in (document.title or ""):
        return None
    m = OWN_NUMBER.match(linked.document.text, document.title_span[1])
    return int(m[1]) if m else None


def _in_run(linked: LinkedDocument, citation: DraftCitation, year: int) -> dict[str, str] | None:
    """The year of a Department telegram from its number: the numbers run through the calendar year from 1966."""
    number = citation.fields.get("numbers", ("",))[0]
    sender = citation.fields.get("from")
    if sender not in ("State", "Department of State") or not countable(number) or year < 1967:
        return None
    own = own_number(linked)
    if own is None:
        return None
    value = year - 1 if int(number) > own else year
    order = "higher" if value < year else "lower"
    why = f"its number is {order} than the document's own ({own} of {year}), and the numbers run through the year"
    return {"value": str(value), "from": "number", "why": why}


def _say(citation: DraftCitation, printed: str | None, known: Year, source: str, why: str) -> None:
    """Put the date down; where a month is known, the year in which the printed one is nearest to it."""
    year = known.value
    if printed and known.month is not None:
        ahead = int(printed[2:4]) - known.month
        year += -1 if ahead > 6 else 1 if ahead < -6 else 0
        if year != known.value:
            why += f", and {NAMES[int(printed[2:4]) - 1]} of {year} is nearer"
    value = f"{year}-{printed[2:]}" if printed else str(year)
    citation.inferred["date"] = {"value": value, "from": source, "why": why}

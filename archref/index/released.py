"""Released telegrams as JSON lines: one object a line, with Document Number, Film Number, date, subject, from, to.

Names of fields may be written as the National Archives or others write them ("Document Number", "doc_nbr",
"doc_id"); what else an object has is passed over. A line that is none, or has no Document Number and no Film Number,
is counted and left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from ..data import posts
from ..identifiers import document_number, film_number
from ..identifiers.dates import parse_date
from ..identity.parties import DEPARTMENT, parties, party
from ..identity.plain import plain
from ..patterns import expression
from .entry import IndexEntry, Message

LONGEST = 1_000_000  # characters of a line
FIELDS = {  # what each may be called, without case, spaces and marks
    "document_number": ("documentnumber", "docnumber", "docnbr", "documentno", "docid", "id"),
    "film_number": ("filmnumber", "filmnbr", "film", "microfilmnumber"),
    "date": ("date", "draftdate", "datesent", "sent", "authored", "doctdate"),
    "subject": ("subject", "title"),
    "from": ("from", "sender", "fm", "office"),
    "to": ("to", "recipient", "recipients", "addressees"),
}
_AMERICAN = expression(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO = expression(r"\d{4}-\d\d-\d\d")


def entries(lines: Iterable[str], skipped: Callable[[int, str], None]) -> Iterator[IndexEntry]:
    """An entry for each message; `skipped` is told the number of a line that is left out, and why."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if len(line) > LONGEST:
            skipped(number, f"longer than {LONGEST:,} characters")
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            skipped(number, "no JSON")
            continue
        entry = entry_of(row) if isinstance(row, dict) else None
        if entry is None:
            skipped(number, "no Document Number and no Film Number")
            continue
        yield entry


def entry_of(row: dict[str, Any]) -> IndexEntry | None:
    """The entry of one message; None for an object without a Document Number and a Film Number."""
    named = {re.sub(r"[^a-z]", "", key.lower()): value for key, value in row.items() if isinstance(key, str)}
    found = {name: _first(named, keys) for name, keys in FIELDS.items()}
    number = found["document_number"] if document_number.is_valid(found["document_number"]) else ""
    film = next((f for f in (found["film_number"], found["document_number"]) if film_number.is_valid(f)), "")
    if not number and not film:
        return None
    subject = found["subject"]
    return IndexEntry(
        title=subject or number or film,
        date=_date(found["date"]),
        subject=subject,
        sender=found["from"],
        recipient=found["to"],
        film_number=film_number.compact(film) if film else "",
        document_number=document_number.compact(number) if number else "",
        messages=_messages(number, found["from"], found["to"], _date(found["date"])),
    )


def _first(named: dict[str, Any], keys: Iterable[str]) -> str:
    """The first field that has a value, as one line; a list is joined by semicolons."""
    for key in keys:
        value = named.get(key)
        if isinstance(value, list):
            value = "; ".join(str(v) for v in value if isinstance(v, str | int))
        if isinstance(value, str | int) and str(value).strip():
            return plain(value, 1000)
    return ""


def _date(text: str) -> str:
    """ISO date; "12/19/1978" is December 19, as the Department's own data has it."""
    iso = _ISO.match(text)
    if iso is not None:
        return iso[0] if parse_date(iso[0]) else ""
    american = _AMERICAN.match(text)
    if american is not None:
        text = f"{american[3]}-{int(american[1]):02}-{int(american[2]):02}"
    return parse_date(text) or ""


def _messages(number: str, sender: str, to: str, date: str) -> tuple[Message, ...]:
    if not number:
        return ()
    parts = document_number.parse(number)
    senders = _stations().get(parts.station) or party(sender)
    recipients = parties(p for p in re.split(r"[;,]", to) if p.strip())
    serial = parts.serial.lstrip("0") or "0"
    return (Message(serial, "", "telegram", senders, recipients, "Document Number", date or str(parts.year)),)


@cache
def _stations() -> dict[str, frozenset[str]]:
    """The posts by station code."""
    found = {"STATE": frozenset({DEPARTMENT})}
    for row in posts().values():
        for code in (row["code"], row["alt_code"]):
            if code and code != "STATE":
                found[code] = found.get(code, frozenset()) | {row["name"]}
    return found

"""Telegrams of 1973-79: their Document Numbers. Messages of other years have none."""

from __future__ import annotations

from collections.abc import Iterable

from ..identifiers import document_number
from .cited import CitedThing
from .model import Identity, address, weaker

TELEGRAMS = (None, "telegram", "circular telegram", "message", "cable")
FILED_FROM = "1973-07-01"  # the automated file begins; of the months before few messages are in it


def identities(thing: CitedThing) -> Iterable[Identity]:
    """One identity for each number and each station code it may stand under."""
    fields = thing.fields
    if fields.get("identifier"):
        if document_number.is_valid(fields["identifier"]):
            yield _identity(document_number.compact(fields["identifier"]), "certain", "printed as such")
        return
    if thing.year is None or fields.get("form") not in TELEGRAMS:
        return
    sender = fields.get("series") or fields.get("from")
    circular = "circular" in (fields.get("form") or "")
    for number in fields.get("numbers", ()):
        for one in document_number.candidates(number, thing.year, sender, fields.get("to", ()), circular):
            certainty, why = one.certainty, one.why
            if thing.date_why:
                certainty, why = weaker(certainty, "probable"), f"{why}; the year: {thing.date_why}"
            if "1973" <= thing.date < FILED_FROM:
                certainty, why = "possible", f"{why}; but the file begins in July 1973"
            yield _identity(one.value, certainty, why)


def _identity(value: str, certainty: str, why: str) -> Identity:
    parts = {"document_number": value}
    return Identity("document_number", value, certainty, why, address("telegrams"), True, parts)

"""Where and when a thing cited was made: its repository by its full name, and its year."""

from __future__ import annotations

from ...data import repository
from ...records import Record


def repository_of(record: Record) -> str:
    """The archive that keeps a record, by its full name where it is known; "" for what is in none."""
    named = str(record.csl.get("archive") or "")
    row = repository(named) if named else None
    return str(row["canonical"]) if row is not None else named


def year_of(record: Record) -> int | None:
    """The year in which the thing was written; of what is printed later the year of the original."""
    for name in ("original-date", "issued"):
        date = record.csl.get(name) or {}
        for parts in date.get("date-parts", ()):
            if parts and str(parts[0]).lstrip("-").isdigit():
                return int(parts[0])
    return None

"""The parts divided into portions of neighbours, for tables whose rows stand in the order of their files.

A portion is put in order by itself in memory, and the table is the portions one after the other: nothing is written
aside. That can be done where no file's rows are in two portions: the parts of volumes, which hold one file each. Parts
that hold many small files lie across each other, and if they are more than memory takes there are no portions.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .parts import Parts

if TYPE_CHECKING:
    import duckdb

LARGE = 700_000  # bytes of packed rows that are put in order in memory, some ten times that unpacked


def portions(connection: duckdb.DuckDBPyConnection, parts: Parts, table: str) -> list[list[str]] | None:
    """The Parquet files of a table in portions, the sources in order from one to the next; None where one would be too
    large. The views `live` and `part_sources` are there."""
    found: list[list[str]] = []
    held = 0
    for files, size in _joined(connection, parts, table):
        if size > LARGE:
            return None
        if not found or held + size > LARGE:
            found.append([])
            held = 0
        found[-1] += files
        held += size
    return found


def _joined(connection: duckdb.DuckDBPyConnection, parts: Parts, table: str) -> list[tuple[list[str], int]]:
    """Parts whose sources lie across each other together, in the sources' order, with their size."""
    spans = connection.execute("""
        SELECT live.part, min(s.source) AS least, max(s.source) AS most FROM part_sources s JOIN live USING (unit)
        GROUP BY live.part ORDER BY least, most
    """).fetchall()
    places = {os.path.basename(os.path.dirname(file)): file for file in parts.files(table)}
    joined: list[tuple[list[str], int]] = []
    reached: str | None = None
    for part, least, most in spans:
        if part not in places:
            continue
        file, size = [places[part]], os.path.getsize(places[part])
        if reached is not None and least <= reached:
            joined[-1] = (joined[-1][0] + file, joined[-1][1] + size)
        else:
            joined.append((file, size))
        reached = most if reached is None else max(reached, most)
    return joined

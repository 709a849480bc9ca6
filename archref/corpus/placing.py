"""Rows of the parts, each with its place in a table.

DuckDB tells the places alone, in the order of the parts, and the rows, which have long texts, are read from these beside
it. So no long text is sorted or joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .ordering import PLACE, ROWS, runs

if TYPE_CHECKING:
    import duckdb
    import pyarrow

PART = 32  # bits of `row_place` after the number of its part, which say the row in it


def placed_rows(
    connection: duckdb.DuckDBPyConnection, places: str, files: Sequence[Path], columns: Sequence[str]
) -> Iterator[pyarrow.Table]:
    """`columns` of the rows in the files of parts that have a place in the table `places`, with this."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    opened, rows = -1, pa.table({})
    for told in told_rows(connection, f"SELECT row_place, {PLACE} FROM {places} ORDER BY row_place"):
        numbers = pc.shift_right(told["row_place"], pa.scalar(PART, told["row_place"].type))
        for part, start, length in runs(numbers):
            if part != opened:
                with pq.ParquetFile(files[part]) as file:
                    opened, rows = part, file.read(columns=list(columns), use_threads=False)
            some = told.slice(start, length)
            at = pc.bit_wise_and(some["row_place"], pa.scalar((1 << PART) - 1, some["row_place"].type))
            yield rows.take(at).append_column(PLACE, some[PLACE])


def told_rows(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[pyarrow.Table]:
    """The rows of a query, some at a time."""
    import duckdb
    import pyarrow as pa

    try:
        for batch in connection.sql(query).to_arrow_reader(ROWS):
            yield pa.Table.from_batches([batch])
    except OSError as error:  # as which Arrow hands on what happens after the first rows
        if str(error).startswith("Out of Memory"):
            raise duckdb.OutOfMemoryException(str(error)) from None
        raise

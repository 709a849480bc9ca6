"""The rows of a query in their order, as one Parquet file, in memory that does not grow with their number.

DuckDB sorts narrow rows on the disk, and fails at wide ones that its memory does not hold. So the rows are written as they
come, what they are ordered by alone is sorted, and the rows are then fetched by their places: a range that memory
holds at a time. Where there are many ranges the rows are first divided into a few files of neighbours, so that no
range is looked for in all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, sqrt
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb
    import pyarrow

ROWS = 8_192  # of a row group, and at least of a range that is in memory
RANGE = 6_000_000  # bytes of a range of more rows
FEW = 16  # ranges that may be looked for in one file
AT, PLACE = "_row_in_the_file", "_place_in_order"  # names that no table's columns have


def write_in_order(
    connection: duckdb.DuckDBPyConnection,
    queries: Sequence[str],
    order: str,
    schema: pyarrow.Schema,
    path: Path,
    workspace: Path,
) -> int:
    """Write what `queries` give, ordered by the columns of `order`, to `path`; how many rows. What is written depends on
    the rows alone. Several queries each give as many rows as memory holds. `workspace` is a folder for what is put
    aside."""
    found = workspace / "found.parquet"
    columns = ", ".join(f'"{name}"' for name in schema.names)
    if len(queries) == 1:
        _copy(connection, f"SELECT {columns} FROM ({queries[0]})", found)
    else:
        some = (connection.sql(f"SELECT {columns} FROM ({query})").to_arrow_table() for query in queries)
        write_groups(some, schema, found)
    connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE place AS
        SELECT file_row_number AS {AT}, row_number() OVER (ORDER BY {order}) - 1 AS {PLACE}
        FROM read_parquet({_name(found)}, file_row_number = true)
    """)
    ((count,),) = connection.execute("SELECT count(*) FROM place").fetchall()
    write_groups(_ranges(connection, found, count, workspace), schema, path)
    connection.execute("DROP TABLE place")
    found.unlink()
    return int(count)


def write_groups(pieces: Iterable[pyarrow.Table], schema: pyarrow.Schema, path: Path) -> int:
    """Write tables one after the other to `path`, as groups of ROWS rows wherever one ends; how many rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    count = 0
    with _given_back(), pq.ParquetWriter(path, schema, compression="zstd") as writer:
        rest = schema.empty_table()
        for piece in pieces:
            count += piece.num_rows
            rest = pa.concat_tables([rest, piece.select(schema.names).cast(schema)])
            while rest.num_rows >= ROWS:
                writer.write_table(rest.slice(0, ROWS).combine_chunks(), ROWS)
                rest = rest.slice(ROWS)
        if rest.num_rows:
            writer.write_table(rest.combine_chunks(), ROWS)
    return count


def _ranges(connection: duckdb.DuckDBPyConnection, found: Path, count: int, workspace: Path) -> Iterator[pyarrow.Table]:
    """The rows of a file in the order of `place`, a range after the other."""
    joined = f"read_parquet({_name(found)}, file_row_number = true) f JOIN place p ON p.{AT} = f.file_row_number"
    ranges = ceil(count / ROWS)
    if ranges <= FEW:
        wide = _groups_in_range(found, count) * ROWS
        for first in range(0, count, wide):
            yield _sorted(connection, f"SELECT * FROM {joined} WHERE {_within(first, wide)}")
        return
    size = ROWS * ceil(sqrt(ranges))
    for start in range(0, count, size):
        piece = workspace / "piece.parquet"
        _copy(connection, f"SELECT * FROM {joined} WHERE {_within(start, size)}", piece)
        for first in range(start, min(start + size, count), ROWS):
            yield _sorted(connection, f"SELECT * FROM {_name(piece)} WHERE {_within(first, ROWS)}")
        piece.unlink()


def _groups_in_range(found: Path, count: int) -> int:
    """How many groups of rows go into RANGE bytes, as wide as the rows of a file are; at least one."""
    import pyarrow.parquet as pq

    file = pq.read_metadata(found)
    size = sum(file.row_group(n).total_byte_size for n in range(file.num_row_groups))
    return max(1, int(RANGE * count / (max(size, 1) * ROWS)))


@contextmanager
def _given_back() -> Iterator[None]:
    """Have Arrow take memory from the system, to which it goes back at once: its own allocator keeps what it had."""
    import pyarrow as pa

    before = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        pa.set_memory_pool(before)


def _within(first: int, size: int) -> str:
    return f"{PLACE} >= {first} AND {PLACE} < {first + size}"


def _sorted(connection: duckdb.DuckDBPyConnection, range_: str) -> pyarrow.Table:
    return connection.sql(f"{range_} ORDER BY {PLACE}").to_arrow_table()


def _copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    connection.execute(f"COPY ({query}) TO {_name(path)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE {ROWS})")


def _name(path: Path) -> str:
    return "'" + os.fspath(path).replace("'", "''") + "'"

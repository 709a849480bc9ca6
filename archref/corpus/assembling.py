"""The tables of a corpus out of its parts: rows in order, records of all files joined, each table one Parquet file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .facts import statements
from .failed import CorpusFailed
from .memory import load_arrow
from .merging import merge
from .ordering import write_in_order
from .parts import Parts
from .placing import PART, placed_rows, told_rows
from .recipes import RECIPES
from .tables import PARTS, schema

if TYPE_CHECKING:
    import duckdb

MEMORY = (
    48,
    96,
    192,
    384,
    768,
    1536,
)  # MB of DuckDB, the next where one is not enough; what does not go into it goes to disk
SMALL = 12_000_000  # bytes of parts that several threads may work on


def assemble(parts: Parts, folder: Path, workspace: Path, threads: int) -> dict[str, int]:
    """Write the tables into `folder` (which is empty) and return how many rows each has; `threads` at most work.

    How much memory DuckDB needs cannot be told before: what is sorted or joined does not all go to disk.
    """
    import duckdb

    load_arrow()
    size = sum(os.path.getsize(file) for table in PARTS for file in parts.files(table))
    for memory in MEMORY:
        try:
            return _assembled(parts, folder, workspace, threads if size < SMALL else 1, memory)
        except duckdb.OutOfMemoryException as error:
            said = str(error).partition("\n")[0]
    raise CorpusFailed(f"the tables cannot be put together in {memory} MB of memory: {said}")


def _assembled(parts: Parts, folder: Path, workspace: Path, threads: int, memory: int) -> dict[str, int]:
    connection = connect(workspace, threads, memory)
    try:
        _live(connection, parts)
        for table in PARTS:
            _view(connection, table, parts.files(table))
        merge(connection)
        for statement in statements():
            connection.execute(statement)
        return {table: _write(connection, parts, table, folder, workspace) for table in RECIPES}
    finally:
        connection.close()
        shutil.rmtree(workspace, ignore_errors=True)


def connect(workspace: Path, threads: int = 1, memory: int = MEMORY[0]) -> duckdb.DuckDBPyConnection:
    """A database in memory that spills to `workspace` and fetches nothing; each of its threads takes memory."""
    import duckdb

    workspace.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": f"{memory}MB",
            "temp_directory": os.fspath(workspace),
            "threads": min(threads, 4),
            "async_threads": 0,  # of files on this machine nothing is to be waited for
            "enable_external_file_cache": False,  # each file is read a few times, one time after all others
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    connection.execute("SET enable_progress_bar = false")  # which a Python prompt would print
    connection.execute(
        "SET streaming_buffer_size = '1MB'"
    )  # what is fetched some rows at a time waits beside the limit
    return connection


def _write(connection: duckdb.DuckDBPyConnection, parts: Parts, table: str, folder: Path, workspace: Path) -> int:
    """Write one table; how many rows it has."""
    recipe, form = RECIPES[table], schema(table, whole=True)
    for statement in recipe.before:
        connection.execute(statement)
    ((count,),) = connection.execute(f"SELECT count(*) FROM {recipe.places}").fetchall()
    streams = [told_rows(connection, recipe.told)] if recipe.told else []
    if recipe.part:
        there = {column.name for column in PARTS[recipe.part]} - {"record"}  # which is that of the unit alone
        columns = [name for name in form.names if name in there]
        streams.append(placed_rows(connection, recipe.places, parts.paths(recipe.part), columns))
    write_in_order(streams, count, form, folder / f"{table}.parquet", workspace)
    return int(count)


def _live(connection: duckdb.DuckDBPyConnection, parts: Parts) -> None:
    """The units that are up to date, each with its part."""
    connection.execute("CREATE TEMP TABLE live (unit VARCHAR, part VARCHAR, part_number UBIGINT)")
    numbers = {part: n for n, part in enumerate(parts.names())}
    rows = [(unit, part, numbers[part]) for unit, part in parts.live.items()]
    for at in range(0, len(rows), 1000):
        some = rows[at : at + 1000]
        values = ", ".join(["(?, ?, ?)"] * len(some))
        connection.execute(f"INSERT INTO live VALUES {values}", [v for r in some for v in r])


def _view(connection: duckdb.DuckDBPyConnection, table: str, files: Sequence[str]) -> None:
    """The rows of a table in the files of parts, of the units that are up to date, each with its `row_place` among all."""
    if not files:
        columns = ", ".join(
            [*(f'NULL::{_type(c.type)} AS "{c.name}"' for c in PARTS[table]), "0::UBIGINT AS row_place"]
        )
        connection.execute(f"CREATE OR REPLACE TEMP VIEW part_{table} AS SELECT {columns} LIMIT 0")
        return
    listed = ", ".join("'" + f.replace("'", "''") + "'" for f in files)
    part = "parse_path(filename)[-2]"
    connection.execute(f"""
        CREATE OR REPLACE TEMP VIEW part_{table} AS
        SELECT p.* EXCLUDE (filename, file_row_number), (live.part_number << {PART}) | p.file_row_number::UBIGINT AS row_place
        FROM read_parquet([{listed}], filename = true, file_row_number = true) p
        JOIN live ON live.unit = p.unit AND live.part = {part}
    """)


def _type(name: str) -> str:
    return {"number": "BIGINT", "share": "DOUBLE", "yes": "BOOLEAN", "texts": "VARCHAR[]"}.get(name, "VARCHAR")

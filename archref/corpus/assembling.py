"""The tables of a corpus out of its parts: rows in order, records of all files joined, each table one Parquet file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .failed import CorpusFailed
from .merging import merge
from .ordering import write_groups, write_in_order
from .parts import Parts
from .portions import portions
from .tables import ORDER, PARTS, TABLES, schema

if TYPE_CHECKING:
    import duckdb
    import pyarrow

MEMORY = (
    48,
    96,
    192,
    384,
    768,
    1536,
)  # MB of DuckDB, the next where one is not enough; what does not go into it goes to disk
KEYS = ("document_number", "film_number", "file_number", "identifier")
ITEMS = 12_000  # records whose texts memory holds at once
BY_SOURCE = ("documents", "citations", "links")  # in the order of their files, so that each is put in order by itself
VOTED = ("repository", "record_group", "year")
SMALL = 12_000_000  # bytes of parts that several threads may work on


def assemble(parts: Parts, folder: Path, workspace: Path, threads: int) -> dict[str, int]:
    """Write the tables into `folder` (which is empty) and return how many rows each has; `threads` at most work.

    How much memory DuckDB needs cannot be told before: what is sorted or joined does not all go to disk.
    """
    import duckdb

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
        for statement in PREPARE:
            connection.execute(statement)
        return {table: _write(connection, parts, table, folder, workspace) for table in TABLES}
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
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    connection.execute("SET enable_progress_bar = false")  # which a Python prompt would print
    return connection


def _write(connection: duckdb.DuckDBPyConnection, parts: Parts, table: str, folder: Path, workspace: Path) -> int:
    """Write one table; how many rows it has."""
    path, form = folder / f"{table}.parquet", schema(table, whole=True)
    divided = portions(connection, parts, table) if table in BY_SOURCE else None
    if divided is None:
        return write_in_order(connection, _queries(connection, table), ORDER[table], form, path, workspace)
    columns = ", ".join(f'"{name}"' for name in form.names)

    def pieces() -> Iterator[pyarrow.Table]:
        for files in divided:
            _view(connection, table, files)
            yield connection.sql(f"SELECT {columns} FROM ({QUERIES[table]}) ORDER BY {ORDER[table]}").to_arrow_table()
        _view(connection, table, parts.files(table))

    return write_groups(pieces(), form, path)


def _queries(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """The rows of a table; those of records, which have long texts, a stretch of items at a time."""
    if table != "records":
        return [QUERIES[table]]
    ((last,),) = connection.execute("SELECT coalesce(max(id), 0) FROM item").fetchall()
    limits = "{0} WHERE i.id > {1} AND i.id <= {2} AND t.item > {1} AND t.item <= {2}"
    return [limits.format(QUERIES[table], first, first + ITEMS) for first in range(0, max(last, 1), ITEMS)]


def _live(connection: duckdb.DuckDBPyConnection, parts: Parts) -> None:
    """The units that are up to date, each with its part."""
    connection.execute("CREATE TEMP TABLE live (unit VARCHAR, part VARCHAR, part_number UBIGINT)")
    numbers = {part: n for n, part in enumerate(sorted(set(parts.live.values())))}
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
        SELECT p.* EXCLUDE (filename, file_row_number), (live.part_number << 32) | p.file_row_number::UBIGINT AS row_place
        FROM read_parquet([{listed}], filename = true, file_row_number = true) p
        JOIN live ON live.unit = p.unit AND live.part = {part}
    """)


def _type(name: str) -> str:
    return {"number": "BIGINT", "share": "DOUBLE", "yes": "BOOLEAN", "texts": "VARCHAR[]"}.get(name, "VARCHAR")


def _looked_up() -> Iterator[str]:
    """Statements that put values in the place of numbers in `best`, one look-up after the other: the joins of one
    statement are in memory together, and cannot be written to disk one for the other."""
    steps = [("item", "id", f"i.{name} AS {name}", name) for name in KEYS]
    steps.append(("item", "id", "i.volume AS volume, i.number AS number", "printed"))
    steps += [("vote", "thing", f"i.{name} AS {name}", "") for name in VOTED]
    steps += [("named", "value_id", f"i.value AS {name}", name) for name in VOTED]
    yield "ALTER TABLE best RENAME TO step_0"
    for n, (table, key, value, column) in enumerate(steps):
        left = f"f.* EXCLUDE ({column})" if column else "f.*"
        yield (
            f"CREATE TEMP TABLE step_{n + 1} AS SELECT {left}, {value} FROM step_{n} f "
            f"LEFT JOIN {table} i ON i.{key} = f.{column or 'thing'}"
        )
        yield f"DROP TABLE step_{n}"
    texts = ", ".join(f"coalesce({name}, '') AS {name}" for name in (*KEYS, "volume", "number", *VOTED[:2]))
    yield f"""
        CREATE TEMP TABLE facts AS SELECT f.thing, f.item, {texts}, try_cast(f.year AS BIGINT) AS year,
            coalesce(c.citations, 0) AS citations, coalesce(c.documents, 0) AS documents, coalesce(c.sources, 0) AS sources
        FROM step_{len(steps)} f LEFT JOIN counted c USING (thing)
    """
    yield f"DROP TABLE step_{len(steps)}"


# What is counted is counted with numbers instead of keys: states of a fixed size can be written to disk.
PREPARE = (
    """
    CREATE TEMP TABLE item AS
    SELECT n.id, r.* EXCLUDE (unit, local, known, source, archive, shelf, row_place)
    FROM part_records r JOIN node n USING (row_place)
    """,
    f"""
    CREATE TEMP TABLE best AS
    SELECT j.thing,
        arg_max(i.id, (i.own::UBIGINT << 62) | (least(length(i.csl), {1 << 20})::UBIGINT << 40) | (hash(i.csl) >> 24)) AS item,
        min(i.id) FILTER (i.document_number <> '') AS document_number, min(i.id) FILTER (i.film_number <> '') AS film_number,
        min(i.id) FILTER (i.file_number <> '') AS file_number, min(i.id) FILTER (i.identifier <> '') AS identifier,
        coalesce(min(i.id) FILTER (i.volume <> '' AND i.number <> ''), min(i.id) FILTER (i.volume <> '')) AS printed
    FROM item i JOIN joined j USING (id) GROUP BY j.thing
    """,
    """
    CREATE TEMP TABLE cited AS
    SELECT j.thing, hash(c.document) AS document, hash(c.source) AS source, c.own, c.repository, c.record_group, c.year
    FROM part_citations c JOIN node n ON n.local = c.record JOIN joined j USING (id)
    """,
    """
    CREATE TEMP TABLE counted AS
    SELECT thing, sum(n)::BIGINT AS citations, count(*) AS documents, 0::BIGINT AS sources FROM (
        SELECT thing, document, count(*) AS n FROM cited WHERE NOT own GROUP BY ALL
    ) GROUP BY thing
    """,
    """
    UPDATE counted SET sources = s.n FROM (
        SELECT thing, count(*) AS n FROM (SELECT DISTINCT thing, source FROM cited WHERE NOT own) GROUP BY thing
    ) s WHERE s.thing = counted.thing
    """,
    """
    CREATE TEMP TABLE named AS SELECT row_number() OVER (ORDER BY value)::UBIGINT AS value_id, value FROM (
        SELECT DISTINCT repository AS value FROM cited UNION SELECT record_group FROM cited
        UNION SELECT year::VARCHAR FROM cited
    ) WHERE value <> ''
    """,
    # the name that most say, of equals the first
    """
    CREATE TEMP TABLE vote AS
    WITH said AS (
        SELECT thing, 1 AS what, repository AS value, count(*) AS n FROM cited WHERE repository <> '' GROUP BY ALL
        UNION ALL SELECT thing, 2, record_group, count(*) FROM cited WHERE record_group <> '' GROUP BY ALL
        UNION ALL SELECT thing, 3, year::VARCHAR, count(*) FROM cited WHERE year IS NOT NULL GROUP BY ALL
    ), most AS (
        SELECT s.thing, s.what, max((s.n::UBIGINT << 32) | (4294967295::UBIGINT - d.value_id)) AS best
        FROM said s JOIN named d USING (value) GROUP BY ALL
    )
    SELECT thing, 4294967295::UBIGINT - (max(best) FILTER (what = 1) & 4294967295::UBIGINT) AS repository,
        4294967295::UBIGINT - (max(best) FILTER (what = 2) & 4294967295::UBIGINT) AS record_group,
        4294967295::UBIGINT - (max(best) FILTER (what = 3) & 4294967295::UBIGINT) AS year
    FROM most GROUP BY thing
    """,
    "DROP TABLE cited",
    *_looked_up(),
    # joined one after the other too, the long texts last
    """
    CREATE TEMP TABLE told AS SELECT n.record, f.* EXCLUDE (thing) FROM facts f JOIN name n USING (thing)
    """,
    "DROP TABLE facts",
)
_RECORDED = """
    SELECT c.* EXCLUDE (record, row_place), m.record FROM part_{0} c LEFT JOIN merged m ON m.local = c.record
"""
QUERIES = {
    "sources": """
        SELECT source, any_value(kind) AS kind, max(volume) AS volume, max(volume_title) AS volume_title,
            sum(bytes)::BIGINT AS bytes, max(sha256) AS sha256, sum(documents)::BIGINT AS documents,
            string_agg(nullif(problem, ''), '; ' ORDER BY unit) AS problem
        FROM part_sources GROUP BY source
    """,
    "documents": _RECORDED.format("documents"),
    "citations": _RECORDED.format("citations"),
    "links": "SELECT * FROM part_links",
    "messages": "SELECT * FROM part_messages",
    "sightings": """
        SELECT m.record, c.citation, c.document, c.source, c.note, c.start, c."end", c.words, c.own
        FROM part_citations c JOIN merged m ON m.local = c.record
    """,
    "records": """
        SELECT i.type, i.words, i.csl, t.* EXCLUDE (item) FROM told t JOIN item i ON i.id = t.item
    """,
    "doubtful": """
        SELECT DISTINCT least(a.record, b.record) AS record_1, greatest(a.record, b.record) AS record_2, p.kind, p.value,
            p.why
        FROM pairs p JOIN joined one ON one.id = p.one JOIN joined two ON two.id = p.two
        JOIN name a ON a.thing = one.thing JOIN name b ON b.thing = two.thing WHERE a.record <> b.record
    """,
}

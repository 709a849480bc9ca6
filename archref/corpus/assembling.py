"""The tables of a corpus out of its parts: rows in order, records of all files joined, each table one Parquet file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from .merging import merge
from .parts import Parts
from .tables import ORDER, PARTS, TABLES

if TYPE_CHECKING:
    import duckdb

MEMORY = "120MB"  # DuckDB writes to disk what does not go into it


def assemble(parts: Parts, folder: Path, workspace: Path) -> dict[str, int]:
    """Write the tables into `folder` (which is empty) and return how many rows each has."""
    connection = connect(workspace)
    try:
        for table in PARTS:
            _view(connection, parts, table)
        merge(connection)
        return {table: _write(connection, table, folder / f"{table}.parquet") for table in TABLES}
    finally:
        connection.close()
        shutil.rmtree(workspace, ignore_errors=True)


def connect(workspace: Path) -> duckdb.DuckDBPyConnection:
    """A database in memory that spills to `workspace` and fetches nothing."""
    import duckdb

    workspace.mkdir(parents=True, exist_ok=True)
    return duckdb.connect(
        ":memory:",
        config={
            "memory_limit": MEMORY,
            "temp_directory": os.fspath(workspace),
            "threads": 2,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )


def _view(connection: duckdb.DuckDBPyConnection, parts: Parts, table: str) -> None:
    """The rows of a table in all parts, of the units that are up to date."""
    if table == "sources":
        connection.execute("CREATE TEMP TABLE live (unit VARCHAR, part VARCHAR)")
        rows = list(parts.live.items())
        for at in range(0, len(rows), 1000):
            some = rows[at : at + 1000]
            connection.execute(f"INSERT INTO live VALUES {', '.join(['(?, ?)'] * len(some))}", [v for r in some for v in r])
    files = parts.files(table)
    if not files:
        columns = ", ".join(f"NULL::{_type(c.type)} AS \"{c.name}\"" for c in PARTS[table])
        connection.execute(f"CREATE TEMP VIEW part_{table} AS SELECT {columns} LIMIT 0")
        return
    listed = ", ".join("'" + f.replace("'", "''") + "'" for f in files)
    part = "parse_path(filename)[-2]"
    connection.execute(f"""
        CREATE TEMP VIEW part_{table} AS
        SELECT p.* EXCLUDE (filename) FROM read_parquet([{listed}], filename = true) p
        JOIN live ON live.unit = p.unit AND live.part = {part}
    """)


def _type(name: str) -> str:
    return {"number": "BIGINT", "yes": "BOOLEAN", "texts": "VARCHAR[]"}.get(name, "VARCHAR")


def _write(connection: duckdb.DuckDBPyConnection, table: str, path: Path) -> int:
    columns = ", ".join(f't."{c.name}"' for c in TABLES[table])
    place = os.fspath(path).replace("'", "''")
    # what is written from a table depends on its rows alone, and not on the parts in which they lay
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE ordered AS SELECT {columns} FROM ({QUERIES[table]}) t ORDER BY {ORDER[table]}"
    )
    written = connection.execute(f"COPY ordered TO '{place}' (FORMAT parquet, COMPRESSION zstd)").fetchone()
    connection.execute("DROP TABLE ordered")
    return int(written[0]) if written else 0


_RECORDED = """
    SELECT c.* EXCLUDE (record), m.record FROM part_{0} c LEFT JOIN merged m ON m.local = c.record
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
    # of one thing the item that says most: a document's own, then the longest
    "records": """
        WITH item AS (
            SELECT m.record, arg_max(struct_pack(r.type, r.words, r.csl), (r.own, length(r.csl), r.csl)) AS said,
                max(r.document_number) AS document_number, max(r.film_number) AS film_number,
                max(r.file_number) AS file_number, max(r.identifier) AS identifier,
                max((r.number <> '', r.volume, r.number)) AS printed
            FROM part_records r JOIN merged m USING (local) GROUP BY m.record
        ), cited AS (
            SELECT m.record, count(*) AS citations, count(DISTINCT c.document) AS documents,
                count(DISTINCT c.source) AS sources
            FROM part_citations c JOIN merged m ON m.local = c.record WHERE NOT c.own GROUP BY m.record
        ), most AS (
            SELECT record, max((n, value)) FILTER (what = 'repository') AS repository,
                max((n, value)) FILTER (what = 'record_group') AS record_group, max((n, value)) FILTER (what = 'year') AS year
            FROM (
                SELECT m.record, what, value, count(*) AS n FROM (
                    SELECT record, unnest(['repository', 'record_group', 'year']) AS what,
                        unnest([repository, record_group, year::VARCHAR]) AS value FROM part_citations
                ) c JOIN merged m ON m.local = c.record WHERE value <> '' GROUP BY ALL
            ) GROUP BY record
        )
        SELECT item.record, said.type, said.words, said.csl, document_number, film_number, file_number, identifier,
            printed[2] AS volume, printed[3] AS number, coalesce(repository[2], '') AS repository,
            coalesce(record_group[2], '') AS record_group, year[2]::BIGINT AS year,
            coalesce(cited.citations, 0) AS citations, coalesce(cited.documents, 0) AS documents,
            coalesce(cited.sources, 0) AS sources
        FROM item LEFT JOIN cited USING (record) LEFT JOIN most USING (record)
    """,
    "doubtful": """
        SELECT DISTINCT least(a.record, b.record) AS record_1, greatest(a.record, b.record) AS record_2, p.kind, p.value,
            p.why
        FROM pairs p JOIN joined one ON one.id = p.one JOIN joined two ON two.id = p.two
        JOIN name a ON a.thing = one.thing JOIN name b ON b.thing = two.thing WHERE a.record <> b.record
    """,
}

"""Records of different files that are one thing, found as a set operation over the parts.

Each kind of what records are known by is taken in turn, the surest first. Records that share a value become one,
unless the things so joined would contradict each other (two Document Numbers, two documents of volumes, two film
numbers, for a paper two places): then all of them stay apart, and the pairs are listed. So the outcome does not
depend on the order of files or workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

# each kind, the surest first, with the columns of which things that become one may have one value alone
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("telegram", ("document_number", "printed")),
    ("document", ("document_number", "printed")),
    ("film", ("document_number", "printed", "film_number")),
    ("message", ("document_number", "printed", "film_number")),
    ("file", ("document_number", "printed")),
    ("numbered", ("printed",)),
    ("published", ("printed", "identifier")),
    ("place", ("document_number", "printed", "film_number")),
    ("paper", ("document_number", "printed", "film_number", "archive", "shelf")),
)
WHY = {
    "document_number": "their Document Numbers differ",
    "printed": "they are printed as two documents",
    "film_number": "their film numbers differ",
    "identifier": "their identifiers differ",
    "archive": "they are kept in two archives",
    "shelf": "they are kept in two places",
}
WEAK = "title"  # a title alone proves nothing, and is listed
MOST = 50  # records that share one value and are listed as doubtful pairs


def merge(connection: duckdb.DuckDBPyConnection) -> None:
    """From the view `part_records` the tables `node` (each record by its row_place), `joined` (id, thing), `name` (the
    record's key of each thing, and its place among all keys) and `pairs` (the doubtful ones)."""
    run = connection.execute
    told = ", ".join(f"CASE WHEN {column} <> '' THEN hash({column}) END AS {column}" for column in WHY)
    # narrow rows: what is sorted by a text carries numbers alone, and a hash says as well whether two values differ
    run(f"""
        CREATE TEMP TABLE node AS SELECT (row_number() OVER (ORDER BY local))::INTEGER AS id, * FROM (
            SELECT row_place, local, {told} FROM (
                SELECT *, CASE WHEN volume <> '' AND number <> '' THEN volume || '#' || number ELSE '' END AS printed
                FROM part_records
            )
        )
    """)
    run("""
        CREATE TEMP TABLE known AS SELECT n.id, split_part(k, chr(9), 1) AS kind, hash(k) AS value, k AS said
        FROM (SELECT row_place, unnest(known) AS k FROM part_records) JOIN node n USING (row_place)
    """)
    # most values are those of one record alone
    run("""
        CREATE TEMP TABLE shared AS SELECT id, kind, value FROM known
        WHERE value IN (SELECT value FROM known GROUP BY value HAVING count(*) > 1)
    """)
    there = {kind for (kind,) in run("SELECT DISTINCT kind FROM shared").fetchall()}
    run("CREATE TEMP TABLE joined AS SELECT id, id AS thing FROM node")
    run("CREATE TEMP TABLE pairs (one INTEGER, two INTEGER, kind VARCHAR, value VARCHAR, why VARCHAR)")
    for kind, alone in KINDS:
        if kind in there:
            _join(connection, kind, alone)
    if WEAK in there:
        _weak(connection)
    _name(connection)


def _join(connection: duckdb.DuckDBPyConnection, kind: str, alone: tuple[str, ...]) -> None:
    """Join what shares a value of a kind, where nothing speaks against it."""
    run = connection.execute
    run(f"""
        CREATE OR REPLACE TEMP TABLE edge AS
        WITH e AS (SELECT DISTINCT j.thing, k.value FROM shared k JOIN joined j USING (id) WHERE k.kind = '{kind}')
        SELECT * FROM e WHERE value IN (SELECT value FROM e GROUP BY value HAVING count(*) > 1)
    """)
    if not _count(connection, "edge"):
        return
    run("CREATE OR REPLACE TEMP TABLE label AS SELECT DISTINCT thing, thing AS least FROM edge")
    while True:  # the least thing of each component reaches all of it
        run("""
            CREATE OR REPLACE TEMP TABLE next AS
            WITH v AS (SELECT e.value, min(l.least) AS least FROM edge e JOIN label l USING (thing) GROUP BY e.value)
            SELECT e.thing, min(v.least) AS least FROM edge e JOIN v USING (value) GROUP BY e.thing
        """)
        moved = run("SELECT count(*) FROM next n JOIN label l USING (thing) WHERE n.least <> l.least").fetchone()
        run("CREATE OR REPLACE TEMP TABLE label AS SELECT * FROM next")
        if not moved or not moved[0]:
            break
    counts = ", ".join(f"count(DISTINCT n.{c}) > 1 AS {c}" for c in alone)
    reason = "CASE " + " ".join(f"WHEN {c} THEN '{WHY[c]}'" for c in alone) + " ELSE '' END"
    run(f"""
        CREATE OR REPLACE TEMP TABLE verdict AS SELECT least, {reason} AS why FROM (
            SELECT l.least, {counts} FROM label l JOIN joined j USING (thing) JOIN node n ON n.id = j.id GROUP BY l.least
        )
    """)
    run("""
        CREATE OR REPLACE TEMP TABLE doubt AS
        SELECT e.value, e.thing, v.why, row_number() OVER (PARTITION BY e.value ORDER BY e.thing) AS place
        FROM edge e JOIN label l USING (thing) JOIN verdict v USING (least) WHERE v.why <> ''
    """)
    _list_doubts(connection, kind)
    run("""
        CREATE OR REPLACE TEMP TABLE joined AS SELECT j.id, coalesce(l.least, j.thing) AS thing FROM joined j
        LEFT JOIN (SELECT label.* FROM label JOIN verdict USING (least) WHERE why = '') l USING (thing)
    """)


def _weak(connection: duckdb.DuckDBPyConnection) -> None:
    """What only a title alone says to be one."""
    connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE doubt AS
        SELECT value, thing, 'they share a title alone' AS why, row_number() OVER (PARTITION BY value ORDER BY thing) AS place
        FROM (SELECT DISTINCT j.thing, k.value FROM shared k JOIN joined j USING (id) WHERE k.kind = '{WEAK}')
    """)
    _list_doubts(connection, WEAK)


def _list_doubts(connection: duckdb.DuckDBPyConnection, kind: str) -> None:
    """The first of the things in `doubt` that share a value, with each of the others; the text of a value, which is known
    by its hash, is fetched for these alone."""
    connection.execute(f"""
        INSERT INTO pairs
        WITH two AS (
            SELECT a.value, a.thing AS one, b.thing AS other, a.why
            FROM doubt a JOIN doubt b ON a.value = b.value AND a.place = 1 AND b.place BETWEEN 2 AND {MOST}
        ), said AS (
            SELECT value, min(said) AS said FROM known
            WHERE kind = '{kind}' AND value IN (SELECT value FROM two) GROUP BY value
        )
        SELECT two.one, two.other, '{kind}', substr(said.said, {len(kind) + 2}), two.why
        FROM two JOIN said ON said.value = two.value
    """)


def _name(connection: duckdb.DuckDBPyConnection) -> None:
    """Each thing's key: the surest that it is known by, or the first of its records in its file.

    One step after the other, with numbers alone in what is grouped: texts in groups cannot be written to disk.
    """
    for statement in NAMING:
        connection.execute(statement)


_ORDER = " ".join(f"WHEN '{kind}' THEN {n}" for n, (kind, _) in enumerate(KINDS))
# `thing` is the least id of its records, and ids are in the order of `local`
NAMING = (
    f"""
    CREATE TEMP TABLE weighed AS SELECT j.thing, k.rowid AS place, k.value,
        ((CASE k.kind {_ORDER} ELSE 99 END)::UBIGINT << 32) | length(k.said)::UBIGINT AS sure
    FROM known k JOIN joined j USING (id)
    """,
    "CREATE TEMP TABLE sure AS SELECT thing, min(sure) AS sure FROM weighed GROUP BY thing",
    """
    CREATE TEMP TABLE choice AS SELECT thing, sure, min(place) AS place, min(value) <> max(value) AS several
    FROM weighed JOIN sure USING (thing, sure) GROUP BY thing, sure
    """,
    # as sure and as long as each other, but not the same: the first by its letters
    """
    UPDATE choice SET place = t.place FROM (
        SELECT c.thing, arg_min(w.place, k.said) AS place FROM weighed w
        JOIN (SELECT thing, sure FROM choice WHERE several) c USING (thing, sure) JOIN known k ON k.rowid = w.place
        GROUP BY c.thing
    ) t WHERE t.thing = choice.thing
    """,
    "DROP TABLE weighed",
    "DROP TABLE sure",
    """
    CREATE TEMP TABLE said AS SELECT c.thing, CASE
        WHEN c.sure >> 32 < 5 AND length(k.said) < 120 THEN replace(k.said, chr(9), ':')
        ELSE k.kind || ':' || substr(sha256(k.said), 1, 20) END AS record
    FROM choice c JOIN known k ON k.rowid = c.place WHERE c.sure >> 32 <> 99
    """,
    "DROP TABLE choice",
    """
    CREATE TEMP TABLE named_once AS SELECT n.id AS thing, coalesce(s.record, 'here:' || n.local) AS record
    FROM node n JOIN joined j ON j.id = n.id AND j.thing = n.id LEFT JOIN said s ON s.thing = n.id
    """,
    "DROP TABLE said",
    """
    CREATE TEMP TABLE namesake AS SELECT thing, row_number() OVER (PARTITION BY record ORDER BY thing) AS n
    FROM named_once WHERE hash(record) IN (SELECT h FROM (SELECT hash(record) AS h FROM named_once) GROUP BY h HAVING count(*) > 1)
    """,
    """
    CREATE TEMP TABLE full_name AS SELECT thing, CASE WHEN n > 1 THEN record || '~' || n ELSE record END AS record
    FROM named_once LEFT JOIN namesake USING (thing)
    """,
    "DROP TABLE named_once",
    """
    CREATE TEMP TABLE name AS SELECT thing, record, row_number() OVER (ORDER BY record, thing) - 1 AS place FROM full_name
    """,
    "DROP TABLE full_name",
)


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return row[0] if row else 0

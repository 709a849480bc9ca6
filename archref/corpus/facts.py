"""What the table of records tells of each thing: which of its records speaks for it, what others of them know, and how
often, where and as what it is cited.

Everything is numbers until the end, since states of a fixed size can be written to disk; and one join follows the
other, since those of one statement are in memory together, and cannot be written to disk one for the other.
"""

from __future__ import annotations

from collections.abc import Iterator

KEYS = ("document_number", "film_number", "file_number", "identifier")
VOTED = ("repository", "record_group", "year")
_PRINTED = ("volume", "number")


def statements() -> Iterator[str]:
    """SQL that makes, of the views of the parts and of what `merge` made, the table `facts`, a row for each thing by the
    row_place of the record that speaks for it; `cites` and `itself`, which say what thing a citation or document has."""
    yield from _THINGS
    yield from _COUNTED
    yield from _VOTE
    yield from _lent()
    yield from _facts()


_THINGS = (
    *(
        f"""
        CREATE TEMP TABLE {name} AS SELECT p.row_place, j.thing
        FROM part_{table} p JOIN node n ON n.local = p.record JOIN joined j USING (id)
        """
        for name, table in (("cites", "citations"), ("itself", "documents"))
    ),
    """
    CREATE TEMP TABLE item AS SELECT n.id, r.document_number <> '' AS document_number, r.film_number <> '' AS film_number,
        r.file_number <> '' AS file_number, r.identifier <> '' AS identifier, r.volume <> '' AS volume,
        r.volume <> '' AND r.number <> '' AS printed,
        (r.own::UBIGINT << 62) | (least(length(r.csl), 1048576)::UBIGINT << 40) | (hash(r.csl) >> 24) AS weight
    FROM part_records r JOIN node n USING (row_place)
    """,
    # the longest item speaks for a thing, first those of documents of the corpus
    f"""
    CREATE TEMP TABLE best AS
    SELECT j.thing, arg_max(i.id, i.weight) AS item, {", ".join(f"min(i.id) FILTER (i.{name}) AS {name}" for name in KEYS)},
        coalesce(min(i.id) FILTER (i.printed), min(i.id) FILTER (i.volume)) AS printed
    FROM item i JOIN joined j USING (id) GROUP BY j.thing
    """,
    "DROP TABLE item",
)
_COUNTED = (
    """
    CREATE TEMP TABLE cited AS
    SELECT t.thing, hash(c.document) AS document, hash(c.source) AS source, c.own, c.repository, c.record_group, c.year
    FROM part_citations c JOIN cites t USING (row_place)
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
)
_LOW = f"{(1 << 32) - 1}::UBIGINT"
_VOTE = (
    """
    CREATE TEMP TABLE named AS SELECT row_number() OVER (ORDER BY value)::UBIGINT AS value_id, value FROM (
        SELECT DISTINCT repository AS value FROM cited UNION SELECT record_group FROM cited
        UNION SELECT year::VARCHAR FROM cited
    ) WHERE value <> ''
    """,
    # the name that most say, of equals the first
    f"""
    CREATE TEMP TABLE vote AS
    WITH said AS (
        SELECT thing, 1 AS what, repository AS value, count(*) AS n FROM cited WHERE repository <> '' GROUP BY ALL
        UNION ALL SELECT thing, 2, record_group, count(*) FROM cited WHERE record_group <> '' GROUP BY ALL
        UNION ALL SELECT thing, 3, year::VARCHAR, count(*) FROM cited WHERE year IS NOT NULL GROUP BY ALL
    ), most AS (
        SELECT s.thing, s.what, max((s.n::UBIGINT << 32) | ({_LOW} - d.value_id)) AS best
        FROM said s JOIN named d USING (value) GROUP BY ALL
    )
    SELECT thing, {", ".join(f"{_LOW} - (max(best) FILTER (what = {n}) & {_LOW}) AS {name}" for n, name in enumerate(VOTED, 1))}
    FROM most GROUP BY thing
    """,
    "DROP TABLE cited",
)


def _lent() -> Iterator[str]:
    """The table `lent`: what a thing is known by that its item does not know, but another of its records."""
    asked = (*KEYS, "printed")
    others = ", ".join(f"CASE WHEN {name} <> item THEN {name} END AS {name}" for name in asked)
    yield f"""
        CREATE TEMP TABLE step_0 AS SELECT * FROM (SELECT thing, {others} FROM best)
        WHERE coalesce({", ".join(asked)}) IS NOT NULL
    """
    ids = " UNION ".join(f"SELECT {name} AS id FROM step_0 WHERE {name} IS NOT NULL" for name in asked)
    yield f"""
        CREATE TEMP TABLE lender AS SELECT n.id, {", ".join(f"r.{name}" for name in (*KEYS, *_PRINTED))}
        FROM (SELECT id, row_place FROM node WHERE id IN ({ids})) n JOIN part_records r USING (row_place)
    """
    values = [f"i.{name} AS {name}" for name in KEYS] + [", ".join(f"i.{name} AS {name}" for name in _PRINTED)]
    for n, (name, value) in enumerate(zip(asked, values, strict=True)):
        yield f"""
            CREATE TEMP TABLE step_{n + 1} AS SELECT f.* EXCLUDE ({name}), {value}
            FROM step_{n} f LEFT JOIN lender i ON i.id = f.{name}
        """
        yield f"DROP TABLE step_{n}"
    yield f"ALTER TABLE step_{len(asked)} RENAME TO lent"
    yield "DROP TABLE lender"


def _facts() -> Iterator[str]:
    counts = ", ".join(f"coalesce(c.{name}, 0) AS {name}" for name in ("citations", "documents", "sources"))
    yield f"""
        CREATE TEMP TABLE fact_0 AS SELECT b.thing, b.item, b.printed IS NULL AS unprinted, {counts} FROM best b LEFT JOIN counted c USING (thing)
    """
    yield "DROP TABLE best"
    yield """
        CREATE TEMP TABLE fact_1 AS SELECT n.row_place, f.* EXCLUDE (item) FROM fact_0 f JOIN node n ON n.id = f.item
    """
    yield f"""
        CREATE TEMP TABLE fact_2 AS SELECT f.*, {", ".join(f"v.{name}" for name in VOTED)}
        FROM fact_1 f LEFT JOIN vote v USING (thing)
    """
    for n, name in enumerate(VOTED, 3):
        value = "try_cast(d.value AS BIGINT)" if name == "year" else "coalesce(d.value, '')"
        yield f"""
            CREATE TEMP TABLE fact_{n} AS SELECT f.* EXCLUDE ({name}), {value} AS {name}
            FROM fact_{n - 1} f LEFT JOIN named d ON d.value_id = f.{name}
        """
    # the number of a document of no volume that is known is none
    yield f"""
        CREATE TEMP TABLE facts AS SELECT f.* EXCLUDE (unprinted), {", ".join(f"l.{name}" for name in (*KEYS, "volume"))},
            CASE WHEN f.unprinted THEN '' ELSE l.number END AS number
        FROM fact_5 f LEFT JOIN lent l USING (thing)
    """
    for n in range(6):
        yield f"DROP TABLE fact_{n}"

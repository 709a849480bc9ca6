"""How each table is made: of rows of the parts, each told its place and its record, or by a question of its own."""

from __future__ import annotations

from typing import NamedTuple

from .ordering import PLACE
from .tables import ORDER


class Recipe(NamedTuple):
    """With `part` the rows of a table are those of that table of the parts to which `places`, a table of row_place and
    PLACE, gives a place; `told` is a query that says of each place what is not in the parts. Without, `told` gives the
    rows, as many as `places` has. `before` is SQL that makes these."""

    part: str
    before: tuple[str, ...]
    places: str = "place"
    told: str = ""


def _placed(table: str, into: str = "place") -> str:
    return f"""
        CREATE OR REPLACE TEMP TABLE {into} AS
        SELECT row_place, row_number() OVER (ORDER BY {ORDER[table]}, row_place) - 1 AS {PLACE} FROM part_{table}
    """


def _recorded(table: str, things: str) -> Recipe:
    """Rows with the record that a table of things gives them."""
    # one join by itself: those of one statement are in memory together
    joined = f"""
        CREATE OR REPLACE TEMP TABLE thing_at AS SELECT p.*, t.thing FROM place p LEFT JOIN {things} t USING (row_place)
    """
    return Recipe(table, (_placed(table), joined), "thing_at", _NAMED)


def _made(table: str, query: str) -> Recipe:
    """Rows of a query, which are short."""
    placed = f"""
        CREATE OR REPLACE TEMP TABLE place AS
        SELECT rowid AS at, row_number() OVER (ORDER BY {ORDER[table]}) - 1 AS {PLACE} FROM found
    """
    told = f"SELECT f.*, p.{PLACE} FROM found f JOIN place p ON p.at = f.rowid"
    return Recipe("", (f"CREATE OR REPLACE TEMP TABLE found AS {query}", placed), "place", told)


_NAMED = f"SELECT p.{PLACE}, m.record FROM thing_at p LEFT JOIN name m USING (thing)"
RECIPES: dict[str, Recipe] = {
    "sources": _made(
        "sources",
        """
        SELECT source, any_value(kind) AS kind, max(volume) AS volume, max(volume_title) AS volume_title,
            sum(bytes)::BIGINT AS bytes, max(sha256) AS sha256, sum(documents)::BIGINT AS documents,
            string_agg(nullif(problem, ''), '; ' ORDER BY unit) AS problem
        FROM part_sources GROUP BY source
        """,
    ),
    "documents": _recorded("documents", "itself"),
    "citations": _recorded("citations", "cites"),
    # the rows of citations again, by their record and then as the citations are, which the table before has told
    "sightings": Recipe(
        "citations",
        (
            f"""
            CREATE OR REPLACE TEMP TABLE thing_at AS
            SELECT t.row_place, t.thing, row_number() OVER (ORDER BY m.place, t.{PLACE}) - 1 AS {PLACE}
            FROM thing_at t JOIN name m USING (thing)
            """,
        ),
        "thing_at",
        _NAMED,
    ),
    "links": Recipe("links", (_placed("links"),)),
    "records": Recipe(
        "records",
        (
            f"""
            CREATE OR REPLACE TEMP TABLE place AS SELECT f.row_place, m.place AS {PLACE} FROM facts f JOIN name m USING (thing)
            """,
        ),
        "place",
        f"SELECT f.* EXCLUDE (thing, row_place), m.record, m.place AS {PLACE} FROM facts f JOIN name m USING (thing)",
    ),
    "messages": Recipe("messages", (_placed("messages"),)),
    "doubtful": _made(
        "doubtful",
        """
        SELECT DISTINCT least(a.record, b.record) AS record_1, greatest(a.record, b.record) AS record_2, p.kind, p.value,
            p.why
        FROM pairs p JOIN joined one ON one.id = p.one JOIN joined two ON two.id = p.two
        JOIN name a ON a.thing = one.thing JOIN name b ON b.thing = two.thing WHERE a.record <> b.record
        """,
    ),
}

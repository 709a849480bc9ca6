"""Facts as CSV: volumes of Foreign Relations, posts, regions, record groups, repositories, markings, addresses.

Nothing is read before it is asked for; each table is read once. Rows are dicts of strings, empty where a fact is
not known. Each file says in its `source` or `evidence` column where a row comes from.

>>> record_groups()["59"]
'General Records of the Department of State'
>>> repository("LBJL")["canonical"]
'Lyndon B. Johnson Presidential Library'
>>> repository("the Carter library")["place"]
'Atlanta, Georgia'
>>> repository("Department of State Bulletin") is None
True
>>> post("Teheran")["code"]
'TEHRAN'
"""

from __future__ import annotations

from functools import cache

from .comparing import normalised as normalised
from .files import DataRow as DataRow
from .files import names_in, rows_of
from .houses import STATES as STATES
from .houses import house_names_begun as house_names_begun
from .houses import places as places
from .houses import repositories as repositories
from .houses import repository as repository
from .houses import repository_abbreviations as repository_abbreviations
from .houses import repository_names as repository_names


@cache
def volumes() -> dict[str, DataRow]:
    """The volumes of Foreign Relations by id ("frus1969-76v01").

    Columns: id, subseries, volume (as printed), volume_arabic ("E-9" for electronic ones), part, title,
    complete_title (where it is longer), editors and general_editor (parted by semicolons), year, publisher, isbn13,
    coverage_from, coverage_to, status ("superseded": planned and never published as such), source.
    """
    return {row["id"]: row for row in rows_of("volumes.csv")}


@cache
def parts() -> dict[str, DataRow]:
    """What is known of where the parts of volumes begin and end, by the id of the part ("frus1951v06p2").

    Columns: id, first_page, last_page, first_document, last_document: the smallest and the largest that are known to
    stand in it. Gathered by benchmarks/part_bounds.py from volumes and from what they cite with its part.
    """
    return {row["id"]: row for row in rows_of("parts.csv")}


@cache
def regions() -> list[DataRow]:
    """The countries and the regions that titles of volumes count them to; columns place, words (the names, peoples
    and cities that speak of it, parted by semicolons), regions (the narrowest first)."""
    return rows_of("regions.csv")


@cache
def posts() -> dict[str, DataRow]:
    """Diplomatic and consular posts by name; columns name, variants, country, station_name, code, alt_code,
    code_status, evidence. `code` is the station in Document Numbers of 1973-79."""
    return {row["name"]: row for row in rows_of("posts.csv")}


@cache
def post_names() -> frozenset[str]:
    """All names of posts, as printed, with their variants."""
    return frozenset(name for row in posts().values() for name in (row["name"], *names_in(row, "variants")))


@cache
def _posts_by_name() -> dict[str, DataRow]:
    index: dict[str, DataRow] = {}
    for row in posts().values():
        index[normalised(row["name"])] = row
    for row in posts().values():
        for name in names_in(row, "variants", "station_name"):
            index.setdefault(normalised(name), row)
    return index


def post(name: str) -> DataRow | None:
    """The post of a printed name or variant, accents and case apart; None when it is in no table."""
    return _posts_by_name().get(normalised(name))


@cache
def missions() -> dict[str, tuple[str, ...]]:
    """The posts at which a country's or organisation's U.S. mission sat, by its normalised name as headings print it
    ("the United Kingdom"); names of posts as in `posts`. Several where the seat moved."""
    index: dict[str, tuple[str, ...]] = {}
    for row in rows_of("missions.csv"):
        seats = tuple(names_in(row, "posts"))
        for name in (row["place"], *names_in(row, "variants")):
            index.setdefault(normalised(name), seats)
    return index


@cache
def record_groups() -> dict[str, str]:
    """Titles of the National Archives record groups by number ("59"), as far as they are known here."""
    return {row["number"]: row["title"] for row in rows_of("record_groups.csv")}


@cache
def record_group_naids() -> dict[str, str]:
    """The National Archives Identifiers of record groups by number, as far as they are known here."""
    return {row["number"]: row["naid"] for row in rows_of("record_groups.csv") if row["naid"]}


@cache
def addresses() -> dict[str, DataRow]:
    """Addresses of what is cited by name; columns name, address (with {parts}), site, source. Not tried online."""
    return {row["name"]: row for row in rows_of("addresses.csv")}


@cache
def markings() -> dict[str, DataRow]:
    """Classification, precedence and distribution markings by name; columns marking, kind, printed_forms (parted by
    semicolons), count_in_source_notes, example."""
    return {row["marking"]: row for row in rows_of("markings.csv")}


@cache
def csl_variables() -> dict[str, DataRow]:
    """The variables of CSL 1.0.2 by name; columns variable, kind (string, number, names, date), schema."""
    return {row["variable"]: row for row in rows_of("csl_variables.csv")}


@cache
def officers() -> list[DataRow]:
    """Who held an office in which years; columns office (as it stands before a name), name (the family name), from, to,
    source. Several rows where somebody held it twice or two of one name did."""
    return rows_of("officers.csv")


@cache
def bodies() -> list[DataRow]:
    """Bodies, treaties and programmes that papers speak of, and the years in which they were; columns words (the names,
    parted by semicolons), from, to, source."""
    return rows_of("bodies.csv")


@cache
def subjects() -> list[DataRow]:
    """Subjects that volumes are on beside countries; columns subject, words (that speak of it, parted by semicolons),
    called (in titles, the narrowest first)."""
    return rows_of("subjects.csv")


@cache
def decimal_countries() -> dict[tuple[str, int], str]:
    """The place of regions() that a country's number in the decimal files stands for, by the number ("56D") and the
    first year of the classification (1910, 1950)."""
    return {(row["number"], int(row["from"])): row["place"] for row in rows_of("decimal_countries.csv")}

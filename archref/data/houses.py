"""The archives, libraries and agencies of repositories.csv, and which of them a name as printed means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache

from ..packaged import packaged_text, packed_bytes
from .comparing import normalised
from .files import DataRow, rows_of
from .house_tables import AGENCY, BETWEEN, FILE, FURTHER, TABLES, house_tables
from .house_tables import STATES as STATES

BEYOND = "\U0010ffff"  # the last of all signs


@cache
def repositories() -> dict[str, DataRow]:
    """Repositories by canonical name; columns canonical, place, kind, variants, abbreviations, source."""
    return {row["canonical"]: row for row in rows_of("repositories.csv")}


@cache
def _table(name: str) -> list[str]:
    """The lines of one of the tables of `house_tables`, as they are packed."""
    return _made_ready()[TABLES.index(name)].decode("utf-8").split("\n")


@cache
def _made_ready() -> list[bytes]:
    content = packed_bytes(FILE, (FILE,))
    return (house_tables().encode() if content is None else content).split(BETWEEN.encode())


def _found(table: str, key: str) -> list[list[str]]:
    """What stands behind a key in the lines that begin with it, cell by cell."""
    lines, begin = _table(table), f"{key}\t"
    at = bisect_left(lines, begin)
    found = []
    while at < len(lines) and lines[at].startswith(begin):
        found.append(lines[at].split("\t")[1:])
        at += 1
    return found


def _names_of(lines: Iterable[str]) -> list[str]:
    """The names that lines begin with, without those of agencies and those that say more in brackets."""
    return [line.partition("\t")[0] for line in lines if not line.endswith(AGENCY)]


@cache
def _rows() -> list[str]:
    """The file's lines, of which few are asked for."""
    return packaged_text(FILE).splitlines()


def _row(number: str) -> DataRow:
    """A repository by the number of its row."""
    import csv

    lines = _rows()
    header, row = csv.reader((lines[0], lines[int(number) + 1]))
    return dict(zip(header, row, strict=True))


@cache
def repository_names() -> frozenset[str]:
    """The names of archives and libraries as printed, with their variants; not those of agencies."""
    return frozenset(_names_of(_table("printed")))


@cache
def repository_abbreviations() -> frozenset[str]:
    """The abbreviations by which everybody knows an archive or library: NARA, LBJL, TNA; not those of agencies."""
    return frozenset(_names_of(_table("abbreviations")))


def house_names_begun(letters: str) -> list[str]:
    """Those of the names and abbreviations that begin with some letters."""
    begun: list[str] = []
    for table in ("printed", "abbreviations"):
        lines = _table(table)
        at = bisect_left(lines, letters)
        begun += _names_of(lines[at : bisect_left(lines, letters + BEYOND, at)])
    return begun


@lru_cache(maxsize=4096)
def repository(name_as_printed: str) -> DataRow | None:
    """The repository of a printed name, variant or abbreviation (capitals as in the table); None when unknown, and for
    an abbreviation that several have.

    A place behind the name tells ("The National Archives, Kew"). "National Archives" alone is that of the United States.
    """
    wanted = normalised(name_as_printed)
    for table, key in (
        ("abbreviations", name_as_printed.strip().replace(".", "")),
        ("printed", name_as_printed),
        ("compared", wanted),
    ):
        found = _found(table, key)
        if found and found[0][0]:
            return _row(found[0][0])
    if "," not in name_as_printed:
        return None
    name, _, where = name_as_printed.partition(",")
    where = normalised(where)
    # "The National Archives, Kew" is not College Park's
    for row in map(
        _row, sorted(number.removeprefix(FURTHER).zfill(5) for number, *_ in _found("compared", normalised(name)))
    ):
        place = normalised(row["place"])
        if place and (where in place or wanted.endswith(place)):
            return row
    return None


@cache
def places() -> frozenset[str]:
    """Cities and states of the repositories, each by itself: "Kew", "England", "Sleepy Hollow", "New York"."""
    return frozenset(_table("places"))

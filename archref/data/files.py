"""The files of this folder: CSV, each read once and when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from ..packaged import packaged_text

DataRow = dict[str, str]


@cache
def lines_of(name: str) -> list[list[str]]:
    """The heading of a file of this folder and its lines, each as its cells."""
    import csv

    text = packaged_text(f"data/{name}")
    return [*csv.reader(text.splitlines())]


@cache
def rows_of(name: str) -> list[DataRow]:
    """All rows of a file of this folder."""
    header, *others = lines_of(name)
    return [dict(zip(header, line, strict=True)) for line in others]


def names_in(row: Mapping[str, str], *columns: str) -> Iterable[str]:
    """The names in some columns, in which several are parted by semicolons."""
    return [name for column in columns for part in row[column].split(";") if (name := part.strip())]

"""What is looked up of the archives and libraries of repositories.csv, made ready: lines in order, each a name and a row.

`archref.packing` keeps it in the package, since to make it takes longer than to read a note.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from ..packaged import packaged_text
from .comparing import all_normalised

FILE = "data/repositories.csv"
BETWEEN = "\f"  # the tables
# marks behind a row: of a kind whose names no note looks for, or that says more in brackets; of a second with a name
AGENCY = "agency"
FURTHER = "~"
PARENTHESES = frozenset("()")
TABLES = ("abbreviations", "printed", "compared", "places")
# the postal abbreviations of the United States, which follow a repository's city
STATES = frozenset(
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY D.C. Md. Mass. Calif. Conn. Ga. Ill. Kans. Mich. Minn. Mo. Pa. Tex. Va. Wis.".split()
)


def house_tables() -> str:
    """The tables, parted by `BETWEEN`; each is lines in order, a key, a tab, the number of its row in the file (from 0).

    abbreviations: without a number where several have one; printed: names as printed without a comma, with no number where they are
    compared without their article; compared: names as they are compared, the row that a name means before the others that have it;
    places, which have no number.
    """
    import csv

    header, *rows = csv.reader(packaged_text(FILE).splitlines())
    canonical, variants, short, kind, where = map(
        header.index, ("canonical", "variants", "abbreviations", "kind", "place")
    )
    printed = [[row[canonical], *row[variants].split("; ")] if row[variants] else [row[canonical]] for row in rows]
    agencies = [row[kind] == AGENCY for row in rows]
    compared = iter(all_normalised([name for names in printed for name in names]))
    normalised = [[*islice(compared, len(names))] for names in printed]
    shorts: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for one in row[short].replace(".", "").split("; ") if row[short] else ():
            shorts.setdefault(one, []).append(number)
    meant, looked_for = _by_name(printed), _by_name(normalised)
    houses = {name for names, agency in zip(printed, agencies, strict=True) if not agency for name in names}
    tables = (
        (
            f"{one}\t{numbers[0] if len(numbers) == 1 else ''}{_mark(all(agencies[n] for n in numbers))}"
            for one, numbers in shorts.items()
        ),
        (
            f"{name}\t{'' if name.startswith('The ') else number}{_mark(name not in houses or not PARENTHESES.isdisjoint(name))}"
            for name, number in meant.items()
            if name and "," not in name
        ),
        (
            f"{name}\t{number}" if looked_for[name] == number else f"{name}\t{FURTHER}{number:05}"
            for number, names in enumerate(normalised)
            for name in dict.fromkeys(names)
        ),
        ({part.strip() for row in rows for part in row[where].split(",")} | STATES) - {""},
    )
    return BETWEEN.join(map(_lines, tables))


def _mark(agency: bool) -> str:
    return f"\t{AGENCY}" if agency else ""


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(sorted(lines))


def _by_name(named: list[list[str]]) -> dict[str, int]:
    """The row of each name: of one that is another's variant, where it is canonical."""
    index = {names[0]: number for number, names in enumerate(named)}
    for number, names in enumerate(named):
        for name in names[1:]:
            index.setdefault(name, number)
    return index

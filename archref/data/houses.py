"""The archives, libraries and agencies of repositories.csv, and which of them a name as printed means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from .comparing import all_normalised, normalised
from .files import DataRow, lines_of, rows_of

# the postal abbreviations of the United States, which follow a repository's city
STATES = frozenset(
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY D.C. Md. Mass. Calif. Conn. Ga. Ill. Kans. Mich. Minn. Mo. Pa. Tex. Va. Wis.".split()
)


@cache
def repositories() -> dict[str, DataRow]:
    """Repositories by canonical name; columns canonical, place, kind, variants, abbreviations, source."""
    return {row["canonical"]: row for row in rows_of("repositories.csv")}


@cache
def _printed_names() -> list[tuple[list[str], list[str]]]:
    """The line of each repository with its names as printed, the canonical one first."""
    header, *lines = lines_of("repositories.csv")
    canonical, variants = header.index("canonical"), header.index("variants")
    return [
        (line, [line[canonical], *line[variants].split("; ")] if line[variants] else [line[canonical]])
        for line in lines
    ]


@cache
def _named_repositories() -> list[tuple[list[str], list[str]]]:
    """The same with the names as they are compared."""
    named = _printed_names()
    compared = iter(all_normalised([name for _, names in named for name in names]))
    return [(line, [*islice(compared, len(names))]) for line, names in named]


def _by_name(named: Sequence[tuple[list[str], list[str]]]) -> dict[str, list[str]]:
    """The line of each name: of one that is another's variant, where it is canonical."""
    index = {names[0]: line for line, names in named}
    for line, names in named:
        for name in names[1:]:
            index.setdefault(name, line)
    return index


@cache
def _repositories_as_printed() -> dict[str, list[str]]:
    """Without those that are compared without an article or a comma."""
    index = _by_name(_printed_names())
    return {name: line for name, line in index.items() if "," not in name and not name.startswith("The ")}


@cache
def _repositories_by_name() -> dict[str, list[str]]:
    return _by_name(_named_repositories())


@cache
def _repositories_by_abbreviation() -> dict[str, list[str] | None]:
    """None for one that several have."""
    header, *lines = lines_of("repositories.csv")
    abbreviations = header.index("abbreviations")
    index: dict[str, list[str] | None] = {}
    for line in lines:
        if cell := line[abbreviations]:
            for short in cell.replace(".", "").split("; "):
                index[short] = None if short in index else line
    return index


def _repository_of(line: Sequence[str]) -> DataRow:
    """The row of a line of the table; thousands are there, of which few are asked for."""
    return dict(zip(lines_of("repositories.csv")[0], line, strict=True))


def _kept(column: str) -> list[tuple[str, str]]:
    """The canonical name of each repository that is no agency, and what stands in a column: the names alone are asked for
    sooner, and oftener, than the rows."""
    header, *lines = lines_of("repositories.csv")
    canonical, kind, wanted = map(header.index, ("canonical", "kind", column))
    return [(line[canonical], line[wanted]) for line in lines if line[kind] != "agency"]


@cache
def repository_names() -> frozenset[str]:
    """The names of archives and libraries as printed, with their variants; not those of agencies."""
    cells = "; ".join([f"{canonical}; {variants}" for canonical, variants in _kept("variants")])
    names = frozenset(cells.split("; "))
    return names - {name for name in names if "," in name or "(" in name or ")" in name or not name}


@cache
def repository_abbreviations() -> frozenset[str]:
    """The abbreviations by which everybody knows an archive or library: NARA, LBJL, TNA; not those of agencies."""
    cells = "; ".join(cell for _, cell in _kept("abbreviations") if cell)
    return frozenset(cells.replace(".", "").split("; "))


@lru_cache(maxsize=4096)
def repository(name_as_printed: str) -> DataRow | None:
    """The repository of a printed name, variant or abbreviation (capitals as in the table); None when unknown, and for
    an abbreviation that several have.

    A place behind the name tells ("The National Archives, Kew"). "National Archives" alone is that of the United States.
    """
    short = _repositories_by_abbreviation().get(name_as_printed.strip().replace(".", ""))
    if short is not None:
        return _repository_of(short)
    wanted = normalised(name_as_printed)
    # most are printed as the table has them, and what compares others takes long to make
    found = _repositories_as_printed().get(name_as_printed) or _repositories_by_name().get(wanted)
    if found is not None:
        return _repository_of(found)
    if "," not in name_as_printed:
        return None
    name, _, where = name_as_printed.partition(",")
    where = normalised(where)
    name = normalised(name)
    for place, line in _repositories_with_places().get(name, ()):  # "The National Archives, Kew" is not College Park's
        if where in place or wanted.endswith(place):
            return _repository_of(line)
    return None


@cache
def _repositories_with_places() -> dict[str, list[tuple[str, list[str]]]]:
    """By each name of a repository whose place is known: that place and the repository."""
    where = lines_of("repositories.csv")[0].index("place")
    index: dict[str, list[tuple[str, list[str]]]] = {}
    placed = [(line, names) for line, names in _named_repositories() if line[where]]
    for (line, names), place in zip(placed, all_normalised([line[where] for line, _ in placed]), strict=True):
        for name in dict.fromkeys(names):
            index.setdefault(name, []).append((place, line))
    return index


@cache
def places() -> frozenset[str]:
    """Cities and states of the repositories, each by itself: "Kew", "England", "Sleepy Hollow", "New York"."""
    named = {part.strip() for row in repositories().values() for part in row["place"].split(",")}
    return frozenset((named | STATES) - {""})

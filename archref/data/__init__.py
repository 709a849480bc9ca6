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

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

# the postal abbreviations of the United States, which follow a repository's city
STATES = frozenset(
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA "
    "RI SC SD TN TX UT VA VT WA WI WV WY D.C. Md. Mass. Calif. Conn. Ga. Ill. Kans. Mich. Minn. Mo. Pa. Tex. Va. Wis.".split()
)
DataRow = dict[str, str]


@cache
def _lines(name: str) -> list[list[str]]:
    """The heading of a file of this folder and its lines, each as its cells."""
    import csv
    from importlib.resources import files

    text = files("archref.data").joinpath(name).read_bytes().decode("utf-8")  # as text it takes eight times as long
    return [*csv.reader(text.splitlines())]


@cache
def _rows(name: str) -> list[DataRow]:
    """All rows of a file of this folder."""
    header, *lines = _lines(name)
    return [dict(zip(header, line, strict=True)) for line in lines]


def _names(row: Mapping[str, str], *columns: str) -> Iterable[str]:
    """The names in some columns, in which several are parted by semicolons."""
    return [name for column in columns for part in row[column].split(";") if (name := part.strip())]


def normalised(name: str) -> str:
    """A name for comparison: no accents, case, article, punctuation or extra spaces.

    >>> normalised("The Lyndon B. Johnson  Library,")
    'lyndon b johnson library'
    >>> normalised("San José") == normalised("San Jose")
    True
    >>> normalised("Архив Сали")
    'архив сали'
    """
    if not name.isascii():
        from unicodedata import combining, normalize

        name = normalize("NFKD", name.translate(_SIGNS))
        if not name.isascii():
            name = "".join(c for c in name if not combining(c))
    return _without_article(name.translate(_MARKS).casefold())


def _without_article(name: str) -> str:
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_MARKS = {ord("-"): " "} | dict.fromkeys(map(ord, ".,'\""))
_SIGNS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00a0"), " ") | dict.fromkeys(
    map(ord, "‘’‚‛“”„‟´«»")
)


@cache
def volumes() -> dict[str, DataRow]:
    """The volumes of Foreign Relations by id ("frus1969-76v01").

    Columns: id, subseries, volume (as printed), volume_arabic ("E-9" for electronic ones), part, title,
    complete_title (where it is longer), editors and general_editor (parted by semicolons), year, publisher, isbn13,
    coverage_from, coverage_to, status ("superseded": planned and never published as such), source.
    """
    return {row["id"]: row for row in _rows("volumes.csv")}


@cache
def parts() -> dict[str, DataRow]:
    """What is known of where the parts of volumes begin and end, by the id of the part ("frus1951v06p2").

    Columns: id, first_page, last_page, first_document, last_document: the smallest and the largest that are known to
    stand in it. Gathered by benchmarks/part_bounds.py from volumes and from what they cite with its part.
    """
    return {row["id"]: row for row in _rows("parts.csv")}


@cache
def regions() -> list[DataRow]:
    """The countries and the regions that titles of volumes count them to; columns place, words (the names, peoples
    and cities that speak of it, parted by semicolons), regions (the narrowest first)."""
    return _rows("regions.csv")


@cache
def posts() -> dict[str, DataRow]:
    """Diplomatic and consular posts by name; columns name, variants, country, station_name, code, alt_code,
    code_status, evidence. `code` is the station in Document Numbers of 1973-79."""
    return {row["name"]: row for row in _rows("posts.csv")}


@cache
def post_names() -> frozenset[str]:
    """All names of posts, as printed, with their variants."""
    return frozenset(name for row in posts().values() for name in (row["name"], *_names(row, "variants")))


@cache
def _posts_by_name() -> dict[str, DataRow]:
    index: dict[str, DataRow] = {}
    for row in posts().values():
        index[normalised(row["name"])] = row
    for row in posts().values():
        for name in _names(row, "variants", "station_name"):
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
    for row in _rows("missions.csv"):
        seats = tuple(_names(row, "posts"))
        for name in (row["place"], *_names(row, "variants")):
            index.setdefault(normalised(name), seats)
    return index


@cache
def record_groups() -> dict[str, str]:
    """Titles of the National Archives record groups by number ("59"), as far as they are known here."""
    return {row["number"]: row["title"] for row in _rows("record_groups.csv")}


@cache
def record_group_naids() -> dict[str, str]:
    """The National Archives Identifiers of record groups by number, as far as they are known here."""
    return {row["number"]: row["naid"] for row in _rows("record_groups.csv") if row["naid"]}


@cache
def addresses() -> dict[str, DataRow]:
    """Addresses of what is cited by name; columns name, address (with {parts}), site, source. Not tried online."""
    return {row["name"]: row for row in _rows("addresses.csv")}


@cache
def repositories() -> dict[str, DataRow]:
    """Repositories by canonical name; columns canonical, place, kind, variants, abbreviations, source."""
    return {row["canonical"]: row for row in _rows("repositories.csv")}


@cache
def _named_repositories() -> list[tuple[DataRow, list[str]]]:
    """Each repository with its names as they are compared, the canonical one first."""
    rows = repositories().values()
    names = [[row["canonical"], *_names(row, "variants")] for row in rows]
    compared = iter(_all_normalised([name for of_one in names for name in of_one]))
    return [(row, [next(compared) for _ in of_one]) for row, of_one in zip(rows, names, strict=True)]


def _all_normalised(names: Sequence[str]) -> list[str]:
    """Each name as `normalised` gives it; those of many that are plain are done at once."""
    plain = [name for name in names if name.isascii() and "\n" not in name]
    at_once = iter("\n".join(plain).translate(_MARKS).casefold().split("\n"))
    return [
        _without_article(next(at_once)) if name.isascii() and "\n" not in name else normalised(name) for name in names
    ]


@cache
def _repositories_by_name() -> dict[str, DataRow]:
    index = {names[0]: row for row, names in _named_repositories()}
    for row, names in _named_repositories():
        for name in names[1:]:
            index.setdefault(name, row)
    return index


@cache
def _repositories_by_abbreviation() -> dict[str, DataRow | None]:
    """None for one that several have."""
    index: dict[str, DataRow | None] = {}
    for row in repositories().values():
        for short in _names(row, "abbreviations"):
            short = short.replace(".", "")
            index[short] = None if short in index else row
    return index


def _kept(column: str) -> list[tuple[str, str]]:
    """The canonical name of each repository that is no agency, and what stands in a column: the names alone are asked for
    sooner, and oftener, than the rows."""
    header, *lines = _lines("repositories.csv")
    canonical, kind, wanted = map(header.index, ("canonical", "kind", column))
    return [(line[canonical], line[wanted]) for line in lines if line[kind] != "agency"]


@cache
def repository_names() -> frozenset[str]:
    """The names of archives and libraries as printed, with their variants; not those of agencies."""
    names = (name for canonical, variants in _kept("variants") for name in (canonical, *variants.split("; ")))
    return frozenset(name for name in names if name and "," not in name and "(" not in name and ")" not in name)


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
        return short
    index = _repositories_by_name()
    wanted = normalised(name_as_printed)
    found = index.get(wanted)
    if found is not None or "," not in name_as_printed:
        return found
    name, _, where = name_as_printed.partition(",")
    where = normalised(where)
    name = normalised(name)
    for place, row in _repositories_with_places().get(name, ()):  # "The National Archives, Kew" is not College Park's
        if where in place or wanted.endswith(place):
            return row
    return None


@cache
def _repositories_with_places() -> dict[str, list[tuple[str, DataRow]]]:
    """By each name of a repository whose place is known: that place and the repository."""
    index: dict[str, list[tuple[str, DataRow]]] = {}
    placed = [(row, names) for row, names in _named_repositories() if row["place"]]
    for (row, names), place in zip(placed, _all_normalised([row["place"] for row, _ in placed]), strict=True):
        for name in dict.fromkeys(names):
            index.setdefault(name, []).append((place, row))
    return index


@cache
def places() -> frozenset[str]:
    """Cities and states of the repositories, each by itself: "Kew", "England", "Sleepy Hollow", "New York"."""
    named = {part.strip() for row in repositories().values() for part in row["place"].split(",")}
    return frozenset((named | STATES) - {""})


@cache
def markings() -> dict[str, DataRow]:
    """Classification, precedence and distribution markings by name; columns marking, kind, printed_forms (parted by
    semicolons), count_in_source_notes, example."""
    return {row["marking"]: row for row in _rows("markings.csv")}


@cache
def csl_variables() -> dict[str, DataRow]:
    """The variables of CSL 1.0.2 by name; columns variable, kind (string, number, names, date), schema."""
    return {row["variable"]: row for row in _rows("csl_variables.csv")}


@cache
def officers() -> list[DataRow]:
    """Who held an office in which years; columns office (as it stands before a name), name (the family name), from, to,
    source. Several rows where somebody held it twice or two of one name did."""
    return _rows("officers.csv")


@cache
def bodies() -> list[DataRow]:
    """Bodies, treaties and programmes that papers speak of, and the years in which they were; columns words (the names,
    parted by semicolons), from, to, source."""
    return _rows("bodies.csv")


@cache
def subjects() -> list[DataRow]:
    """Subjects that volumes are on beside countries; columns subject, words (that speak of it, parted by semicolons),
    called (in titles, the narrowest first)."""
    return _rows("subjects.csv")


@cache
def decimal_countries() -> dict[tuple[str, int], str]:
    """The place of regions() that a country's number in the decimal files stands for, by the number ("56D") and the
    first year of the classification (1910, 1950)."""
    return {(row["number"], int(row["from"])): row["place"] for row in _rows("decimal_countries.csv")}

"""The years that a file's own name or number says it holds."""

from __future__ import annotations

from .. import data
from ..patterns import expression
from .work import CheckedCitation

YEARS = expression(r"(?<![\d/.-])(1[89]\d\d|20[0-2]\d) ?[-–—/] ?(1[89]\d\d|20[0-2]\d|\d\d)(?![\d/.-])")
LOT = expression(r"(\d\d) ?[DF] ?\d+")


def years_in(name: str) -> tuple[int, int] | None:
    """The first and the last year in a series' name, where it has one pair of them.

    >>> years_in("Central Files 1964–66"), years_in("Country File, 1977-1981"), years_in("Minutes 42–72")
    ((1964, 1966), (1977, 1981), None)
    """
    found = list(YEARS.finditer(name))
    if len(found) != 1:
        return None
    first, last = found[0][1], found[0][2]
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return (int(first), end) if end >= int(first) else None


def retired(c: CheckedCitation) -> tuple[str, int] | None:
    """The lot that a citation prints and the year in which it was retired, "64 D 199" in 1964."""
    lot = c.fields.get("lot")
    m = LOT.fullmatch(lot) if isinstance(lot, str) else None
    if m is None:
        return None
    year = int(m[1])
    return str(lot), 1900 + year if year >= 40 else 2000 + year


# the last day in office of those whose presidential files a library keeps, a month allowed for what was filed after
TERMS = {
    "Dwight D. Eisenhower Library": 1961,
    "John F. Kennedy Library": 1963,
    "Lyndon B. Johnson Library": 1969,
    "Gerald R. Ford Library": 1977,
    "Jimmy Carter Library": 1981,
}
PRESIDENTIAL = expression(
    r"National Security Files?|NSF|NSC Files|White House Central Files?|WHCF|President[’']s Office Files?|National Security Affairs"
)


def term_ended(repository: str | None, levels: list[str]) -> int | None:
    """The year in which a president left office, where a file is one of his in his library; None for other papers."""
    if repository is None or not any(PRESIDENTIAL.fullmatch(level) for level in levels):
        return None
    key = data.normalised(repository)
    for name, year in TERMS.items():
        if data.normalised(name).split()[-2] in key.split() and "library" in key.split():
            return year
    return None

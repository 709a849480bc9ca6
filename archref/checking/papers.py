"""Citations of one paper, brought together: what a paper is known by, and whether two may be one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from .. import data
from .work import CheckedCitation, CheckedWork

MOST = 60  # citations of one group that another is compared with: a bound on what a hostile list can cost
CONTAINER = ("repository", "record_group", "lot", "accession", "job", "box", "folder", "file_number", "film_number")


def plain(value: Any) -> str:
    """A value for comparison: no case, points, quotation marks; abbreviated names of genres stay as they are."""
    return _plain(value if isinstance(value, str) else str(value or ""))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum() or c == " ").strip()


def of_papers(work: CheckedWork) -> Iterator[CheckedCitation]:
    """The citations of papers that name who wrote to whom, or what."""
    for c in work.of("archival"):
        fields = c.citation.fields
        if (fields.get("author") and fields.get("recipient")) or fields.get("title"):
            yield c


def who(c: CheckedCitation) -> tuple[str, str, str]:
    """Who wrote to whom, and the title."""
    return plain(c.fields.get("author")), plain(c.fields.get("recipient")), plain(c.fields.get("title"))


def genre(c: CheckedCitation) -> str:
    """The kind of paper as printed, "memorandum" or "memo" alike."""
    return plain(c.fields.get("genre"))[:4]


def date(c: CheckedCitation) -> str:
    """The full date printed, ISO; "" where none is."""
    value = str(c.fields.get("date") or "")
    return value if len(value) == 10 and value[0].isdigit() else ""


def levels(c: CheckedCitation) -> tuple[str, ...]:
    """The names of the collection and series, for comparison."""
    return tuple(sorted(plain(x) for x in c.fields.get("levels") or ()))


def compatible(one: CheckedCitation, two: CheckedCitation, *but: str) -> bool:
    """Whether nothing that two citations say of where they lie speaks against one place, the fields `but` apart."""
    for name in CONTAINER:
        if name in but:
            continue
        a, b = plain(one.fields.get(name)), plain(two.fields.get(name))
        if a and b and a != b and not (name == "repository" and _one_house(one, two)):
            return False
    a_levels, b_levels = set(levels(one)), set(levels(two))
    return "levels" in but or a_levels <= b_levels or b_levels <= a_levels


def _one_house(one: CheckedCitation, two: CheckedCitation) -> bool:
    """Whether two names of repositories may be one's: in full and in short, or one within the other."""
    a, b = (_names(str(c.fields["repository"])) for c in (one, two))
    return any(x in y or y in x for x in a for y in b)


@lru_cache(maxsize=1024)
def _names(repository: str) -> tuple[str, ...]:
    """A repository as printed, and by its full name where that is known; for comparison."""
    row = data.repository(repository)
    return (plain(repository),) if row is None else (plain(repository), plain(row["canonical"]))


def groups(cited: Iterable[CheckedCitation], key: Any) -> Iterator[list[CheckedCitation]]:
    """Those with one key together, in the order of the first; a key that is None or empty stays out."""
    found: dict[Hashable, list[CheckedCitation]] = {}
    for c in cited:
        k = key(c)
        if k:
            found.setdefault(k, []).append(c)
    return (g for g in found.values() if len(g) > 1)


def with_earlier(group: list[CheckedCitation]) -> Iterator[tuple[CheckedCitation, list[CheckedCitation]]]:
    """Each citation of a group with those before it that say different things, each of these once; of very many the first."""
    said: set[str] = set()
    earlier: list[CheckedCitation] = []
    for c in group:
        yield c, earlier
        words = repr(sorted((name, value) for name, value in c.fields.items() if name != "pages"))
        if words not in said and len(earlier) < MOST:
            said.add(words)
            earlier.append(c)


def odd_ones(group: list[CheckedCitation], value: Any) -> Iterator[tuple[CheckedCitation, CheckedCitation]]:
    """Of citations that should agree, those that do not, each with one of the majority (of a tie: the first)."""
    values = [value(c) for c in group]
    counts = Counter(v for v in values if v)
    if len(counts) < 2:
        return
    most = max(counts.values())
    usual = next(v for v in values if v and counts[v] == most)
    first = next(c for c, v in zip(group, values, strict=True) if v == usual)
    for c, v in zip(group, values, strict=True):
        if v and v != usual:
            yield c, first


def one_slip(one: str, two: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed, or two that changed places.

    >>> one_slip("Kissinger", "Kissenger"), one_slip("1978", "1987"), one_slip("Vane", "Colt")
    (True, True, False)
    """
    if one == two or abs(len(one) - len(two)) > 1:
        return False
    i = 0
    while i < min(len(one), len(two)) and one[i] == two[i]:
        i += 1
    if len(one) == len(two):
        return one[i + 1 :] == two[i + 1 :] or (one[i : i + 2] == two[i : i + 2][::-1] and one[i + 2 :] == two[i + 2 :])
    shorter, longer = sorted((one, two), key=len)
    return longer[i + 1 :] == shorter[i:]

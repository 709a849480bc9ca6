"""Names of repositories and levels: which printed forms are one, and which of them is shown."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..data import markings, record_groups, repository
from ..linking.take_over import rank
from ..patterns import expression

_MARKS = expression(r"[.,;:'‘’\"“”()\[\]]")
_GAPS = expression(r"[\s‐-―−/&-]+")
_PAPERS = expression(
    r"(?:(?:Personal |Private )?[Pp]apers of (?P<behind>.+)|(?P<before>.+) (?:Personal |Private )?[Pp]apers)$"
)
_NAMED = expression(
    r"(?P<given>[A-Z][a-z]+) (?P<initials>(?:[A-Z]\.? ?)*)(?P<rest>[A-Z]\w+ (?:Series|Files?|Records|Collection))$"
)
_SERIES = expression(
    r"(?:\b(?:series|files?|papers|records|correspondence|diar(?:y|ies)|collections?|materials?|memoranda|minutes|"
    r"histories|logs?|transcripts?|conversations?|tapes|registry|reels?|telcons|chronolog(?:y|ies)|books?)$)|"
    r"^(?:records|files|papers) of ",
    re.IGNORECASE,
)
_DATE = expression(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8}\.? )\d{4}$")
_TITLES = frozenset(
    ("jr", "sr", "ii", "iii", "dr", "mr", "mrs", "general", "ambassador", "secretary", "president", "the")
)


@cache
def canonical(name: str) -> str:
    """The repository's name in the tables of facts; as printed where it is in none.

    >>> canonical("National Archives"), canonical("Ruritanian State Archive")
    ('National Archives and Records Administration', 'Ruritanian State Archive')
    """
    row = repository(name)
    return row["canonical"] if row else tidy(name)


@cache
def place(canonical_name: str) -> str:
    """Where a repository is; empty when that is not known."""
    row = repository(canonical_name)
    return row["place"] if row else ""


@cache
def part(repository_name: str, level: str) -> str:
    """The repository that a first level makes of its parent ("National Archives", "Nixon Presidential Materials").

    Empty when the two together are in no table, or are the parent itself.
    """
    parent = repository(repository_name)
    if parent is None:
        return ""
    for name in (parent["canonical"], *parent["variants"].split(";")):
        row = repository(f"{name.strip()}, {level}")
        if row is not None and row is not parent:
            return row["canonical"]
    return ""


def tidy(name: str) -> str:
    """One printed name without what the sentence around it left: line breaks, closing marks, a lone quote."""
    name = " ".join(name.split()).strip(" ,;:")
    if name.endswith(".") and not re.search(r"(?:\b[A-Z]|Jr|Sr|Co|Inc|Vol|No|etc|[Uu]\.[Ss])\.$", name):
        name = name[:-1]
    for left, right in ("“”", '""', "()", "[]"):
        if left == right and name.count(left) % 2:
            name = name.strip(left)
        elif left != right and name.count(left) != name.count(right):
            name = name.strip(left + right)
    return name.strip(" ,;:")


@cache
def key(name: str) -> str:
    """A level's name for comparison: marks, dashes, case and a plural's s do not part two names.

    >>> key("S/S–NSC Files") == key("S/S-NSC File"), key("Central Files, 1970–73") == key("Central Files 1970-73")
    (True, True)
    """
    words = _GAPS.sub(" ", _MARKS.sub("", without_initials(name))).casefold().split()
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    return " ".join(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def is_series(name: str) -> bool:
    """Whether the name is that of a collection or series and not of a folder in one.

    >>> is_series("NSC Records"), is_series("Records of Anthony Lake, 1977–1981"), is_series("USSR, Vol. XII")
    (True, True, False)
    """
    return rank(name) <= 3 or _SERIES.search(re.sub(r" ?\([^()]*\)$", "", name)) is not None


def group_name(number: str) -> str:
    """A record group with its official title: "Record Group 59, General Records of the Department of State"."""
    title = record_groups().get(number)
    return f"Record Group {number}, {title}" if title else f"Record Group {number}"


@cache
def is_group_title(name: str, number: str) -> bool:
    """Whether a level only says what the record group's number says ("Records of the Department of State")."""
    title = record_groups().get(number, "")
    return bool(title) and key(name).removeprefix("general ") == key(title).removeprefix("general ")


@cache
def is_no_place(name: str) -> bool:
    """Whether the words are a classification, a precedence or a mere day."""
    return name in markings() or name.rstrip(".") in markings() or _DATE.match(name) is not None


def shown(forms: Counter[str]) -> str:
    """The form that is printed most; of equals the longer, then the first in the alphabet."""
    return min(forms, key=lambda form: (-forms[form], -len(form), form)) if forms else ""


def person(name: str) -> tuple[str, ...]:
    """Whose papers a collection is, surname last; empty when it is no one's papers.

    >>> person("Papers of Henry A. Kissinger"), person("Kissinger Papers"), person("White Papers on Aid")
    (('henry', 'a', 'kissinger'), ('kissinger',), ())
    """
    match = _PAPERS.match(name)
    if match is None:
        return ()
    words = _GAPS.sub(" ", _MARKS.sub(" ", match["behind"] or match["before"])).casefold().split()
    return tuple(w for w in words if w not in _TITLES)


def same_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter name can be the longer one's: same surname, no other given names or initials."""
    if not short or not long or short[-1] != long[-1] or len(short) > len(long):
        return False
    given = list(long[:-1])
    for word in short[:-1]:
        match = next((g for g in given if g == word or (min(len(g), len(word)) == 1 and g[0] == word[0])), None)
        if match is None:
            return False
        given.remove(match)
    return True


def without_initials(name: str) -> str:
    """A person's series without middle initials: "William H. Brubeck Series" as "William Brubeck Series"."""
    match = _NAMED.match(name)
    return f"{match['given']} {match['rest']}" if match else name

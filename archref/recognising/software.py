"""Texts on software, in which what reads like a paper counts only where it says which archive has it.

"Static Files", "Closes #1497" and "25.2/25" are read as papers wherever somebody who writes history has them. That a text
is on software its own words tell, the rows of software.toml; then a folder is one of a disk and a message one of a program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from ..data import repository
from ..labelling.tokens import tokens
from ..labelling.words import classes_of
from ..packaged import packaged_table
from ..patterns import expression
from .candidates import FoundCitation

LOOKED_AT = 100_000  # characters of a text by which it is judged
FEWEST, OFTEN = 5, 0.002  # signs of a text on software, and how many of them a character
OTHERS = 3  # of these are not the commonest: dashes " --so", or "_" for letters that were lost, are in every other line
WORD = expression(r"[^\W\d_]+")
ADDRESS = expression(r"(?:https?://|www\.)\S+")  # which a historian cites too
NOT_A_HOUSE = "university"  # a kind of repository where people work as well
SHORTEST = 4  # letters from which the name of an archive is one by itself
NUMBERED = frozenset("record_group lot accession".split())
HELD = frozenset("box folder file_number film_number record_group lot".split())
WIRED = expression(r"gram|graph|spatch|[a-z]tel\b", re.IGNORECASE)
PAPERS = frozenset(("archival", "telegram", "document", "frus"))
MADE = frozenset(("author", "title"))
PRINTED = frozenset("date volume pages identifier".split())
# what stands in a program, or of its changes, and in no title: a name in a name, a list, a value of a name, "(GitHub 1851)", "(1768), (1774)"
CODE = expression(
    r"\((?:[Gg]it[Hh]ub|GH|PR|[Ii]ssue|[Bb]ug|[Tt]icket) \d+\)|\(\d{3,5}\),? \(\d{3,5}|[A-Za-z_]{3}\.[a-z_]{3,}\.[A-Za-z_]{3}|[a-z\d]_\w|~\w|[\[{][\"']|[\"']: ?[\"'\[{\d]|\w\(\)"
)


class _SoftwareSigns(NamedTuple):
    words: frozenset[str]
    shared: frozenset[str]
    shapes: re.Pattern[str]


@cache
def _signs() -> _SoftwareSigns:
    table = packaged_table("recognising/software.toml")
    shapes = re.compile("|".join(f"({row['pattern']})" for row in table["shape"]))
    return _SoftwareSigns(frozenset(table["words"].split()), frozenset(table["shared"].split()), shapes)


def is_on_software(text: str) -> bool:
    """Whether a text is on software. Looks at no more than its beginning.

    >>> is_on_software("Run `count_all --most 5` of saltbox 2.4.1; setup.py of the module is deprecated, see the changelog.")
    True
    >>> is_on_software("Vane to Colt, 3 May 1951, box 12, https://salt.example/read_me.html#L217, a bug, modules, servers")
    False
    """
    words, _, shapes = _signs()
    begun = ADDRESS.sub(" ", text[:LOOKED_AT])
    signs: list[str | int | None] = [word for word in map(str.lower, WORD.findall(begun)) if word in words]
    signs += [m.lastindex for m in shapes.finditer(begun)]
    if len(signs) < max(FEWEST, OFTEN * len(begun)):
        return False
    return len(signs) - max(Counter(signs).values()) >= OTHERS


def without_those_of_software(text: str, found: Sequence[FoundCitation]) -> list[FoundCitation]:
    """The citations, in a text on software without the papers of which nothing says that an archive has them, and without
    the printed works that are a piece of a program."""
    doubted = {id(f) for f in found if not (f.form.own or (_is_told if f.type in PAPERS else _is_printed)(text, f))}
    if not doubted or _are_few(found, doubted) or not is_on_software(text):
        return list(found)
    return [f for f in found if id(f) not in doubted]


def _are_few(found: Sequence[FoundCitation], doubted: set[int]) -> bool:
    """Whether more papers are told of an archive than not: who writes of software may cite one."""
    return sum(f.type in PAPERS and id(f) not in doubted for f in found) >= len(doubted)


def _is_printed(text: str, found: FoundCitation) -> bool:
    """Whether a printed work says what it is and where in it, in words that are none of a program."""
    if found.type != "published":
        return found.form.context != "same-place"  # "writing to the same file"
    fields = found.fields.keys()
    said = PRINTED if "title" in fields else PRINTED - {"pages"}  # "759: Fix 236" is no short form of a work
    if found.sure is not None and "author" not in fields:
        said = said - {"identifier"}
    words = ADDRESS.sub(" ", text[found.start : found.end])
    return bool(fields & MADE and fields & said) and WORD.search(words) is not None and not CODE.search(words)


def _is_told(text: str, found: FoundCitation) -> bool:
    """Whether a citation itself says that it is of an archive, a post or the series."""
    fields = found.fields
    if found.type == "telegram":
        return "date" in fields or WIRED.search(text, found.start, found.end) is not None
    if found.type == "frus":
        return bool(fields.keys() & {"years", "year", "id"}) or "oreign" in text[found.start : found.end]
    if found.type == "document":
        return False
    if fields.keys() & NUMBERED or _is_a_letter(fields):
        return True
    house = str(fields.get("repository", ""))
    known = repository(house) if house else None
    if known is not None:
        return (known["kind"] != NOT_A_HOUSE and len(house) >= SHORTEST) or bool(fields.keys() & HELD)
    if _says([house], "repository"):
        return True
    return bool(fields.keys() & HELD) and _says([house, *fields.get("levels", ())], "collection")


def _is_a_letter(fields: dict[str, Any]) -> bool:
    """Whether somebody writes to somebody on a day or in a month."""
    return {"author", "recipient"} <= fields.keys() and len(str(fields.get("date", ""))) > len("1951")


def _says(values: Iterable[str], kind: str) -> bool:
    """Whether a word says so that says nothing else."""
    shared = _signs().shared
    words = (word.lower() for value in values for word in tokens(str(value)).words)
    return any(kind in classes_of(word) for word in words if word not in shared)

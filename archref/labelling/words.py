"""What a word says in a note, from data/words.toml: its classes, and the months of every language."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from ..packaged import packaged_table


@cache
def _table() -> dict[str, dict[str, Any]]:
    return packaged_table("data/words.toml")


@cache
def months() -> dict[str, int]:
    """The number of each month's names and abbreviations, in lower case and without a full stop."""
    return {word.rstrip("."): int(n) for n, words in _table()["months"].items() for word in words.split()}


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """The classes of each word that has any; words in lower case."""
    found: dict[str, dict[str, None]] = {}
    table = _table()
    for name, words in (*table["classes"].items(), *table["names"].items()):
        for word in words.split():
            found.setdefault(word, {})[name] = None
    for word in months():
        found.setdefault(word, {})["month"] = None
    return {word: tuple(names) for word, names in found.items()}


@cache
def given_abroad() -> frozenset[str]:
    """Given names in lower case that are no class of words, so that no weight hangs on them."""
    return frozenset(_table()["given"]["abroad"].split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """The phrases of a kind, longest first."""
    found: list[str] = _table()["phrases"][name]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def stems() -> tuple[tuple[str, str], ...]:
    """Beginnings of words and the class that they tell, for languages that inflect."""
    return tuple((stem.lower(), name) for name, found in _table()["stems"].items() for stem in found)


@lru_cache(maxsize=50_000)
def classes_of(word: str) -> tuple[str, ...]:
    """The classes of a word in lower case; those of its stem where it has none of its own.

    >>> classes_of("busta"), classes_of("staatsarchiv"), classes_of("qwerty")
    (('box',), ('repository',), ())
    """
    found = classes().get(word)
    if found is not None:
        return found
    if len(word) > 5:
        for stem, name in stems():
            if stem in word:
                return (name,)
    return ()

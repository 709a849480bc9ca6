"""The words that composed notes are made of, from the tables beside: each language's, those of printed works; figures."""

from __future__ import annotations

from functools import cache
from typing import Any

from ...packaged import packaged_table

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _read(name: str) -> dict[str, Any]:
    return packaged_table(f"training/compose/{name}.toml")


@cache
def table() -> dict[str, dict[str, tuple[str, ...]]]:
    """The words of each language; " | " parts a list, a space that of a key in "_w", "~" is a space in it."""
    return {
        language: {key: _list(key, words) for key, words in rows.items()}
        for language, rows in _read("languages").items()
    }


def _list(key: str, words: str) -> tuple[str, ...]:
    if key.endswith("_w"):
        return tuple(w.replace("~", " ") for w in words.split())
    return tuple(w.strip() for w in words.split("|"))


@cache
def printed_works() -> dict[str, tuple[str, ...]]:
    """What the slots of printed works are filled with."""
    return {name: tuple(words) for name, words in _read("printed_works").items()}


@cache
def month_names(language: str) -> tuple[tuple[str, str], ...]:
    """Each month's name and its abbreviation."""
    pairs = []
    for words in table()[language]["months"]:
        full, short = words.split()
        pairs.append((full, short))
    return tuple(pairs)


@cache
def common() -> frozenset[str]:
    """English words that have a capital in titles alone."""
    rows = table()["en"]
    names = {w for key in ("place", "town", "topic") for words in rows[key] for w in words.split()}
    return (
        frozenset(
            w for key in ("noun", "group", "head", "adjective", "fancy") for words in rows[key] for w in words.split()
        )
        - names
    )


def numeral(n: int) -> str:
    """A number in small roman figures."""
    out = ""
    for value, letters in _ROMAN:
        while n >= value:
            out, n = out + letters, n - value
    return out


def ordinal(n: int) -> str:
    """The English ordinal: 1st, 22nd, 13th."""
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"

"""Where names of archives and libraries stand among tokens: those of the table, and those that a work has set up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from .tokens import TOKEN

NamesByFirstWord = Mapping[str, Sequence[tuple[str, ...]]]  # names as tokens, by their first


@cache
def repository_trie() -> dict[str, list[tuple[str, ...]]]:
    """The names and abbreviations of repositories as tokens, by their first."""
    from ..data import repository_abbreviations, repository_names

    return trie_of((*repository_names(), *repository_abbreviations()))


def trie_of(names: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Names as tokens by their first, the longest first."""
    trie: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(TOKEN.findall(name))
        if words:
            trie.setdefault(words[0], []).append(words)
    for found in trie.values():
        found.sort(key=len, reverse=True)
    return trie


def repositories(words: Sequence[str], own: NamesByFirstWord | None = None) -> list[tuple[int, int]]:
    """Where names of the table, or of the work's own, stand, as ranges of tokens; the longest at each place."""
    trie, found, at = repository_trie(), [], 0
    while at < len(words):
        for name in (*(own.get(words[at], ()) if own else ()), *trie.get(words[at], ())):
            if tuple(words[at : at + len(name)]) == name:
                found.append((at, at + len(name)))
                at += len(name) - 1
                break
        at += 1
    return found

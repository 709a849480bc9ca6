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


class OwnNames:
    """Names of repositories that a work sets up itself."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = set(names)
        self._key: frozenset[str] | None = None
        self.trie = trie_of(self._names)

    @property
    def key(self) -> frozenset[str]:
        """What tells these names from others."""
        if self._key is None:
            self._key = frozenset(self._names)
        return self._key

    def take(self, name: str, is_one: bool) -> None:
        """Take a name in, or out where it has come to stand for something else."""
        if (name in self._names) == is_one:
            return
        (self._names.add if is_one else self._names.remove)(name)
        self._key = None
        for first, added in trie_of([name]).items():
            others = self.trie.get(first, [])
            kept = [*others, *added] if is_one else [words for words in others if words not in added]
            self.trie[first] = sorted(kept, key=len, reverse=True)

"""Where names of archives and libraries stand among tokens: those of the table, and those that a work has set up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from .tokens import TOKEN

# names as tokens by their first, and those of one by how many tokens they are, the longest first
NamesByLength = Mapping[int, Collection[tuple[str, ...]]]
NamesByFirstWord = Mapping[str, NamesByLength]


class KnownNames:
    """Names as tokens by their first; of many names those are parted whose first is asked for. `begun` gives the names that
    begin with some letters."""

    def __init__(self, begun: Callable[[str], Iterable[str]]) -> None:
        self._begun = begun
        self.beginning = lru_cache(maxsize=20_000)(self._beginning)

    def _beginning(self, first: str) -> NamesByLength:
        """The names that begin with a token."""
        begun = self._begun(first)
        if first.isalpha():
            begun = [name for name in begun if not name[len(first) : len(first) + 1].isalpha()]
        return trie_of(begun).get(first, {})


@cache
def _known() -> KnownNames:
    """The names and abbreviations of repositories."""
    from ..data import house_names_begun

    return KnownNames(house_names_begun)


def is_repository_word(word: str) -> bool:
    """Whether a word is by itself a name or abbreviation of the table."""
    return (word,) in _known().beginning(word).get(1, ())


def trie_of(names: Iterable[str]) -> NamesByFirstWord:
    """Names as tokens, to be found by their first."""
    trie: dict[str, dict[int, set[tuple[str, ...]]]] = {}
    for name in names:
        words = tuple(TOKEN.findall(name))
        if words:
            trie.setdefault(words[0], {}).setdefault(len(words), set()).add(words)
    return {first: dict(sorted(found.items(), reverse=True)) for first, found in trie.items()}


def repositories(words: Sequence[str], own: NamesByFirstWord | None = None) -> list[tuple[int, int]]:
    """Where names of the table, or of the work's own, stand, as ranges of tokens; the longest at each place, and one of the
    work's own sooner."""
    known, own = _known(), own or {}
    found, behind = [], 0
    for at, word in enumerate(words):
        names, its_own = known.beginning(word), own.get(word)
        if at < behind or not (names or its_own):
            continue
        size = _named(words, at, its_own or {}) or _named(words, at, names)
        if size:
            behind = at + size
            found.append((at, behind))
    return found


def _named(words: Sequence[str], at: int, names: NamesByLength) -> int:
    """How many tokens the longest name has that begins there; 0 where none does."""
    for size, of_size in names.items():
        if tuple(words[at : at + size]) in of_size:
            return size
    return 0

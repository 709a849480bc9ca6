"""Where names of archives and libraries stand among tokens: those of the table, and those that a work has set up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from .tokens import TOKEN

# names as tokens by their first, and those of one by how many tokens they are, the longest first
NamesByLength = Mapping[int, Collection[tuple[str, ...]]]
NamesByFirstWord = Mapping[str, NamesByLength]


class KnownNames:
    """Names as tokens by their first; of many names those are parted whose first is asked for."""

    def __init__(self, names: Iterable[str]) -> None:
        self._whole: defaultdict[str, list[str]] = defaultdict(list)
        self._parted: dict[str, NamesByLength] = {}
        whole, token = self._whole, TOKEN.match
        for name in names:
            first = name.partition(" ")[0]
            if not first.isalpha() and (found := token(name)):
                first = found[0]
            whole[first].append(name)

    @property
    def firsts(self) -> Collection[str]:
        """The tokens that names begin with."""
        return self._whole.keys()

    def beginning(self, first: str) -> NamesByLength:
        """The names that begin with a token."""
        if first not in self._whole:
            return {}
        if first not in self._parted:
            self._parted[first] = trie_of(self._whole[first])[first]
        return self._parted[first]


@cache
def _known() -> KnownNames:
    """The names and abbreviations of repositories."""
    from ..data import repository_abbreviations, repository_names

    return KnownNames((*repository_names(), *repository_abbreviations()))


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
    found, behind, firsts = [], 0, known.firsts
    for at in [i for i, word in enumerate(words) if word in firsts or word in own]:
        if at < behind:
            continue
        size = _named(words, at, own.get(words[at], {})) or _named(words, at, known.beginning(words[at]))
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

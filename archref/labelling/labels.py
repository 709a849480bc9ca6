"""What the chain says of the tokens of a note: the likeliest labels, and how likely others are where a citation may begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from .spans import OUTSIDE
from .tokens import Tokens

if TYPE_CHECKING:
    from pycrfsuite import Tagger

# what joins two citations, or two fields of one
JOINS = frozenset(", ; . : and & und et y e i и og och en ja és or – — ( [ ) ] ” \" ’ '".split())
QUOTES = frozenset("\"“”‘’«»„'")
FIRST = "!"  # a label's sign for the first token of a citation, as of `spans`
GOES_ON = ":"
FURTHEST = 45  # tokens before a citation in which it may begin


Answer = TypeVar("Answer")


class Asked(Mapping[int, Answer]):
    """What the chain says at some tokens, asked for when it is needed first: of most tokens nobody wants to know."""

    def __init__(self, places: Iterable[int], ask: Callable[[int], Answer]) -> None:
        self._known: dict[int, Answer | None] = dict.fromkeys(places)
        self._ask = ask

    def __getitem__(self, place: int) -> Answer:
        known = self._known[place]
        if known is None:
            known = self._known[place] = self._ask(place)
        return known

    def __iter__(self) -> Iterator[int]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __contains__(self, place: object) -> bool:
        return place in self._known


@dataclass(slots=True)
class Labels:
    """The labels of a note's tokens, how sure each is, and how likely each token stands in a citation; `begins`: how likely
    one begins there, of tokens behind what joins; `others`: of the words before a citation in its clause, the likeliest label
    that is none of outside."""

    names: list[str]
    sure: list[float]
    inside: Mapping[int, float] = field(default_factory=dict)
    begins: Mapping[int, float] = field(default_factory=dict)
    others: Mapping[int, tuple[str, float]] = field(default_factory=dict)

    def citations(self) -> list[int]:
        """The number of the citation that each token stands in, -1 outside."""
        numbers, last, within = [], -1, False
        for name in self.names:
            if name == OUTSIDE:
                numbers.append(-1)
                within = False
                continue
            if not within or name[0] == FIRST:
                last += 1
                within = True
            numbers.append(last)
        return numbers

    def answered(self) -> Labels:
        """The same with all that the chain says of its tokens, for when it reads another note."""
        return replace(self, inside=dict(self.inside), begins=dict(self.begins), others=dict(self.others))

    def add(self, part: Labels) -> None:
        """Take in the names of the labels of the tokens that follow, and how sure they are; none goes on with a citation."""
        names = [*part.names]
        if names and names[0][0] == GOES_ON:
            names[0] = FIRST + names[0][1:].replace("I.", "B.", 1)
        self.names += names
        self.sure += part.sure


class LabelsOfChain(NamedTuple):
    """The labels of a chain: those of a citation's first token, and of any of its tokens."""

    first: tuple[str, ...]
    cited: tuple[str, ...]


@lru_cache(maxsize=8)
def _known(chain: Tagger) -> LabelsOfChain:
    known = chain.labels()
    return LabelsOfChain(
        tuple(name for name in known if name[0] == FIRST), tuple(name for name in known if name != OUTSIDE)
    )


def labels_of(chain: Tagger, seen: Sequence[Sequence[str]], tokens: Tokens) -> Labels:
    """The labels that the chain gives to a note with these signs; more is asked of it as long as it holds this note."""
    names = chain.tag(seen)
    known = _known(chain)

    def begins(i: int) -> float:
        return sum(map(chain.marginal, known.first, repeat(i)))

    def other(i: int) -> tuple[str, float]:
        odds = {name: chain.marginal(name, i) for name in known.cited}
        best = max(known.cited, key=odds.__getitem__)
        return best, odds[best]

    told = Labels(names, [*map(chain.marginal, names, range(len(names)))])
    told.inside = Asked(range(len(names)), lambda i: 1 - chain.marginal(OUTSIDE, i))
    told.begins = Asked(_may_begin(names, tokens), begins)
    told.others = Asked(_before(told.citations(), tokens), other)
    return told


def _may_begin(names: Sequence[str], tokens: Tokens) -> Iterator[int]:
    """The tokens in citations at which one may begin: behind what joins, or where the chain says so."""
    for i in range(1, len(names)):
        if names[i] != OUTSIDE and (tokens.words[i - 1] in JOINS or names[i][0] == FIRST):
            yield i


def _before(numbers: list[int], tokens: Tokens) -> Iterator[int]:
    """The tokens outside that stand before a citation in its clause."""
    for begin, before in _with_words_before(numbers):
        yield from range(clause_of(tokens, before, begin), begin)


def _with_words_before(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """The first token of each citation that has words outside before it, and where these begin at the earliest."""
    last = 0  # behind the citation before
    for i, number in enumerate(numbers):
        if number >= 0:
            if i > last and numbers[i - 1] < 0:
                yield i, last
            last = i + 1


def clause_of(tokens: Tokens, earliest: int, begin: int) -> int:
    """Where the clause begins that a citation stands in, at most so far before it that its labels are known."""
    words, start = tokens.words, begin
    while start > earliest and begin - start < FURTHEST:
        before = words[start - 1]
        if before == ";" or "\n" in tokens.text[tokens.ends[start - 1] : tokens.starts[start]]:
            break
        behind = words[start + (words[start] in QUOTES and start + 1 < begin)]
        if before == "." and start > 1 and len(words[start - 2]) > 2 and behind[0].isupper() and start < begin:
            break
        start -= 1
    return start

"""What the chain says of the tokens of a note: the likeliest labels, and how likely others are where a citation may begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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


@dataclass(slots=True)
class Labels:
    """The labels of a note's tokens, how sure each is, and how likely each token stands in a citation; `begins`: how likely
    one begins there, of tokens behind what joins; `others`: of the words before a citation in its clause, the likeliest label
    that is none of outside."""

    names: list[str]
    sure: list[float]
    inside: list[float] = field(default_factory=list)
    begins: dict[int, float] = field(default_factory=dict)
    others: dict[int, tuple[str, float]] = field(default_factory=dict)

    def citations(self) -> list[int]:
        """The number of the citation that each token stands in, -1 outside."""
        numbers, last, before = [], -1, OUTSIDE
        for name in self.names:
            last += name[0] == FIRST or (name != OUTSIDE and before == OUTSIDE)
            numbers.append(-1 if name == OUTSIDE else last)
            before = name
        return numbers

    def add(self, part: Labels) -> None:
        """Take in the names of the labels of the tokens that follow, and how sure they are; none goes on with a citation."""
        names = [*part.names]
        if names and names[0][0] == GOES_ON:
            names[0] = FIRST + names[0][1:].replace("I.", "B.", 1)
        self.names += names
        self.sure += part.sure


def labels_of(chain: Tagger, seen: Sequence[Sequence[str]], tokens: Tokens) -> Labels:
    """The labels that the chain gives to a note with these signs."""
    names = chain.tag(seen)
    n = len(names)
    sure = [chain.marginal(name, i) for i, name in enumerate(names)]
    if all(name == OUTSIDE for name in names):
        return Labels(names, sure)
    known = chain.labels()
    first = [name for name in known if name[0] == FIRST]
    told = Labels(names, sure, [1 - chain.marginal(OUTSIDE, i) for i in range(n)])
    for i in range(1, n):
        if names[i] != OUTSIDE and (tokens.words[i - 1] in JOINS or names[i][0] == FIRST):
            told.begins[i] = sum(chain.marginal(name, i) for name in first)
    cited = [name for name in known if name != OUTSIDE]
    for begin, before in _with_words_before(told.citations()):
        for i in range(clause_of(tokens, before, begin), begin):
            odds = {name: chain.marginal(name, i) for name in cited}
            best = max(cited, key=odds.__getitem__)
            told.others[i] = (best, odds[best])
    return told


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

"""The stretches of a note between commas and the like: what each holds, and what its clause holds around it.

A chain sees few tokens; what stands further on in the clause, an archive or a publisher, it learns from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_

from .tokens import Tokens
from .words import classes_of

STOPS = frozenset(',;:.()[]\n"“”«»—–')
QUOTED = "quoted"
Stretch = tuple[int, int, str]  # first token, the one behind the last, and what stands in it
# what tells the kind of a stretch, the first before the others
_ORDER = (
    "ibid", "repo", "date", "box", "folder", "collection", "repository", "genre", "page", "volume", "series", "number",
    "publisher", "serial", "edition", "thesis",
)  # fmt: skip
# the letters by which a clause tells what it holds
_TELL = {
    "repo": "R", "repository": "r", "collection": "C", "box": "B", "folder": "F", "page": "P", "publisher": "U",
    "serial": "S", "edition": "E", "thesis": "T", "ibid": "I", "genre": "G", "volume": "V", "date": "D", "to": "t",
    "series": "s", "prose": "o",
}  # fmt: skip
# the marks of words are bits of a number, so that those of many words are put together at once
_BITS = {
    name: 1 << i for i, name in enumerate((*_ORDER, "to", "prose", "given", "house", "bracket", "stroke", "names"))
}
DATE, REPOSITORY = _BITS["date"], _BITS["repo"]
_TO, _PROSE, _GIVEN, _HOUSE, _BRACKET, _STROKE, _NAMES = list(_BITS.values())[len(_ORDER) :]
_LETTERS = sorted(
    [(letter, _HOUSE if name == "publisher" else _BITS[name]) for name, letter in _TELL.items()]
    + [("(", _BRACKET), ("/", _STROKE), ("N", _NAMES)]
)
_KEPT = sum(bit for letter, bit in _LETTERS if letter in "RrCBF/I")  # what is said of a paper in its place


@lru_cache(maxsize=20_000)
def marks_of(word: str) -> int:
    """What a word marks its stretch with, as bits."""
    classes = classes_of(word.lower())
    marks = sum(_BITS[name] for name in classes if name in _BITS and (name != "given" or word[0].isupper()))
    if "publisher" in classes and not word.islower():
        marks |= _HOUSE
    return marks | _BRACKET if word == "(" else marks


@lru_cache(maxsize=20_000)
def _sort(word: str) -> str:
    """A letter for the sort of a word: a number, one with a capital, one of prose."""
    if word[0].isdigit():
        return "d"
    if word[0].isupper():
        return "X"
    return "x" if word[0].islower() and "small" not in classes_of(word.lower()) else "-"


def stretches(tokens: Tokens, marks: Sequence[int], quoted: Sequence[tuple[int, int]] = ()) -> list[Stretch]:
    """The stretches between commas and the like, each with a word that says what stands in it; what is `quoted` is one."""
    words = tokens.words
    sorts = "".join(map(_sort, words))
    found: list[Stretch] = []
    begin, closed = 0, 0
    opens = dict(quoted)

    def upto(end: int) -> None:
        if end > begin:
            found.append((begin, end, _kind(sorts, marks, begin, end)))

    for i in [i for i, word in enumerate(words) if word in STOPS or i in opens]:
        if i in opens:
            upto(i)
            begin = closed = opens[i]
            found += [(i, i + 1, '"'), (i + 1, closed - 1, QUOTED), (closed - 1, closed, '"')]
        elif i >= closed and not _inside(tokens, i):
            upto(i)
            found.append((i, i + 1, words[i] if words[i] not in "“”«»" else '"'))
            begin = i + 1
    upto(len(words))
    return found


def _inside(tokens: Tokens, i: int) -> bool:
    """A stop of an abbreviation or within a number: nothing ends there."""
    if tokens.words[i] not in ".:,—–":
        return False
    if i + 1 >= len(tokens):
        return False
    if tokens.starts[i + 1] == tokens.ends[i] and i and tokens.ends[i - 1] == tokens.starts[i]:
        return True
    if tokens.words[i] == "." and i:
        before, after = tokens.words[i - 1], tokens.words[i + 1]
        return (
            after[0].islower()
            or after in ",;:)"
            or (len(before) < 3 and before[0].isupper())
            or (len(before) < 5 and before.isalpha() and after[0].isdigit())
        )
    return False


def _kind(sorts: str, marks: Sequence[int], begin: int, end: int) -> str:
    """What a stretch is, by the marks and the sorts of its words."""
    upper, lower, digits = sorts.count("X", begin, end), sorts.count("x", begin, end), sorts.count("d", begin, end)
    return _named(reduce(or_, marks[begin:end], 0), min(upper, 2), min(lower, 3), digits > 0, min(end - begin, 4))


@lru_cache(maxsize=20_000)
def _named(marks: int, upper: int, lower: int, digits: bool, size: int) -> str:
    """The name of what has these marks: the first two that tell, or how it looks; counts and size up to what matters."""
    tell = [name for name in _ORDER if marks & _BITS[name]][:2]
    if marks & _TO and upper > 1 and size > 2:
        tell.append("to")
    if marks & _PROSE and lower > 2:
        tell.append("prose")
    if not tell:
        tell = [f"{'N' if upper and not lower else 'n' if upper else 'l'}{'d' if digits else ''}{size}"]
        if marks & _GIVEN:
            tell.append("given")
    return "+".join(tell)


def around_of(tokens: Tokens, parts: Sequence[Stretch], marks: Sequence[int]) -> list[tuple[str, ...]]:
    """For each stretch what its clause holds in all, to its left and to its right."""
    held = [_held(tokens, part, marks) for part in parts]
    found: list[tuple[str, ...]] = []
    for first, stop in _clauses(tokens, parts):
        whole = reduce(or_, held[first:stop], 0)
        rights = [0]
        for there in reversed(held[first + 1 : stop]):
            rights.append(rights[-1] | there)
        left, none = 0, () if whole & _KEPT else ("q-none",)
        for i in range(first, stop):
            sides = _side("q", whole) + _side("l", left) + _side("r", rights.pop())
            found.append((*sides, *none, f"qn={min((i - first) // 2, 4)}"))
            left |= held[i]
    return found


def _held(tokens: Tokens, part: Stretch, marks: Sequence[int]) -> int:
    begin, stop, kind = part
    words = tokens.words
    held = reduce(or_, marks[begin:stop], _NAMES if kind[0] == "N" else 0)
    if "/" in words[max(begin - 1, 1) : stop] and any(
        words[i - 1] == "/" and words[i].isdigit() for i in range(max(begin, 2), stop)
    ):
        held |= _STROKE
    return held


def _clauses(tokens: Tokens, parts: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """The stretches of each clause, as ranges."""
    first = 0
    for k, (begin, _, kind) in enumerate(parts, 1):
        if kind in (";", "\n") or (kind == "." and _sentence(tokens, begin)):
            yield first, k
            first = k
    if first < len(parts):
        yield first, len(parts)


@lru_cache(maxsize=20_000)
def _side(side: str, marks: int) -> tuple[str, ...]:
    return tuple(f"{side}={letter}" for letter, bit in _LETTERS if marks & bit)


def _sentence(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence: a capital or a figure behind it, and no initial before it."""
    words = tokens.words
    return at + 1 < len(words) and not words[at + 1][0].islower() and at > 0 and len(words[at - 1]) > 1

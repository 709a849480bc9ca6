"""The stretches of a note between commas and the like: what each holds, and what its clause holds around it.

A chain sees few tokens; what stands further on in the clause, an archive or a publisher, it learns from here.
"""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Tokens
from .words import classes_of

STOPS = frozenset(',;:.()[]\n"“”«»—–')
QUOTED = "quoted"
Stretch = tuple[int, int, str]  # first token, the one behind the last, and what stands in it


def stretches(tokens: Tokens, marks: list[list[str]], quoted: Sequence[tuple[int, int]] = ()) -> list[Stretch]:
    """The stretches between commas and the like, each with a word that says what stands in it; what is `quoted` is one."""
    words = tokens.words
    found: list[Stretch] = []
    begin, closed = 0, 0
    opens = dict(quoted)
    for i, word in enumerate(words):
        if i in opens:
            if i > begin:
                found.append((begin, i, _kind(words, marks, begin, i)))
            begin = closed = opens[i]
            found += [(i, i + 1, '"'), (i + 1, closed - 1, QUOTED), (closed - 1, closed, '"')]
        if i < closed:
            continue
        if word in STOPS and not _inside(tokens, i):
            if i > begin:
                found.append((begin, i, _kind(words, marks, begin, i)))
            found.append((i, i + 1, word if word not in "“”«»" else '"'))
            begin = i + 1
    if begin < len(words):
        found.append((begin, len(words), _kind(words, marks, begin, len(words))))
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


_ORDER = (
    "ibid",
    "repo",
    "date",
    "box",
    "folder",
    "collection",
    "repository",
    "genre",
    "page",
    "volume",
    "series",
    "number",
    "publisher",
    "serial",
    "edition",
    "thesis",
)


def _kind(words: Sequence[str], marks: list[list[str]], begin: int, end: int) -> str:
    """What a stretch is, by the first of its signs that tells."""
    seen: set[str] = set()
    lower = upper = digits = 0
    for i in range(begin, end):
        word = words[i]
        seen.update(marks[i])
        if word[0].isdigit():
            digits += 1
        elif word[0].isupper():
            upper += 1
        elif word[0].islower():
            lower += "small" not in classes_of(word.lower())
    tell = [name for name in _ORDER if name in seen][:2]
    if "to" in seen and upper > 1 and begin + 2 < end:
        tell.append("to")
    if "prose" in seen and lower > 2:
        tell.append("prose")
    if not tell:
        size = min(end - begin, 4)
        tell = [f"{'N' if upper and not lower else 'n' if upper else 'l'}{'d' if digits else ''}{size}"]
        if "given" in seen:
            tell.append("given")
    return "+".join(tell)


_TELL = {
    "repo": "R", "repository": "r", "collection": "C", "box": "B", "folder": "F", "page": "P", "publisher": "U",
    "serial": "S", "edition": "E", "thesis": "T", "ibid": "I", "genre": "G", "volume": "V", "date": "D", "to": "t",
    "series": "s", "prose": "o",
}  # fmt: skip


def around_of(tokens: Tokens, parts: list[Stretch], marks: list[list[str]]) -> list[list[str]]:
    """For each stretch what its clause holds to its left and to its right, and in all."""
    held: list[set[str]] = []
    for begin, stop, kind in parts:
        seen: set[str] = set()
        for i in range(begin, stop):
            word = tokens.words[i]
            for name in marks[i]:
                if name in _TELL and not (name == "publisher" and word.islower()):
                    seen.add(_TELL[name])
            if word.isdigit() and i and tokens.words[i - 1] in "/" and i > 1:
                seen.add("/")
            if word == "(":
                seen.add("(")
        if kind.startswith("N"):
            seen.add("N")
        held.append(seen)
    clause: list[int] = []
    number = 0
    for begin, _, kind in parts:
        clause.append(number)
        if kind in (";", "\n") or (kind == "." and _sentence(tokens, begin)):
            number += 1
    found: list[list[str]] = [[] for _ in parts]
    k = 0
    while k < len(parts):
        j = k
        while j < len(parts) and clause[j] == clause[k]:
            j += 1
        whole: set[str] = set().union(*held[k:j])
        left: set[str] = set()
        rights: list[set[str]] = [set()]
        for i in range(j - 1, k, -1):
            rights.append(rights[-1] | held[i])
        rights.reverse()
        for i in range(k, j):
            row = [
                f"{side}={c}"
                for side, held_there in (("q", whole), ("l", left), ("r", rights[i - k]))
                for c in sorted(held_there)
            ]
            if not whole & set("RrCBF/I"):
                row.append("q-none")
            row.append(f"qn={min((i - k) // 2, 4)}")
            found[i] = row
            left |= held[i]
        k = j
    return found


def _sentence(tokens: Tokens, at: int) -> bool:
    """Whether a full stop ends a sentence: a capital or a figure behind it, and no initial before it."""
    words = tokens.words
    return at + 1 < len(words) and not words[at + 1][0].islower() and at > 0 and len(words[at - 1]) > 1

"""The signs of a whole citation, from which its type is told: archival, published, ibid., another, or none at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..patterns import expression
from .names import NamesByFirstWord, repositories
from .signs import shape
from .spans import Span
from .tokens import Tokens
from .words import classes_of

NONE = "none"  # the type of what is no citation
TYPES = ("archival", "published", "ibid", "other", NONE)
_WORDS = 12  # of one field whose words are signs
# the shapes of shelfmarks, which no printed work has, "KV 4/227", "204-1-36", "IOR/L/PS", "op. 8, d. 2015", each with a sign
# and how often it stands there at least
_SHELFMARKS = {
    "class": ("/", 1, expression(r"\b[A-Z]{1,6} ?\d{1,4}/\d")),
    "dashes": ("-", 2, expression(r"\b\w*\d+-\d+-\d+\b")),
    "strokes": ("/", 2, expression(r"\b[A-Z\d]\w*(?:/\w+){2,}")),
    "fond": (".", 1, expression(r"\b(?:[Oo]p|оп|Оп)\. ?\d|\b(?:[Дд]|[Dd])\. ?\d+[.,]? (?:[Лл]{1,2}|[Ll]{1,2})\. ?\d")),
}


def group_signs(tokens: Tokens, spans: Sequence[Span], own: NamesByFirstWord | None = None) -> list[list[str]]:
    """The signs of each citation of a note, in order: its fields, their words, and what stands around."""
    known = {i for begin, stop in repositories(tokens.words, own) for i in range(begin, stop)}
    return [_signs(tokens, spans, k, known) for k in range(len(spans))]


def _signs(tokens: Tokens, spans: Sequence[Span], k: int, known: set[int]) -> list[str]:
    span, words = spans[k], tokens.words
    first, stop = span.tokens
    return [
        "b",
        *_fields(span),
        *_words(words, first, stop, known),
        *_words_of_fields(tokens, span),
        *_brackets(words, first, stop),
        *_around(words, first, stop),
        *_shelfmarks(tokens.text[span.start : span.end]),
        f"place={min(k, 3)}/{min(len(spans), 3)}",
        f"size={min(stop - first, 40) // 4}",
    ]


def _fields(span: Span) -> list[str]:
    names = [name for _, _, name in span.fields]
    signs = [f"f={name}" for name in sorted(set(names))]
    signs.append("set=" + "+".join(sorted(set(names))))
    signs.append("order=" + ">".join(dict.fromkeys(names)))
    signs.append("first=" + (names[0] if names else "-"))
    signs.append("last=" + (names[-1] if names else "-"))
    return signs


def _words(words: Sequence[str], first: int, stop: int, known: set[int]) -> list[str]:
    signs: list[str] = []
    folded = [*map(_folded, words[first:stop])]
    for i in range(first, stop):
        signs += _of_word(words[i], i < first + 3)
        if i in known:
            signs.append("known repository")
        if i + 1 < stop:
            signs.append(f"w2={folded[i - first]}|{folded[i + 1 - first]}")
    return signs


@lru_cache(maxsize=10_000)
def _of_word(word: str, early: bool) -> tuple[str, ...]:
    """What a word says, and more where it is an early one."""
    low = word.lower()
    signs = [] if low.isdigit() else [f"w={low}"]
    for name in classes_of(low):
        signs += [f"c={name}", f"c3={name}"] if early else [f"c={name}"]
    return tuple(signs)


def _words_of_fields(tokens: Tokens, span: Span) -> list[str]:
    signs: list[str] = []
    at, stop = span.tokens
    for begin, end, name in span.fields:
        while at < stop and tokens.ends[at] <= begin:
            at += 1
        last = at
        while last < stop and tokens.starts[last] < end:
            last += 1
        words = tokens.words[at:last]
        for word in words[:_WORDS]:
            signs += _of_word_of_field(word, name)
        signs.append(f"{name}:s=" + "".join(shape(w) for w in words[:3]))
        signs.append(f"{name}:before={tokens.text[begin - 1 : begin]}")
        signs.append(f"{name}:behind={tokens.text[end : end + 1]}")
        at = last
    return signs


@lru_cache(maxsize=10_000)
def _of_word_of_field(word: str, name: str) -> tuple[str, ...]:
    low = word.lower()
    signs = [f"{name}:c={c}" for c in classes_of(low)]
    return tuple(signs if word.isdigit() else [*signs, f"{name}:w={low}"])


def _shelfmarks(words: str) -> list[str]:
    return [
        f"shelfmark={name}"
        for name, (sign, least, shape) in _SHELFMARKS.items()
        if words.count(sign) >= least and shape.search(words)
    ]


def _brackets(words: Sequence[str], first: int, stop: int) -> list[str]:
    if "(" not in words[first:stop]:
        return []
    inside = words[words.index("(", first, stop) : stop][:12]
    dated = any(w.isdigit() and len(w) == 4 for w in inside)
    return ["brackets", "brackets with a year"] if dated else ["brackets"]


def _around(words: Sequence[str], first: int, stop: int) -> list[str]:
    signs = [f"whole={first < 3}{stop >= len(words) - 2}"]
    for d in (1, 2):
        signs.append(f"-{d}={words[first - d].lower() if first >= d else '^'}")
        signs.append(f"+{d}={words[stop + d - 1].lower() if stop + d - 1 < len(words) else '$'}")
    return signs


def _folded(word: str) -> str:
    return "#" if word.isdigit() else word.lower()

"""The signs at each token of a note: what its word says, its neighbours, the stretch it stands in, names and dates.

Each sign is a short string; what it weighs for each label is learnt. Signs of a word alone are made once a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..patterns import expression
from .dates import dates
from .names import NamesByFirstWord, repositories
from .quotations import quotations
from .stretches import around_of, stretches
from .tokens import Tokens
from .words import classes_of

_RUNS = expression(r"(.)\1+")
WINDOW = (-3, -2, -1, 0, 1, 2, 3)


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """ "Xx" for "Library", "X" for "FO", "d4" for "1234": the letters' kinds with runs folded, digits counted."""
    if word.isdigit():
        return f"d{min(len(word), 5)}"
    kinds = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word)
    if len(word) == 1:
        return kinds
    return _RUNS.sub(r"\1\1", kinds)


@lru_cache(maxsize=20_000)
def own(word: str) -> tuple[str, ...]:
    """What a word says by itself."""
    low = word.lower()
    signs = [f"s={shape(word)}"]
    if word.isdigit():
        signs.append(f"w={word if len(word) < 3 else '#' + str(len(word))}")
        if len(word) == 4 and "1400" < word < "2030":
            signs.append("yearlike")
    else:
        signs.append(f"w={low}")
    signs += [f"c={name}" for name in classes_of(low)]
    return tuple(signs)


@lru_cache(maxsize=20_000)
def _edges(word: str) -> tuple[str, ...]:
    """Beginning and end of a word, which stand for the words of its kind that were never seen."""
    low = word.lower()
    return () if len(low) < 4 or not low.isalpha() else (f"suf3={low[-3:]}", f"suf2={low[-2:]}", f"pre3={low[:3]}")


@lru_cache(maxsize=20_000)
def _at(word: str) -> tuple[tuple[str, ...], ...]:
    """The signs of a word as they stand for the tokens around it: one tuple for each place of the window, in which the
    word may stand before or behind the token."""
    return tuple(_placed(word, offset) for offset in WINDOW)


def _placed(word: str, offset: int) -> tuple[str, ...]:
    signs = own(word)
    if abs(offset) == 1:
        signs += _edges(word)[:1]
    elif abs(offset) > 2:
        signs = tuple(s for s in signs if not s.startswith("w="))
    elif offset == 0:
        signs += _edges(word)
    return tuple(f"{offset}{s}" for s in signs)


_EDGES = tuple((f"{offset}edge",) for offset in WINDOW)


def signs(tokens: Tokens, own: NamesByFirstWord | None = None) -> list[list[str]]:
    """The signs at every token of a note; `own` are names of repositories that the work or its user has set up."""
    n = len(tokens)
    words = tokens.words
    marks: list[list[str]] = []
    for word in words:
        marks.append([c for c in classes_of(word.lower()) if c not in ("given",) or word[0].isupper()])
    placed: list[list[str]] = [[] for _ in words]
    at = 0
    for start, end, iso in dates(tokens.text, tokens.starts[0] if n else 0, tokens.ends[-1] if n else 0):
        while at < n and tokens.ends[at] <= start:
            at += 1
        i = at
        kind = (
            "year"
            if iso.isdigit()
            else "month"
            if iso[-3] == "-" and len(iso) == 7
            else "range"
            if "/" in iso
            else "day"
        )
        while i < n and tokens.starts[i] < end:
            placed[i].append(f"date{'B' if i == at else 'I'}={kind}")
            if kind != "year":
                marks[i].append("date")
            i += 1
        if i < n:
            placed[i].append(f"dated={kind}")
    for begin, stop in repositories(words, own):
        for i in range(begin, stop):
            placed[i].append(f"repo{'B' if i == begin else 'I'}={min(stop - begin, 3)}")
            marks[i].append("repo")
    quoted = quotations(tokens)
    parts = stretches(tokens, marks, quoted)
    quotes = _of_quotations(n, quoted)
    depth, opened = _brackets(words)
    around = around_of(tokens, parts, marks)
    rows: list[list[str]] = []
    for k, (begin, stop, kind) in enumerate(parts):
        near = [f"k{d}={parts[k + d][2] if 0 <= k + d < len(parts) else '^'}" for d in (-2, -1, 0, 1, 2)]
        further = [
            f"k-12={parts[k - 4][2] if k > 3 else '^'}|{parts[k - 2][2] if k > 1 else '^'}",
            f"k+24={parts[k + 2][2] if k + 2 < len(parts) else '^'}|{parts[k + 4][2] if k + 4 < len(parts) else '^'}",
            f"k02={kind}|{parts[k + 2][2] if k + 2 < len(parts) else '^'}",
            f"k20={parts[k - 2][2] if k > 1 else '^'}|{kind}",
            f"k-1+1={parts[k - 1][2] if k else '^'}|{parts[k + 1][2] if k + 1 < len(parts) else '^'}",
        ]
        base = [*near, *further, *around[k], "b"]
        for i in range(begin, stop):
            row = base.copy()
            if i == begin:
                row.append("first")
                row.append(f"first={kind}")
            if i == stop - 1:
                row.append(f"last={kind}")
            rows.append(row)
    around_words = [_EDGES] * 3 + [_at(w) for w in words] + [_EDGES] * 3
    low = [w.lower() for w in words]
    shapes = [shape(w) for w in words]
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    for i, row in enumerate(rows):
        for k in range(7):
            row += around_words[i + k][k]
        for d in WINDOW:
            if 0 <= i + d < n and placed[i + d]:
                row += [f"{d}{s}" for s in placed[i + d]]
        if i:
            row.append(f"w-1={low[i - 1]}|{low[i]}")
            row.append(f"s-1={shapes[i - 1]}|{shapes[i]}")
            if ends[i - 1] == starts[i]:
                row.append("glued")
            elif "\n" in text[ends[i - 1] : starts[i]]:
                row.append("line")
        if i + 1 < n:
            row.append(f"w+1={low[i]}|{low[i + 1]}")
            row.append(f"s+1={shapes[i]}|{shapes[i + 1]}")
            if ends[i] == starts[i + 1]:
                row.append("gluedR")
        row += quotes[i]
        if depth[i]:
            row.append("bracketed")
            row.append(f"in={opened[i]}")
    return rows


def _of_quotations(n: int, quoted: Sequence[tuple[int, int]]) -> list[tuple[str, ...]]:
    """What each token is to a quotation: its mark, the first or last of its words, within, or behind it."""
    signs: list[tuple[str, ...]] = [()] * (n + 1)
    for begin, stop in quoted:
        size = f"quoted={min(stop - begin - 2, 12) // 3}"
        for i in range(begin + 1, stop - 1):
            signs[i] = ("quoted", size)
        signs[begin + 1] = ("quoted", size, "quote begins")
        signs[stop - 2] += ("quote ends",)
        signs[begin] = signs[stop - 1] = ("quote",)
        signs[stop] = ("behind a quotation",)
    return signs


def _brackets(words: Sequence[str]) -> tuple[list[int], list[str]]:
    """How deep in brackets each token stands, and the word behind the bracket."""
    depth, opened = [], []
    deep, word_in = 0, ""
    for i, word in enumerate(words):
        if word in "([":
            deep += 1
            word_in = words[i + 1].lower() if i + 1 < len(words) else ""
        depth.append(deep)
        opened.append(word_in if deep else "")
        if word in ")]":
            deep = max(0, deep - 1)
    return depth, opened

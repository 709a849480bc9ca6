"""The signs at each token of a note: what its word says, its neighbours, the stretch it stands in, names and dates.

Each sign is a short string; what it weighs for each label is learnt. Signs of a word alone are made once a word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..patterns import expression
from .dates import dates_at
from .names import NamesByFirstWord, repositories
from .quotations import quotations
from .stretches import DATE, REPOSITORY, Stretch, around_of, marks_of, stretches
from .tokens import Tokens
from .words import classes_of, months

_RUNS = expression(r"(.)\1+")
EVERYWHERE = "b"  # a sign of every token, by which labels are likely of themselves
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
_BEYOND = [_EDGES] * 3  # what stands before and behind a note


def signs(tokens: Tokens, own: NamesByFirstWord | None = None, pairs: frozenset[str] | None = None) -> list[list[str]]:
    """The signs at every token of a note; `own` are names of repositories that the work or its user has set up; `pairs` those
    pairs of words that say anything, where that is known: of most nothing was learnt."""
    if not len(tokens):
        return []
    words = tokens.words
    marks = [marks_of(word) for word in words]
    low = [word.lower() for word in words]
    named = _named(tokens, low, own, marks)
    quoted = quotations(tokens)
    rows = _of_stretches(tokens, stretches(tokens, marks, quoted), marks)
    placed = [*_BEYOND, *map(_at, words), *_BEYOND]
    before, behind = _neighbours(tokens, low, pairs)
    quotes, brackets = _of_quotations(len(words), quoted), _brackets(words)
    return [
        [*stretch, *at, *a[0], *b[1], *c[2], *d[3], *e[4], *f[5], *g[6], *named[i], *before[i], *behind[i], *quotes[i], *brackets[i]]
        for i, ((stretch, at), a, b, c, d, e, f, g) in enumerate(
            zip(rows, placed, placed[1:], placed[2:], placed[3:], placed[4:], placed[5:], placed[6:], strict=False)
        )
    ]  # fmt: skip


def _named(tokens: Tokens, low: Sequence[str], own: NamesByFirstWord | None, marks: list[int]) -> list[Sequence[str]]:
    """What dates and names of repositories say at their tokens and around them; both are marked."""
    n = len(tokens)
    found: dict[int, list[str]] = {}
    names = months()
    begins = [at for word, at in zip(low, tokens.starts, strict=True) if word in names or word[0].isdigit()]
    for start, end, iso in dates_at(tokens.text, begins, tokens.ends[-1]):
        first = i = bisect_right(tokens.ends, start)
        kind = _kind_of_date(iso)
        while i < n and tokens.starts[i] < end:
            found.setdefault(i, []).append(f"date{'B' if i == first else 'I'}={kind}")
            if kind != "year":
                marks[i] |= DATE
            i += 1
        if i < n:
            found.setdefault(i, []).append(f"dated={kind}")
    for begin, stop in repositories(tokens.words, own):
        for i in range(begin, stop):
            found.setdefault(i, []).append(f"repo{'B' if i == begin else 'I'}={min(stop - begin, 3)}")
            marks[i] |= REPOSITORY
    return _spread(found, n)


def _kind_of_date(iso: str) -> str:
    if iso.isdigit():
        return "year"
    if iso[-3] == "-" and len(iso) == 7:
        return "month"
    return "range" if "/" in iso else "day"


def _spread(found: dict[int, list[str]], n: int) -> list[Sequence[str]]:
    """Signs of single tokens as they stand for those around them."""
    around: list[Sequence[str]] = [()] * n
    for i in sorted(found):
        for d in WINDOW:
            if 0 <= i - d < n:
                around[i - d] = [*around[i - d], *(f"{d}{sign}" for sign in found[i])]
    return around


def _of_stretches(
    tokens: Tokens, parts: Sequence[Stretch], marks: Sequence[int]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """For each token what its stretch says, those near it and the clause; and where in the stretch it stands."""
    kinds = ["^"] * 4 + [kind for _, _, kind in parts] + ["^"] * 4
    for k, ((begin, stop, kind), around) in enumerate(zip(parts, around_of(tokens, parts, marks), strict=True)):
        k4, _, k2, k1, _, r1, r2, _, r4 = kinds[k : k + 9]
        every = [
            f"k-2={k2}", f"k-1={k1}", f"k0={kind}", f"k1={r1}", f"k2={r2}",
            f"k-12={k4}|{k2}", f"k+24={r2}|{r4}", f"k02={kind}|{r2}", f"k20={k2}|{kind}", f"k-1+1={k1}|{r1}",
            *around, EVERYWHERE,
        ]  # fmt: skip
        first, last = ("first", f"first={kind}"), (f"last={kind}",)
        for i in range(begin, stop):
            yield every, (first if i == begin else ()) + (last if i == stop - 1 else ())


PAIR = r"w[-+]1="  # how the sign of a pair begins


def _neighbours(
    tokens: Tokens, low: Sequence[str], known: frozenset[str] | None
) -> tuple[list[Sequence[str]], list[Sequence[str]]]:
    """For each token what it says together with the one before it, and with the one behind it."""
    shapes = [shape(word) for word in tokens.words]
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    lines = "\n" in text[starts[0] : ends[-1]]
    before: list[Sequence[str]] = [()]
    behind: list[Sequence[str]] = []
    pairs = zip(low, low[1:], shapes, shapes[1:], ends, starts[1:], strict=False)
    for one, other, its_shape, other_shape, end, start in pairs:
        words = f"{one}|{other}"
        glued = end == start
        line = lines and not glued and "\n" in text[end:start]
        left, right = _shapes(its_shape, other_shape, glued, line)
        if known is None or words in known:
            left, right = ("w-1=" + words, *left), ("w+1=" + words, *right)
        before.append(left)
        behind.append(right)
    behind.append(())
    return before, behind


@lru_cache(maxsize=20_000)
def _shapes(left: str, right: str, glued: bool, line: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the shapes of two words say, and how they stand together, of the second and of the first."""
    second, first = (f"s-1={left}|{right}",), (f"s+1={left}|{right}",)
    if glued:
        return (*second, "glued"), (*first, "gluedR")
    return ((*second, "line") if line else second), first


def _of_quotations(n: int, quoted: Sequence[tuple[int, int]]) -> list[Sequence[str]]:
    """What each token is to a quotation: its mark, the first or last of its words, within, or behind it."""
    signs: list[Sequence[str]] = [()] * (n + 1)
    for begin, stop in quoted:
        size = f"quoted={min(stop - begin - 2, 12) // 3}"
        for i in range(begin + 1, stop - 1):
            signs[i] = ("quoted", size)
        signs[begin + 1] = ("quoted", size, "quote begins")
        signs[stop - 2] = (*signs[stop - 2], "quote ends")
        signs[begin] = signs[stop - 1] = ("quote",)
        signs[stop] = ("behind a quotation",)
    return signs


def _brackets(words: Sequence[str]) -> list[Sequence[str]]:
    """For each token in brackets that it is, and the word behind the bracket that opened last."""
    signs: list[Sequence[str]] = [()] * len(words)
    if not ("(" in words or "[" in words):
        return signs
    deep = 0
    inside: Sequence[str] = ()
    for i, word in enumerate(words):
        if word in "([":
            deep += 1
            inside = "bracketed", f"in={words[i + 1].lower() if i + 1 < len(words) else ''}"
        if deep:
            signs[i] = inside
            if word in ")]":
                deep -= 1
    return signs

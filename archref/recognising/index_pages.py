"""The index of a book, whose names and pages cite nothing: "Johns Hopkins University, 11, 16, 144".

Its lines are known by their pages behind a comma, without a word before them, and by their order; one alone by the numbers
behind the name of an archive, of which a citation has no such list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ..patterns import expression

LEAST = 8  # lines of an index
SHARE, IN_ORDER = 0.6, 0.8  # of the lines that have pages, and of those that stand in the order of the alphabet
APART = 3  # other lines between two with pages: headings, a letter by itself, the first of an entry of two
LONGEST = 1_500  # characters of an entry
MANY, ENOUGH = 4, 3  # numbers behind a name that cite nothing, and behind that of an archive alone
LINE = expression(r"[^\n]+")
# no year alone, with which a list of letters ends its lines
_PAGE = r"(?!(?:1[4-9]|20)\d\d(?![\d–-]))\d{1,4}(?:[-–]\d{1,4})?(?:n{1,2}\.? ?\d{0,3})?"
# a heading, with what is said under it, and its pages; "See also Herring" may follow
ENTRY = expression(
    rf"\s*[“‘\"'(*]?(?P<first>[^\W\d_])[^\n]{{0,200}}?[,:;] ?{_PAGE}(?:[,;] .*|\s*)(?<=[\dn])(?<![ ,](?:1[4-9]|20)\d\d)\.?\s*"
    rf"|\s*[“‘\"'(*]?(?P<see>[^\W\d_])[^\n.]{{1,80}}[.,;:]? (?:[Ss]ee|[Ss]iehe|[Vv]oir|[Vv]éase|[Vv]edi) (?:also |auch |aussi |anche )?[^\n]{{2,200}}"
)
PAGES = expression(rf"\s*{_PAGE}(?:[,;] {_PAGE})*[,;.]?\s*")  # where an entry goes on
# a list of works has sentences, and years beside places of print; an index has neither
SENTENCE = expression(
    r"[a-zß-ÿ]{2}\. (?!See|also)[“\"]?[A-ZÀ-Þ]|[a-zß-ÿ]\. \(|\(\d{4}\)[.:] |\([^()\n]{3,}[ ,](?:1[5-9]|20)\d\d\)"
)
ALONE = expression(rf"[^\W\d_][^\n\d:;“”\"()]{{2,120}}?(?:, (?P<first>{_PAGE}))(?P<others>(?:, {_PAGE}){{2,}})\.?")
NUMBER = expression(r"\d+")
# what is read of a line of an index that names an archive
READ_OF_ONE = frozenset(("repository", "levels", "title", "volume", "box", "file_number", "pages"))


def index_pages(text: str) -> list[tuple[int, int]]:
    """The places of the indexes of a text, in order: lines with pages that stand in the order of the alphabet. Linear.

    >>> names = "Archive Bell Colt Deeds Embassy Fish Grey Hill Index Jade".split()
    >>> index_pages("\\n".join(f"{name}, 12, 14–{n}" for n, name in enumerate(names, 15)))
    [(0, 167)]
    >>> index_pages("\\n".join(f"{name}, Salt, p. {n}" for n, name in enumerate(names, 15)))
    []
    """
    if text.count("\n") < LEAST - 1:
        return []
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int, str]] = []  # lines with pages, each with its first letter
    others = within = 0  # lines without, behind the last and among all of the run
    for line in LINE.finditer(text):
        m = ENTRY.fullmatch(text, *line.span()) if line.end() - line.start() <= LONGEST else None
        if m is not None and SENTENCE.search(text, *line.span()) is None:
            run.append((*line.span(), m["first"] or m["see"]))
            within += others
            others = 0
        elif line[0].strip() and not PAGES.fullmatch(line[0]):
            others += 1
            if others > APART:
                found += _whole(run, within)
                run, others, within = [], 0, 0
    return found + _whole(run, within)


def _whole(run: Sequence[tuple[int, int, str]], within: int) -> list[tuple[int, int]]:
    """The place of a run of lines, if they are those of an index."""
    if len(run) < max(LEAST, SHARE * (len(run) + within)):
        return []
    headings = [letter for _, _, letter in run if letter.isupper()]  # what stands under them begins small
    letters = headings if len(headings) >= LEAST / 2 else [letter for _, _, letter in run]
    ordered = sum(a <= b for a, b in pairwise(map(str.casefold, letters)))
    if ordered < IN_ORDER * (len(letters) - 1) or len({*letters}) < 2:
        return []
    return [(run[0][0], run[-1][1])]


def apart(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, those that overlap as one.

    >>> apart([(4, 6), (0, 9), (12, 14), (13, 20)])
    [(0, 9), (12, 20)]
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def stands_in(places: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a place is in one of these, which are in order."""
    at = bisect_right(places, start, key=lambda place: place[0]) - 1
    return at >= 0 and start < places[at][1]


def is_of_an_index(words: str, fields: Mapping[str, Any]) -> bool:
    """Whether what was read as a paper is a name with its pages: numbers alone, each greater than the one before.

    >>> is_of_an_index("Johns Hopkins University, 11, 16, 144", {"repository": "Johns Hopkins University", "pages": ["144"]})
    True
    >>> is_of_an_index("Salt County Deeds, 3, 44, 45", {"levels": ["Salt County Deeds"], "volume": "3", "pages": ["44", "45"]})
    False
    """
    if not fields.keys() <= READ_OF_ONE:
        return False
    m = ALONE.fullmatch(words)
    if m is None:
        return False
    numbers = [int(NUMBER.match(page)[0]) for page in (m["first"] + m["others"]).split(", ")]  # type: ignore[index]
    least = ENOUGH if "repository" in fields else MANY
    return len(numbers) >= least and all(a < b for a, b in pairwise(numbers))

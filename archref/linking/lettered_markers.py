"""Places of the markers of notes that are lettered: "RECOMMENDED FORCESa", "5320b", "own.d", a cell "c45".

A small letter ends most words, so that only places count at which none belongs: behind capitals, digits and stops, at
the end of a word that the document has without it, or, weaker, at the end of a cell or line.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..patterns import expression

SURE, STEM, END, CELL = 6.0, 4.0, -2.0, -3.0  # logarithms of odds, as those of marker_weights.toml
WORD = expression(r"[A-Za-z][A-Za-z’'-]*")
LONGEST = 30  # characters of a word
SHORT_LINE = 100  # characters of a heading or a row
SHORTEST = 4  # letters of a word that is taken for one with a marker only because a cell ends there


def lettered_places(text: str, end: int, letter: str) -> Iterator[tuple[int, float]]:
    """(place, weight) of what may be markers of the note `letter` in text[:end]."""
    known: frozenset[str] | None = None
    at = text.find(letter, 0, end)
    while at >= 0:
        after = text[at + 1 : at + 2]
        before = text[at - 1 : at]
        if not after or not (after.isalnum() or after in "’'-/&"):
            if (
                before.isdigit()
                or (before == ")" and after != ".")
                or before == "."
                and after not in (".", ",")
                and _ends_a_word(text[at - 3 : at - 1])
                or before.isupper()
                and text[at - 2 : at - 1].isupper()
                or before.isupper()
                and text[at - 2 : at - 1] == "."
            ):
                yield at, SURE
            elif before.islower():
                if known is None:
                    known = _words(text, end)
                weight = _of_word(text, at, after, known)
                if weight is not None:
                    yield at, weight
        elif after.isdigit() and before == "\t":
            yield at, CELL
        at = text.find(letter, at + 1, end)


def _words(text: str, end: int) -> frozenset[str]:
    """The words of a text but those in small letters at the end of a cell, which may have a marker behind them."""
    return frozenset(m[0] for m in WORD.finditer(text, 0, end) if m[0][0].isupper() or not _ends_a_cell(text, m.end()))


def _ends_a_cell(text: str, at: int) -> bool:
    after = text[at : at + 1]
    if after == "\n":
        return "\t" in text[max(text.rfind("\n", 0, at), at - SHORT_LINE, 0) : at]
    return after in ("\t", "(")


def _ends_a_word(letters: str) -> bool:
    """Whether the stop behind them ends a word or the name of a state, "U.S.", and is none of "i.e."."""
    return letters[-1:].isupper() or letters.isalnum() and letters[-1:].isalpha()


def _of_word(text: str, at: int, after: str, known: frozenset[str]) -> float | None:
    """The weight of a letter at a word's end; None where it belongs to the word."""
    start = at
    while start and at - start < LONGEST and text[start - 1].isalpha():
        start -= 1
    stem, whole = text[start:at], text[start : at + 1]
    if len(stem) < SHORTEST or (start and text[start - 1] in "’'-"):
        return None
    inflected = stem.endswith("e") and text[at] in "ds"  # "Assured" beside "assure"
    if not inflected and (stem in known or stem.lower() in known or stem.capitalize() in known):
        return STEM if whole.lower() not in known else None
    ends = after in ("\t", "(", "") or (after == "\n" and at - text.rfind("\n", 0, at) < SHORT_LINE)
    return END if ends else None

"""What the eye sees of a line and no expression of its words tells: capitals, columns, the lines around it."""

from __future__ import annotations

from collections.abc import Callable

from ..patterns import expression
from .lines import PageLine, PageLines

WIDE, VERY_WIDE, FAR = 5, 20, 20  # columns of a gap, and of how far a line is set in
# a place in an archive or a work, which a line that lists sources has and no heading
PLACE = expression(
    r"\b(?:[Bb]ox(?:es)?|[Ff]olders?|fols?\.|fos?\.|ff?\.|MSS?\.?|Add\. MSS?|Bde?\.|Bl\.|Bü|[Ll]egs?\.|exp\.|cartons?|liasse|[Rr]eels?|[Rr]olls?|RG|[Vv]ols?\.|pp?\.|Mappe|fasc\.|busta|b\.) ?#?\d"
    r"|\b[A-Z]{1,5}\d{0,2} ?\d{1,4}[/-]\d|\b[A-Z]{2,4} \d{1,4}/|\b[A-Z]\d{1,4}/\d|\bCmd?\. \d"
)
KEPT = expression(
    r"\b(?:Library|Archives?|Archiv|Bibliothek|Papers|Records|Collections?|Record Office|Archivo|Archivio|MSS|Nachla(?:ss|ß)|fonds|Fonds)\b"
)
QUOTED = expression(r"'[^'\n]{2,80}'|‘[^’\n]{2,80}’|“[^”\n]{2,80}”|\"[^\"\n]{2,80}\"")
LETTERS = expression(r"[^\W\d_]")
LONG_WORD = expression(r"[^\W\d_]{4,}")
YEARS = expression(
    r"\b1[0-9]\d\d(?:[–-]\d{2,4})?\b|\b20\d\d\b|^\[?\d{1,3}[.)\]]?(?=\s)|\s\d{1,4}$|(?<=[^\W\d_])\d{1,2}$"
)
NUMBERED = expression(r"[\[(]?(\d{1,4})[.)\]]? ")
AT_RIGHT = expression(r"(?:S\. ?|pp?\. ?|n° ?|Nr\. ?|[Nn]os?\. ?)?(?!(?:1[5-9]|20)\d\d$)\d{1,4}|[ivxl]{1,7}")
FIGURE = expression(
    r"[(\[]?[-–+±]?[\d.,/:]*\d[\d.,/]*%?[)\]]?|[-–—.]|[IVX]{1,4}(?:/[IVX]{1,4})?|\d{4} [IVX]{1,4}(?:/[IVX]{1,4})?"
)
FULL = 55  # characters of a line of a paragraph
SENTENCE = expression(r"[a-zß-ÿ]{2}[.?!][”’\"')]*(?:\d{0,3} [A-ZÀ-Þ]|$)")
FEW = 3  # lines without a number at the right, behind which a table of contents is over
FURTHEST = 60  # lines below its heading


def names_a_place(text: str) -> bool:
    """Whether a text of one line names a place in an archive or a work and more, so that it is a note; not a template's "[#]".

    >>> names_a_place("Vane to Colt, 3 May 1951, FO 371/1234"), names_a_place("Salt Road, Lima"), names_a_place("MS 611/4")
    (True, False, False)
    """
    return ", " in text and "[" not in text and PLACE.search(text) is not None


def cites(lines: PageLines, i: int) -> bool:
    """A place of a source stands in the line, and not in the title of a talk."""
    return PLACE.search(QUOTED.sub("", lines[i].words)) is not None


def names_an_archive(lines: PageLines, i: int) -> bool:
    return KEPT.search(QUOTED.sub("", lines[i].words)) is not None


def is_all_capitals(lines: PageLines, i: int) -> bool:
    """Words in capitals, without figures but years, the number before it and a page behind it."""
    words = lines[i].words
    letters = LETTERS.findall(words)
    if len(letters) < 12 or sum(letter.isupper() for letter in letters) < 0.93 * len(letters):
        return False
    return len(LONG_WORD.findall(words)) > 1 and not any(c.isdigit() or c in "()" for c in YEARS.sub("", words))


def has_a_wide_gap(lines: PageLines, i: int) -> bool:
    return lines[i].gap >= WIDE


def has_a_very_wide_gap(lines: PageLines, i: int) -> bool:
    return lines[i].gap >= VERY_WIDE


def is_set_in(lines: PageLines, i: int) -> bool:
    return lines[i].set_in >= 2


def is_at_the_right(lines: PageLines, i: int) -> bool:
    return lines[i].set_in >= FAR


def stands_apart(lines: PageLines, i: int) -> bool:
    """Blank lines, or the ends of the text, are above and below."""
    return lines.above(i, 0) is None and lines.below(i, 0) is None and len(lines) > 1


def is_first(lines: PageLines, i: int) -> bool:
    return lines.above(i, 3) is None and i < 3 and lines.below(i, 3) is not None


def has_a_number_at_the_right(lines: PageLines, i: int) -> bool:
    cells = lines[i].cells
    return (
        len(cells) > 1
        and AT_RIGHT.fullmatch(cells[-1]) is not None
        and LONG_WORD.search(" ".join(cells[:-1])) is not None
    )


def is_of_figures(lines: PageLines, i: int) -> bool:
    """A row of three columns or more, but one of figures."""
    cells = lines[i].cells
    return len(cells) > 2 and sum(FIGURE.fullmatch(cell) is not None for cell in cells) >= len(cells) - 1


def has_two_cells(lines: PageLines, i: int) -> bool:
    return len(lines[i].cells) == 2


def is_numbered_among_others(lines: PageLines, i: int) -> bool:
    """The lines above or below begin with the next number: notes, an enumeration."""
    m = NUMBERED.match(lines[i].words)
    if m is None:
        return False
    for n, by in ((lines.above(i), -1), (lines.below(i), 1)):
        other = NUMBERED.match(lines[n].words) if n is not None else None
        if other is not None and int(other[1]) == int(m[1]) + by:
            return True
    return False


def is_of_the_fond(lines: PageLines, i: int) -> bool:
    """The first cell is a number within the fond that the text describes: "MS 611/1/2     Letters, 1911"."""
    cells = lines[i].cells
    return len(cells) > 1 and "/" in cells[0] and cells[0].split("/")[0] in lines.fonds


def is_prose(lines: PageLines, i: int) -> bool:
    """A line of a paragraph: of one cell and full, before or behind another such line, or with a sentence's end."""
    if not _is_full(lines[i]):
        return False
    if SENTENCE.search(lines[i].words):
        return True
    return any(n is not None and _is_full(lines[n]) for n in (lines.above(i, 0), lines.below(i, 0)))


def goes_on_from_a_source(lines: PageLines, i: int) -> bool:
    """The line above has no number at its right, and names an archive or a place in one."""
    n = lines.above(i, 0)
    if n is None or lines[n].words[-1].isdigit():
        return False
    return cites(lines, n) or names_an_archive(lines, n)


def _is_full(line: PageLine) -> bool:
    return len(line.words) >= FULL and len(line.cells) == 1 and not line.words[-1].isdigit()


SIGHTS: dict[str, Callable[[PageLines, int], bool]] = {
    "cites": cites,
    "names an archive": names_an_archive,
    "all capitals": is_all_capitals,
    "wide gap": has_a_wide_gap,
    "very wide gap": has_a_very_wide_gap,
    "set in": is_set_in,
    "at the right": is_at_the_right,
    "apart": stands_apart,
    "first": is_first,
    "number at the right": has_a_number_at_the_right,
    "figures": is_of_figures,
    "two cells": has_two_cells,
    "numbered among others": is_numbered_among_others,
    "of the fond": is_of_the_fond,
    "prose": is_prose,
    "below a source": goes_on_from_a_source,
}


def stands_below(lines: PageLines, i: int, heading: Callable[[PageLine], bool]) -> bool:
    """Whether a line is one of a list below such a heading: every few lines one has a number at the right."""
    others, n = 0, lines.above(i, 2)
    for _ in range(FURTHEST):
        if n is None:
            return False
        if heading(lines[n]):
            return True
        others = 0 if has_a_number_at_the_right(lines, n) or lines[n].words[-1].isdigit() else others + 1
        if others > FEW or not lines[n].is_laid_out or is_prose(lines, n):
            return False
        n = lines.above(n, 2)
    return False

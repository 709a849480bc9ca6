"""Digits in the cells of tables: those of a number like the others of its row, or a marker behind one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..patterns import expression

CELLS = expression(r"[^\t\n]+")
NOT_A_NUMBER = expression(r"[^\d.]+")
DECIMAL = expression(r"[$(–-]*\d*\.(\d+)\)?")
YEAR = expression(r"(?:18|19|20)\d\d")
YEAR_AND_DIGIT = expression(r"(?:18|19|20)\d\d\d")
ROW = 400  # characters of a table's row that are compared
LETTERS = 4  # of a month or unit in a cell of numbers: "July 70"
ALIKE = 3  # cells of as many decimals that show how many a number has


def in_table(text: str, a: int, b: int) -> bool:
    """Whether digits are those of a cell whose row, or the row before or after it, has another number of its form."""
    place = _cell(text, a, b)
    form = None if place is None else _form(text[place:b])
    if place is None or form is None or _heads_a_year(text, place, a, b):
        return False
    return any(start != place and start > 0 and _form(cell) == form for start, cell in _rows(text, a, b))


def _heads_a_year(text: str, place: int, a: int, b: int) -> bool:
    """Whether a cell is a year and a digit more in a row of years: "1961", "19622", "1963"."""
    if YEAR_AND_DIGIT.fullmatch(text[place:b].strip()) is None:
        return False
    row = text[_begin(text, a) : _end(text, b)].split("\t")
    return any(YEAR.fullmatch(cell.strip()) for cell in row)


def behind_decimals(text: str, a: int, b: int, number: str) -> bool:
    """Whether a cell ends with digits more than the decimals that all others near it have: "24.1", "22.0", "20.09"."""
    place = _cell(text, a, b)
    own = None if place is None else DECIMAL.fullmatch(text[place:b].strip())
    if own is None or len(own[1]) <= len(number):
        return False
    near = ((start, DECIMAL.fullmatch(cell.strip())) for start, cell in _rows(text, a, b))
    sizes = Counter(len(m[1]) for start, m in near if m is not None and start != place)
    size = len(own[1]) - len(number)
    return ALIKE <= sizes[size] == sizes.total()


def same_in_cell(text: str, start: int, end: int, first: tuple[int, int]) -> bool:
    """Whether a marker stands in a cell as the first of its note does: at the beginning, or behind a mere dash."""
    form = _empty_before(text, start, end)
    return form is not None and form == _empty_before(text, *first)


def _empty_before(text: str, start: int, end: int) -> str | None:
    """The dash or nothing before a marker in a cell, "behind" where more stands in the cell behind it."""
    begin = max(text.rfind("\t", max(0, start - ROW), start) + 1, 1)
    sign = text[begin:start]
    if text[begin - 1] != "\t" or sign.strip("—–_ "):
        return None
    return sign.strip() or ("before" if text[end : end + 1] not in "\t\n" else None)


def _cell(text: str, a: int, b: int) -> int | None:
    """Where the cell begins that ends at b; None where none does, or it is the first of its row, which is its name."""
    if text[b : b + 1] not in ("\t", "\n", ""):
        return None
    low = _begin(text, a)
    start = max(text.rfind("\t", low, a) + 1, low)
    return None if start == low else start


def _begin(text: str, at: int) -> int:
    return max(text.rfind("\n", max(0, at - ROW), at) + 1, at - ROW, 0)


def _end(text: str, at: int) -> int:
    found = text.find("\n", at, at + ROW)
    return min(len(text), at + ROW) if found < 0 else found


def _rows(text: str, a: int, b: int) -> Iterator[tuple[int, str]]:
    """The cells of the row, of that above and of that below it, with their places."""
    low, high = _begin(text, a), _end(text, b)
    above, below = _begin(text, max(0, low - 1)), _end(text, high + 1)
    for m in CELLS.finditer(text, above if low else 0, below):
        yield m.start(), m.group()


def _form(cell: str) -> str | None:
    """The form of a number in a table's cell: how many digits, or that it is a decimal; None for words."""
    bare = cell.strip()
    if sum(map(str.isalpha, bare)) > LETTERS:
        return None
    digits = NOT_A_NUMBER.sub("", bare)
    if not digits or not digits[0].isdigit() and "." not in digits:
        return None
    return "decimal" if re.search(r"\d*\.\d", digits) else re.sub(r"\d", "0", bare)

"""Roman numerals as volume numbers are printed: "XXXII", "xiv", and old additive forms ("IIII").

Rules: letters add; a letter before a greater one is taken off. Case does not matter. Non-standard but readable
numerals are read, since printed ones vary.

>>> to_arabic("XXXII"), to_arabic("xiv"), to_arabic("IIII")
(32, 14, 4)
>>> to_roman(39)
'XXXIX'
>>> number("E\u20139"), number("vi"), number("06"), number("21")
('E-9', '6', '6', '21')
>>> number("Supplement") is None
True
"""

from __future__ import annotations

from archref.identifiers import InvalidIdentifier
from archref.identifiers._text import shown, tidy

from ..patterns import expression

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_PARTS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ORDERED = expression(r"M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})")


def to_arabic(text: str) -> int:
    """The value of a roman numeral; InvalidIdentifier when it is none."""
    numeral = text.strip().upper()
    if not numeral or not _ORDERED.fullmatch(numeral):
        raise InvalidIdentifier(f"{shown(text)} is not a roman numeral")
    values = [_VALUES[letter] for letter in numeral]
    return sum(-v if v < following else v for v, following in zip(values, values[1:] + [0], strict=True))


def to_roman(value: int) -> str:
    """The roman numeral in capitals; InvalidIdentifier below 1 or above 3999."""
    if not 1 <= value <= 3999:
        raise InvalidIdentifier(f"{value} has no roman numeral (1 to 3999)")
    letters = []
    for part, numeral in _PARTS:
        count, value = divmod(value, part)
        letters.append(numeral * count)
    return "".join(letters)


def is_roman(text: str) -> bool:
    """Whether the text is a roman numeral."""
    numeral = text.strip().upper()
    return bool(numeral) and _ORDERED.fullmatch(numeral) is not None


def number(text: str) -> str | None:
    """A volume number in arabic: "XV" is "15", "06" is "6", "E–9" and "E-IX" are "E-9"; None for anything else."""
    plain = tidy(text).upper().replace(" ", "").rstrip(".,")
    electronic = plain.startswith("E") and plain != "E"
    if electronic:
        plain = plain[1:].removeprefix("-")
    if plain.isascii() and plain.isdigit():
        value = int(plain)
    elif is_roman(plain):
        value = to_arabic(plain)
    else:
        return None
    return f"E-{value}" if electronic else str(value)

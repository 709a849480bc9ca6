"""Numbers as word processors and browsers print them before notes and paragraphs."""

from __future__ import annotations

from ..identifiers.roman import to_roman

SIGNS = "*†‡§"


def formatted(number: int, form: str | None) -> str:
    """A number as Word prints it in one of its formats; decimal where the format is none of the Latin ones."""
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return to_roman(number).lower() if form == "lowerRoman" else to_roman(number)
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "chicago" and number > 0:
        return SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return str(number)

"""Places that look like a second reference to a note and are none: numbers, labels, and the note on the source.

An editor refers to a note again where a word or a sentence ends. "No. 914/EA1", "Document No. 1371", a cell "-1137",
the label "(iii)1" and "M.I.2." are themselves; nobody refers twice to where the document was found.
"""

from __future__ import annotations

from ..patterns import expression

SOURCE = "Source:"
NUMBER_BEFORE = expression(r"\bNo\. ?[\w/–-]*$")
LABEL_BEFORE = expression(r"(?:^|\n)\(?(?:[ivx]{1,5}|[a-z]|\d{1,2})\)$")
INITIALS_BEFORE = expression(r"(?:^|[^A-Za-z])(?:[A-Z]\.){2}$")
NEAR = 4  # characters up to the marker of the same note, of which one is enough
LOOKED_BACK = 24


def is_no_reference(text: str, start: int, end: int, note: int, first: int) -> bool:
    """Whether digits that look like a marker cannot refer again to the note at `note`, whose marker stands at `first`."""
    last = text[start - 1 : start]
    before = text[max(0, start - LOOKED_BACK) : start]
    if text[end] in "\t\n" and last.isdigit() and "\t" in text[text.rfind("\n", 0, start) + 1 : end + 1]:
        return True  # the number of a cell
    if text.startswith(SOURCE, note) and last not in '.”"' and not last.isupper():
        return True
    if text[start:end] == "1" and last in "aeioul":
        return True  # scanners read "al1" for "all"
    if 0 < first - end <= NEAR:
        return True
    if text[end] == "." and INITIALS_BEFORE.search(before):
        return True
    if last == "." and text[end] == " " and text[end + 1].islower() and text[start - 2 : start - 1].isdigit():
        return True  # "paragraph 7009.2 of the rules"
    return NUMBER_BEFORE.search(before) is not None or LABEL_BEFORE.search(before) is not None

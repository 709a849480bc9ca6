"""Files of the departments whose records are at Kew: "WO 33/412" cites a paper wherever it stands in a note."""

from __future__ import annotations

from collections.abc import Iterator

from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression

FILE = expression(r"\b(?P<class>[A-Z]{2,5}) ?\d{1,4}/\d[\w/()-]*(?<![/(-])")


def files_of_departments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such files stand in text[start:end].

    >>> [*files_of_departments("Report on salt, WO 33/412; WX 33/412.", 0, 37)]
    [(16, 25)]
    """
    for m in FILE.finditer(text, start, end):
        if m["class"] in DEPARTMENTS:
            yield m.span()

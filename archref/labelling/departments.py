"""Files of the departments whose records are at Kew: "WO 33/412" cites a paper wherever it stands in a note."""

from __future__ import annotations

from collections.abc import Iterator

from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression

FILE = expression(r"\b(?P<class>[A-Z]{2,5}) ?\d{1,4}/\d[\w/()-]*(?<![/(-])")

# "H.O. 52/8", "C. O. 5: 717", as was printed before the classes lost their stops
DOTTED = expression(
    r"\b(?P<class>[A-Z](?:\. ?[A-Z]){1,3})\.? ?(?P<series>\d{1,4})(?:/|: ?)(?P<piece>\d[\w/()-]*)(?<![/(-])"
)

OPENS = expression(r": (?=[^\W\d_])")


def files_of_departments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such files stand in text[start:end].

    >>> [*files_of_departments("Report on salt, WO 33/412; WX 33/412.", 0, 37)]
    [(16, 25)]
    """
    for m in FILE.finditer(text, start, end):
        if m["class"] in DEPARTMENTS:
            yield m.span()


def files_that_open(text: str, start: int, end: int) -> Iterator[int]:
    """Where a file stands before its papers, "…, 14 May 1941, CAB 120/311: Vane to Colt": another citation begins there.

    >>> [*files_that_open("AIR 2/77, 14 May 1941, CAB 120/311: Vane to Colt; FO 371/12: minute", 0, 66)]
    [23, 50]
    """
    for first, behind in files_of_departments(text, start, end):
        if text[max(start, first - 2) : first] in (", ", "; ", ". ") and OPENS.match(text, behind, end):
            yield first


def dotted_files(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Where files stand whose class has stops, with how they are written today.

    >>> [*dotted_files("Vane to Colt, F.O. 5/616; C. O. 5: 717; X. Y. 5/6.", 0)]
    [(14, 24, 'FO 5/616'), (26, 38, 'CO 5/717')]
    """
    for m in DOTTED.finditer(text, start):
        department = m["class"].replace(".", "").replace(" ", "")
        if department in DEPARTMENTS:
            yield *m.span(), f"{department} {m['series']}/{m['piece']}"

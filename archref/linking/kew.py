"""Files of The National Archives of the United Kingdom, which their classes tell where no archive, or another's name, is
printed: "F.O. 78/985", "CAB 23/25"."""

from __future__ import annotations

from typing import Any

from ..data import repository
from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression
from .model import DraftCitation, fields_of

KEW = "The National Archives, Kew"
_CLASS = expression(r"(?P<letters>(?:[A-Z]\.? ?){1,5})\d{1,4}/\w")
_SIGNS = str.maketrans("", "", ". ")


def department(fields: dict[str, Any], single: bool = False) -> str | None:
    """The letters of the department whose file is cited, "WO" of "W.O. 28/134"; one of a `single` letter, "T 29/556", where asked
    for: others have such too.

    >>> department({"file_number": "W.O. 28/134"}), department({"file_number": "T 29/556"}), department({"file_number": "NS 19/1272"})
    ('WO', None, None)
    """
    m = _CLASS.match(str(fields.get("file_number", "")))
    letters = m["letters"].translate(_SIGNS) if m is not None else ""
    return letters if letters in DEPARTMENTS and (single or len(letters) > 1) else None


def is_at_kew(house: object) -> bool:
    """Whether an archive as printed is that at Kew, under whichever of its names.

    >>> is_at_kew("Public Record Office"), is_at_kew("PRO"), is_at_kew("Scottish Record Office")
    (True, True, False)
    """
    row, kew = (repository(house) if isinstance(house, str) else None), repository(KEW)
    return row is not None and kew is not None and row["canonical"] == kew["canonical"]


def say_kew(citation: DraftCitation, letters: str) -> None:
    """Infer that a file lies at Kew."""
    why = f"{letters} is a department of the records at Kew"
    citation.inferred["repository"] = {"value": KEW, "from": "file_number", "why": why}


def place_at_kew(citations: list[DraftCitation]) -> None:
    """Infer it of each file whose class alone tells it, in a work that names no archive for it; of a class of one letter where
    others of the work lie at Kew."""
    unplaced = []
    found = False
    for citation in citations:
        fields = fields_of(citation)
        if fields.keys() & {"repository", "levels", "location_ibid"} or "repository" in citation.inferred:
            continue
        letters = department(fields)
        if letters is not None:
            say_kew(citation, letters)
            found = True
        elif single := department(fields, single=True):
            unplaced.append((citation, single))
    if unplaced and (found or any(is_at_kew(fields_of(citation).get("repository")) for citation in citations)):
        for citation, letters in unplaced:
            say_kew(citation, letters)

"""What somebody has told an author: "(personal communication, 8 May 2005)". Nobody else can look it up, and no archive keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from .spans import PLACE

TOLD = expression(
    r"\b(?:[Pp]ersonal (?:communications?|information)|[Pp]ers\. ?(?:comm|inf)\b|[Pp]ersönliche (?:Mitteilung|Auskunft)|"
    r"[Cc]ommunication (?:personnelle|orale)|[Cc]omunicaci[óo]n personal|[Cc]omunicazione personale|[Cc]omunicação pessoal)"
)


def was_told(text: str, start: int, end: int, said: Mapping[str, Any]) -> bool:
    """Whether what is cited in text[start:end], with the fields `said`, was told to the author, and is kept nowhere.

    >>> was_told("Ada Vane, personal communication, 3 May 1999", 0, 44, {"author": "Ada Vane", "date": "1999-05-03"})
    True
    """
    return not said.keys() & (PLACE - {"levels"}) and TOLD.search(text, start, end) is not None

"""Numbers of grants, which look like files: "supported by the Salt Board via grants SA 16/9-1 and BR 1203/4-2"."""

from __future__ import annotations

from ..around import line_start
from ..patterns import expression

LOOKED_BACK = 120  # characters of the line
NUMBER = r"[A-Z]{1,6}[ -]?\d[\w/-]*(?:\.\d+)?"
# what gives money, the word, and no other words between it and the numbers: "the files of land grants, CO 5/1310" are files
GRANTED = expression(
    r"\b(?:[Vv]ia|[Ff]und(?:ed|ing|s)?|[Ss]upport(?:ed|s)?|[Ss]ponsored|[Ff]inanced|[Aa]cknowledges?|[Uu]nder)\b[^;()\n]{0,80}? ?"
    rf"\b[Gg]rants?(?: [Aa]greements?)?(?: (?:[Nn](?:o|r|umber)s?\b\.?|#))?:? (?:{NUMBER}(?:, and |, | and | & )){{0,4}}{NUMBER}$"
)


def is_number_of_a_grant(text: str, start: int, end: int) -> bool:
    """Whether the words end with the number of a grant, as the line before them tells.

    >>> is_number_of_a_grant("Funded via grant SA 16/9-1", 17, 26), is_number_of_a_grant("On land grants, CO 5/1310", 16, 25)
    (True, False)
    """
    low = line_start(text, start, max(0, start - LOOKED_BACK))
    return "rant" in text[low:end] and GRANTED.search(text[low:end]) is not None

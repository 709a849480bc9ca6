"""Signs that were lost when a text was read in a wrong encoding, put back for the reader: "âThe Report', 58â59".

A quotation mark or a dash of three bytes comes out as "â€œ", "â€“", or, where what is no letter was dropped, as "â" alone,
which no word begins with before a capital and which stands between no figures. Places stay those of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..patterns import expression

_WHOLE = {"œ": "“", "\x9d": "”", "\x9c": "“", "™": "’", "˜": "‘", "“": "–", "”": "—", "\x99": "’", "\x98": "‘", "\x93": "–", "\x94": "—"}  # fmt: skip
_LOST = expression(
    r"â(?:€|\x80)([œ\x9d\x9c™˜“”\x99\x98\x93\x94])|(?<!\w)â(?=[A-Z])|(?<=\d)â(?= ?\d)|(?<=[a-z])â(?=[A-Z])"
)


LOST = "â"  # in each of them


@lru_cache(maxsize=8)  # the lines of one text come after each other; between them others ask of what is read there
def mended(text: str) -> str:
    """The text with such signs put back, as long as it was.

    >>> mended("âThe Report', 58â59")
    "‘The Report', 58–59"
    """
    return _LOST.sub(_sign, text) if LOST in text else text


def _sign(m: re.Match[str]) -> str:
    if m[1]:
        return _WHOLE[m[1]] + "  "
    before = m.string[m.start() - 1 : m.start()]
    return "–" if before.isdigit() else "—" if before.isalpha() else "‘"

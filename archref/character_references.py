"""Character references of XML and HTML as their characters."""

from __future__ import annotations

import re
from html import unescape

from .patterns import expression

_LONG = expression(r"&#([0-9]{8,});?")


def characters_of(text: str) -> str:
    """`text` with its references as characters, as a page shows them; a number that no character has is "\ufffd", however
    long it is (Python makes no number of more than some thousand digits)."""
    return unescape(_LONG.sub(_short, text) if "&#" in text else text)


def _short(m: re.Match[str]) -> str:
    digits = m[1].lstrip("0") or "0"
    return f"&#{digits};" if len(digits) < 8 else "\ufffd"

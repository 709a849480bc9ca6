"""What a format is, and what may stand before a root element."""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """A format: the module that reads it, its names' endings, what a text in it begins with."""

    name: str
    module: str  # below archref.reading
    extensions: tuple[str, ...]
    opening: str = ""  # a pattern that holds at the beginning of such a file, whatever its name
    sign: str = ""  # a pattern that tells a text without a telling name
    order: int = 50  # which sign goes before which, the lowest first


# what may stand before a root element, each piece taken whole so that nothing is tried twice
BLANK = r"(?>\s+|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+"
PROLOGUE = rf"{BLANK}(?>(?i:<!DOCTYPE)\s[^>\[]*(?:\[[^\]]*\]\s*)?>)?+{BLANK}"

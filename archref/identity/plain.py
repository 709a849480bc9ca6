"""Text from elsewhere, made fit for a line on a terminal."""

from __future__ import annotations


def plain(text: object, most: int = 300) -> str:
    """Text of a service for people: one line, no control characters, at most `most` characters.

    >>> plain("A\\x1b[31m title\\n of two  lines")
    'A[31m title of two lines'
    """
    one_line = " ".join(str(text if text is not None else "").split())
    kept = "".join(c for c in one_line if c.isprintable())
    return kept if len(kept) <= most else kept[: most - 1] + "…"

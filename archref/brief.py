"""A text in a few words, for a repr: on one line and of a bounded length, whatever it holds."""

from __future__ import annotations

WIDE = 70  # characters that a repr quotes of a text


def quoted(text: str, longest: int = WIDE) -> str:
    """The text on one line and in quotes, cut where it is long; a sign that is written as its number is as long as that.

    >>> quoted("Vane to\\n  Colt"), quoted("Salt Roads", 5)
    ("'Vane to Colt'", "'Salt…'")
    """
    line = " ".join(text[: 4 * longest].split())
    taken = reached = 0
    for at, sign in enumerate(line, 1):
        reached += 2 if sign == "'" else len(repr(sign)) - 2  # which is escaped where both kinds of quotes are there
        if reached < longest:
            taken = at
        if reached > longest:
            return repr(line[:taken] + "…")
    return repr(line)


def plain(text: str, longest: int = WIDE) -> str:
    """As `quoted`, without the quotes."""
    return quoted(text, longest)[1:-1]

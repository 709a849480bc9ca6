"""Whether a text is a document of a documentary edition, which cites the repository first and no books as scholars do."""

from __future__ import annotations

import re

from ..patterns import expression

# the heading of a document that the editors wrote themselves
EDITORIAL_NOTE = expression(r"\[?editorial note\]?\.?", re.IGNORECASE)
HEAD = 900  # characters in which a document's file line stands
# the file that a document was printed from, on a line of its own at the head: "793B.00/6–1851: Telegram"
FILE_LINE = expression(
    r"^(?:\d{3}[A-Z]?\.[^\n/]{0,40}/ ?\d{1,2} ?[–-] ?\d{2,6}|[A-Z][\w/–-]+(?: [\w/–-]+){0,4} [Ff]iles?,? ?:? ?[Ll]ot \w)",
    re.M,
)


def is_editorial_note(title: str | None) -> bool:
    """Whether a heading says that its document is the editors' own.

    >>> is_editorial_note("Editorial Note"), is_editorial_note("[Editorial note]"), is_editorial_note("A Note")
    (True, True, False)
    """
    return title is not None and EDITORIAL_NOTE.fullmatch(title) is not None


def is_edition(text: str, title: str | None, numbered: bool) -> bool:
    """By what only an edition has: numbered documents with source notes, editorial notes, a file line at the head.

    The chapters of a manuscript may be numbered too, so that a number alone tells nothing.

    >>> is_edition("793B.00/6–1851: Telegram", "The Ambassador to the Secretary of State", False)
    True
    >>> is_edition("Salt was dear.", "The Road to the War", True)
    False
    """
    if numbered and "Source: " in text:
        return True
    return is_editorial_note(title) or FILE_LINE.search(text, 0, HEAD) is not None

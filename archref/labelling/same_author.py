"""What stands for the author of the work before: "Id., La diplomazia del sale", "Ders., Die Wege des Salzes", "———. 1991."

The labels know an author by his name, and a dash is none. So they are shown a name where such words or dashes begin a work;
who is meant is told afterwards, of the work before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..packaged import packaged_table
from ..patterns import expression

# the names that are shown for a dash in a list, and for a word in a note
LISTED, NOTED = "Vane, Ada", "Ada Vane"
# two dashes or more, or one with a stop, at the beginning of a line: an entry goes on with a stop, a year or a title
DASHES = expression(
    r"^[ \t]*(?P<who>(?:[—–―][ \t]?){2,6}|-{3,8}|_{3,12}|[—–―][ \t]?(?=[.,:]|\(?(?:1[5-9]|20)\d\d[a-z]?\)?\. ))(?=[.,:]? ?[,:]? ?(?:\(?(?:1[5-9]|20)\d\d|[A-ZÀ-Þ“«„\"'‘(\[]|\(?eds?\.))"
    r"(?=[.,:] |[ \t]*\(?\d)",
    re.MULTILINE,
    tuple("—–―") + ("---", "___"),
)
DASHES_ALONE = r"(?:[—–―]{2,6}|-{3,8}|_{3,12})"
DASHED = expression(r"[\s—–―_-]+[.,:]?")


@cache
def rows() -> tuple[tuple[str, str], ...]:
    """The rows of the table: an expression of the words, and an example."""
    table = packaged_table("labelling/same_author.toml")
    return tuple((row["words"], row["example"]) for row in table["words"])


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(words for words, _ in rows()))


@cache
def _beginning() -> re.Pattern[str]:
    """Such words at the beginning of a line or a note, or behind a semicolon, before a title."""
    return re.compile(
        rf"(?:^[ \t]*(?:\d{{1,4}}[.)]?[ \t]+)?|(?<=[;(] )|(?<=\())(?P<who>{_words().pattern})(?=[,:] [A-ZÀ-Þ“«„\"'‘])",
        re.M,
    )


def stands_for_an_author(words: str) -> bool:
    """Whether an author's name is none, but says that he is the one before.

    >>> stands_for_an_author("Id."), stands_for_an_author("———"), stands_for_an_author("Ida")
    (True, True, False)
    """
    words = words.strip(" ,:")
    return _words().fullmatch(words) is not None or (bool(words) and DASHED.fullmatch(words) is not None)


def begins_with_an_author_before(text: str, at: int) -> bool:
    """Whether what begins there begins so, which the labels have read no author in."""
    return DASHED.match(text, at) is not None or _beginning().match(text, at) is not None


def same_authors(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Where such words or dashes begin a work, from `start` on, and the name that is shown for them. Linear.

    >>> [*same_authors("Vane, Ada. 1988. Salt.\\n———. 1991. Tin.", 0)]
    [(23, 26, 'Vane, Ada')]
    """
    for pattern, name in ((DASHES, LISTED), (_beginning(), NOTED)):
        for m in pattern.finditer(text, start):
            yield m.start("who"), m.start("who") + len(m["who"].rstrip()), name

"""The list of works that a document ends with, and the works that its notes cite."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .. import data
from ..patterns import expression
from .work import CheckedCitation, CheckedDocument, CheckedWork

ENTRY = expression(r"[^\n]*\S[^\n]*(?:\n(?!\s*\n|[ \t]*[-*•] |[ \t]*\d+\. )[^\n]*\S[^\n]*)*")
WORD = expression(r"[^\W\d_]{3,}")
LEAD = expression(r"[ \t]*(?:[-*•]|\d+\.)[ \t]+")
SAME_AUTHOR = expression(r"[-—–_]{2,}\.?,?")
DULL = frozenset("the and for from with und der die das des les une del las los".split())


class ListedWork(NamedTuple):
    """A work of the list: its words, and its place in the text."""

    words: frozenset[str]
    author: str
    start: int
    end: int


def words_of(text: str) -> frozenset[str]:
    """The words that tell a title."""
    return frozenset(w for w in WORD.findall(data.normalised(text)) if w not in DULL)


def entries(part: CheckedDocument) -> list[ListedWork]:
    """The works of the list, without headings and without what is kept in archives."""
    if part.bibliography is None:
        return []
    found: list[ListedWork] = []
    headings = [(h.start, h.end) for h in part.document.headings]
    last = ""
    for m in ENTRY.finditer(part.text, *part.bibliography):
        lead = LEAD.match(part.text, m.start())
        start = lead.end() if lead else m.start() + len(m.group()) - len(m.group().lstrip())
        said = part.text[start : m.end()]
        if any(a <= start < b for a, b in headings) or said.lstrip().startswith("#") or len(said.split()) < 4:
            continue
        author = said.partition(",")[0].partition(".")[0]
        author = last if SAME_AUTHOR.match(said.strip()) else author
        last = author
        found.append(ListedWork(words_of(said), author, start, m.end()))
    return found


def works(work: CheckedWork) -> Iterator[CheckedCitation]:
    """The printed works with an author and a title that notes cite."""
    for c in work.of("published"):
        in_list = c.part.bibliography and c.part.bibliography[0] <= c.citation.start < c.part.bibliography[1]
        if c.fields.get("author") and c.fields.get("title") and not in_list:
            yield c


def is_listed(c: CheckedCitation, listed: list[ListedWork]) -> ListedWork | None:
    """The entry that a cited work is: one with its author's surname and the first words of its title."""
    surname = data.normalised(str(c.fields["author"]).split(" and ")[0].split(",")[0]).split()[-1:]
    title = words_of(str(c.fields["title"]).partition(":")[0])
    for entry in listed:
        if (
            set(surname) <= {w for w in entry.words} | set(data.normalised(entry.author).split())
            and title
            and title <= entry.words
        ):
            return entry
    return None

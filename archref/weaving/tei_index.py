"""The index and the contents of a TEI volume: each number leads to its page or document, each title to its part.

What an index's numbers count is said above it ("References are to document numbers"), else they are pages. Numbers
that the volume has no page or document for lead nowhere: years, bills, votes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from ..character_references import characters_of
from ..document import Document
from ..identifiers.months import MONTH
from ..patterns import expression
from ..reading.ahead import Ahead
from ..reading.markup import attributes
from ..reading.xml import XML
from .tei_ids import Edition

BY_DOCUMENT = expression(r"(?i)\bdocument numbers?\b")
HEAD = 500  # characters of an index in which it says what its numbers count
# a number, or a range, with nothing glued to it but "n" for a note
LOCATOR = expression(
    r"(?<![\w.])(?<!\w[–-])(\d{1,4})(?:(?:\s?nn?)?\s?[–—-]\s?(\d{1,4}))?(?:\s?nn?\b)?(?=[,;:.)—\s’]|$)"
)
AFTER = expression(r"[,;:]”?\s*’?$|[.,]”\s$|[,;]\s*(?:passim|ff?\.?|nn?),?\s*$")
DATE = expression(rf"\b{MONTH}(?:\s\d{{1,2}}(?:[–-]\d{{1,2}})?)?,\s*$")
YEAR = expression(r"1[89]\d\d")
SEE = expression(r"\b[Ss]ee(?:\s+also)?\b")
APART = expression(r"\s*(?:;|\bsee also\b|\bSee also\b|\bunder\b|\bsubheadings\b|:|\band\b)\s*")
ITEM = expression(r"<(?:[\w.-]+:)?item\b([^>]*\bxml:id\s*=[^>]*)>")
ETC = expression(r",? etc\.?$")
NUMERAL = expression(r"(?<=\s)([ivxlcIVXLC]+|\d{1,4})$")
LEAST = 3  # letters of a heading
LIKE = 0.9  # how much alike a title in the contents and its heading must be


class IndexReference(NamedTuple):
    """A stretch of a section's text and the id, or the number of a page or document, to which it leads."""

    start: int
    end: int
    kind: str  # page, document, id
    name: str


def is_index(found: dict[str, str]) -> bool:
    """Whether a division is an index, by its attributes."""
    return "index" in (found.get("type"), found.get("subtype"), found.get("xml:id"))


def is_contents(found: dict[str, str]) -> bool:
    """Whether a division is a table of contents."""
    return "toc" in (found.get("type"), found.get("subtype"), found.get("xml:id"))


def index(document: Document, edition: Edition) -> Iterator[IndexReference]:
    """What leads somewhere in an index."""
    text = document.text
    kind = "document" if BY_DOCUMENT.search(text, 0, HEAD) else "page"
    headings = _headings(document)
    for start, end in _lines(document):
        yield from _locators(text, start, end, kind, edition)
        for see in SEE.finditer(text, start, end):
            yield from _see(text, see.end(), end, headings)


def _lines(document: Document) -> Iterator[tuple[int, int]]:
    start = 0
    printed = {page.start for page in document.pages}
    for line in document.text.splitlines(keepends=True):
        if line.strip() and start not in printed:
            yield start, start + len(line.rstrip())
        start += len(line)


def _locators(text: str, start: int, end: int, kind: str, edition: Edition) -> Iterator[IndexReference]:
    printed = edition.documents if kind == "document" else edition.pages
    follows = False  # the token before was a locator
    last = start
    for m in LOCATOR.finditer(text, start, end):
        before = text[last : m.start()]
        named = not (AFTER.search(before) or (follows and not before.strip(" ,;n")))
        if named or (YEAR.fullmatch(m[1]) and (DATE.search(before) or _falls(text, m, end))):
            follows, last = False, m.end()
            continue
        for end_of_range in (1, 2) if m[2] else (1,):
            number = m[end_of_range]
            if number in printed or (kind == "page" and edition.part_before(number)):
                yield IndexReference(*m.span(end_of_range), kind, number)
        follows, last = True, m.end()


def _falls(text: str, m: re.Match[str], end: int) -> bool:
    """Whether a number is followed by a smaller one, as a year before the pages is."""
    following = LOCATOR.match(text, m.end() + 2, end) if text[m.end() : m.end() + 2] == ", " else None
    return following is not None and int(following[1]) < int(m[1])


def _headings(document: Document) -> dict[str, str]:
    """The entries of an index that have an id, by what they are called; one called like another is left out."""
    assert document.origin is not None
    source = document.origin.source.text
    start, end = document.origin.span(0, len(document.text))
    found: dict[str, str | None] = {}
    ahead = Ahead(source)
    for m in ITEM.finditer(source, start, end):
        identity = attributes(m[1]).get("xml:id")
        stop = min((p for sign in ("</item", "<list") if (p := ahead.find(sign, m.end())) >= 0), default=end)
        words = characters_of(XML.tags.sub("", source[m.end() : min(stop, m.end() + 400)]))
        for name in map(folded, _names(" ".join(words.split()))):
            found[name] = identity if found.get(name, identity) == identity else None
    return {name: identity for name, identity in found.items() if identity}


def _names(words: str) -> list[str]:
    """What a heading may be called: up to its first number or remark, and up to its first comma."""
    words = re.split(r": |:$|,? \d+(?:[,–-]|n?$)| \([Ss]ee ", words, maxsplit=1)[0].strip(" ,;.:")
    ways = (words, re.split(r" \(", words)[0], words.split(",")[0])
    return [name for name in dict.fromkeys(ways) if len(name) >= LEAST]


def _see(text: str, start: int, end: int, headings: dict[str, str]) -> Iterator[IndexReference]:
    """The entries that "See also" names."""
    if headings:
        close = text.find(")", start, end)
        end = close if close >= 0 and "(" not in text[start:close] else end
        here = start
        for m in [*APART.finditer(text, start, end), None]:
            stop = m.start() if m else end
            a, b = here, stop
            while a < b and text[a] in " ,.":
                a += 1
            while b > a and text[b - 1] in " ,.":
                b -= 1
            identity = headings.get(folded(text[a:b])) or headings.get(folded(ETC.sub("", text[a:b])))
            if identity is not None:
                yield IndexReference(a, b, "id", identity)
            here = m.end() if m else end


def contents(
    document: Document, edition: Edition, heads: dict[str, tuple[str, str | None]]
) -> Iterator[IndexReference]:
    """What leads somewhere in a table of contents; `heads`: of each heading, folded, the id and page of its part.

    A line with its page printed leads to the part and to the page; one without leads to the page.
    """
    text = document.text
    for start, end in _lines(document):
        if document.title_span and start < document.title_span[1]:
            continue
        numeral = NUMERAL.search(text, start, end)
        number = numeral[1] if numeral else ""
        printed = number if number in edition.pages else number.upper() if number.upper() in edition.pages else ""
        stop = numeral.start() if numeral and printed else end
        while stop > start and text[stop - 1] in " .\t":
            stop -= 1
        identity, page = _head(folded(text[start:stop]), heads)
        if printed and numeral:
            yield IndexReference(numeral.start(1), numeral.end(1), "page", printed)
            if identity:
                yield IndexReference(start, stop, "id", identity)
        elif page and page in edition.pages:
            yield IndexReference(start, stop, "page", page)


def _head(title: str, heads: dict[str, tuple[str, str | None]]) -> tuple[str, str | None]:
    near = [title] if title in heads else get_close_matches(title, heads, 1, LIKE)
    return heads[near[0]] if near else ("", None)


def folded(words: str) -> str:
    """A title for comparison: its letters and digits in lower case."""
    return "".join(c for c in words.lower() if c.isalnum())

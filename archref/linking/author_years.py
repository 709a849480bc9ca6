"""Works that a text cites by author and year, and which of its list of works each means.

"(Quill 1962: 31; Reed and Fox 1985b; 1991)", "as Colt (2006, p. 4) says": an author and a year are taken where a work of both is
cited in full, in the list at the text's end or in an earlier document, so that "(Berlin 1962)" is none. What such a form points
at is `Citation.named`; two works of one author and year, which no letter tells apart, are both named. A text that cites so is
taken at its word: what has brackets to itself, "(Vane 1985)", cites a work that its list has not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..identifiers.dates import month
from ..patterns import REACH, expression, search_before
from .model import DraftCitation, LinkedDocument, author_of
from .works import family_and_given, wrote_too

_NAME = r"[^\W\d_a-z][\w’'-]+"
_YEAR = expression(r"(?<![\w/–.-])(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z])?(?!\w|/\d)")
_WHO = expression(
    rf"(?P<first>{_NAME})(?:,? (?:and|&|et|und|y|e|en|og|och) (?P<second>{_NAME})|, {_NAME},? (?:and|&) {_NAME}| et al\.?| u\. ?a\.)?"
    r"(?P<between>,? ?[(\[]|,? )$"
)
_BELONGS = expression(r"[’']s?$")  # "Quill’s (1962)"
_SAID = expression(rf"{_NAME}(?: (?:and|&) {_NAME})? (?:1[5-9]|20)\d\d[a-z]?")  # read as a title
_OPENS = expression(r"[(;\[] ?(?:(?:see|See|cf|Cf|e\.g|also|vgl|Vgl|siehe|voir|véase)[., ]+)*$")
_ENDS = expression(r" ?[;)\]]|, (?=[^\W\d_a-z])")
_FURTHER = expression(r"[,;] ?(?:and )?$")
_REPRINT = expression(r" ?\[(?:1[5-9]|20)\d\d\]")
_RANGE = r"\d{1,4}(?:[-–]\d{1,4})?"
_PAGES = expression(
    rf"(?:: ?(?:pp?\. ?)?|, ?(?:pp?|S|s)\. ?|, ?(?!(?:1[5-9]|20)\d\d(?!\d)))(?P<pages>{_RANGE}(?:, ?(?!(?:1[5-9]|20)\d\d(?!\d)){_RANGE})*)"
    r"(?![\w/])(?: ?(?:ff?\.|n\. ?\d+))?"
)
_CHAPTER = expression(r"[:,] ?(?:chs?|chaps?|Kap|cap|figs?|tab|app)\. ?[\dIVX]+(?:[-–][\dIVX]+)?", re.I)
_CLOSES = {"(": ")", "[": "]"}
BARE = frozenset("author date pages identifier".split())  # of a citation that says no more than who and when
STYLE = 3  # works of the list that a text cites so, whose way it is then
MOST = 20  # works of one author and year, a bound on what a hostile list can cost


class AuthorYear(NamedTuple):
    """A place of the clean text, what it prints and the works that it may mean."""

    at: int
    to: int
    fields: dict[str, Any]
    named: tuple[DraftCitation, ...]


class AuthorYears:
    """The works of one manuscript by the family name of their first author and their year."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], list[DraftCitation]] = {}
        self._letters: dict[str, str] = {}  # by the citation's id, that which stands behind its year

    def read(self, linked: LinkedDocument) -> list[AuthorYear]:
        """Note the works that a document cites in full, and give back where it cites one by author and year."""
        text = linked.clean.text
        for citation in linked.citations:
            self._keep(citation, text)
        found = list(self._found(text, linked.citations)) if self._of else []
        if sum("author" in one.fields for one in found) >= STYLE:
            whole = [c for c in linked.citations if not is_bare(c)]
            found = sorted([*found, *_unlisted(text, found, whole)], key=lambda one: one.at)
        return found

    def _keep(self, citation: DraftCitation, text: str) -> None:
        fields = citation.fields
        author, year = author_of(citation), str(fields.get("date", ""))[:4]
        if citation.type != "published" or not author or not year or not (fields.get("title") or citation.printed):
            return
        known = self._of.setdefault((family_and_given(author)[0].casefold(), year), [])
        if len(known) >= MOST or any(_is_of(one, citation) for one in known):
            return
        known.append(citation)
        printed = re.search(rf"{year}([a-z])(?!\w)", text[citation.at : citation.to])
        if printed is not None:
            self._letters[citation.id] = printed[1]

    def _found(self, text: str, citations: list[DraftCitation]) -> Iterator[AuthorYear]:
        whole = [c for c in citations if not is_bare(c)]
        years = {year for _, year in self._of}
        last: tuple[int, str] = (0, "")  # where the one before ends, and its author
        for m in _YEAR.finditer(text):
            if m["year"] not in years:
                continue
            found = self._by_name(text, m, last[0])
            if found is None and last[1] and _FURTHER.fullmatch(text, last[0], m.start()):
                named = self._meant(last[1], m)
                end, pages = _place(text, m.end())
                found = (AuthorYear(m.start(), end, {"date": m["year"], **pages}, named), last[1]) if named else None
            if found is None:
                continue
            one, family = found
            nearest = bisect_left(whole, one.at + 1, key=lambda c: c.to)
            if nearest < len(whole) and whole[nearest].at < one.to:
                continue
            last = (one.to, family)
            yield one

    def _by_name(self, text: str, m: re.Match[str], low: int) -> tuple[AuthorYear, str] | None:
        who = search_before(_WHO, text, m.start(), low)
        if who is None:
            return None
        family = _BELONGS.sub("", who["first"]).casefold()
        named = self._meant(family, m)
        if who["second"]:
            named = tuple(c for c in named if wrote_too(who["second"], author_of(c)))
        if not named:
            return None
        at = _whole_name(text, who.start("first"), named[0])
        end, pages = _place(text, m.end())
        opened = who["between"].strip(" ,")
        if who["between"] == ", " and not pages and not _in_brackets(text, at):
            return None  # "Quill, 1961." may be a letter's date
        if opened and text.startswith(_CLOSES[opened], end):
            end += 1
        author = _BELONGS.sub("", text[at : who.start("between")])
        return AuthorYear(at, end, {"author": author, "date": m["year"], **pages}, named), family

    def _meant(self, family: str, m: re.Match[str]) -> tuple[DraftCitation, ...]:
        works = self._of.get((family, m["year"]), [])
        if m["letter"]:
            works = [c for c in works if self._letters.get(c.id) == m["letter"]]
        return tuple(works)


def _unlisted(text: str, found: list[AuthorYear], whole: list[DraftCitation]) -> Iterator[AuthorYear]:
    """Works that no list has, in brackets of their own or with others: "(Vane 1985; see Colt 1991: 3)", "Vane (1985)"."""
    taken = sorted([*((c.at, c.to) for c in whole), *((one.at, one.to) for one in found)])
    last = 0
    for m in _YEAR.finditer(text):
        who = search_before(_WHO, text, m.start(), last)
        if who is None or month(who["first"]):
            continue
        at, (end, pages) = who.start("first"), _place(text, m.end())
        opened = who["between"].strip(" ,")
        if opened and text.startswith(_CLOSES[opened], end):
            end += 1
        elif opened or not search_before(_OPENS, text, at) or not _ENDS.match(text, end):
            continue
        nearest = bisect_left(taken, at + 1, key=lambda place: place[1])
        if nearest < len(taken) and taken[nearest][0] < end:
            continue
        last = end
        yield AuthorYear(
            at, end, {"author": _BELONGS.sub("", text[at : who.start("between")]), "date": m["year"], **pages}, ()
        )


def is_bare(citation: DraftCitation) -> bool:
    """Whether a citation says no more than an author and a year, so that the work which they mean may take its place."""
    if citation.type not in ("published", "unrecognised") or citation.printed:
        return False
    others = citation.fields.keys() - BARE
    return not others or (others == {"title"} and _SAID.fullmatch(citation.fields["title"]) is not None)


def _is_of(one: DraftCitation, other: DraftCitation) -> bool:
    return all(one.fields.get(name) == other.fields.get(name) for name in ("author", "title", "volume"))


def _in_brackets(text: str, at: int) -> bool:
    low = max(0, at - REACH)
    return text.rfind("(", low, at) > text.rfind(")", low, at)


def _place(text: str, at: int) -> tuple[int, dict[str, Any]]:
    """Where what stands behind a year and belongs to it ends, and its pages."""
    reprint = _REPRINT.match(text, at)
    at = reprint.end() if reprint is not None else at
    pages = _PAGES.match(text, at)
    if pages is not None:
        return pages.end(), {"pages": pages["pages"]}
    chapter = _CHAPTER.match(text, at)
    return (chapter.end() if chapter is not None else at), {}


def _whole_name(text: str, at: int, work: DraftCitation) -> int:
    """Where the family name begins whose last word stands at a place: "van der Meer" is more than "Meer"."""
    first = author_of(work).partition(",")[0].split()
    begin = at
    if "," not in author_of(work):
        return begin
    for word in reversed(first[:-1]):
        if not text.endswith(f"{word} ", 0, begin):
            break
        begin -= len(word) + 1
    return begin

"""Printed works that a manuscript has cited, and the short forms that point back at them.

"Quill, Salt of the Sea, 44", "Quill, “Tin,” 20", "Quill, op. cit., p. 3", "Quill, 44": the family name of the first
author, and words that follow one another in the title; one word alone must be its first, a page alone stands for the
only work of its author. What such a form points at is `Citation.named`: the first citation of each work that it fits.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..around import stands_before
from ..patterns import expression, search_before
from .model import DraftCitation, LinkedDocument, author_of

_AUTHOR = expression(r"(?<![\w’'-])([A-ZÀ-Þ][\w’'-]+)(?: (?:and|&) ([A-ZÀ-Þ][\w’'-]+)| et al\.)?, ")
_QUOTED = expression(r"[\"“‘'](?P<title>[^\"“”\n]{3,160}?)[.,]?[\"”’']")
_STRETCH = expression(r"[^,.;:()\"“”\n]{2,80}")
CANDIDATES = 6  # told of a form that fits more
MOST = 100  # works of one name, a bound on what a hostile list can cost
_COMMAS = 4  # that a title may have within
_NUMBERS = r"(?P<pages>\d{1,4}(?:[-–]\d{1,4})?n?(?:, (?:and )?\d{1,4}(?:[-–]\d{1,4})?n?(?!\w))*)(?= ?[.;,)]|\s*$)"
_PAGES = expression(rf",? (?:(?P<volume>\d{{1,2}}): ?|pp?\. ?)?{_NUMBERS}", re.M)
_PAGES_ALONE = expression(rf"(?:pp?\. ?)?(?!1[6-9]\d\d|20\d\d){_NUMBERS}", re.M)
_BEGINS = expression(r"(?:^|[.;(]|\b[Ss]ee|\balso|\b[Cc]f\.|\n[\[(]?\d{1,3}[\])]?)[.:]?\s*$")
_ENDS = expression(r" ?(?:[.;)]|\s*$)", re.M)
_ISSUER = expression(
    r"(?:^|[.;:] |\b[Ii]n |\b[Ss]ee )(?!See |In )([A-Z][\w. ]{3,60}), $", re.M
)  # before the volume that a body has issued
_WORD = expression(r"\w+")
_ARTICLES = frozenset(("the", "a", "an"))
_SUFFIX = expression(r",? (?:Jr|Sr)\.|,? III?(?!\w)|,? \(?eds?\.\)?$")
_OPUS = expression(r",? ?(?:(?:[Oo]p|[Ll]oc)\. ?cit|[Ss]upra n)")
_IN_NOTE = expression(r"(?:\(|\b[Ss]upra |, )n(?:ote|\.)? ?(\d{1,4})")


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work, and where it was cited first: the citation, and the document by its number in the manuscript."""

    citation: DraftCitation
    document: int
    given: str  # what stands before the family name
    title: tuple[str, ...]

    def is_called(self, words: tuple[str, ...]) -> bool:
        """Whether words are the beginning or another part of its title."""
        if len(words) < 2:
            return self.title[:1] == words
        return any(words == self.title[i : i + len(words)] for i in range(len(self.title) - len(words) + 1))


class Works:
    """The works of one manuscript by the family names of their first authors."""

    def __init__(self) -> None:
        self._of: dict[str, list[CitedWork]] = {}
        self._called: dict[tuple[str, ...], list[CitedWork]] = {}  # by their whole titles
        self._issued: dict[str, DraftCitation] = {}  # what a body has issued, by its name
        self._document = 0

    def read(
        self, linked: LinkedDocument, begin: int
    ) -> list[tuple[int, int, dict[str, Any], tuple[DraftCitation, ...]]]:
        """Note the works of a document, and name what its short forms stand for.

        Those that only a reader of what was cited before can tell are given back: their place in the clean text, from
        `begin` on, their fields and what they name.
        """
        self._document += 1
        for citation in linked.citations:
            if citation.type == "published":
                self._published(citation)
            elif citation.type == "frus":
                issuer = search_before(_ISSUER, linked.clean.text, citation.at)
                if issuer is not None:
                    self._issued.setdefault(issuer[1], citation)
            elif citation.type == "ibid" and (opus := _OPUS.search(linked.clean.text, citation.at, citation.to)):
                self._opus(linked, citation, opus.start())
        return list(self._short_forms(linked, begin)) if self._of else []

    def _published(self, citation: DraftCitation) -> None:
        author, title = author_of(citation), citation.fields.get("title")
        printed = citation.printed or {}
        words = _words(printed.get("article") or title or "")
        if author and not words and not printed and "date" not in citation.fields:
            self._by_title(citation, author)
        if not author or not words:
            return
        name, given = family_and_given(author)
        if not (printed or "date" in citation.fields):
            second = _second(author)
            works = [w for w in self._before(name, citation.at) if wrote_too(second, author_of(w.citation))]
            named = _named(works, words) or self._with_commas(citation, author, title or "")
            if named:
                citation.named = named
                return
        known = self._of.setdefault(name, [])
        if len(known) < MOST and all(work.title != words for work in known):
            known.append(CitedWork(citation, self._document, given, words))
            self._called.setdefault(words, []).append(known[-1])

    def _by_title(self, citation: DraftCitation, title: str) -> None:
        """ "Salt and Iron, 44": the title of a work, which was read as two who wrote one."""
        called = self._called.get(_words(title), []) if " " in title else []
        if called and family_and_given(title)[0] not in self._of:
            citation.named = tuple(work.citation for work in called[:CANDIDATES])
            citation.fields["title"] = citation.fields.pop("author")

    def _with_commas(self, citation: DraftCitation, author: str, title: str) -> tuple[DraftCitation, ...]:
        """ "Quill, Iron Pans, Tin and Salt, 5": what the title of a work begins with, and was read as a part of its author."""
        first, comma, rest = author.partition(", ")
        if not comma:
            return ()
        works = self._before(family_and_given(first)[0], citation.at)
        named = _named(works, _words(f"{rest} {title}")) if works else ()
        if named:
            citation.fields["author"], citation.fields["title"] = first, f"{rest}, {title}"
        return named

    def _before(self, name: str, at: int) -> list[CitedWork]:
        return [w for w in self._of.get(name, ()) if w.document < self._document or w.citation.at < at]

    def _opus(self, linked: LinkedDocument, citation: DraftCitation, opus: int) -> None:
        """ "Quill, op. cit. (n. 3), 44", "Quill, supra note 3, at 44": the work of that author, or of those the one that the note
        cites; where nothing of his was cited, the only thing there."""
        author = linked.clean.text[citation.at : opus].strip(" ,")
        if not author:
            return  # the one cited before it, as of an Ibid.
        works = self._before(family_and_given(author)[0], citation.at)
        note = _IN_NOTE.search(linked.clean.text, opus, citation.to)
        there = [w for w in works if note is not None and w.citation.note == note[1]]
        citation.named = tuple(work.citation for work in (there or works)[: -CANDIDATES - 1 : -1])
        if not there and note is not None:
            citation.named = _of_note(linked, note[1], author, citation.at) or citation.named
        if not works and author in self._issued:
            citation.named = (self._issued[author],)

    def _short_forms(
        self, linked: LinkedDocument, begin: int
    ) -> Iterator[tuple[int, int, dict[str, Any], tuple[DraftCitation, ...]]]:
        text = linked.clean.text
        cited = [c for c in linked.citations if not may_be_short(c)]
        last = begin
        for m in _AUTHOR.finditer(text, begin):
            works = self._before(m[1], m.start()) if m[1] in self._of else []
            works = [w for w in works if m[2] is None or m[2] in author_of(w.citation)]
            if not works or m.start() < last:
                continue
            found = self._titled(text, m, works) or self._paged(text, m, works)
            if found is None:
                continue
            to, fields, named = found
            at = _with_given(text, m.start(), works)
            nearest = bisect_left(cited, at, key=lambda c: c.to)
            if nearest < len(cited) and cited[nearest].at < to:
                continue
            last = to
            yield at, to, {"author": text[at : m.end() - 2], **fields}, named

    @staticmethod
    def _titled(
        text: str, m: re.Match[str], works: list[CitedWork]
    ) -> tuple[int, dict[str, Any], tuple[DraftCitation, ...]] | None:
        for title, end, quoted in _titles(text, m.end()):
            words = _words(title)
            named = _named(works, words)
            if not named:
                continue
            pages = _PAGES.match(text, end)
            if pages is not None:
                volume = {"volume": pages["volume"]} if pages["volume"] else {}
                return pages.end(), {"title": title, **volume, "pages": pages["pages"]}, named
            if (quoted or len(words) > 1) and _ENDS.match(text, end):
                return end, {"title": title}, named
        return None

    @staticmethod
    def _paged(
        text: str, m: re.Match[str], works: list[CitedWork]
    ) -> tuple[int, dict[str, Any], tuple[DraftCitation, ...]] | None:
        """ "Quill, 44", where a clause begins, and one work of his was cited."""
        pages = _PAGES_ALONE.match(text, m.end())
        if pages is None or len(works) > 1 or not search_before(_BEGINS, text, m.start()):
            return None
        return pages.end(), {"pages": pages["pages"]}, (works[0].citation,)


def _of_note(linked: LinkedDocument, note: str, author: str, before: int) -> tuple[DraftCitation, ...]:
    """What a note cites that says the name, or its only citation: "Quill, op. cit., note 3 above" of his letter there."""
    cited = [c for c in linked.citations if c.note == note and c.at < before and c.type in ("archival", "published")]
    text, name = linked.clean.text, author.split()[-1]
    named = [c for c in cited if name in text[c.at : c.to]] or cited
    return (named[0],) if len(named) == 1 else ()


def may_be_short(citation: DraftCitation) -> bool:
    """Whether a short form may take a citation's place: a clause that was not read, or a work of which its
    author or title was not."""
    if citation.type == "published":
        bare = citation.sure is not None and not citation.named and not citation.printed
        said = citation.fields.keys()
        return bare and not said & {"date", "identifier"} and not said >= {"author", "title"}
    return citation.type == "unrecognised"


def _named(works: list[CitedWork], words: tuple[str, ...]) -> tuple[DraftCitation, ...]:
    """Those of an author's works that words of a title name: that called just so before the others."""
    called = [work for work in works if work.is_called(words)]
    return tuple(work.citation for work in ([w for w in called if w.title == words] or called)[:CANDIDATES])


def _titles(text: str, at: int) -> Iterator[tuple[str, int, bool]]:
    """What may be a title at a place, where it ends, and whether it is quoted: up to each of the next commas."""
    quoted = _QUOTED.match(text, at)
    if quoted is not None:
        yield quoted["title"], quoted.end(), True
        return
    end = at
    for _ in range(_COMMAS):
        stretch = _STRETCH.match(text, end)
        if stretch is None:
            return
        end = stretch.end()
        yield text[at:end].strip(), end, False
        if not text.startswith((", ", ": "), end):
            return
        end += 2


def _words(title: str) -> tuple[str, ...]:
    words = tuple(_WORD.findall(title.casefold()))
    return words[1:] if words[:1] and words[0] in _ARTICLES else words


def family_and_given(author: str) -> tuple[str, str]:
    """Family name and what stands before it, of the first author of a note or a list."""
    author = _SUFFIX.sub("", author)
    parts = re.split(r",? (?:(?:and|&|with) |et al\b)", author)[0].split(", ")
    *given, family = parts[0].split() or [""]
    if len(family) > 2 and family.isupper():
        family = family.title()  # "STRAND", as law reviews set the names of books' authors
    return family, " ".join(given) or (parts[1] if len(parts) > 1 else "")


def _second(author: str) -> str:
    """The family name of the second of two authors, "" where one is named: "Quill and Fox" wrote nothing of Quill and Colt's."""
    parts = re.split(r",? (?:and|&) ", _SUFFIX.sub("", author))
    return parts[1].split(", ")[0].split()[-1] if len(parts) == 2 and parts[1].strip() else ""


def wrote_too(name: str, authors: str) -> bool:
    return name in authors or "et al" in authors


def _with_given(text: str, at: int, works: list[CitedWork]) -> int:
    for work in works:
        if work.given and stands_before(text, at, f"{work.given} "):
            return at - len(work.given) - 1
    return at

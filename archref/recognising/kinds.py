"""What a piece of a note can be in a location: a typed piece, a repository, a level, a place.

"box 12" is typed, "Kennedy Library" a repository, "NSF" a level. A mark of no known shape ("CHAR 20/138A",
"1(12)-AMS/58") is one only near a repository.
"""

from __future__ import annotations

import re
from typing import Any

from ..grammar import Grammar
from .abbreviations import is_repository
from .clauses import Piece, mended
from .dates import read_date
from .fields import ascii_dashes, convert
from .genres import GENRE_FIRST, split_genre
from .path import MARKING, is_level

LEAD = re.compile(
    r"^(?:[Ss]ee(?: also|, e\.g\.,?)?|Cf\.|[Ii]n|[Aa]nd|[Aa]lso in|or|(?:[Bb]oth|[Aa]ll|[Ee]ach) (?:in|at|from)(?: the)?|"
    r"(?:[A-Z]?[a-z]+ ){0,4}(?:[Tt]he|a|an|[Ss]ee|other|[Ff]urther|[Mm]ore) (?:[a-z]+ )?"  # "see the extensive file in"
    r"(?:files?|papers|documents|correspondence|material|records|reports) in(?: the)?) (?=[A-Z])"
)
PROSE_LEAD = re.compile(r"^(?:.*\s)?[a-z][a-z’']*[.,]? (?:the )?(?=[A-Z])")
PROSE = re.compile(
    r"\b(?:is|was|were|are|has|had|have|been|which|who|that|see|cited|quoted|found|author|his|her|their|this|with author|"
    r"Retrieved|available|Available|accessed|https?|www)\b"
)
# a series by what is in it: "Despatches from U.S. Ministers to Mexico, 1823–1906"
SERIES = re.compile(r"(?:[A-Z][a-z]+ )?(?:Despatches|Dispatches|Notes|Letters|Instructions)\b[^\d]*")
DATED_SERIES = re.compile(rf"{SERIES.pattern}, \d{{4}} ?[-–] ?\d{{2,4}}$")
POST_OFFICE_BOX = re.compile(r"(?:P\. ?O\.?|PO|Post Office|G\.P\.O\.)[ _]?$")
PARTY = re.compile(r"\bto (?:the )?(?:[A-Z“\"]|same)")
CITIES = (
    "New York",
    "London",
    "Cambridge",
    "Oxford",
    "Chicago",
    "Boston",
    "Washington",
    "Princeton",
    "Paris",
    "Berlin",
)
NOT_LEVELS = re.compile(
    r"^(?:[Ss]ee$|[Ee]ntry (?:for|of)\b|by (?=[A-Z])|[Ii]bid\b|[Ff]or (?!the Record)|[Ii]n (?!the )|Vol\b|vols?\.|pp?\.|\d{1,4}(?:[-–]\d{1,4})?(?: and)?$|[Ee]d\.|trans\.|"
    r"(?:FRUS|Foreign Relations)(?: \d{4}\b.*)?$|"
    rf"(?:{'|'.join(CITIES)})$)"
)
NEAR = 4  # pieces between a mark and the repository whose it is
JOINS = frozenset((",", ":", "", "("))


class Kinds:
    """Tells what the pieces of a stretch are, with the names of repositories that the work itself declares."""

    def __init__(self, text: str, pieces: list[Piece], grammar: Grammar, declared: dict[str, str]) -> None:
        self.text, self.pieces, self.grammar, self.declared = text, pieces, grammar, declared
        self._typed: dict[int, list[tuple[str, Any]] | None] = {}
        self._name: dict[int, str] = {}

    def typed(self, i: int) -> list[tuple[str, Any]] | None:
        """The typed fields that piece `i` wholly is; what follows a box in the same piece is a level."""
        if i not in self._typed:
            known = self.repository(i) == "known"  # "CUL" is a class of files too
            self._typed[i] = None if known else self._read_typed(self.pieces[i]) or self._read_shelfmark(i)
        return self._typed[i]

    def _read_shelfmark(self, i: int) -> list[tuple[str, Any]] | None:
        """A mark of any shape, near a repository that is known: "CHAR 20/138A", "1(12)-AMS/58"."""
        piece = self.pieces[i]
        if piece.kind or read_date(piece.text) is not None or not any(c.isdigit() for c in piece.text):
            return None
        pattern, _ = self.grammar.shelfmarks
        m = pattern.match(self.text, piece.start, piece.end)
        if m is None or m.end() < piece.end or not self._near_repository(i):
            return None
        return [("shelfmark", ascii_dashes(mended(m.group())))]

    def _near_repository(self, i: int) -> bool:
        """Whether a repository of the table stands a few pieces before or behind in the same clause, or any just before."""
        for j in range(i - 1, max(i - NEAR, 0) - 1, -1):
            if self.pieces[j + 1].mark not in JOINS:
                break
            if self.repository(j) == "known" or (self.repository(j) and i - j < 3):
                return True
        for j in range(i + 1, min(i + NEAR + 1, len(self.pieces))):
            if self.pieces[j].mark not in JOINS:
                break
            if self.repository(j) == "known" or (self.repository(j) and j == i + 1 and "/" in self.pieces[i].text):
                return True
        return False

    def _read_typed(self, piece: Piece) -> list[tuple[str, Any]] | None:
        if piece.kind == "quote" or read_date(piece.text) is not None:
            return None
        pattern, groups = self.grammar.scholar_segments
        start = piece.start + (piece.kind == "bracket")
        end = piece.end - (piece.kind == "bracket")
        m = pattern.match(self.text, start, end)
        if m is None:
            return None
        own = groups[m.lastgroup] if m.lastgroup else ()
        found = [(name, convert(name, m[group])) for group, name in own if m[group] is not None]
        rest = self.text[m.end() : end].strip(" _,.-–—")
        if any(n == "box" for n, _ in found) and POST_OFFICE_BOX.search(self.text, max(0, start - 8), start):
            return None
        if rest:
            if len(rest) < 2 or not found or found[0][0] != "box" or not is_level(rest):
                return None
            found.append(("level", mended(rest)))
        return found or None

    def repository(self, i: int) -> str:
        """ "known" for a repository of the table or one that is declared, "by its word" for a name such as "Essex Record
        Office", "" for none."""
        if i not in self._name:
            self._name[i] = self._read_name(self.pieces[i])
        return self._name[i]

    def _read_name(self, piece: Piece) -> str:
        from ..data import places, repository, repository_abbreviations

        if piece.kind or not piece.text[:1].isalnum():
            return ""
        name = LEAD.sub("", mended(piece.text)).rstrip(".")
        if name in self.declared:
            return "known" if is_repository(self.declared[name]) else ""
        row = repository(name) or repository(re.sub(r"(?<=\w)- (?=[a-z])", "", name))
        if row is not None and row["kind"] != "agency" or name in repository_abbreviations():
            return "known"
        short, _, place = re.sub(r"(?<=[A-Z])[-–](?=[A-Z][a-z])", " ", name).partition(" ")
        if place in places() and short in repository_abbreviations():  # "BArch Koblenz"
            return "known"
        return "by its word" if self.grammar.repository_words.fullmatch(name) and not PROSE.search(name) else ""

    def level(self, i: int) -> bool:
        piece = self.pieces[i]
        if piece.kind:
            return False
        text = mended(piece.text)
        if (
            not text
            or (PARTY.search(text) and not DATED_SERIES.match(text))
            or NOT_LEVELS.search(text)
            or PROSE.search(text)
            or MARKING.fullmatch(text)
            or read_date(text) is not None
        ):
            return False
        return len(text) < 120 and (is_level(text) or (piece.mark == ":" and text.isalpha()))

    def unit(self, i: int) -> bool:
        """A folder's title behind its box, where small letters are usual: "Worksheet summary for Lima"."""
        piece = self.pieces[i]
        after = self.pieces[i + 1].mark if i + 1 < len(self.pieces) else "."
        words = piece.text.split()
        if piece.kind or not words[0][:1].isupper() or len(words) > 9 or after not in ";.\n" or not self.typed(i - 1):
            return False
        if PROSE.search(piece.text) or NOT_LEVELS.search(piece.text) or PARTY.search(piece.text):
            return False
        # behind a full stop only what cannot be a sentence
        return piece.mark in (",", "-") or (
            piece.mark == "." and len(words) > 1 and all(w[:1].isupper() for w in words)
        )

    def tail(self, i: int) -> int:
        """Where a collection's name begins behind prose: "most of it is in CF" -> the offset of "CF"; 0 for none."""
        piece = self.pieces[i]
        if piece.kind or PARTY.search(piece.text):
            return 0
        m = PROSE_LEAD.match(piece.text)
        if m is None or not is_level(piece.text[m.end() :]) or read_date(piece.text[m.end() :]) is not None:
            return 0
        return piece.start + m.end()

    def is_item(self, i: int) -> bool:
        """Whether a piece is an item's words and no level: "Memorandum by Tange" before its date."""
        dated = i + 1 < len(self.pieces) and read_date(self.pieces[i + 1].text)
        words = self.pieces[i].text
        return bool(dated) and (GENRE_FIRST.match(words) is not None or split_genre(mended(words))[1] != "")

    def place(self, last: int, i: int) -> bool:
        """The city or state of the repository just named."""
        from ..data import places

        words = mended(self.pieces[i].text)
        words = next((w for w in (words, f"{words}.") if w in places()), words.rstrip("."))
        if self.pieces[i].mark != "," or self.pieces[i].kind:
            return False
        # the last word behind a repository is where it is, in the table or not
        after = self.pieces[i + 1].mark if i + 1 < len(self.pieces) else "."
        return words in places() or (
            after in ".;\n" and words.isalpha() and words.istitle() and bool(self.repository(i - 1))
        )

"""Reading a location whose repository may stand at either end: "NSF: Rhodesia, box 2, Johnson Library".

Starts at the piece that gave it away (a box, a repository's name, a class of the Public Record Office) and
takes in the pieces to its left and right that belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ..grammar import Grammar
from .abbreviations import is_repository
from .clauses import Piece, mended
from .dates import read_date
from .fields import convert
from .path import is_level

COLLECTION = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|FILES?|[Rr]ecords|[Cc]ollections?|[Mm]anuscripts?|M[Ss][Ss]?|[Cc]orrespondence|Diar(?:y|ies)|"
    r"Nachla(?:ss|ß)|[Ff]onds?|Fund|Series|Office File|Manuscript Division|Special Collections|NSF|CF|WHCF|POF)\b"
)
COLLECTION_ALONE = re.compile(r"(?:Papers|Collection|Records|Files|MSS)[,.]?['’\"”]$")
DIVISION = re.compile(r"\b(?:Divisions?|Departments?|Collections?|Manuscripts?|Rare Books?|Section|Branch|Room|Unit)\b")
LEAD = re.compile(r"^(?:[Ss]ee(?: also|, e\.g\.,?)?|Cf\.|[Ii]n|[Aa]nd|[Aa]lso in|or) (?=[A-Z])")
PROSE_LEAD = re.compile(r"^(?:.*\s)?[a-z][a-z’']*[.,]? (?:the )?(?=[A-Z])")
PROSE = re.compile(
    r"\b(?:is|was|were|are|has|had|have|been|which|who|that|see|cited|quoted|found|author|his|her|their|this|with author|"
    r"Retrieved|available|Available|accessed|https?|www)\b"
)
BRACKETED_NAME = re.compile(
    r"[(\[](?:hereafter|henceforth|hereinafter|)[ ,:]*(?:cited as |as )?[“\"]?[A-Z][\w.&-]{0,12}[”\"]?[)\]]$"
)
POST_OFFICE_BOX = re.compile(r"(?:P\. ?O\.?|PO|Post Office|G\.P\.O\.)[ _]?$")
PARTY = re.compile(r"\bto (?:the )?(?:[A-Z“\"]|same)")
NOT_LEVELS = re.compile(
    r"^(?:[Ss]ee$|[Ii]bid\b|[Ff]or (?!the Record)|[Ii]n (?!the )|Vol\b|vols?\.|pp?\.|\d{1,4}(?:[-–]\d{1,4})?(?: and)?$|[Ee]d\.|trans\.|"
    r"(?:New York|London|Cambridge|Oxford|Chicago|Boston|Washington|Princeton|Paris|Berlin)$)"
)
MOST_BEFORE, MOST_AFTER = 7, 8  # pieces on either side of the sign; longer than any location seen
TYPED_ONLY = frozenset(["pages", "date"])  # pieces that do not make a location


@dataclass(slots=True)
class Location:
    """The pieces first..last that are a location, what they say, and how sure it is."""

    first: int
    last: int
    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)
    repository: bool = False
    known: bool = False  # the repository is in the table, or declared
    typed: bool = False  # a box, a record group, a class: more than names
    collection: bool = False


class Reader:
    """Reads locations among pieces, with the names of repositories that the work itself declares."""

    def __init__(self, text: str, pieces: list[Piece], grammar: Grammar, declared: dict[str, str]) -> None:
        self.text, self.pieces, self.grammar, self.declared = text, pieces, grammar, declared
        self._typed: dict[int, list[tuple[str, Any]] | None] = {}
        self._name: dict[int, str] = {}

    def typed(self, i: int) -> list[tuple[str, Any]] | None:
        """The typed fields that piece `i` wholly is; what follows a box in the same piece is a level."""
        if i not in self._typed:
            self._typed[i] = self._read_typed(self.pieces[i])
        return self._typed[i]

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
        from ..data import repository

        if piece.kind or not piece.text[:1].isalnum():
            return ""
        name = LEAD.sub("", mended(piece.text)).rstrip(".")
        if name in self.declared:
            return "known" if is_repository(self.declared[name]) else ""
        row = repository(name) or repository(re.sub(r"(?<=\w)- (?=[a-z])", "", name))
        if row is not None and row["kind"] != "agency":
            return "known"
        return "by its word" if self.grammar.repository_words.fullmatch(name) and not PROSE.search(name) else ""

    def level(self, i: int) -> bool:
        piece = self.pieces[i]
        if piece.kind:
            return False
        text = mended(piece.text)
        if (
            not text
            or PARTY.search(text)
            or NOT_LEVELS.search(text)
            or PROSE.search(text)
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

    def read(self, k: int) -> Location | None:
        """The location that holds piece `k`, which is typed or a repository."""
        first = last = k
        while first > 0 and k - first < MOST_BEFORE and self._joins_left(first):
            first -= 1
        repository_last = any(self.repository(i) for i in range(first + 1, k + 1)) and not self.repository(first)
        while last + 1 < len(self.pieces) and last - k < MOST_AFTER and self._joins_right(first, last, repository_last):
            last += 1
            if self.repository(last) and any(self.typed(i) for i in range(first, last)):
                repository_last = True
        start = self._start(first)
        if start < 0:
            first += 1
            if first > k:
                return None
            start = self.pieces[first].start
        return self._location(first, last, start)

    def _joins_left(self, first: int) -> bool:
        """Whether the piece before `first` belongs to the same location."""
        here, before = self.pieces[first], self.pieces[first - 1]
        if here.mark not in (",", ":", "", "."):
            return False
        if before.kind == "quote":  # "‘Quill Papers’, Harbour Library"
            return COLLECTION_ALONE.search(before.text) is not None and self.repository(first) != ""
        if before.kind == "bracket":
            return BRACKETED_NAME.match(before.text) is not None or self.typed(first - 1) is not None
        if here.mark == "." and not (self.typed(first) or self.repository(first)):
            return False
        if here.mark == "." and not (self.typed(first - 1) or before.mark == ":" or len(before.text) < 40):
            return False
        if self.typed(first - 1) or self.repository(first - 1):
            return True
        if self.level(first - 1):
            return True
        return self.tail(first - 1) > 0 and here.mark in (":", "", ",")

    def tail(self, i: int) -> int:
        """Where a collection's name begins behind prose: "most of it is in CF" -> the offset of "CF"; 0 for none."""
        piece = self.pieces[i]
        if piece.kind or PARTY.search(piece.text):
            return 0
        m = PROSE_LEAD.match(piece.text)
        if m is None or not is_level(piece.text[m.end() :]) or read_date(piece.text[m.end() :]) is not None:
            return 0
        return piece.start + m.end()

    def _joins_right(self, first: int, last: int, repository_last: bool) -> bool:
        piece = self.pieces[last + 1]
        i = last + 1
        if piece.mark not in (",", ":", "", ".", "-"):
            return False
        if piece.kind == "quote":
            return False
        if piece.kind == "bracket":
            return BRACKETED_NAME.match(piece.text) is not None or self.typed(i) is not None
        if self.typed(i) is not None:
            if piece.mark == "." and not (piece.text[:1].isalpha() and (self.repository(last) or self.level(last))):
                return False
            return not repository_last or not any(self.typed(j) for j in range(first, i))
        if self.repository(i):
            return piece.mark != "." or not any(self.repository(j) for j in range(first, i))
        if repository_last:
            return piece.mark == "," and (bool(DIVISION.search(piece.text)) and self.level(i) or self.place(last, i))
        before_repository = i + 1 < len(self.pieces) and self.repository(i + 1) != ""
        if read_date(piece.text) and (piece.mark == ":" or before_repository):
            return True
        if not repository_last and any(n == "box" for n, _ in self.typed(last) or ()) and self.unit(i):
            return True
        if piece.mark == "." and not (self.typed(last) and before_repository):
            return False
        return self.level(i)

    def place(self, last: int, i: int) -> bool:
        """The city or state of the repository just named."""
        from ..data import places

        words = mended(self.pieces[i].text).rstrip(".")
        if self.pieces[i].mark != "," or self.pieces[i].kind:
            return False
        # the last word behind a repository is where it is, in the table or not
        after = self.pieces[i + 1].mark if i + 1 < len(self.pieces) else "."
        return words in places() or (
            after in ".;\n" and words.isalpha() and words.istitle() and bool(self.repository(i - 1))
        )

    @staticmethod
    def _with_parent(name: str, parent: str) -> str:
        """A library with the institution that it belongs to; its abbreviation says nothing new."""
        from ..data import repository

        row = repository(parent)
        return name if row is not None and row is repository(name) else f"{name}, {parent}"

    def _start(self, first: int) -> int:
        piece = self.pieces[first]
        if piece.kind == "quote" or self.typed(first) or self.repository(first) or self.level(first):
            lead = LEAD.match(piece.text)
            return piece.start + (lead.end() if lead else 0)
        return self.tail(first) or -1

    def _location(self, first: int, last: int, start: int) -> Location:
        found = Location(first, last, start, self.pieces[last].end)
        levels: list[str] = []
        behind: list[str] = []
        fields = found.fields
        boxed = ascending = False
        folio: list[str] = []
        for i in range(first, last + 1):
            piece = self.pieces[i]
            typed = self.typed(i)
            kind = "" if typed else self.repository(i)
            if typed:
                for name, value in typed:
                    if name == "level":
                        (behind if boxed else levels).append(value)
                    elif name == "levels":
                        levels.append(mended(value))
                    elif name == "folio":
                        folio.append(value)
                    elif name not in fields and value:
                        fields[name] = value
                    boxed = boxed or name in ("box", "folder")
                    found.typed = found.typed or name not in TYPED_ONLY
            elif kind and found.repository and self.repository(i - 1) and piece.mark == ",":
                fields["repository"] = self._with_parent(fields["repository"], mended(piece.text))
            elif kind and ("repository" not in fields or (kind == "known" and not found.known)):
                if "repository" in fields:
                    levels.append(fields["repository"])
                fields["repository"] = re.sub(
                    r"(?<=[a-z])- (?=[a-z])", "", mended(self.text[max(start, piece.start) : piece.end])
                )
                found.repository, found.known = True, kind == "known"
                ascending = boxed or bool(levels)
            elif piece.kind == "bracket":
                continue
            elif (date := read_date(piece.text)) is not None:
                if date:
                    fields["date"] = date
            elif found.repository and self.place(i - 1, i):
                continue
            else:
                text = mended(self.text[max(start, piece.start) : piece.end].strip("'‘’“”\""))
                (behind if boxed else levels).append(text)
                found.collection = found.collection or text in self.declared or COLLECTION.search(text) is not None
        if folio and any(level.lower().startswith("op") for level in levels):
            levels.insert(0, f"f. {folio[0]}")  # a fond, by its opis
        elif folio:
            fields["folder" if boxed else "pages"] = folio[0] if boxed else folio
        self._deepest(fields, levels, behind, ascending)
        if levels:
            fields["levels"] = levels
        return found

    @staticmethod
    def _deepest(fields: dict[str, Any], levels: list[str], behind: list[str], ascending: bool) -> None:
        """What stands behind a box is its folder where the path goes down, and the box's series where it goes up."""
        if ascending or "folder" in fields:
            levels += behind
        elif behind:
            fields["folder"] = ", ".join(behind)

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
from .fields import ascii_dashes, convert
from .items import GENRE_FIRST, split_genre
from .path import DATED, MARKING, is_level

COLLECTION = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|FILES?|[Rr]ecords|[Cc]ollections?|[Mm]anuscripts?|M[Ss][Ss]?|[Cc]orrespondence|Diar(?:y|ies)|"
    r"Nachla(?:ss|ß)|[Ff]onds?|Fund|Series|Office File|Manuscript Division|Special Collections|NSF|CF|WHCF|POF)\b"
)
DIARY = re.compile(r"\b(?:Diar(?:y|ies)|Journals?|Daybooks?)$")
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
YEARS = re.compile(r"1[6-9]\d\d ?[-–] ?(?:\d\d){1,2}")
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
    r"^(?:[Ss]ee$|[Ii]bid\b|[Ff]or (?!the Record)|[Ii]n (?!the )|Vol\b|vols?\.|pp?\.|\d{1,4}(?:[-–]\d{1,4})?(?: and)?$|[Ee]d\.|trans\.|"
    rf"(?:{'|'.join(CITIES)})$)"
)
NEAR = 4  # pieces between a mark and the repository whose it is
JOINS = frozenset((",", ":", "", "("))
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
    marked: bool = False  # its file is known by a mark of any shape


class Reader:
    """Reads locations among pieces, with the names of repositories that the work itself declares."""

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
            or PARTY.search(text)
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
        if YEARS.fullmatch(before.text) and first > 1 and self.typed(first - 2):
            return True  # "vol. 12, 1910–1915, Salt Company Archives"
        if first > 1 and here.mark == "," and before.mark == "," and before.text in CITIES and self.level(first - 2):
            return True  # "Germany, Berlin, General, box 81"
        if self.repository(first) and first > 1 and read_date(before.text) and before.mark == ",":
            diary = self.pieces[first - 2]  # "Quill Diaries, 3 January 1951, Hoover Institution"
            return self.level(first - 2) and DIARY.search(diary.text) is not None
        return self.tail(first - 1) > 0 and here.mark in (":", "", ",")

    def _quoted_folder(self, i: int) -> bool:
        """A folder's title between its box and the repository: "box 67, “May 1951,” HSTL"."""
        behind = i + 1 < len(self.pieces) and self.pieces[i + 1].mark in (",", "")
        before = self.typed(i - 1) if i else None
        return behind and any(n == "box" for n, _ in before or ()) and bool(self.repository(i + 1) or self.level(i + 1))

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
            return self._quoted_folder(i)
        if piece.kind == "bracket":
            return BRACKETED_NAME.match(piece.text) is not None or self.typed(i) is not None
        if self.typed(i) is not None:
            if piece.mark == "." and not (piece.text[:1].isalpha() and (self.repository(last) or self.level(last))):
                return False
            if repository_last and all(name == "pages" for name, _ in self.typed(i) or ()):
                return True
            return not repository_last or not any(self.typed(j) for j in range(first, i))
        if self.repository(i):
            return piece.mark != "." or not any(self.repository(j) for j in range(first, i))
        if self.repository(last) and self.place(last, i):
            return True
        if self.repository(last) == "known" and piece.text.isdigit() and i + 1 < len(self.pieces):
            # a fond by its bare number
            return self.pieces[i + 1].mark == "," and bool(self.typed(i + 1) or self.level(i + 1))
        if repository_last:
            return piece.mark == "," and (bool(DIVISION.search(piece.text)) and self.level(i) or self.place(last, i))
        before_repository = i + 1 < len(self.pieces) and self.repository(i + 1) != ""
        if read_date(piece.text) and (piece.mark == ":" or before_repository):
            return True
        if not repository_last and any(n == "box" for n, _ in self.typed(last) or ()) and self.unit(i):
            return True
        if piece.mark == "." and not (self.typed(last) and before_repository):
            return False
        return self.level(i) and not self._item(i)

    def _item(self, i: int) -> bool:
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
        from ..data import places

        found = Location(first, last, start, self.pieces[last].end)
        levels: list[str] = []
        behind: list[str] = []
        fields = found.fields
        boxed = ascending = False
        mark, marked_at = "", 0
        placed = -2  # the last piece of the repository and where it is
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
                    elif name == "shelfmark":
                        if mark:
                            levels.insert(marked_at, mark)
                        mark, marked_at, found.marked = value, len(levels), True
                    elif name not in fields and value:
                        fields[name] = value
                    boxed = boxed or name in ("box", "folder")
                    found.typed = found.typed or name not in TYPED_ONLY
            elif kind and found.repository and self.repository(i - 1) and piece.mark == ",":
                placed = i
                fields["repository"] = self._with_parent(fields["repository"], mended(piece.text))
            elif kind and ("repository" not in fields or (kind == "known" and not found.known)):
                if "repository" in fields:
                    levels.append(fields["repository"])
                fields["repository"] = re.sub(
                    r"(?<=[a-z])- (?=[a-z])", "", mended(self.text[max(start, piece.start) : piece.end])
                )
                found.repository, found.known, placed = True, kind == "known", i
                ascending = boxed or bool(levels)
            elif piece.kind == "bracket":
                placed = i if placed == i - 1 else placed
            elif piece.kind == "quote" and boxed and "folder" not in fields:
                fields["folder"] = convert("folder", mended(piece.text))
            elif (date := read_date(piece.text)) is not None:
                if date:
                    fields["date"] = date
            elif found.repository and i - 1 == placed and self.place(i - 1, i):
                placed = i
            elif i < last and self.repository(i + 1) and mended(piece.text) in places():
                continue  # "Kew, The National Archives"
            else:
                text = mended(self.text[max(start, piece.start) : piece.end].strip("'‘’“”\""))
                (behind if boxed else levels).append(text)
                placed = i if placed == i - 1 and DIVISION.search(text) else placed
                found.collection = found.collection or text in self.declared or COLLECTION.search(text) is not None
        if folio and any(level.lower().startswith("op") for level in levels):
            levels.insert(0, f"f. {folio[0]}")  # a fond, by its opis
        elif folio:
            inside = boxed and "folder" not in fields
            fields["folder" if inside else "pages"] = folio[0] if inside else folio
        if mark and "file_number" not in fields:
            fields["file_number"] = mark
        elif mark:
            levels.insert(marked_at, mark)
        self._deepest(fields, levels, behind, ascending)
        if levels:
            fields["levels"] = levels
        return found

    @staticmethod
    def _deepest(fields: dict[str, Any], levels: list[str], behind: list[str], ascending: bool) -> None:
        """What stands behind a box is its folder where the path goes down, and the box's series where it goes up."""
        if ascending and behind and "folder" not in fields and DATED.match(behind[0]):
            fields["folder"] = behind.pop(0)
        if ascending or "folder" in fields:
            levels += behind
        elif behind:
            fields["folder"] = ", ".join(behind)

"""Reading a location whose repository may stand at either end: "NSF: Rhodesia, box 2, Johnson Library".

Starts at the piece that gave it away (a box, a repository's name, a class of the Public Record Office) and
takes in the pieces to its left and right that belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .clauses import mended
from .dates import read_date
from .fields import convert
from .kinds import CITIES, LEAD, Kinds
from .path import DATED
from .pieces import YEARS

COLLECTION = re.compile(
    r"\b(?:[Pp]apers|[Ff]iles?|FILES?|[Rr]ecords|[Cc]ollections?|[Mm]anuscripts?|M[Ss][Ss]?|[Cc]orrespondence|Diar(?:y|ies)|"
    r"Nachla(?:ss|ß)|[Ff]onds?|Fund|Series|Office File|Manuscript Division|Special Collections|NSF|CF|WHCF|POF)\b"
)
DIARY = re.compile(r"\b(?:Diar(?:y|ies)|Journals?|Daybooks?)$")
COLLECTION_ALONE = re.compile(r"(?:Papers|Collection|Records|Files|MSS)[,.]?['’\"”]$")
DIVISION = re.compile(r"\b(?:Divisions?|Departments?|Collections?|Manuscripts?|Rare Books?|Section|Branch|Room|Unit)\b")
BRACKETED_NAME = re.compile(
    r"[(\[](?:hereafter|henceforth|hereinafter|)[ ,:]*(?:cited as |as )?[“\"]?[A-Z][\w.&-]{0,12}[”\"]?[)\]]$"
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
    declared: bool = False  # a collection that the work itself has given a short name
    marked: bool = False  # its file is known by a mark of any shape


class Reader(Kinds):
    """Reads locations among pieces."""

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
        if here.mark not in (",", ":", "", ".") or self._begins_another(first):
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

    def _begins_another(self, i: int) -> bool:
        """A repository that an "and" adds has its own files: "TNA, FO 371/1234, and NAA, A1838, 3034/10/1"."""
        return self.pieces[i].text.startswith("and ") and self.repository(i) != ""

    def _grouped(self, first: int, end: int) -> bool:
        """Whether a record group is among the pieces."""
        return any(name == "record_group" for j in range(first, end) for name, _ in self.typed(j) or ())

    def _quoted_folder(self, i: int) -> bool:
        """A folder's title between its box and the repository: "box 67, “May 1951,” HSTL"."""
        behind = i + 1 < len(self.pieces) and self.pieces[i + 1].mark in (",", "")
        before = self.typed(i - 1) if i else None
        return behind and any(n == "box" for n, _ in before or ()) and bool(self.repository(i + 1) or self.level(i + 1))

    def _joins_right(self, first: int, last: int, repository_last: bool) -> bool:
        piece = self.pieces[last + 1]
        i = last + 1
        if piece.mark not in (",", ":", "", ".", "-") or self._begins_another(i):
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
            named = max((j for j in range(first, i) if self.repository(j)), default=i)
            if not repository_last or not any(self.typed(j) for j in range(first, named)):
                return True
            # "711.23/2177, NARA, RG 59, box 3732": a record group goes with the repository that it stands behind
            return not self._grouped(first, named) and self._grouped(named + 1, i + 1)
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
        return self.level(i) and not self.is_item(i)

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
                printed = LEAD.sub("", mended(self.text[max(start, piece.start) : piece.end]))
                fields["repository"] = re.sub(r"(?<=[a-z])- (?=[a-z])", "", printed)
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
                found.declared = found.declared or text in self.declared
                found.collection = found.collection or found.declared or COLLECTION.search(text) is not None
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

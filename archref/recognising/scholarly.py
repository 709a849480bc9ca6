"""Citations in the scholars' order: the item first, the repository last.

Called where a sign of a location stands that the editions' order does not explain: a box, a repository's name
behind a comma, a class of the Public Record Office, an ibid. behind an item. Reads the location around the sign,
the items before it that stand or share in it, and gives each as one citation.
"""

from __future__ import annotations

import re
from typing import Any

from ..grammar import Grammar
from .clauses import Piece, mended
from .dates import read_date
from .fields import ascii_dashes
from .genres import split_genre
from .items import Item, read_items
from .locations import COLLECTION, Location, Reader
from .pieces import PIECE, pieces_of

BEFORE, AFTER = 700, 400  # characters on either side of a sign that are looked at
MOST_BEHIND = 5  # pieces of an item behind its location
MOST_PIECES = 12  # of one clause; more than any item has
MOST_CLAUSES = 8  # items that one location can serve

PERSONAL = re.compile(r"[Pp]apers|M[Ss][Ss]|Manuscripts|Collection|Archives?\b|Nachla")
NUMBERED = re.compile(r"[Nn]o\. ?\d+$")
PRINTED_PLACE = re.compile(r"\.?,? ?(?:[Dd]ocs?\.|[Dd]ocuments?|[Nn]os?\.|pp?\.|\d{1,2}:(?=\d)) ?\d")  # behind an ibid.
BOXED = frozenset(("box", "folder", "pages", "file_number", "volume"))
BARE_PAGES = re.compile(r"\d{1,4}[-–]\d{1,4}")
BARE_NUMBER = re.compile(r"\d{2,5}[A-Za-z]?")
Cited = tuple[int, int, dict[str, Any]]  # start, end, fields


def read_scholarly(
    text: str,
    low: int,
    sign: int,
    limit: int,
    grammar: Grammar,
    declared: dict[str, str],
    ibid: bool = False,
    behind: bool = False,
) -> list[Cited]:
    """The citations around the sign at `sign`, none before `low` or behind `limit`; empty where it is no location.

    `ibid`: the sign is an ibid. `behind`: a location ends just before the sign, of which it may name a further box.
    """
    low, limit = max(low, sign - BEFORE), min(limit, sign + AFTER)
    pieces = pieces_of(text, low, limit, sign)
    k = next((i for i, p in enumerate(pieces) if p.start <= sign < p.end), None)
    if k is None:
        return []
    reader = Reader(text, pieces, grammar, declared)
    if ibid:
        return _behind_items(text, pieces, k, reader)
    if not (reader.typed(k) or reader.repository(k) or (reader.level(k) and COLLECTION.search(pieces[k].text))):
        return []
    location = reader.read(k)
    if location is None:
        return []
    items = _items(text, pieces, location.first)
    if items and not _adjacent(text, items[-1], location):
        items = []
    own = items.pop() if items else None
    behind_it, last = _item_behind(text, pieces, location, reader) if own is None else (None, location.last)
    if not (_sure(location, own or behind_it) or (behind and location.typed)):
        return []
    item = own or behind_it
    fields = {**(item.fields if item else {}), **location.fields}
    if item is not None and "date" in item.fields:
        fields["date"] = item.fields["date"]
    start = own.start if own else location.start
    end = max(location.end, behind_it.end, pieces[last].end) if behind_it else location.end
    following = pieces[last + 1] if last + 1 < len(pieces) else None
    if own and location.known and following and following.mark == "," and BARE_PAGES.fullmatch(following.text):
        fields.setdefault("pages", [ascii_dashes(following.text)])
        end = following.end
    cited: list[Cited] = [(i.start, i.end, i.fields) for i in items]
    cited.append((start, end, fields))
    return cited + _further(reader, pieces, location)


def _item_behind(text: str, pieces: list[Piece], location: Location, reader: Reader) -> tuple[Item | None, int]:
    """The item of a location that goes down to it, and the last piece of both: "MAE, Amérique, vol. 576, Vane to MAE,
    12 March 1966". Of one without a repository the item must be followed by that, which the location then has."""
    first = end = location.last + 1
    none = None, location.last
    # "PREM 13/692, Vane to Colt, 29 July 1965" in a list of files
    heads = location.repository or (
        PIECE.fullmatch(location.fields.get("file_number", "")) is not None
        and location.first == location.last
        and (location.first == 0 or pieces[location.first].mark == ";")
    )
    if location.repository and not reader.repository(location.first):
        return none
    while end < len(pieces) and end - first < MOST_BEHIND and pieces[end].mark in (",", "", ":"):
        if (reader.typed(end) and not NUMBERED.match(pieces[end].text)) or reader.repository(end):
            break
        end += 1
    last = end - 1
    boxed: list[tuple[str, Any]] = []
    if location.repository and end > first:  # "…, Vane to Colt, 4 June 1891, box 301"
        while last + 1 < len(pieces) and pieces[last + 1].mark == "," and (typed := reader.typed(last + 1)):
            boxed += typed
            last += 1
    if last < end and end < len(pieces) and pieces[end].mark in (",", ""):
        if location.repository or reader.repository(end) != "known":
            return none  # an item of another location
        last = end
        while last + 1 < len(pieces) and reader.place(last, last + 1):
            last += 1
    elif not heads:
        return none
    items = read_items(text, pieces, first, end)
    if len(items) != 1 or text[location.end : items[0].start].strip(" ,:"):
        return none
    fields = items[0].fields
    told = "recipient" in fields or ("genre" in fields and len(fields) > 1) or ("title" in fields and "date" in fields)
    told = told or (fields.keys() == {"date"} and len(fields["date"]) == 10 and items[0].end == pieces[end - 1].end)
    if not told:
        return none
    for name, value in boxed if location.repository else ():
        if name in BOXED:
            location.fields.setdefault(name, value)
    if last >= end and not location.repository:
        location.fields["repository"] = mended(pieces[end].text)
        location.repository = location.known = True
    return items[0], last


def _further(reader: Reader, pieces: list[Piece], location: Location) -> list[Cited]:
    """ "VOC 6515, 6476, 6580", "Inventory 247: 22-2-1770, 1-3-1770": each number or date is a citation of its own."""
    cited: list[Cited] = []
    name = "date" if read_date(pieces[location.last].text) else "file_number"
    if name not in location.fields or location.fields.get("box") or location.marked:
        return cited
    for piece in pieces[location.last + 1 :]:
        words = piece.text.removeprefix("and ").strip()
        value = read_date(words) if name == "date" else words if BARE_NUMBER.fullmatch(words) else None
        if piece.mark not in (",", "and") or piece.kind or not value or words.startswith(("19", "20")):
            break
        cited.append((piece.end - len(words), piece.end, {name: value}))
    return cited


def _items(text: str, pieces: list[Piece], first: int) -> list[Item]:
    """The items of the clause before piece `first`, and of clauses before it that lead up to the same location."""
    if pieces[first].mark in (";", "\n"):
        return []
    found: list[Item] = []
    end = first
    for _ in range(MOST_CLAUSES):
        begin = _clause_start(pieces, end)
        clause = read_items(text, pieces, begin, end)
        # what stands before a semicolon belongs here only if it is an item, and one whose location has not been said
        if not clause or (found and not (clause[0].told and _whole(text, clause[-1], pieces[end - 1]))):
            break
        found = clause + found
        if begin == 0 or pieces[begin].mark not in (";", "in"):
            break
        end = begin
    return found


def _whole(text: str, item: Item, last: Piece) -> bool:
    """Whether the clause ends with the item: nothing that could be a location of its own."""
    return not text[item.end : last.end].strip(" ,_.")


def _clause_start(pieces: list[Piece], end: int) -> int:
    """The first piece of the clause that ends before piece `end`."""
    first = max(0, end - MOST_PIECES)
    for begin in range(end - 1, first, -1):
        mark = pieces[begin].mark
        if mark in (";", "in", "\n", "(") or (mark == "." and not _damaged_stop(pieces, begin)):
            return begin
    return first


def _damaged_stop(pieces: list[Piece], at: int) -> bool:
    """A full stop that machine reading made of a comma: before a title behind its genre, or before its date."""
    piece = pieces[at]
    if piece.kind == "quote":
        before = pieces[at - 1]
        return (
            not before.kind
            and len(before.text.split()) < 8
            and (before.text[-1:].isdigit() or split_genre(mended(before.text))[1] != "")
        )
    return read_date(piece.text) is not None or piece.text.replace("-", "").isdigit()


def _adjacent(text: str, item: Item, location: Location) -> bool:
    """Whether nothing but punctuation, a marking or a place parts the item from the location."""
    between = text[item.end : location.start]
    if between.rstrip().endswith(
        "("
    ):  # "A to B, 9 June 1891 (Gibson Papers)", but not a memorandum that a sentence names
        return "recipient" in item.fields and "genre" not in item.fields
    if ". " in between and any(c.isalnum() for c in between):
        return False  # a sentence has ended
    return ";" not in between and len(between) < 60


def _sure(location: Location, own: Item | None) -> bool:
    """Whether it cannot be mere prose: a repository that is known with something in it, or a box in something named."""
    fields = location.fields
    inside = location.typed or location.collection
    if (
        location.known
        and own is not None
        and own.told
        and ("date" in own.fields or "title" in own.fields or "genre" in own.fields)
    ):
        return inside or "date" in own.fields or "author" in own.fields
    if location.declared and own is not None and own.told:
        return True
    if location.repository and inside:
        # a university has press series and reports as well as papers
        return (
            location.typed
            or location.known
            or "niversity" not in fields["repository"]
            or PERSONAL.search(" ".join(fields.get("levels", ()))) is not None
        )
    if not location.typed:
        return False
    if "box" in fields or "folder" in fields:
        return bool(fields.get("levels")) or "record_group" in fields
    if "file_number" not in fields:
        return False
    return (own is not None and own.told) or PIECE.fullmatch(fields["file_number"]) is not None


def _behind_items(text: str, pieces: list[Piece], k: int, reader: Reader) -> list[Cited]:
    """ "Komer to Bundy, 2 November 1965, ibid.": the item has the location of the citation before."""
    if pieces[k].mark not in (",", "", ".") or PRINTED_PLACE.match(text, pieces[k].end):
        return []
    items = _items(text, pieces, k)
    if not items or not items[-1].fields.keys() & {"recipient", "title", "date"} or not items[-1].told:
        return []
    own = items.pop()
    between = [i for i in range(k) if pieces[i].start >= own.end]
    if len(between) > 3 or any(
        pieces[i].mark != "," or not (reader.level(i) or reader.typed(i)) or reader.repository(i) for i in between
    ):
        return []
    fields: dict[str, Any] = {**own.fields, "location_ibid": True}
    for i in between:  # "Vane to Colt, April 5, 1864, Letters Received, box 3, ibid."
        if typed := reader.typed(i):
            fields.update({n: v for n, v in typed if n in BOXED})
        else:
            fields.setdefault("levels", []).append(mended(pieces[i].text))
    end = pieces[k].end
    last = k
    while last + 1 < len(pieces) and pieces[last + 1].mark in (",", "") and (typed := reader.typed(last + 1)):
        last += 1
        if any(name == "pages" for name, _ in typed):
            return []  # of a printed source
        fields.update({n: v for n, v in typed if n not in ("level", "levels", "folio")})
        end = pieces[last].end
    if last == k and text[end : end + 1] == ".":
        end += 1
    return [*((i.start, i.end, i.fields) for i in items), (own.start, end, fields)]

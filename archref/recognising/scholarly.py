"""Citations in the scholars' order: the item first, the repository last.

Called where a sign of a location stands that the editions' order does not explain: a box, a repository's name
behind a comma, a class of the Public Record Office, an ibid. behind an item. Reads the location around the sign,
the items before it that stand or share in it, and gives each as one citation.
"""

from __future__ import annotations

from typing import Any

from ..grammar import Form, Grammar
from .clauses import Piece, cut
from .dates import read_date
from .items import Item, read_items
from .locations import Location, Reader

BEFORE, AFTER = 700, 400  # characters on either side of a sign that are looked at
MOST_CLAUSES = 8  # items that one location can serve

Cited = tuple[int, int, dict[str, Any]]  # start, end, fields


def read_scholarly(
    text: str, low: int, sign: int, limit: int, grammar: Grammar, declared: dict[str, str], ibid: bool = False
) -> list[Cited]:
    """The citations around the sign at `sign`, none before `low` or behind `limit`; empty where it is no location."""
    low, limit = max(low, sign - BEFORE), min(limit, sign + AFTER)
    pieces = merge_dates(cut(text, low, limit, sign))
    k = next((i for i, p in enumerate(pieces) if p.start <= sign < p.end), None)
    if k is None:
        return []
    reader = Reader(text, pieces, grammar, declared)
    if ibid:
        return _behind_items(text, pieces, k, reader)
    if not (reader.typed(k) or reader.repository(k)):
        return []
    location = reader.read(k)
    if location is None:
        return []
    items = _items(text, pieces, location.first, reader)
    own = items.pop() if items and _adjacent(text, items[-1], location) else None
    if not _sure(location, own):
        return []
    fields = {**(own.fields if own else {}), **location.fields}
    if own is not None and "date" in own.fields:
        fields["date"] = own.fields["date"]
    start = own.start if own else location.start
    cited: list[Cited] = [(i.start, i.end, i.fields) for i in items]
    cited.append((start, location.end, fields))
    return cited


def merge_dates(pieces: list[Piece]) -> list[Piece]:
    """ "Jan. 20, 1841" is one piece, though a comma stands in it."""
    merged: list[Piece] = []
    for piece in pieces:
        before = merged[-1] if merged else None
        if before is not None and piece.mark == "," and not piece.kind and not before.kind:
            day = before.text.removeprefix("dated ")
            if read_date(piece.text) and len(piece.text) < 6 and (read_date(day) or "").startswith("--"):
                before.end = piece.end
                before.text = f"{before.text}, {piece.text}"
                continue
        merged.append(piece)
    return merged


def _items(text: str, pieces: list[Piece], first: int, reader: Reader) -> list[Item]:
    """The items of the clause before piece `first`, and of clauses before it that lead up to the same location."""
    found: list[Item] = []
    end = first
    for _ in range(MOST_CLAUSES):
        begin = _clause_start(pieces, end)
        clause = read_items(text, pieces, begin, end)
        if found and not (clause and all(i.told or "date" in i.fields for i in clause) and clause[0].told):
            break
        if not clause:
            break
        found = clause + found
        if begin == 0 or pieces[begin].mark not in (";", "in", "and") or end - begin > 9:
            break
        end = begin
    return found


def _clause_start(pieces: list[Piece], end: int) -> int:
    """The first piece of the clause that ends before piece `end`."""
    begin = end
    while begin > 0:
        if begin < end and pieces[begin].mark in (";", "in", "\n", "("):
            return begin
        if begin < end and pieces[begin].mark == "." and not _damaged_stop(pieces, begin):
            return begin
        if begin == end and pieces[end].mark in (";", "in", "\n") if end < len(pieces) else False:
            return begin
        begin -= 1
    return 0


def _damaged_stop(pieces: list[Piece], at: int) -> bool:
    """A full stop that machine reading made of a comma: before a title behind its genre, or before its date."""
    piece = pieces[at]
    if piece.kind == "quote":
        before = pieces[at - 1]
        return not before.kind and len(before.text.split()) < 8 and (before.text[-1:].isdigit() or before.text.endswith(("Report", "Memorandum")))
    return read_date(piece.text) is not None or piece.text.replace("-", "").isdigit()


def _adjacent(text: str, item: Item, location: Location) -> bool:
    """Whether nothing but punctuation, a marking or a place parts the item from the location."""
    between = text[item.end : location.start]
    return ";" not in between and len(between) < 60


def _sure(location: Location, own: Item | None) -> bool:
    """Whether it cannot be mere prose: a repository that is known with something in it, or a box in something named."""
    fields = location.fields
    inside = location.typed or location.collection
    if location.known and (inside or (own is not None and own.told)):
        return True
    if location.repository and (inside and (location.typed or own is not None or location.collection)):
        return True
    if not location.typed:
        return False
    if "box" in fields or "folder" in fields:
        return bool(fields.get("levels")) or "record_group" in fields
    return "file_number" in fields and (own is not None and own.told)


def _behind_items(text: str, pieces: list[Piece], k: int, reader: Reader) -> list[Cited]:
    """ "Komer to Bundy, 2 November 1965, ibid.": the item has the location of the citation before."""
    if pieces[k].mark not in (",", "", "."):
        return []
    items = _items(text, pieces, k, reader)
    if not items or not items[-1].told or len(text[items[-1].end : pieces[k].start].strip(" ,_.")) > 0:
        return []
    own = items.pop()
    fields: dict[str, Any] = {**own.fields, "location_ibid": True}
    end = pieces[k].end
    last = k
    while last + 1 < len(pieces) and pieces[last + 1].mark in (",", "") and (typed := reader.typed(last + 1)):
        last += 1
        fields.update({n: v for n, v in typed if n not in ("level", "levels", "folio")})
        end = pieces[last].end
    if last == k and text[end : end + 1] == ".":
        end += 1
    return [*((i.start, i.end, i.fields) for i in items), (own.start, end, fields)]

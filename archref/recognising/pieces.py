"""The pieces of a stretch of a note as its location is read from them: dates whole, repository and file apart."""

from __future__ import annotations

import re

from .clauses import Piece, cut
from .dates import is_year, read_date
from .kinds import LEAD, SERIES

YEARS = re.compile(r"1[6-9]\d\d ?[-–] ?(?:\d\d){1,2}")
# class and piece of the Public Record Office, known wherever they stand
PIECE = re.compile(
    r"(?:ADM|AIR|AVIA|CAB|CO|DEFE|DO|FCO|FO|HO|KV|MEPO|PREM|WO) \d{1,3}/\d{1,6}(?:/\d{1,3})?|PRO 30/\d{1,3}/\d{1,4}|IOR/\S+"
)
PIECE_BEHIND = re.compile(rf"[a-z]+ in (?=(?:{PIECE.pattern})$)")  # "the minutes in CAB 23/25"
FILED = re.compile(
    r"(?:(?P<series>(?:[A-Z][\w.-]* ){1,4}Files?) |(?:[a-z]+ ){1,2}(?=file ))(?=(?:file )?\d{2,3}[A-Za-z]?\.\w{1,8}(?: [A-Z]\w+)?/\d)"
)
PART = re.compile(r"\((?:\d{1,2}|[IVX]+|(?:[IVX]+|1st|2nd|3rd|First|Second|Third) Instal+ments?|[Pp]art \w+)\)")
DAY_LEAD = re.compile(r"^(?:dated|(?:[\w.’'-]+ ){0,3}[Ee]ntr(?:y|ies) (?:for|of)) ")  # "Diary entry for May 3"
TITLED = re.compile(rf"(?:{SERIES.pattern}|(?!.* to )[A-ZÀ-Þ][^\d]*)$")


def pieces_of(text: str, start: int, end: int, within: int) -> list[Piece]:
    """The pieces of text[start:end]; a parenthesis that holds the offset `within` is opened."""
    return _parted(merge_dates(cut(text, start, end, within)))


def merge_dates(pieces: list[Piece]) -> list[Piece]:
    """ "Jan. 20, 1841" is one piece, though a comma stands in it."""
    merged: list[Piece] = []
    for piece in pieces:
        before = merged[-1] if merged else None
        if before is not None and piece.mark == "," and not piece.kind and not before.kind:
            day = DAY_LEAD.sub("", before.text)
            if is_year(piece.text) and (read_date(day) or "").startswith("--"):
                before.end = piece.end
                before.text = f"{before.text}, {piece.text}"
                continue
        merged.append(piece)
    return merged


def _parted(pieces: list[Piece]) -> list[Piece]:
    """ "TNA FO 371/1234" is a repository and its file; "Series, 1951–1954" is a title with its years."""
    from ..data import repository_abbreviations

    parted: list[Piece] = []
    for piece in pieces:
        lead = LEAD.match(piece.text)
        if lead is not None and not piece.kind and PIECE.fullmatch(piece.text, lead.end()):  # "See FO 371/1234"
            piece.start, piece.text = piece.start + lead.end(), piece.text[lead.end() :]
        elif piece.text.startswith("entry ") and read_date(day := DAY_LEAD.sub("", piece.text)):
            piece.start, piece.text = piece.end - len(day), day  # "Quill Diary, entry for 12 May 1931"
        filed = FILED.match(piece.text) if not piece.kind else None
        if filed is not None:  # "Central Decimal File 320.11/12-756", "decimal file 320.11/12-756"
            middle = piece.end - (len(piece.text) - filed.end())
            if filed["series"]:
                parted.append(Piece(piece.start, middle - 1, piece.mark, "", piece.text[: filed.end() - 1]))
                piece = Piece(middle, piece.end, "", "", piece.text[filed.end() :])
            else:
                piece.start, piece.text = middle, piece.text[filed.end() :]
        behind = PIECE_BEHIND.search(piece.text) if not piece.kind else None
        if behind is not None:
            middle = piece.start + behind.end()
            parted.append(Piece(piece.start, middle - 4, piece.mark, "", piece.text[: behind.end() - 4]))
            piece = Piece(middle, piece.end, "in", "", piece.text[behind.end() :])
        short, _, rest = piece.text.partition(" ")
        before = parted[-1] if parted else None
        if (
            not piece.kind
            and rest
            and not PIECE.fullmatch(piece.text)
            and any(c.isdigit() for c in rest)
            and short in repository_abbreviations()
        ):
            middle = piece.start + len(short)
            parted.append(Piece(piece.start, middle, piece.mark, "", short))
            parted.append(Piece(piece.end - len(rest), piece.end, "", "", rest))
        elif before is not None and piece.kind == "bracket" and not before.kind and PART.fullmatch(piece.text):
            before.end = piece.end  # "August 1957 (2)"
            before.text = f"{before.text} {piece.text}"
        elif (
            before is not None
            and piece.mark == ","
            and YEARS.fullmatch(piece.text)
            and not before.kind
            and TITLED.match(before.text)
        ):
            before.end = piece.end
            before.text = f"{before.text}, {piece.text}"
        else:
            parted.append(piece)
    return parted

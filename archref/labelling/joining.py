"""Readings that are one citation: an item and the place right behind it, a place that several items have, what an Ibid. means."""

from __future__ import annotations

from collections.abc import Iterable

from ..patterns import expression
from .division import SINGLE
from .spans import PLACE, Span

NUMBER = expression(r"(?:[.,]? ?(?:[Nn]o|[Nn]r|№)s?\.?)? ?(\d{1,6})(?![\d/.:-]*\d| [A-Z][a-z]{2})")  # behind a genre
BOTH_IN = expression(
    r"[;.,]? ?(?<!\w)(?:[Bb]oth|[Aa]ll|[Ee]ach|[Aa]lle|[Bb]eide|tous|tutti)(?: of (?:these|them))?(?: (?:are|is))? (?:in|from|at|dans)(?: the)? ?"
)
BEHIND = expression(
    r"(?:,? (?:attached|enclosed|filed) (?:as|to|with|in) [^;.()]{2,60})?[.,;:]? ?[(\[]?(?:(?:[Cc]opy |[Oo]riginal )?(?:in|at|from) |held (?:at|in) )?(?:the )?"
)  # a place behind its item
ITEM = frozenset(("author", "recipient", "title", "date"))
PAPER = ITEM | {"genre", "pages"}
WRITTEN = frozenset(("author", "recipient", "genre"))
MESSAGE = expression(r"(?:[Tt]elegrams?|[Tt]els?\.|[Cc]ables?|[Aa]irgrams?) (?:[Nn]os?\. ?)?[A-Z]{0,2}[–-]?\d")
REGISTERED = expression(r"[A-Z]{1,2} ?\d{1,6}/\d{1,6}/[A-Z]?\d{1,3}")
HOUSE_BEHIND = expression(r"[;.,] (?:the )?")  # between a record group and the archive that it is of
ATTACHED = expression(r",? (?:attached|enclosed|filed) (?:as|to|with|in) [^;.()]{2,60}, (?:the )?")
LETTER = frozenset(("author", "recipient", "date", "genre"))
PRINTED_IN = expression(r",? (?:(?:re)?printed )?in |[,.] (?:in )?")
ADDRESSED = expression(r"[^,;:]{2,40} to [^,;:]{2,40}")
BESIDE = (", ", "., ", " ", ". ")  # between an ibid. and what is meant of it


def with_their_place(text: str, spans: Iterable[Span]) -> list[Span]:
    """ "…; C to D, 2 May; both in box 3, LC": the place that several items have is part of the last of them, and so is one
    in brackets behind a single item: "A to B, 1 May. (LC, box 3)"."""
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if (
            before is not None
            and span.type == "other"
            and before.type == "ibid"
            and text[before.end : span.start] in BESIDE
        ):
            before.end = span.end  # "Ibid., footnote 3" is one
            continue
        if before is not None and _is_printed_letter(text, before, span):
            joined[-1] = _letter_in_print(text, before, span)
            continue
        if before is not None and before.type == "published" and span.type == "archival":
            _letter_attached(text, before, span)
        if before is not None and _is_registered(text, before, span):
            before.end = span.end  # the number of a paper in its file has no field
            continue
        if (
            before is not None
            and span.type == before.type == "archival"
            and not any(name in ITEM for _, _, name in span.fields)
            and (
                BOTH_IN.fullmatch(text, before.end, span.start)
                or _holds_its_place(text, before, span)
                or _is_its_house(text, before, span)
            )
        ):
            opened = text[before.end : span.start].count("(") + text[before.end : span.start].count("[")
            before.end = span.end + opened
            before.fields += span.fields
            before.field_sure += span.field_sure
            before.sure = min(before.sure, span.sure)
        else:
            joined.append(span)
    return joined


def _is_printed_letter(text: str, letter: Span, work: Span) -> bool:
    """ "Vane to Colt, Nov. 9, 1814. Harbour Memoirs, ii. 187": a letter of which no place is told, but the work that prints it."""
    if letter.type != "archival" or work.type != "published":
        return False
    names, printed = ({name for _, _, name in span.fields} for span in (letter, work))
    return (
        names <= LETTER
        and {"author", "recipient"} <= names
        and "title" in printed
        and bool(printed & {"pages", "volume"})
        and "date" not in names & printed
        and PRINTED_IN.fullmatch(text, letter.end, work.start) is not None
    )


def _letter_in_print(text: str, letter: Span, work: Span) -> Span:
    """The work, from the letter on: with the letter's day, and its writer where the work names no editor behind "in"."""
    found = Span(letter.start, work.end, "published", sure=min(letter.sure, work.sure))
    edited = " in " in text[letter.end : work.start] and any(name == "author" for _, _, name in work.fields)
    for span in (letter, work):
        for (start, end, name), sure in zip(span.fields, span.field_sure, strict=True):
            if name == "author" and edited != (span is work) or name == "recipient":
                continue
            found.fields.append((start, end, name))
            found.field_sure.append(sure)
    return found


def _letter_attached(text: str, letter: Span, place: Span) -> None:
    """ "Vane to Colt, May 3, 1961, p. 5 attached as Tab 5, Department of State, Lot 96 D 29": a letter is no printed work."""
    if not ATTACHED.fullmatch(text, letter.end, place.start):
        return
    for i, (start, end, name) in enumerate(letter.fields):
        if name in ("title", "author") and ADDRESSED.fullmatch(text, start, end):
            letter.type, letter.fields[i] = "archival", (start, end, "author")
            return


def _holds_its_place(text: str, item: Span, place: Span) -> bool:
    """Whether a place is where the item right before it is kept, which names none itself, or not the archive: "A to B,
    1 May, file 763.72. (LC, RG 59)"."""
    names, behind = ({name for _, _, name in span.fields} for span in (item, place))
    return (
        bool(names & (WRITTEN | {"title"}))
        and not _is_message(text, item)
        and (
            names <= PAPER
            or ("repository" in names) != ("repository" in behind)
            and ";" not in text[item.end : place.start]
        )
        and names.isdisjoint(behind & SINGLE)
        and (text[place.end : place.end + 1] in (")", "]") or text[item.end : place.start].count("(") == 0)
        and BEHIND.fullmatch(text, item.end, place.start) is not None
    )


def _is_registered(text: str, paper: Span, number: Span) -> bool:
    """ "FO 371/23456, C 123/45/18": behind the number of its file the one under which a paper was registered."""
    return (
        paper.type == number.type == "archival"
        and [name for _, _, name in number.fields] == ["file_number"]
        and text[paper.end : number.start] == ", "
        and bool(paper.fields)
        and paper.fields[-1][1:] == (paper.end, "file_number")
        and REGISTERED.fullmatch(text, number.start, number.end) is not None
    )


def _is_its_house(text: str, place: Span, house: Span) -> bool:
    """ "Record Group 94; National Archives, Washington": an archive alone, right behind a place that names none."""
    names = {name for _, _, name in place.fields}
    return (
        {name for _, _, name in house.fields} == {"repository"}
        and bool(names & (PLACE - {"file_number"}))
        and "repository" not in names
        and HOUSE_BEHIND.fullmatch(text, place.end, house.start) is not None
    )


def _is_message(text: str, item: Span) -> bool:
    """ "Telegram 44 to Lima": a message by its number, which is a citation of its own."""
    numbered = number_of(text, item) is not None or MESSAGE.match(text, item.start, item.end) is not None
    return numbered and not any(name == "author" for _, _, name in item.fields)


def number_of(text: str, span: Span) -> dict[str, str] | None:
    """The number of a message, which stands behind its genre and has no field: it goes to the record alone."""
    for _, end, name in span.fields:
        if name == "genre" and span.type == "archival":
            m = NUMBER.match(text, end, span.end)
            return {"number": m[1]} if m else None
    return None

"""Conditions that a form names by its `context`: what must stand around it to be a citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..data import post_names
from ..identifiers.address import read_address
from ..patterns import expression
from .series_contexts import (
    A_BODY,
    SPOKEN_BACK,
    SPOKEN_OF,
    YEARLIKE,
    behind_volume,
    document,
    further_volume,
    known_title,
    known_volume,
    page,
    page_of_a_work,
    part_alone,
    part_behind,
    volume_alone,
    volume_named,
    volume_with_title,
)
from .words_of_other_trades import (
    files_line,
    is_the_own_number,
    neighbour,
    numbered_message,
    same_place,
    surname,
    told_files,
    un_symbol,
)

if TYPE_CHECKING:
    from .scan import Scan

COUNTS = expression(r" (?!and\b|to\b|of\b)[a-z]")
FILE_BESIDE = expression(r"\b(?:CAB|PREM|DEFE|FO|CO) ?\d{1,3}/\d|\bibid", re.IGNORECASE)
UNIT_AFTER = expression(
    r"[ -](?:men|people|persons|troops|tons|dollars|miles|percent|per cent|votes|times|copies|letters|pages|officers|a\.m|p\.m|hours|years|days|Olympics)\b"
)
STATUTE = expression(r",? (?:\()?(?:approved|\d{1,3} Stat\.|enacted|signed)")
OF_CONGRESS = expression(
    r"\b(?:[Bb]ills?|Acts?|Congress|Cong\.|Senate|Senators?|H\. ?R\.|P\. ?L\.|Public Law|[Aa]mend(?:ments?|ed|ing)|[Ll]egislat\w+)(?!\w)"
)
EDITED = expression(r", (?:eds?\.|edited by|trans\.|translated by) [A-Z]")
BODY_S_VOLUME = expression(rf"{A_BODY}, (?=[Vv]ol)")
EDITORS = expression(r"(?:\beds?\.|\bedited by|\btrans\.|\btranslated by) (?:[A-Z][\w.’'-]* (?:and )?){0,4}$")


def alone(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A subject-numeric file without its repository: between parentheses, or behind a location."""
    before = scan.text[max(0, begin - 2) : begin]
    gap = scan.text[scan.last_end : begin] if begin - scan.last_end <= 6 else "…"
    behind = bool(scan.found) and "file_number" in scan.found[-1].fields and gap in (" and ", ", and ", ", ", "; ")
    if before.endswith("(") or behind:
        rest = scan.text[begin : begin + 60]
        return re.match(r"[A-Z]+ \d|[A-Z]+ [A-Z]{2,}", rest) is not None
    return False


def post(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "State 216300": a post and a number that is no year and counts nothing."""
    assert m is not None
    if m["from"] not in post_names():
        return False
    number = (m["numbers"] or "").split(",")[0].split(" ")[0]
    if scan.text[max(0, begin - 4) : begin] == " to ":  # "Lima to State 447" names the sender before
        return False
    if len(number) < 3 or YEARLIKE.match(number) or UNIT_AFTER.match(scan.text, m.end()):
        return False
    return scan.text[m.end() : m.end() + 1] in ("", ".", ",", ";", ":", ")", "]", " ", "\n", "’")


def of_a_post(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Paris telegram No. 455", and not "Addressed to Paris telegram No. 455", which is the text's own number."""
    assert m is not None
    return m["from"] in post_names() and not is_the_own_number(scan.text, begin)


def cabled_post(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "LONDON'S 1877": a post in capitals."""
    assert m is not None
    return scan.text[begin : m.start()].title() in post_names()


def cabinet_paper(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A paper by its mark alone, and not beside the file that it lies in, of which it is a part."""
    assert m is not None
    if m["identifier"][2] == " " and COUNTS.match(scan.text, m.end()):
        return False  # "D. (52) 4 hours"
    low = max(scan.text.rfind("\n", 0, begin) + 1, begin - 120)
    return FILE_BESIDE.search(scan.text, low, min(len(scan.text), m.end() + 60)) is None


def book(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A title with a page behind it, not the tail of a citation already read, nor the names of its editors."""
    assert m is not None
    if EDITORS.search(scan.text, max(0, begin - 60), begin) or (
        form.name == "book-of-a-publisher" and EDITED.search(scan.text, begin, m.start())
    ):
        return False
    body = BODY_S_VOLUME.match(scan.text, begin, m.start())
    if body is not None and SPOKEN_OF.search(scan.text, max(0, begin - SPOKEN_BACK), body.end()):
        return False
    return begin > scan.last_end or not scan.found


def short_title(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """ "Mitchell, Rule of Experts, 44": in notes, or in a text that is one note or a list of them."""
    return begin >= scan.body_end or scan.body_end == len(scan.text)


def own_clause(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A law's number that is cited, "(P.L. 665)", "see P.L. 91", and not one that the sentence talks about."""
    assert m is not None
    before = scan.text[max(0, begin - 8) : begin]
    if before.endswith(("(", "; ", "see ", "See ")):
        return True
    return STATUTE.match(scan.text, m.end()) is not None


def of_congress(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A bill where Congress or its work is spoken of nearby: "S." alone is a page, a section, a name."""
    assert m is not None
    return OF_CONGRESS.search(scan.text, max(0, begin - 160), m.end() + 80) is not None


def behind_published(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A further issue of the periodical just cited, or a further volume of the work."""
    if not scan.found or scan.found[-1].type not in ("published", "ibid"):
        return False
    return scan.text[scan.last_end : begin] in (" and ", ", and ", "; ", "; and ")


def behind_location(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """A further box of the location just read: "Box 3, Folder 1; and Box 8, Folder 2"."""
    if not scan.found or scan.found[-1].type not in ("archival", "ibid"):
        return False
    return scan.text[scan.last_end : begin] in (" and ", ", and ", "; ", "; and ")


def in_a_note(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """In the notes, or in a text without any: a box in a document's body is a box."""
    before = scan.text[max(0, begin - 6) : begin]
    return (begin >= scan.body_end or scan.body_end == len(scan.text)) and before.endswith((", ", "(", "; ", "Ibid. "))


def address(scan: Scan, form: Any, begin: int, m: re.Match[str] | None) -> bool:
    """An address whose end can be told."""
    assert m is not None
    return read_address(scan.text, m.start()) == ("".join((m["identifier"] or "").split()), m.end())


CONTEXTS: dict[str, Callable[[Scan, Any, int, re.Match[str] | None], bool]] = {
    "document": document,
    "neighbour": neighbour,
    "page": page,
    "page-of-a-work": page_of_a_work,
    "volume-alone": volume_alone,
    "volume-named": volume_named,
    "volume-with-title": volume_with_title,
    "part-alone": part_alone,
    "part-behind": part_behind,
    "known-title": known_title,
    "known-volume": known_volume,
    "alone": alone,
    "behind-volume": behind_volume,
    "post": post,
    "of-a-post": of_a_post,
    "cabled-post": cabled_post,
    "cabinet-paper": cabinet_paper,
    "book": book,
    "short-title": short_title,
    "own-clause": own_clause,
    "of-congress": of_congress,
    "surname": surname,
    "behind-published": behind_published,
    "further-volume": further_volume,
    "behind-location": behind_location,
    "in-a-note": in_a_note,
    "address": address,
    "same-place": same_place,
    "un-symbol": un_symbol,
    "files-line": files_line,
    "numbered-message": numbered_message,
    "told-files": told_files,
}

"""What reads like a citation and is none: a list, a person, a day, a neighbour of the text itself."""

from __future__ import annotations

from ..patterns import expression
from .candidates import FoundCitation
from .grants import is_number_of_a_grant
from .index_pages import is_of_an_index
from .printed_by_programs import is_a_domain, is_a_list_of_addresses, is_a_moment, is_on_a_disk, stands_in_a_program
from .words_of_other_trades import (
    SORT_OF_PAPERS,
    is_item_of_a_list,
    is_list_of_names,
    is_of_another_trade,
    is_signed_minute,
    is_somebody,
    is_the_own_number,
)

PLACES = frozenset(("repository", "levels", "record_group", "box"))
ADDRESS = frozenset(("identifier",))
SHARE, HOUR = expression(r"\b0\.\d{3,}"), expression(r"\b\d{1,2}/\d{4}Z\b")
EQUALS = expression(r" = -?\d")
SHARED = frozenset(("date", "pages"))  # which alone say nothing but of a paper in a place cited beside it
NAMES = frozenset(("author", "title", "volume"))  # fields that are all that is seen in a list of contributors


def is_no_paper(text: str, found: FoundCitation, only: bool) -> bool:
    """Whether what reads like a citation is a list, a person, a day; `only`: the text cites no other paper."""
    if found.form.own:
        return False
    if found.type == "archival" and not found.fields.keys() & PLACES and is_the_own_number(text, found.start):
        return True
    if found.type != "ibid" and stands_in_a_program(text, found.start, found.end):
        return True
    if found.type == "published":
        words = text[found.start : found.end]
        if found.fields.keys() <= ADDRESS and is_a_list_of_addresses(words):
            return True
        if is_item_of_a_list(text, found.start, found.fields):
            return True
        return (found.fields.keys() <= NAMES and is_list_of_names(words)) or is_a_moment(words)
    if found.type == "ibid":
        return is_a_domain(text[found.start : found.end])
    if is_on_a_disk(str(found.fields.get("folder", ""))):
        return True
    if found.fields.keys() == {"levels"} and all(map(SORT_OF_PAPERS.fullmatch, found.fields["levels"])):
        return True
    number = str(found.fields.get("file_number", ""))
    if HOUR.search(number) or ("repository" not in found.fields and SHARE.search(number)):
        return True  # "VALID AT 12/2400Z MAY", "F 9278 0.332748"
    if found.fields.keys() == {"file_number"} and EQUALS.search(str(found.fields["file_number"])):
        return True  # "1 SHO = 0.397 gallons"; behind the name of its archive "Loc. 4 = 12" is two numbers of one file
    if found.type == "archival" and (found.fields.keys() == {"author"} or (only and found.fields.keys() <= SHARED)):
        return True  # "Raoul Vane, president of the union"; "P.L. 665", "on 3 May 1961" beside no paper
    words = text[found.start : found.end]
    if found.type != "archival":
        return False
    return (
        is_of_another_trade(words)
        or is_number_of_a_grant(text, found.start, found.end)
        or is_of_an_index(words, found.fields)
        or is_somebody(words, found.fields)
        or is_signed_minute(words)
    )


def points_within(found: FoundCitation) -> bool:
    """A footnote or a neighbour of the text itself, which a text without notes and documents has not: "the infra"."""
    return found.type == "document" and found.fields.keys() <= {"word", "footnotes", "direction"}

"""Whose a work is that says only that its author is the one before: inferred from the work before, and marked so.

"Id., La diplomazia del sale", "———. 1991. Salt." What is between the two is no more than the end of one note or entry and the
beginning of the next: where something was not read between them, nobody can tell who is meant.
"""

from __future__ import annotations

from ..around import line_start
from ..labelling.reference_lists import HEAD
from ..labelling.same_author import DASHED, begins_with_an_author_before, stands_for_an_author
from ..patterns import expression
from .model import DraftCitation, LinkedDocument, author_of

# from the end of a work to the next: a few words behind it, a note's number, "see also"
LOOKED_BACK = 12  # lines above an entry in which the one with its author is looked for
BETWEEN = expression(r"[^;\n]{0,60};?[^;\n]{0,60}|[^;\n]{0,100}\n\s*[\[(]?(?:\d{1,4}[.)\]]{0,2}\s)?[^;\n]{0,30}")


def infer_authors(linked: LinkedDocument) -> None:
    """Put the author of the work before beside the fields of works that stand for him, with the reason; no such word stays an
    author. Linear."""
    text = linked.clean.text
    before: DraftCitation | None = None
    end = 0
    for citation in linked.citations:
        if citation.type == "ibid":  # of the work before
            end = citation.to
            continue
        printed = str(citation.fields.get("author", ""))
        if citation.type == "published" and (
            stands_for_an_author(printed) or (not printed and begins_with_an_author_before(text, citation.at))
        ):
            citation.fields.pop("author", None)
            near = before is not None and BETWEEN.fullmatch(text, end, max(end, citation.at))
            author = (author_of(before) if before is not None and near else "") or _in_the_list(text, citation.at)
            if author:
                words = printed or "the dash"
                why = f"{words} stands for the author of the work before it"
                citation.inferred["author"] = {"value": author, "from": "before", "why": why}
        before = citation if citation.type == "published" else None
        end = citation.to


def _in_the_list(text: str, at: int) -> str:
    """The author of the entry above, of a list whose entries begin flush and go on indented; those of dashes are his too."""
    start = line_start(text, at)
    if DASHED.match(text, start) is None or text[start:at].strip():
        return ""
    for _ in range(LOOKED_BACK):
        if not start:
            break
        start = line_start(text, start - 1)
        if text[start : start + 1].isspace() or DASHED.match(text, start):
            continue
        head = HEAD.match(text, start)
        return head["authors"] if head is not None else ""
    return ""

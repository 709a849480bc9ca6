"""What of a result a command keeps while the other files are read: no more than its output is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..linking.model import DraftCitation
    from ..result import Result


def all_of_it(result: Result) -> Result:
    """All, with the file that the document was read from."""
    return result


def its_text(result: Result) -> Result:
    """The document and what it cites, without the way back to its file."""
    return _with(result, result.text, origin=None)


def its_sources(result: Result) -> Result:
    """The records of what it cites, without the text: of a citation its record, and where the message that it cites is
    kept."""
    nothing = {"notes": [], "markers": [], "pages": [], "headings": [], "cuts": (), "body_end": 0, "title_span": None}
    return _with(result, "", origin=None, remarks=[], **nothing)


def _with(result: Result, text: str, **changed: object) -> Result:
    from ..document import clean
    from ..linking.model import LinkedDocument
    from ..result import Result

    linked = result.linked
    document = replace(linked.document, text=text, **changed)  # type: ignore[arg-type]
    if text:
        return Result(text, replace(linked, document=document), result.records, result.source)
    return Result("", LinkedDocument(document, clean(document), 0, _bare(linked.citations)), result.records)


def _bare(citations: list[DraftCitation]) -> list[DraftCitation]:
    from ..linking.model import DraftCitation

    bare = {id(c): DraftCitation(c.id, 0, 0, 0, 0, c.type, {}, c.form, record=c.record) for c in citations}
    for c in citations:
        if c.location is not None:  # of an earlier document it is none of those that a list leaves out
            bare[id(c)].location = bare.get(id(c.location))
    return list(bare.values())

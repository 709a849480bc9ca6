"""What of a result a command keeps while the other files are read: no more than its output is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..result import Result


def all_of_it(result: Result) -> Result:
    """All, with the file that the document was read from."""
    return result


def its_text(result: Result) -> Result:
    """The document and what it cites, without the way back to its file."""
    return _with(result, result.text, origin=None)


def its_sources(result: Result) -> Result:
    """What it cites and the records of it, without the text."""
    nothing = {"notes": [], "markers": [], "pages": [], "headings": [], "cuts": (), "body_end": 0, "title_span": None}
    return _with(result, "", origin=None, remarks=[], **nothing)


def _with(result: Result, text: str, **changed: object) -> Result:
    from ..document import clean
    from ..linking.model import Linked
    from ..result import Result

    linked = result.linked
    document = replace(linked.document, text=text, **changed)  # type: ignore[arg-type]
    if text:
        kept = replace(linked, document=document)
    else:
        kept = Linked(document, clean(document), 0, linked.citations)
    return Result(text, kept, result.records, result.source)

"""What can be done at a place: mend a finding, write an Ibid. out, copy a source in a format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lsprotocol.types import TextEdit

from ..checking.fixing import changes
from ..checking.model import Finding
from ..linking.model import DraftCitation
from .manuscript import LocatedThing, OpenManuscript

FORMATS = {"csl-json": "CSL-JSON", "bibtex": "BibTeX", "note": "a note"}


class Mend(NamedTuple):
    """A change of the file, and the finding that it mends."""

    title: str
    edits: list[TextEdit]
    finding: Finding | None
    sure: bool


def mends(m: OpenManuscript, start: int, end: int) -> Iterator[Mend]:
    """The ways to mend what is found between two offsets of the file."""
    for finding in m.findings:
        first, last = m.span(finding.document, finding.start, finding.end)
        if last < start or first > end:
            continue
        for fix in finding.fixes:
            made = changes(fix, m.documents[finding.document])
            if made:
                before = len(m.text) - len(m.source.text)
                edits = [TextEdit(m.lines.range(c.start + before, c.end + before), c.text) for c in made]
                yield Mend(_title(fix.title), edits, finding, fix.sure)


def _title(words: str) -> str:
    return words[0].upper() + words[1:]


def written_out(m: OpenManuscript, start: int, end: int) -> Iterator[Mend]:
    """An Ibid. whose meaning is sure, written out; what it adds stays behind it."""
    for s in m.citations:
        if s.end < start or s.start > end or not isinstance(s.thing, DraftCitation):
            continue
        citation = s.thing
        before = citation.antecedent
        while before is not None and before.type == "ibid" and before.fields.keys() <= {"antecedent"}:
            before = before.antecedent
        if citation.type != "ibid" or before is None or before.type == "ibid":
            continue
        meant = m.of(before.id)
        if meant is None or citation.fields.keys() - {"antecedent", "pages"}:
            continue
        words = m.text[meant.start : meant.end].rstrip(".")
        if "pages" in citation.fields:
            said = m.words(s)
            tail = said[said.find(",") :] if "," in said else ""
            pages = (before.fields.get("pages") or [""])[0]
            if not tail or (
                pages and not words.endswith(str(pages)) and not words.endswith(str(pages).replace("-", "–"))
            ):
                continue
            words = words[: len(words) - len(str(pages))].rstrip(" ,") + tail if pages else words + tail
        yield Mend("Write the Ibid. out", [TextEdit(m.lines.range(s.start, s.end), words)], None, False)


def cited_between(m: OpenManuscript, start: int, end: int) -> LocatedThing | None:
    """The source that stands between two offsets, where there is one with a record."""
    s = m.at(m.citations, start)
    return s if s is not None and isinstance(s.thing, DraftCitation) and s.thing.record else None


def exported(m: OpenManuscript, record: str, form: str, style: str = "chicago-notes-bibliography") -> str:
    """A source in a format of FORMATS; "" where there is none. Raises StyleError for a style that there is not."""
    item = next((r.csl for result in m.results for r in result.records if r.id == record), None)
    if item is None:
        return ""
    if form == "note":
        from ..csl import render

        return "\n".join(render([item], [{"note": 1, "cites": [{"id": item["id"]}]}], style).notes)
    from ..export import write

    return write([item], form)

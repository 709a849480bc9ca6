"""An Ibid. before which nothing that fits is cited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedDocument, CheckedWork

HEAD = Named("ARC202", "ibid-without-antecedent", "error")


def lone(work: CheckedWork) -> Iterator[tuple[CheckedDocument, int, int, str, CheckedCitation | None]]:
    """Each Ibid. that stands for nothing: (part, start, end, what is said of it, the citation before it)."""
    told = [sorted((d for d in p.result.linked.diagnostics if d["code"] == HEAD.name), key=_start) for p in work.parts]
    before: CheckedCitation | None = None
    for c in work.cited:
        part, citation = c.part, c.citation
        if part.is_listed(citation):
            continue
        none = citation.antecedent is None or part.is_listed(citation.antecedent)
        here = told[part.index]
        first = bisect_left(here, citation.start, key=_start)
        said = here[first] if first < len(here) and _start(here[first]) < citation.end else None
        if citation.named == ():
            pass  # an "op. cit." of a work that was not cited, which is no Ibid.
        elif said is not None:
            yield part, said["start"], said["end"], said["message"], before
        elif citation.type == "ibid" and none and not citation.candidates and before is None:
            if len(part.notes) > 1:  # a note handed in alone follows on others
                yield part, citation.start, citation.end, "nothing is cited before this Ibid.", None
        before = c


def _start(diagnostic: Mapping[str, Any]) -> int:
    return int(diagnostic["start"])


def find(work: CheckedWork) -> Iterator[Finding]:
    for part, start, end, said, before in lone(work):
        if part.document.note_at(start) < 0:
            continue  # in running text only what is sure is read, and the source before it may be none of that
        if before is None or before.citation.type != "unrecognised":
            severity = "warning" if before is not None or part.edition else None
            yield HEAD.at(part, start, end, f"{said}; name the source", severity=severity)


RULE = HEAD.rule(
    find,
    what="An Ibid. has nothing before it that it could stand for.",
    why="A note was moved or deleted, and the Ibid. that followed it was left behind.",
    mend="Name the source.",
    finds={
        manuscript("Ibid.", "Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library."): "Ibid.",
        manuscript("The author thanks Mary Vane.", "Ibid., 34.", "Quill, *Cold Winds*, 34."): "Ibid., 34",
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Ibid., box 7."): "Ibid., box 7",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Ibid."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Ibid., 36."),
        "Ibid., box 7.",
    ),
)

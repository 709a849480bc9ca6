"""An Ibid. that may stand for one source or another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...linking.model import DraftCitation
from ..model import Edit, Finding, Fix, Named, manuscript
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC201", "ambiguous-ibid", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        for said in part.result.linked.diagnostics:
            if said["code"] != HEAD.name:
                continue
            citation = undecided(part, said["start"])
            if citation is None or citation.named is None:
                yield HEAD.at(part, said["start"], said["end"], said["message"], *_written_out(part, said, citation))


def undecided(part: CheckedDocument, start: int) -> DraftCitation | None:
    """The citation at a place that has more than one meaning."""
    return next((c for c in part.citations if c.candidates and c.start <= start < c.end), None)


def _written_out(part: CheckedDocument, said: dict[str, Any], citation: DraftCitation | None) -> Iterator[Fix]:
    """The full form of each source that it may stand for: offered, since the author alone knows."""
    for candidate in citation.candidates if citation is not None else ():
        words = part.said(candidate)
        yield Fix(f"write out “{words}”", (Edit(said["start"], said["end"], words.rstrip(".")),))


RULE = HEAD.rule(
    find,
    what="An Ibid. may stand for one of several sources.",
    why="After a note that cites two places in one breath the reader cannot tell which of them “Ibid.” means.",
    mend="Name the source again. An editor offers the full form of each; it is never set in by --fix.",
    finds={
        manuscript("Copies are in the Quill Papers, box 3, Carter Library, and in the Vane Papers, box 9, Ford Library.", "Ibid."): "Ibid.",
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library, and Colt to Vane, 5 March 1965, box 9, Vane Papers, Ford Library.", "Ibid."): "Ibid.",
        manuscript("Copies are in the Strand Papers, box 4, Johnson Library, and in the Vane Papers, box 5, Johnson Library.", "Ibid."): "Ibid.",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Ibid."),
        manuscript("Quill Papers, box 3, Carter Library; Vane Papers, box 9, Ford Library.", "Vane Papers, box 9, Ford Library."),
        manuscript("Quill, *Cold Winds*, 34.", "Ibid., 36.", "Ibid."),
    ),
)  # fmt: skip

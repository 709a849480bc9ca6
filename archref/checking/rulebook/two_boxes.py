"""One paper cited from two boxes."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..papers import compatible, date, genre, groups, levels, odd_ones, of_papers, plain, who
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC302", "two-boxes", "warning")


def differing(work: CheckedWork, name: str, *but: str) -> Iterator[tuple[CheckedCitation, CheckedCitation]]:
    """Citations of one paper, of one collection, that differ in a field: the odd one and one that it contradicts."""
    papers = (c for c in of_papers(work) if date(c) and c.fields.get(name) and levels(c))
    for group in groups(papers, lambda c: (*who(c), genre(c), date(c), levels(c))):
        for c, other in odd_ones(group, lambda c: plain(c.fields[name])):
            if compatible(c, other, name, *but):
                yield c, other


def find(work: CheckedWork) -> Iterator[Finding]:
    for c, other in differing(work, "box", "folder"):
        message = f"box {c.fields['box']} here and box {other.fields['box']} in {other.where()} for one paper of {date(c)}; compare the original"
        yield HEAD.at(c.part, *c.place("box"), message)


_LETTER = "Vane to Colt, 3 March 1978, box {}, Quill Papers, Carter Library."

RULE = HEAD.rule(
    find,
    what="One paper is cited from two boxes of a collection.",
    why="One of the boxes is a slip of the pen, or the collection was arranged anew between two visits.",
    mend="Compare both notes with your copy of the paper.",
    finds={
        manuscript(_LETTER.format(12), _LETTER.format(13)): "13",
        manuscript("Vane to Colt, 3 March 1965, box 12, Quill Papers, Lyndon B. Johnson Library.", "Vane to Colt, 3 March 1965, box 13, Quill Papers, LBJL."): "13",
        manuscript(_LETTER.format(12), _LETTER.format(21), "Ibid.", _LETTER.format(12)): "21",
        manuscript(
            "“The Harvest,” 3 March 1978, box 4, Vane Papers, Ford Library.", "“The Harvest,” 3 March 1978, box 40, Vane Papers, Ford Library."
        ): "40",
    },
    silent=(
        manuscript(_LETTER.format(12), _LETTER.format(12)),
        manuscript(_LETTER.format(12), "Vane to Colt, 4 March 1978, box 13, Quill Papers, Carter Library."),
        manuscript(_LETTER.format(12), "Vane to Colt, 3 March 1978, box 5, Colt Papers, Ford Library."),
    ),
)  # fmt: skip

"""An Ibid. behind a source that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedDocument, CheckedWork
from .ibid_without_antecedent import lone

HEAD = Named("ARC203", "ibid-after-unread", "info")
WORD = expression(r"[^\W\d_]{3}")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part, start, end, _, before in lone(work):
        if before is not None and before.citation.type == "unrecognised" and not _spoken_of(part, start, before):
            message = f"this Ibid. follows “{before.words()}”, which could not be read; write that source out, or name it here"
            yield HEAD.at(part, start, end, message)


def _spoken_of(part: CheckedDocument, ibid: int, before: CheckedCitation) -> bool:
    """Whether what was not read is what the note speaks of and says where to find: "his message of 10 January; for text,
    see ibid." stands for the source of an earlier note."""
    note = part.document.note_at(ibid)
    if before.part is not part or note < 0 or part.document.note_at(before.citation.start) != note:
        return False
    return WORD.search(part.text, before.citation.end, ibid) is not None


RULE = HEAD.rule(
    find,
    what="An Ibid. follows something that looks like a source and could not be read.",
    why="What the Ibid. stands for is then not known: archref does not pass over the unread source to the one before it.",
    mend="Write the source before it in full, or name the source in place of the Ibid.",
    finds={
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Colt, talk at the Salt Congress, Salem, 12 May 1990.", "Ibid."): "Ibid.",
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Colt, talk at the Salt Congress, Salem, 12 May 1990.", "Ibid., 90."): "Ibid., 90",
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Colt, talk at the Salt Congress, Salem, 12 May 1990.", "Ibid., box 4."): "Ibid., box 4",
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Colt, talk at the Salt Congress, Salem, 12 May 1990; ibid., 14."): "ibid., 14",
    },
    silent=(
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Quill, *Cold Winds*, 36.", "Ibid."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Ibid., 36.", "Ibid."),
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Ibid."),
        manuscript(
            "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.",
            "Reference is to the Governor’s Special Message on the Harvest, delivered on Jan. 10, 1955; for text, see ibid., pp. 32–40.",
        ),
    ),
)  # fmt: skip

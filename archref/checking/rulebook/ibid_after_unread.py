"""An Ibid. behind a source that could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from .ibid_without_antecedent import lone

HEAD = Named("ARC203", "ibid-after-unread", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part, start, end, _, before in lone(work):
        if before is not None and before.citation.type == "unrecognised":
            message = f"this Ibid. follows “{before.words()}”, which could not be read; write that source out, or name it here"
            yield HEAD.at(part, start, end, message)


RULE = HEAD.rule(
    find,
    what="An Ibid. follows something that looks like a source and could not be read.",
    why="What the Ibid. stands for is then not known: archref does not pass over the unread source to the one before it.",
    mend="Write the source before it in full, or name the source in place of the Ibid.",
    finds={
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Colt, Late Harvest, 12.", "Ibid."): "Ibid.",
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Colt, Late Harvest, 12.", "Ibid., 90."): "Ibid., 90",
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Colt, Late Harvest, 12.", "Ibid., box 4."): "Ibid., box 4",
    },
    silent=(
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Quill, *Cold Winds*, 36.", "Ibid."),
        manuscript("Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34.", "Ibid., 36.", "Ibid."),
        manuscript("Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library.", "Ibid."),
    ),
)  # fmt: skip

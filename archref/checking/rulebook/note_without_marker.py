"""A note to which no marker leads."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork

HEAD = Named("ARC102", "note-without-marker", "warning")
MOST = 0.34  # of the notes; where more have none, the text is not the notes' own


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        document = part.document
        if not document.markers or not document.notes:
            continue  # notes without their body have no markers to miss
        placed = {m.index for m in document.markers}
        numbers = {m.note for m in document.markers}
        without = [i for i in range(len(part.notes)) if i not in placed]
        if len(without) > max(1, MOST * len(part.notes)):
            continue
        for i in without:
            note = part.notes[i]
            if part.edition and (i == 0 or note.number in numbers):
                continue  # an edition's source note hangs on the heading, often without a number
            message = f"no marker in the text leads to note {note.number}; set one, or take the note out"
            if part.form == "markdown":
                message = "no marker in the text leads to this note, and it will not be printed; set one, or take the note out"
            yield HEAD.at(part, note.start, max(note.end, note.start + 1), message)


RULE = HEAD.rule(
    find,
    what="A note stands in the list, and no marker in the text leads to it.",
    why="Most programs do not print such a note, and its source is lost; in plain text the reader does not know what it proves.",
    mend="Set the marker where the note belongs, or take the note out.",
    finds={
        manuscript("Quill, *Cold Winds*, 34.", "Vane, *Late Harvest*, 12.", body="The talks failed.[^1]"): "Vane, Late Harvest, 12.",
        manuscript(
            "Quill, *Cold Winds*, 34.", "Ibid., 35.", "Vane to Colt, 3 March 1965.", "Ibid.",
            body="The talks failed.[^1] They met.[^2] It rained.[^4]",
        ): "Vane to Colt, 3 March 1965.",
        """\
The talks began late.1 Nobody expected much. The delegates left early.3

  1. Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.
  2. Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office.
  3. Ibid.
""": "Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office.",
    },
    silent=(
        manuscript("Quill, *Cold Winds*, 34.", "Ibid., 35."),
        "[^1]: Quill, *Cold Winds*, 34.\n[^2]: Ibid., 35.\n",
        "Notes\n\n1. Quill, Cold Winds, 34.\n2. Ibid., 35.\n3. Vane to Colt, 3 March 1965.\n",
    ),
)  # fmt: skip

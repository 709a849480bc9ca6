"""A Ref letter whose telegram no note explains."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named
from ..work import CheckedWork

HEAD = Named("ARC111", "ref-without-note", "info")
MOST = 0.5  # of the letters; where more have none, the editors did not mean to explain them


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        refs = [r for r in part.result.linked.refs if r.letter]
        without = [r for r in refs if r.note is None]
        if not part.notes or not without or len(without) > MOST * len(refs):
            continue
        for ref in without:
            message = f"Ref {ref.letter} has no note, and the other letters of this line have; say in a note what it is"
            yield HEAD.at(part, ref.start, ref.end, message)


_HEAD = "12. Telegram From the Embassy in Peru to the Department of State1\n\n"
_END = """

The harvest was late, see Ref A and Ref B and reftel C.

  1. Source: National Archives, RG 59, Central Foreign Policy File, D790024–0450. Secret.
"""

RULE = HEAD.rule(
    find,
    what="A letter of a telegram's Ref line has no note, and the others have.",
    why="The letter is used for a message that the reader cannot know without the note.",
    mend="Say in a note at the letter which message it is, or that it was not found.",
    default=False,
    finds={
        _HEAD + "Refs: (A) State 216300,2 (B) Lima 1234,3 (C) Quito 88." + _END + "  2. Dated August 24.\n  3. Dated August 26.\n": "Quito 88",
        _HEAD + "Ref: (A) Lima 4411,2 (B) State 9021." + _END + "  2. Dated August 24.\n": "State 9021",
        _HEAD + "Refs: A. La Paz 411; B. State 30112;2 C. Lima 977.3" + _END + "  2. Dated August 24.\n  3. Dated August 26.\n": "La Paz 411",
    },
    silent=(
        _HEAD + "Refs: (A) State 216300,2 (B) Lima 1234,3 (C) Quito 88.4" + _END + "  2. Dated August 24.\n  3. Dated August 26.\n  4. Not found.\n",
        _HEAD + "Refs: (A) State 216300, (B) Lima 1234, (C) Quito 88." + _END,
        _HEAD + "Ref: Lima 1234.2" + _END + "  2. Dated August 24.\n",
    ),
)  # fmt: skip

"""A marker in the text to which no note belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import countable
from ...patterns import expression
from ..model import Finding, Named, manuscript
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC101", "marker-without-note", "error")
MARKUP = {"markdown": r"\[\^([^\]\s]{1,40})\](?!:)", "rst": r"\[(#[\w.-]{1,40}|\d{1,4})\]_(?!_)"}
LITERAL = expression(MARKUP["markdown"])
GLUED = r"(?<=[a-z\)”’\"][.,;:?!])({n})(?=[\s)”’]|$)|(?<=[.,;:?!][”’\"\)])({n})(?=[\s)]|$)|(?<=[a-z])({n})(?=[.,;:]?(?:\s|$))"
MOST = 5  # missing notes between two that are there


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        pattern = re.compile(MARKUP[part.form]) if part.form in MARKUP else LITERAL
        for m in pattern.finditer(part.text, *part.body):
            message = f"the marker {m.group()} has no note; write the note, or take the marker out"
            yield HEAD.at(part, m.start(), m.end(), message)
        if part.form == "text" and not part.document.marked and len(part.notes) > 1:
            yield from _numbered(part)


def _numbered(part: CheckedDocument) -> Iterator[Finding]:
    """Numbers that the list of notes leaves out, glued to the words between the markers of their neighbours."""
    document = part.document
    placed = {m.index: m for m in document.markers}
    numbers = [int(n.number) if countable(n.number) else -1 for n in part.notes]
    gaps = [(i, numbers[i], numbers[i + 1]) for i in range(len(numbers) - 1)]
    gaps.append((len(numbers) - 1, numbers[-1], numbers[-1] + 2))
    for i, before, after in gaps:
        if before < 0 or not 1 < after - before <= MOST + 1 or i not in placed:
            continue
        end = placed[i + 1].start if i + 1 in placed else document.body_end
        at = placed[i].end
        for number in range(before + 1, after):
            m = re.compile(GLUED.format(n=number)).search(part.text, at, end)
            if m is None:
                break
            at = m.end()
            message = f"the marker {number} stands behind “{_word(part.text, m.start())}”, and the list has no note {number}; write the note, or take the marker out"
            yield HEAD.at(part, m.start(), m.end(), message)


def _word(text: str, at: int) -> str:
    words = text[max(0, at - 40) : at].split()
    return words[-1] if words else ""


RULE = HEAD.rule(
    find,
    what="A marker in the text has no note.",
    why="The reader looks for the note and finds none; a note was deleted, or its number was not changed with the others.",
    mend="Write the note, or take the marker out.",
    finds={
        manuscript("Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.", None): "[^2]",
        manuscript("Quill, *Cold Winds*, 34.", body="The talks began.[^1] They failed.[^later]"): "[^later]",
        """\
The talks began late.1 Nobody expected much.2 The delegates left early.3 A reply was drafted.4

  1. Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.
  2. Ibid.
  4. Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office.
""": "3",
    },
    silent=(
        manuscript("Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.", "Ibid."),
        """\
The talks began late.1 In 1965 nobody expected much.2

  1. Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.
  2. Ibid.
""",
        "The memorandum has three parts, and part 2 is the longest.\n",
    ),
)

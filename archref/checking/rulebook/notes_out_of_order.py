"""Numbers of notes or markers that do not follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import countable
from ..model import Finding, Named
from ..work import CheckedDocument, CheckedWork

HEAD = Named("ARC103", "notes-out-of-order", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        if part.document.marked or part.edition:
            continue  # a program numbers the notes; an edition has reasons
        yield from _notes(part)
        yield from _markers(part)


def _notes(part: CheckedDocument) -> Iterator[Finding]:
    numbers = [int(n.number) if countable(n.number) else None for n in part.notes]
    for i in range(1, len(numbers)):
        before, here = numbers[i - 1], numbers[i]
        if before is None or here is None or here == before + 1 or here in (0, 1):
            continue  # a chapter begins anew
        note = part.notes[i]
        said = "stands twice" if here == before else f"follows note {before}"
        message = f"note {here} {said}; number the notes in the order of the text"
        yield HEAD.at(part, note.start, note.end, message)


def _markers(part: CheckedDocument) -> Iterator[Finding]:
    highest, seen = -1, set()
    for marker in part.document.markers:
        if marker.index in seen:
            continue
        seen.add(marker.index)
        if marker.index < highest:
            before = part.notes[highest].number
            message = (
                f"the marker {marker.note} stands behind the marker {before}; number the notes in the order of the text"
            )
            yield HEAD.at(part, marker.start, marker.end, message)
        highest = max(highest, marker.index)


_NOTES = """\
  1. Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office.
  {}. Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office.
  {}. Quill to Vane, 11 March 1965, Quill Papers, Essex Record Office.
"""
_BODY = "The talks began late.{} Nobody expected much.{} The delegates left early.{}\n\n"

RULE = HEAD.rule(
    find,
    what="The numbers of the notes, or of their markers, do not follow each other.",
    why="Notes that are numbered by hand lose their order when one is moved or deleted, and every later note proves the wrong sentence.",
    mend="Number the notes in the order of the text, or let the program do it.",
    finds={
        _BODY.format(1, 2, 2) + _NOTES.format(2, 2): "Quill to Vane, 11 March 1965, Quill Papers, Essex Record Office.",
        _BODY.format(1, 2, 4) + _NOTES.format(2, 4): "Quill to Vane, 11 March 1965, Quill Papers, Essex Record Office.",
        _BODY.format(1, 3, 2) + _NOTES.format(2, 3): "2",
    },
    silent=(
        _BODY.format(1, 2, 3) + _NOTES.format(2, 3),
        "The talks began late.* Nobody expected much.1\n\n  *. The author thanks Mary Vane.\n  1. Quill, Cold Winds, 34.\n",
        "Notes\n\nChapter 1\n\n1. Quill, Cold Winds, 34.\n2. Ibid., 35.\n\nChapter 2\n\n1. Quill, Cold Winds, 36.\n2. Ibid., 38.\n",
    ),
)

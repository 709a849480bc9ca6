"""A short form that is introduced a second time."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..short_forms import introduced
from ..work import CheckedWork

HEAD = Named("ARC213", "short-form-introduced-twice", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    for part in work.parts:
        seen: dict[tuple[str, int], str] = {}
        for short, at, to in introduced(part):
            start, end = part.span(at, to)
            key = short, part.chapter_at(start)
            note = part.document.note_at(start)
            here = f"note {part.notes[note].number}" if note >= 0 else "the text"
            if key in seen:
                message = f"“{short}” was introduced in {seen[key]} already; take the second “hereafter” out"
                yield HEAD.at(part, start, end, message)
            seen.setdefault(key, here)


_ERO = "Vane to Colt, 3 March 1965, Quill Papers, Essex Record Office (hereafter ERO)."

RULE = HEAD.rule(
    find,
    what="A short form is introduced twice in one chapter.",
    why="Either the second is a remnant of an earlier order of the notes, or two things have one short form.",
    mend="Take the second introduction out, or choose another short form.",
    finds={
        manuscript(_ERO, "Colt to Vane, 9 March 1965, Quill Papers, Essex Record Office (hereafter ERO)."): "ERO",
        manuscript(
            _ERO, "ERO, Vane Papers, box 3.", "Elm Road Observatory (hereafter ERO), Colt Papers, box 5."
        ): "ERO",
        manuscript(
            "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34 (hereafter Quill, Winds).",
            "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 36 (hereafter Quill, Winds).",
        ): "Quill, Winds",
    },
    silent=(
        manuscript(_ERO, "ERO, Vane Papers, box 3."),
        manuscript(_ERO, "Elm Road Observatory (hereafter Elm Road), Colt Papers, box 5."),
        manuscript(_ERO, "Of what came hereafter ERO has nothing."),
    ),
)

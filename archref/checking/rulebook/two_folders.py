"""One paper cited from two folders of a box."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..papers import date, plain
from ..work import CheckedWork
from .two_boxes import differing

HEAD = Named("ARC303", "two-folders", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    for c, other in differing(work, "folder"):
        if plain(c.fields.get("box")) != plain(other.fields.get("box")):
            continue  # told as two boxes
        message = f"folder {c.fields['folder']} here and folder {other.fields['folder']} in {other.where()} for one paper of {date(c)}; compare the original"
        yield HEAD.at(c.part, *c.place("folder"), message)


_LETTER = "Vane to Colt, 3 March 1978, box 12, folder {}, Quill Papers, Carter Library."

RULE = HEAD.rule(
    find,
    what="One paper is cited from two folders of one box.",
    why="One of the folders is a slip of the pen.",
    mend="Compare both notes with your copy of the paper.",
    finds={
        manuscript(_LETTER.format(3), _LETTER.format(8)): "8",
        manuscript(_LETTER.format(3), "Ibid.", _LETTER.format(13)): "13",
        manuscript(_LETTER.format(7), _LETTER.format(3), _LETTER.format(7)): "3",
    },
    silent=(
        manuscript(_LETTER.format(3), _LETTER.format(3)),
        manuscript(_LETTER.format(3), "Colt to Vane, 3 March 1978, box 12, folder 4, Quill Papers, Carter Library."),
        manuscript(_LETTER.format(3), "Vane to Colt, 8 March 1978, box 12, folder 4, Quill Papers, Carter Library."),
    ),
)

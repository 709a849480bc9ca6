"""An Ibid. at the beginning of a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Edit, Finding, Fix, Named
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC204", "ibid-begins-chapter", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    before: CheckedCitation | None = None
    for c in work.cited:
        if c.part.is_listed(c.citation):
            continue
        here = (c.part.index, c.part.chapter_at(c.citation.start))
        if before is not None and c.citation.type == "ibid" and c.citation.antecedent is not None:
            there = (before.part.index, before.part.chapter_at(before.citation.start))
            if here != there and not (c.part.edition or before.part.edition):
                words = before.words(400)
                message = f"this Ibid. begins a chapter and reaches back to “{before.words()}” in the one before; name the source"
                fix = Fix(f"write out “{before.words()}”", (Edit(c.citation.start, c.citation.end, words.rstrip(".")),))
                offered = (fix,) if c.citation.fields.keys() <= {"antecedent"} else ()
                yield HEAD.at(c.part, c.citation.start, c.citation.end, message, *offered)
        before = c


def _book(*chapters: tuple[str, ...]) -> str:
    text, notes, n = "", "", 0
    for i, chapter in enumerate(chapters):
        text += f"# {('The Harvest', 'The Winter', 'The Thaw')[i]}\n\n"
        for note in chapter:
            n += 1
            text += f"The talks went on.[^{n}] "
            notes += f"[^{n}]: {note}\n"
        text += "\n\n"
    return text + notes


_FULL = "Vane to Colt, 3 March 1965, box 3, Quill Papers, Carter Library."
_BOOK = "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."

RULE = HEAD.rule(
    find,
    what="The first source of a chapter is cited as Ibid.",
    why="Readers open a book at a chapter, and publishers move chapters; an Ibid. that reaches over the heading is lost.",
    mend="Name the source in full. An editor offers it.",
    finds={
        _book((_FULL,), ("Ibid.", _BOOK)): "Ibid.",
        _book((_BOOK, _FULL), ("Ibid., box 4.",)): "Ibid., box 4",
        _book((_FULL,), (_BOOK,), ("Ibid., 36.",)): "Ibid., 36",
    },
    silent=(
        _book((_FULL, "Ibid."), (_BOOK, "Ibid., 36.")),
        _book((_FULL,), (_BOOK,)),
        _book((_FULL, "Ibid.")),
    ),
)

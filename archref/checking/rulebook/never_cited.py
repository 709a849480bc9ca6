"""A work that the bibliography lists and no note cites."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from ..works_listed import entries, is_listed, words_of, works
from .not_listed import _QUILL, _QUILL_ENTRY, _VANE, _VANE_ENTRY, _book

HEAD = Named("ARC902", "never-cited", "info")


def find(work: CheckedWork) -> Iterator[Finding]:
    listed = [(p, e) for p in work.parts for e in entries(p)]
    if not listed:
        return
    cited = {e for c in works(work) if (e := is_listed(c, [e for _, e in listed]))}
    named = [words_of(p.text[n.start : n.end]) for p in work.parts for n in p.notes]
    named += [words_of(p.text[slice(*p.body)]) for p in work.parts]
    if not any(p.notes for p, _ in listed) and not cited:
        return  # a bibliography by itself
    for part, entry in listed:
        surname = words_of(entry.author)
        if entry in cited or not surname or _is_named(surname, entry.words, named):
            continue
        message = f"“{part.text[entry.start : entry.end].strip()[:60]}” is listed and no note cites it; cite it, or take it out"
        yield HEAD.at(part, entry.start, entry.end, message)


def _is_named(surname: frozenset[str], words: frozenset[str], notes: list[frozenset[str]]) -> bool:
    """Whether a note has the author's name and another word of the entry; in doubt a work is cited."""
    return any(surname & note and len(words & note) > 1 for note in notes)


RULE = HEAD.rule(
    find,
    what="A work stands in the bibliography and no note cites it.",
    why="The note that cited it was cut; many publishers want works cited only.",
    mend="Cite the work or take it out. Ignore the rule for a bibliography that lists further reading.",
    finds={
        _book(_QUILL, listed=(_QUILL_ENTRY, _VANE_ENTRY)): "Vane, John. Late Harvest. Boston: Elm Press, 2004.",
        _book(_VANE, "Ibid., 9.", listed=(_QUILL_ENTRY, _VANE_ENTRY)): "Quill, Mary. Cold Winds. London: Harbour Press, 1999.",
        _book(_QUILL, _VANE, listed=(_QUILL_ENTRY, _VANE_ENTRY, "Strand, Ann. *Long Road*. Boston: Elm Press, 2010.")): "Strand, Ann. Long Road. Boston: Elm Press, 2010.",
    },
    silent=(
        _book(_QUILL, _VANE, listed=(_QUILL_ENTRY, _VANE_ENTRY)),
        manuscript(_QUILL, _VANE),
        _book("Quill, *Cold Winds*, 36.", listed=(_QUILL_ENTRY,)),
    ),
)  # fmt: skip

"""A work that notes cite and the bibliography does not list."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedWork
from ..works_listed import entries, is_listed, works

HEAD = Named("ARC901", "not-listed", "warning")


def find(work: CheckedWork) -> Iterator[Finding]:
    listed = [e for p in work.parts for e in entries(p)]
    if not listed:
        return
    told: set[tuple[str, str]] = set()
    for c in works(work):
        key = str(c.fields["author"]).split()[-1], str(c.fields["title"])[:12]
        if key in told or is_listed(c, listed):
            continue
        told.add(key)
        message = f"“{c.words()}” is cited and missing from the bibliography; list it"
        yield HEAD.at(c.part, c.citation.start, c.citation.end, message)


def _book(*notes: str, listed: tuple[str, ...]) -> str:
    body = " ".join(f"The talks went on.[^{i + 1}]" for i in range(len(notes)))
    items = "\n\n".join(listed)
    return f"# The Harvest\n\n{body}\n\n# Bibliography\n\n{items}\n\n" + "".join(
        f"[^{i + 1}]: {n}\n" for i, n in enumerate(notes)
    )


_QUILL = "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."
_VANE = "John Vane, *Late Harvest* (Boston: Elm Press, 2004), 8."
_QUILL_ENTRY = "Quill, Mary. *Cold Winds*. London: Harbour Press, 1999."
_VANE_ENTRY = "Vane, John. *Late Harvest*. Boston: Elm Press, 2004."

RULE = HEAD.rule(
    find,
    what="A work is cited in the notes and missing from the bibliography.",
    why="The bibliography was made before the last notes were written.",
    mend="List the work. The rule needs a document with both.",
    finds={
        _book(_QUILL, _VANE, listed=(_QUILL_ENTRY,)): "John Vane, Late Harvest (Boston: Elm Press, 2004), 8",
        _book(_QUILL, _VANE, "Ibid., 9.", listed=(_VANE_ENTRY,)): "Mary Quill, Cold Winds (London: Harbour Press, 1999), 34",
        _book(_QUILL, "Quill, *Cold Winds*, 36.", "Mary Quill, *Dry Summers* (London: Harbour Press, 2001), 5.", listed=(_QUILL_ENTRY,)): "Mary Quill, Dry Summers (London: Harbour Press, 2001), 5",
    },
    silent=(
        _book(_QUILL, _VANE, listed=(_QUILL_ENTRY, _VANE_ENTRY)),
        manuscript(_QUILL, _VANE),
        _book(_QUILL, "Quill, *Cold Winds*, 36.", listed=(_QUILL_ENTRY,)),
    ),
)  # fmt: skip

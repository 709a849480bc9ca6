"""A short form of a work that was never cited in full."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Named, manuscript
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC212", "short-form-not-introduced", "warning")
LONGEST = 6  # words of a title cut short


def find(work: CheckedWork) -> Iterator[Finding]:
    full = [c for c in work.of("published") if _full(c)]
    short = [c for c in work.of("published") if _short(c)]
    lone = [c for c in short if c.citation.named is None and not any(_known(c, f) for f in full)]
    for c in work.of("ibid"):
        if c.citation.named == ():
            message = f"“{c.words()}” refers to a work that was not cited before; cite it in full here"
            yield HEAD.at(c.part, c.citation.start, c.citation.end, message)
    if work.edition or any(p.bibliography for p in work.parts) or len(full) < 1 or len(lone) > len(full):
        return  # a work that cites shortly throughout has its titles elsewhere
    for c in lone:
        message = f"“{c.words()}” looks like the short form of a work, and it was not cited in full before; cite it in full here"
        yield HEAD.at(c.part, c.citation.start, c.citation.end, message, severity="info")


def _full(c: CheckedCitation) -> bool:
    fields, printed = c.citation.fields, c.citation.printed or {}
    return (
        "author" in fields and "title" in fields and ("date" in fields or "publisher" in printed or "place" in printed)
    )


def _short(c: CheckedCitation) -> bool:
    fields = c.citation.fields
    author, title = str(fields.get("author", "")), str(fields.get("title", ""))
    if not author or " " in author or not title or len(title.split()) > LONGEST:
        return False
    return (
        bool(fields.get("pages"))
        and fields.keys() <= {"author", "title", "pages", "footnotes"}
        and not c.citation.printed
    )


def _known(c: CheckedCitation, full: CheckedCitation) -> bool:
    return str(c.fields["author"]).split()[-1] in str(full.fields["author"])


_QUILL = "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."

RULE = HEAD.rule(
    find,
    what="A work is cited in short, and it was never cited in full.",
    why="The note with the full title was cut or moved to a later chapter, and the reader cannot find the work.",
    mend="Cite the work in full where it comes first.",
    finds={
        manuscript(_QUILL, "Vane, op. cit., 12."): "Vane, op. cit., 12",
        manuscript(_QUILL, "See Colt, op. cit., p. 7."): "Colt, op. cit., p. 7",
        manuscript(_QUILL, "Strand, *The Salt Roads*, 41."): "Strand, The Salt Roads, 41",
    },
    silent=(
        manuscript(_QUILL, "Quill, *Cold Winds*, 36."),
        manuscript(_QUILL, "Quill, op. cit., 12."),
        manuscript("Quill, *Cold Winds*, 136.", "Strand, *The Salt Roads*, 41."),
    ),
)

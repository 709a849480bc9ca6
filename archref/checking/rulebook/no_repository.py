"""A collection that is cited first, and throughout, without its repository."""

from __future__ import annotations

from collections.abc import Iterator

from ...patterns import expression
from ...recognising.abbreviations import is_repository
from ..model import Finding, Named, manuscript
from ..papers import levels, plain
from ..work import CheckedCitation, CheckedWork

HEAD = Named("ARC401", "no-repository", "warning")
SHORT = expression(r"(?!NSF|WHCF)[A-Z]{2,6}(?:[ -][A-Z]{2,6})*(?: [Pp]apers?)?")


def find(work: CheckedWork) -> Iterator[Finding]:
    if work.edition:
        return
    housed: set[str] = set()
    told: set[tuple[str, ...]] = set()
    for c in work.of("archival"):
        names = levels(c)
        if c.fields.get("repository") or c.fields.get("record_group"):
            housed.update(names)
            continue
        if not names or not c.fields.get("box") or _elsewhere(c, names, housed, told, work):
            continue
        told.add(names)
        message = f"“{c.words()}” is cited without the archive or library that keeps it; name it where the collection comes first"
        yield HEAD.at(c.part, c.citation.start, c.citation.end, message)


def _elsewhere(
    c: CheckedCitation, names: tuple[str, ...], housed: set[str], told: set[tuple[str, ...]], work: CheckedWork
) -> bool:
    """Whether the collection was cited with its repository before, was told of, or has a short form of its own."""
    if any(SHORT.fullmatch(str(level)) for level in c.fields.get("levels", ())):
        return True  # it has a list of its abbreviations elsewhere
    if any(is_repository(str(level)) for level in c.fields.get("levels", ())):
        return True
    if names in told or any(n in housed for n in names) or any(plain(s) in names for s in work.declared):
        return True
    return bool(c.citation.location or c.citation.shares or c.citation.antecedent)


RULE = HEAD.rule(
    find,
    what="A collection is cited for the first time, and no repository is named.",
    why="“Box 12, Vane Papers” can be found by nobody who does not know where the papers are.",
    mend="Name the archive or library, with its place where it is not known to all, in the first citation.",
    finds={
        manuscript(
            "Vane to Colt, 3 March 1965, box 12, Quill Papers."
        ): "Vane to Colt, 3 March 1965, box 12, Quill Papers",
        manuscript("Vane Papers, box 12, folder 3.", "Ibid."): "Vane Papers, box 12, folder 3",
        manuscript("Quill Papers, box 3, Carter Library.", "Strand Papers, box 7."): "Strand Papers, box 7",
    },
    silent=(
        manuscript("Quill Papers, box 3, Carter Library.", "Quill Papers, box 7."),
        manuscript("Quill Papers (hereafter QP), Carter Library.", "QP, box 7, folder 2."),
        manuscript(
            "Telegram 5761 from Ankara, 6 December 1978.", "Mary Quill, *Cold Winds* (London: Harbour Press, 1999), 34."
        ),
    ),
)

"""“vol. XIV, pages 690” is a volume of Foreign Relations where an editor writes; a scholar means the work before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .candidates import FoundCitation

FORM = "frus-volume-alone"
NEAR = 24  # characters between a work and a further volume of it


def without_volumes_alone(
    text: str, found: list[FoundCitation], read: Sequence[FoundCitation], of_running_text: bool
) -> list[FoundCitation]:
    """What the forms have found, without the volumes that are of another work, where the text names none of Foreign Relations.
    `read`: what the labels read, in order; in running text no volume stands alone."""
    if any(f.type == "frus" and f.form.name != FORM for f in found):
        return found
    return [
        f
        for f in found
        if f.form.name != FORM or not (of_running_text or _read_otherwise(f, read) or _is_of_a_work(text, f, read))
    ]


def _read_otherwise(found: FoundCitation, read: Sequence[FoundCitation]) -> bool:
    """Whether the labels see a printed work with its title where a form sees a volume, or one that goes on there: "Salt, vol.
    i, p. 3; vol. ii, p. 5". `read` is in order."""
    at = bisect_left(read, found.start, key=lambda r: r.end)
    if at == len(read) or read[at].start >= found.end or read[at].type != "published":
        return False
    return bool(read[at].fields.keys() & {"title", "author"}) or (at > 0 and read[at - 1].type == "published")


def _is_of_a_work(text: str, found: FoundCitation, read: Sequence[FoundCitation]) -> bool:
    """ "Quill, Salt, vol. i, p. 3; see vol. ii, p. 5": a volume right behind a printed work is one of its own."""
    before = max((f.end for f in read if f.type == "published" and f.end <= found.start), default=-1)
    return before >= 0 and found.start - before < NEAR and "\n" not in text[before : found.start]

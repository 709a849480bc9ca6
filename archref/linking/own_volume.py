"""The volume that the document itself stands in, as far as it tells: its years, its subject, its part.

Volumes cite themselves shortly. "Vol. VI, Part 2, p. 1594" is of the document's own years, "Part 1, page 45" of its
own volume too, and in a volume whose parts are paged through, "p. 79" below a document on page 1514 stands in the
part before. Where the caller does not name the volume, the years come from the document's date and the volume from
the countries that it speaks of: among the volumes of those years that have parts, the one whose title names them.
The volumes that the document cites as others are out. What stays in doubt is left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ..document import countable
from ..identifiers import frus_volumes_meant
from ..identifiers.frus_parts import holding, siblings
from .dates import Year
from .model import LinkedDocument
from .own_years import by_heading, likely_subseries
from .subseries import regular, subseries_at, subseries_of, unnamed_volumes
from .volume_by_subject import LONG_PART, OWN_REACH, PART, SEVERAL, OwnVolume, by_subject

LATE = 10  # a paper of such a month may stand in the volumes of the next year
NEXT_PAGES = 3  # a document begins so near to where the one before it ends
FAR_DOCUMENT = 100  # numbers between a document and one that may stand in another part


class VolumeRun(NamedTuple):
    """What the documents before told of their volume, and the page on which the last of them ended."""

    page: int
    subseries: str | None
    stem: str | None


class VolumeOfDocument:
    """Answers what the document's own subseries and volume are; both are worked out when first asked.

    `before`: what the documents before told; it holds for a document whose pages go on from theirs.
    """

    def __init__(self, linked: LinkedDocument, year: Year | None, before: VolumeRun | None = None) -> None:
        self.linked = linked
        self.year = year
        self.named = linked.document.volume
        self.pages = [int(p.number) for p in linked.document.pages if countable(p.number)]
        goes_on = before is not None and self.pages and 0 <= self.pages[0] - before.page <= NEXT_PAGES
        self.before = before if goes_on else None
        self._parts: dict[str, OwnVolume] = {}

    def run(self) -> VolumeRun | None:
        """What the document, once it is linked, and those before it tell the next."""
        if not self.pages:
            return self.before
        worked_out = self.__dict__  # nothing is worked out for the sake of the next
        subseries = self.subseries if self.year is not None or "_likely" in worked_out else None
        volume = worked_out.get("volume", OwnVolume())
        last = self.before or VolumeRun(0, None, None)
        return VolumeRun(self.pages[-1], subseries[0] if subseries else last.subseries, volume.stem or last.stem)

    @property
    def subseries(self) -> tuple[str, str] | None:
        """The printed subseries ("1952–1954") and what tells it."""
        names, why = self._likely
        if 1 < len(names) <= SEVERAL and why and self.volume.stem is not None:
            parts = siblings(self.volume.stem)
            return (subseries_of(parts[0]) or names[0], self.volume.why) if parts else None
        return (names[0], why) if len(names) == 1 else None

    @cached_property
    def _likely(self) -> tuple[list[str], str]:
        """The subseries that it may be, the likeliest first, and what tells them."""
        if self.named:
            found = subseries_of(self.named)
            return [found] if found else [], "the volume that the caller gave"
        if self.year is not None:
            found = subseries_at(self.year.value)
            following = subseries_at(self.year.value + 1)
            if found and following and not self.year.given and (self.year.month or 0) >= LATE:
                if not _has_volumes(found, self.linked) and _has_volumes(following, self.linked):
                    return [following], f"{self.year.why}, and {found} has no such volume"
            # a file of the years before may hold the document: the number of its heading tells better
            numbered = self.linked.document.number is not None and not self.year.given
            if not numbered or found not in regular() or found in by_heading(self.linked):
                return [found] if found else [], self.year.why
        if self.before is not None and self.before.subseries is not None:
            return [self.before.subseries], "the documents before it, whose pages go on here"
        return likely_subseries(self.linked)

    @cached_property
    def volume(self) -> OwnVolume:
        """The volume without its part, from the caller or from the document's subject."""
        if self.named:
            return OwnVolume(PART.sub("", self.named), "the volume that the caller gave")
        found = by_subject(self.linked, self._likely[0]) if len(self._likely[0]) <= SEVERAL else OwnVolume()
        if found.stem is None and self.before is not None and self.before.stem is not None:
            return OwnVolume(self.before.stem, "the documents before it, whose pages go on here, are of that volume")
        return found

    @cached_property
    def _volume_in_parts(self) -> OwnVolume:
        """The volume where it is known to have parts, since the document cites pages of another."""
        likely = self._likely[0]
        return by_subject(self.linked, likely, in_parts=True) if len(likely) <= SEVERAL else OwnVolume()

    def part(self, number: str) -> OwnVolume:
        """A part of the own volume, its id and what tells it, where there is one of that number."""
        if number not in self._parts:
            stem, why = self.volume
            if not (stem and siblings(stem)):
                stem, why = by_subject(self.linked, self._likely[0], number)
            known = stem and f"{stem}p{number}" in siblings(stem)
            self._parts[number] = OwnVolume(f"{stem}p{number}", why) if known else OwnVolume()
        return self._parts[number]

    def other_part(self, pages: Sequence[str], documents: Sequence[str]) -> tuple[str | None, str]:
        """The other part of the own volume that holds a page or document, and what tells it; None where none does,
        or where it is not known."""
        if not (self._far(pages) or self._other_number(documents)):
            return None, ""
        stem, why = self.volume
        if stem is None and self.beyond(pages):
            stem, why = self._volume_in_parts
        if stem is None:
            return None, ""
        parts = siblings(stem)
        here = [self.named] if self.named in parts else self._here(parts, bool(documents and not pages))
        held = holding(parts, pages, () if pages else documents)
        if len(held) == 1 and len(here) == 1 and held != here:
            thing = "page" if pages else "document"
            return held[0], f"the {thing} stands in that part of the volume; {why}"
        if len(parts) == 2 and len(held) == 2 and self.beyond(pages):
            side = "before" if self._first_page() >= LONG_PART else "behind"
            part = parts[0] if side == "before" else parts[1]
            return part, f"pages so far {side} the document's own are in the part {side} it; {why}"
        return None, ""

    def _here(self, parts: tuple[str, ...], numbered: bool) -> list[str]:
        """The part that the document itself stands in, by its pages or its number."""
        number = self.linked.document.number
        own = [str(n) for n in self.pages[:1]]
        if numbered and number:
            return holding(parts, (), [number])
        return holding(parts, own) if own else list(parts)

    def _far(self, pages: Sequence[str]) -> bool:
        """Whether pages are so far from the document's own that another part may hold them; any page may where the
        caller names the volume."""
        if self.named:
            return bool(pages)
        here = self._first_page()
        return bool(here and pages) and all(_first(p) and abs(here - _first(p)) >= OWN_REACH for p in pages)

    def _other_number(self, documents: Sequence[str]) -> bool:
        if self.named:
            return bool(documents)
        number = self.linked.document.number
        if number is None or not countable(number) or not documents:
            return False
        return all(_first(d) and abs(int(number) - _first(d)) >= FAR_DOCUMENT for d in documents)

    def beyond(self, pages: Sequence[str]) -> bool:
        """Whether pages stand so far from the document's own that they are in another part of the volume, where it is
        not known to have none."""
        here, numbers = self._first_page(), [_first(p) for p in pages]
        if not here or not numbers or not all(numbers):
            return False
        before = here >= LONG_PART and all(here - n >= OWN_REACH for n in numbers)
        behind = all(n >= LONG_PART and n - here >= OWN_REACH for n in numbers)
        stem = self.volume.stem if before or behind else None
        return (before or behind) and not (stem and not siblings(stem))

    def _first_page(self) -> int:
        return self.pages[0] if self.pages else 0


def _has_volumes(subseries: str, linked: LinkedDocument) -> bool:
    """Whether a subseries has the volumes that a document cites without their years."""
    return all(frus_volumes_meant.volume_id(subseries, volume, part) for volume, part in unnamed_volumes(linked))


def _first(pages: str) -> int:
    m = re.match(r"\d{1,9}", pages)
    return int(m.group()) if m else 0

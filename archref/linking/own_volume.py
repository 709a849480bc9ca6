"""The volume that the document itself stands in, as far as it tells: its years, its subject, its part.

Volumes cite themselves shortly. "Vol. VI, Part 2, p. 1594" is of the document's own years, "Part 1, page 45" of its
own volume too, and in a volume whose parts are paged through, "p. 79" below a document on page 1514 stands in the
part before. Where the caller does not name the volume, the years come from the document's date and the volume from
the countries that it speaks of: among the volumes of those years that have parts, the one whose title names them.
The volumes that the document cites as others are out. What stays in doubt is left open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from ..identifiers import frus_volume
from ..identifiers.frus_parts import holding, siblings
from ..patterns import expression
from .dates import Year
from .model import LinkedDocument
from .own_years import by_heading, likely_subseries
from .subseries import regular, subseries_at, subseries_of, unnamed_volumes

PART = expression(r"p(\d)$")
REGULAR = expression(r"\d(?:ve?\d\d)?(?:p\d)?$")  # no supplement, no second edition
HEADING = 600  # characters at the beginning that name the file and the posts
READ = 16_000  # characters that tell what a document is about
IN_HEADING = 5  # what a country named there counts for
LEAST = 6  # a subject that is named less often says nothing
AHEAD = 2  # how much oftener than the next
MOST = 10  # times that a country is counted, where only volumes in parts come into question
FAR_AHEAD = 3
SEVERAL = 3  # subseries that may be the document's
# they are party to everything, or the place where everybody meets
POWERS = frozenset(("United Kingdom", "France", "Soviet Union", "Switzerland", "NATO"))
LONG_PART = 1400  # a page that no first part reaches, or hardly
NEXT_PAGES = 3  # a document begins so near to where the one before it ends
OWN_REACH = 600  # pages: no document cites its own part so far back
FAR_DOCUMENT = 100  # numbers between a document and one that may stand in another part


class OwnVolume(NamedTuple):
    """`stem` is the volume's id without its part ("frus1951v07"); `why` says what tells it."""

    stem: str | None = None
    why: str = ""


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
        self.pages = [int(p.number) for p in linked.document.pages if p.number.isdigit()]
        goes_on = before is not None and self.pages and 0 <= self.pages[0] - before.page <= NEXT_PAGES
        self.before = before if goes_on else None

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
        return (names[0], why) if len(names) == 1 else None

    @cached_property
    def _likely(self) -> tuple[list[str], str]:
        """The subseries that it may be, the likeliest first, and what tells them."""
        if self.named:
            found = subseries_of(self.named)
            return [found] if found else [], "the volume that the caller gave"
        if self.year is not None:
            found = subseries_at(self.year.value)
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

    def part(self, number: str) -> OwnVolume:
        """A part of the own volume, its id and what tells it, where there is one of that number."""
        stem, why = self.volume
        if not (stem and siblings(stem)):
            stem, why = by_subject(self.linked, self._likely[0], number)
        known = stem and f"{stem}p{number}" in siblings(stem)
        return OwnVolume(f"{stem}p{number}", why) if known else OwnVolume()

    def other_part(self, pages: Sequence[str], documents: Sequence[str]) -> tuple[str | None, str]:
        """The other part of the own volume that holds a page or document, and what tells it; None where none does,
        or where it is not known."""
        if not (self._far(pages) or self._other_number(documents)):
            return None, ""
        stem, why = self.volume
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
        return bool(number and number.isdigit() and documents) and all(
            _first(d) and abs(int(number or 0) - _first(d)) >= FAR_DOCUMENT for d in documents
        )

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


def by_subject(linked: LinkedDocument, subseries: Sequence[str], part: str | None = None) -> OwnVolume:
    """The volume, of one of the subseries, on what the document speaks of; none where another comes near it.

    `part`: the number of a part that the volume is known to have, since the document cites it.
    """
    candidates: dict[str, str] = {}
    for name in subseries:
        candidates.update(_titles(name))
        for volume, other_part in unnamed_volumes(linked):
            for other in frus_volume.volume_id(name, volume, other_part):
                candidates.pop(PART.sub("", other), None)
    if part is not None:
        candidates = {stem: title for stem, title in candidates.items() if f"{stem}p{part}" in siblings(stem)}
    page = next((int(p.number) for p in linked.document.pages if p.number.isdigit()), 0)
    if page >= LONG_PART:
        candidates = {stem: title for stem, title in candidates.items() if _may_have(siblings(stem), page)}
    if not any(siblings(stem) for stem in candidates):
        return OwnVolume()
    if len(candidates) == 1:
        (stem,) = candidates
        years = " or ".join(subseries[:SEVERAL])
        return OwnVolume(stem, f"no other volume of {years} that it can be has a part {part or 1}")
    scores: Counter[str] = Counter()
    named: dict[str, str] = {}
    for country, count in _countries(linked).most_common():
        for stem in _about(country, tuple(candidates.items())):
            counted = count if part is None else min(count, MOST)
            scores[stem] += counted // 2 if country in POWERS else counted
            named.setdefault(stem, country)
    ranked = scores.most_common(2)
    ahead = AHEAD if part is None else FAR_AHEAD
    if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[0][1] < ahead * ranked[1][1]):
        return OwnVolume()
    stem = ranked[0][0]
    why = f"the document speaks most of {named[stem]}, and of its years “{candidates[stem]}” is the volume on it"
    return OwnVolume(stem, why)


def _may_have(parts: tuple[str, ...], page: int) -> bool:
    """Whether a volume's last part is not known to end so far before a page that it cannot have it."""
    from ..data import parts as known

    row = known().get(parts[-1], {}) if parts else {}
    return not row.get("last_page") or page <= int(row["last_page"]) + OWN_REACH


def _first(pages: str) -> int:
    m = re.match(r"\d+", pages)
    return int(m.group()) if m else 0


@cache
def _titles(subseries: str) -> tuple[tuple[str, str], ...]:
    """(id without part, titles of its parts) of the regular volumes of a subseries."""
    from ..data import regions, volumes

    places = {row["place"] for row in regions()}
    found: dict[str, list[str]] = {}
    for name, row in volumes().items():
        if row["subseries"] == subseries and REGULAR.search(name):
            titles = found.setdefault(PART.sub("", name), [])
            # "The Far East: China" is on China alone
            title = "; ".join(
                narrow if (narrow := piece.rpartition(": ")[2]) in places else piece
                for piece in row["title"].split("; ")
            )
            if title not in titles:
                titles.append(title)
    return tuple((stem, "; ".join(titles)) for stem, titles in found.items())


@cache
def _places() -> tuple[Any, list[str], dict[str, list[str]]]:
    """An automaton of all words that speak of a country, the country of each, and the regions it is counted to."""
    import ahocorasick_rs

    from ..data import regions

    words, counted = {}, {}
    for row in regions():
        words.update(dict.fromkeys(row["words"].split(";"), row["place"]))
        counted[row["place"]] = [row["place"], *row["regions"].split(";")]
    automaton = ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, list(words.values()), counted


def _countries(linked: LinkedDocument) -> Counter[str]:
    automaton, countries, _ = _places()
    text = linked.clean.text[:READ]
    counts: Counter[str] = Counter()
    for word, start, end in automaton.find_matches_as_indexes(text):
        if (start and text[start - 1].isalpha()) or text[end : end + 1].islower():
            continue
        counts[countries[word]] += IN_HEADING + 1 if start < HEADING else 1
    return counts


@lru_cache(maxsize=1024)
def _about(country: str, candidates: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The volumes on a country: those whose titles name it, else its nearest region."""
    for phrase in _places()[2][country]:
        # "Asia" is no "South Asia", "Western European Integration" is on Western Europe
        pattern = re.compile(
            rf"(?<!South )(?<!East )(?<!st )(?<!ern )(?<!Central )(?<![\w-]){re.escape(phrase)}(?:an)?(?![\w-])"
        )
        found = tuple(stem for stem, title in candidates if pattern.search(title))
        if found:
            return found
    return ()

"""Which volume a document stands in by what it is on, among those of its years that can have its page and number.

It counts where one volume at least comes in parts: only then it is asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from ..document import countable
from ..identifiers import frus_volumes_meant
from ..identifiers.frus_parts import holding, siblings
from ..patterns import expression
from .model import LinkedDocument
from .subjects import called, filed_under, spoken_of
from .subseries import unnamed_parts, unnamed_volumes

PART = expression(r"p(\d)$")
REGULAR = expression(r"frus\d{4}(?:-\d\d)?ve?\d\d(?:p\d)?")  # no supplement, no second edition
LEAST = 8  # a subject that is named less often says nothing: in the heading and once more
FEW, LEAST_OF_FEW = 4, 4  # volumes of which one is easily told
LEAST_IN_PARTS = 3  # mentions of a subject that tell a volume of which it is known that it has parts
AHEAD = 2  # how much oftener than the next
IN_FILE = 12  # what the country or subject counts for under whose number the document is filed
MOST = 10  # times that a country is counted, where only volumes in parts come into question
FAR_AHEAD = 3
SEVERAL = 3  # subseries that may be the document's
# they are party to everything, or the place where everybody meets
POWERS = frozenset(("United Kingdom", "France", "Soviet Union", "Switzerland", "NATO"))
EVERYWHERE = frozenset(("United Nations", "National Security"))  # spoken of in papers on every country
SHARES = {**dict.fromkeys(POWERS, 2), **dict.fromkeys(EVERYWHERE, 6)}  # what their mentions are divided by
LONG_PART = 1400  # a page that no first part reaches, or hardly
OWN_REACH = 600  # pages: no document cites its own part so far back


class OwnVolume(NamedTuple):
    """`stem` is the volume's id without its part ("frus1951v07"); `why` says what tells it."""

    stem: str | None = None
    why: str = ""


def by_subject(
    linked: LinkedDocument, subseries: Sequence[str], part: str | None = None, in_parts: bool = False
) -> OwnVolume:
    """The volume, of one of the subseries, on what the document speaks of; none where another comes near it.

    `part`: the number of a part that the volume is known to have, since the document cites it; `in_parts`: it is known
    to have parts.
    """
    candidates: dict[str, str] = {}
    for name in subseries:
        candidates.update(_titles(name))
        for volume, other_part in unnamed_volumes(linked):
            for other in frus_volumes_meant.volume_id(name, volume, other_part):
                candidates.pop(PART.sub("", other), None)
    cited = unnamed_parts(linked) | ({part} if part is not None else set())
    candidates = {stem: title for stem, title in candidates.items() if _may_hold(stem, linked, cited)}
    if not any(siblings(stem) for stem in candidates):
        return OwnVolume()
    if len(candidates) == 1:
        (stem,) = candidates
        years = " or ".join(subseries[:SEVERAL])
        return OwnVolume(stem, f"no other volume of {years} that it can be has a part {part or 1}")
    by_years: list[tuple[tuple[str, str], ...]] = [
        tuple((stem, title) for stem, title in candidates.items() if stem in dict(_titles(name))) for name in subseries
    ]
    scores: Counter[str] = Counter()
    named: dict[str, str] = {}
    for subject, weight in _weights(linked, None if part is None else MOST):
        for stem in (stem for known in by_years for stem in _about(subject, known)):
            scores[stem] += weight
            named.setdefault(stem, subject)
    if in_parts:
        return _in_parts(scores, named, candidates)
    ranked = scores.most_common(2)
    ahead = AHEAD if part is None else FAR_AHEAD
    least = LEAST_OF_FEW if len(candidates) <= FEW else LEAST
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] < ahead * ranked[1][1]):
        return OwnVolume()
    return _told(ranked[0][0], named, candidates)


def _told(stem: str, named: dict[str, str], titles: dict[str, str]) -> OwnVolume:
    why = f"the document speaks most of {named[stem]}, and of its years “{titles[stem]}” is the volume on it"
    return OwnVolume(stem, why)


def _in_parts(scores: Counter[str], named: dict[str, str], titles: dict[str, str]) -> OwnVolume:
    """The volume in parts that is far ahead of the others, and of those of its years that have no parts."""
    ranked = Counter({stem: score for stem, score in scores.items() if siblings(stem)}).most_common(2)
    if not ranked or ranked[0][1] < LEAST_IN_PARTS:
        return OwnVolume()
    stem, score = ranked[0]
    years = stem.rpartition("v")[0]
    others = [other for other in scores if other != stem and (siblings(other) or other.rpartition("v")[0] == years)]
    if any(score < AHEAD * scores[other] for other in others):
        return OwnVolume()
    return _told(stem, named, titles)


def _weights(linked: LinkedDocument, most: int | None) -> list[tuple[str, int]]:
    """The countries and subjects of a document with what they count for, the weightiest first."""
    worth = Counter(
        {s: (n if most is None else min(n, most)) // SHARES.get(s, 1) for s, n in spoken_of(linked).items()}
    )
    for subject in filed_under(linked):
        worth[subject] += IN_FILE if subject not in EVERYWHERE else IN_FILE // 3
    return worth.most_common()


def _may_hold(stem: str, linked: LinkedDocument, cited: AbstractSet[str]) -> bool:
    """Whether a document may stand in a volume, in another part than those that it cites: by its page, its number and
    whether it prints one."""
    parts = siblings(stem)
    if not all(f"{stem}p{number}" in parts for number in cited):
        return False
    if not parts:
        return True
    document = linked.document
    if document.title_span is not None and document.number is None and _numbered(parts):
        return False
    page = next((int(p.number) for p in document.pages if countable(p.number)), 0)
    if page >= LONG_PART and not _may_have(parts, page):
        return False
    here = set(parts) - {f"{stem}p{number}" for number in cited}
    if page:
        here &= set(holding(parts, [str(page)]))
    if document.number and _numbered(parts):
        here &= set(holding(parts, (), [document.number]))
    return bool(here)


def _numbered(parts: tuple[str, ...]) -> bool:
    """Whether a volume's documents are known to have printed numbers."""
    from ..data import parts as known

    return any(known().get(part, {}).get("first_document") for part in parts)


def _may_have(parts: tuple[str, ...], page: int) -> bool:
    """Whether a volume's last part is not known to end so far before a page that it cannot have it."""
    from ..data import parts as known

    row = known().get(parts[-1], {}) if parts else {}
    return not row.get("last_page") or page <= int(row["last_page"]) + OWN_REACH


@cache
def _titles(subseries: str) -> tuple[tuple[str, str], ...]:
    """(id without part, titles of its parts) of the regular volumes of a subseries."""
    from ..data import regions, volumes

    places = {row["place"] for row in regions()}
    found: dict[str, list[str]] = {}
    for name, row in volumes().items():
        if row["subseries"] == subseries and REGULAR.fullmatch(name):
            titles = found.setdefault(PART.sub("", name), [])
            # "The Far East: China" is on China alone
            title = "; ".join(
                narrow if (narrow := piece.rpartition(": ")[2]) in places else piece
                for piece in row["title"].split("; ")
            )
            if title not in titles:
                titles.append(title)
    return tuple((stem, "; ".join(titles)) for stem, titles in found.items())


@lru_cache(maxsize=1024)
def _about(country: str, candidates: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The volumes on a country: those whose titles name it, else its nearest region."""
    for phrase in called(country):
        # "Asia" is no "South Asia", "Western European Integration" is on Western Europe
        pattern = re.compile(
            rf"(?<!South )(?<!East )(?<!st )(?<!ern )(?<!Central )(?<![\w-]){re.escape(phrase)}(?:an)?(?![\w-])"
        )
        found = tuple(stem for stem, title in candidates if pattern.search(title))
        if found:
            return found
    return ()

"""What a document is on: how often it speaks of each country and subject, most where its heading and file do.

"793B.00/6–1851: Telegram" is filed under Tibet, "The Ambassador in India" names India; data/regions.csv has the words
that speak of each country, data/subjects.csv those of subjects that volumes are on beside countries.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from ..identifiers import decimal_file
from ..patterns import expression, search_before
from .model import LinkedDocument

HEADING = 600  # characters at the beginning that name the file and the posts
READ = 16_000  # characters that tell what a document is about
IN_HEADING = 6  # what a country named there counts for
DECIMAL = expression(r"(?:([6-9])(\d\d[A-Z]?)\.(\d\d[A-Z]?(?!\d))?|([1-5]\d\d)(?=[./])(?!.*[A-Z][a-z]{3}))")
LETTER, SMALL_LETTER = expression(r"[^\W\d_]$"), expression(r"[a-zß-ÿ]")
OLD_NUMBERS, NEW_NUMBERS = 1910, 1950  # the first years of the two lists of countries' numbers


@cache
def _places() -> tuple[Any, list[str], dict[str, list[str]]]:
    """An automaton of all words that speak of a country, the country of each, and the regions it is counted to."""
    import ahocorasick_rs

    from ..data import regions, subjects

    words, counted = {}, {}
    for row in regions():
        words.update(dict.fromkeys(row["words"].split(";"), row["place"]))
        counted[row["place"]] = [row["place"], *row["regions"].split(";")]
    for row in subjects():
        words.update(dict.fromkeys(row["words"].split(";"), row["subject"]))
        counted[row["subject"]] = [row["subject"], *row["called"].split(";")]
    automaton = ahocorasick_rs.AhoCorasick(list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return automaton, list(words.values()), counted


def spoken_of(linked: LinkedDocument) -> Counter[str]:
    """How often a document speaks of each country and subject, the heading counted more."""
    automaton, countries, _ = _places()
    text = linked.clean.text[:READ]
    counts: Counter[str] = Counter()
    for word, start, end in automaton.find_matches_as_indexes(text):
        if search_before(LETTER, text, start) or SMALL_LETTER.match(text, end):
            continue
        counts[countries[word]] += IN_HEADING if start < HEADING else 1
    return counts


def filed_under(linked: LinkedDocument) -> set[str]:
    """The countries of the decimal number under which the document itself is filed: "611.93/…" is on China."""
    from ..data import decimal_countries

    for citation in linked.citations:
        if citation.at >= HEADING or citation.note is not None:
            break
        number = str(citation.fields.get("file_number", ""))
        filed = decimal_file.filed(number) if DECIMAL.match(number) else None
        if filed is not None:
            first = NEW_NUMBERS if filed[0] >= NEW_NUMBERS else OLD_NUMBERS
            places = {decimal_countries().get((n, first)) for n in countries_of(number, first == OLD_NUMBERS)}
            return {place for place in places if place is not None}
    return set()


def countries_of(number: str, old: bool) -> list[str]:
    """The countries' numbers in a decimal one: "756D.00" has 56D, "611.93" and, before 1950, "711.93" have 11 and 93;
    of a class without countries the class itself: "501.BB" has 501."""
    m = DECIMAL.match(number)
    if m is None:
        return []
    if m[4]:
        return [m[4]]
    return [m[2], m[3]] if m[1] == ("7" if old else "6") and m[3] else [m[2]]


def called(subject: str) -> list[str]:
    """What titles of volumes call a country or subject, the narrowest first."""
    return _places()[2][subject]

"""Who sent and who received a message, as posts that can be compared: "the Embassy in Uruguay" and "Montevideo"
are one.

A party is a set of names: the canonical post (data/posts.csv), both where a mission moved within the years, "State"
for the Department, or the words themselves where nothing is known of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..data import missions, normalised, post, posts
from ..identifiers.document_number import is_department
from ..patterns import expression

DEPARTMENT = "State"
LONGEST = 300  # characters of a name
_BRACKETS = expression(r"\s*[(\[][^()\[\]]*[)\]]")
_SECRETARY = expression(
    r"(?:the )?(?:Acting )?Secretary of State|(?:the )?(?:Department|Dept)(?: of State)?(?: and .*)?", re.IGNORECASE
)
_AWAY = expression(
    r", at (?P<place>.+)$|^(?:Secretary of State|President|Vice President) [A-Z]\w+,? in (?P<place_2>.+)$"
)
_SEAT = expression(
    r"\b(?:Embass(?:y|ies)|Legations?|Consulates?(?: General)?|Missions?|Interests Section|Liaison Office|Ambassador|"
    r"Chargé(?: d[’']Affaires)?|Minister|Consul(?: General)?|High Commissioner|Delegation|Representative|Station|"
    r"Office)\b[^,;]*? (?:in|at|to|for|on) (?P<place>.+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def party(text: str) -> frozenset[str]:
    """The posts that a printed party may be; empty for an empty text.

    >>> sorted(party("the Embassy in Uruguay")), sorted(party("Montevideo")), sorted(party("the Ambassador in Brazil (Gordon)"))
    (['Montevideo'], ['Montevideo'], ['Brasilia', 'Rio de Janeiro'])
    >>> sorted(party("the Department of State")), sorted(party("Teheran")), sorted(party("CINCPAC"))
    (['State'], ['Tehran'], ['cincpac'])
    """
    plain = " ".join(_BRACKETS.sub(" ", text[:LONGEST]).split()).strip(" ,.;:")
    if not plain:
        return frozenset()
    if is_department(plain) or _SECRETARY.fullmatch(plain):
        return frozenset({DEPARTMENT})
    away = _AWAY.search(plain)
    if away is not None and (there := _place(away["place"] or away["place_2"])):
        return there
    seat = _SEAT.search(plain)
    place = seat["place"] if seat else re.sub(r"^(?:the )?(?:Embassy|Legation|Consulate(?: General)?) ", "", plain)
    return _place(place) or frozenset({normalised(plain)})


def _place(text: str) -> frozenset[str]:
    """The posts of a city or a country; of both where the name is that of both ("Singapore")."""
    name, row = normalised(text), post(text)
    seats = frozenset(missions().get(name, ()))
    if row is None or (seats and normalised(row["name"]) != name):  # a variant such as "Mexico" is the country
        return seats
    return seats | {row["name"]}


def written_from(sender: str, place: str) -> frozenset[str]:
    """The posts that a document may come from: what its heading says of the sender, seen with the place where it
    was written. The Secretary of State writes from wherever he is, a delegation from where it sits.

    >>> sorted(written_from("the Secretary of State", "Paris")), sorted(written_from("the Embassy in Brazil", "Brasília"))
    (['Paris'], ['Brasilia'])
    >>> sorted(written_from("the Department of State", "Washington")), sorted(written_from("the Embassy in Peru", ""))
    (['State'], ['Lima'])
    """
    named, written = party(sender), _place(place)
    if not written:
        return named
    if named == {DEPARTMENT}:
        return written if _SECRETARY.fullmatch(sender) and "ecretary" in sender else named
    if any(name in posts() for name in named):
        return written & named or named
    return named | written


def parties(texts: Iterable[str]) -> frozenset[str]:
    """The posts of several printed parties together."""
    return frozenset(name for text in texts for name in party(text))

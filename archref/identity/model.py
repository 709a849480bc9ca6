"""An identity: one name of the thing cited, with its address, how sure it is and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

CERTAINTIES = ("certain", "probable", "possible")


@dataclass(frozen=True, slots=True)
class Identity:
    """`kind` says what sort of name `value` is (document_number, frus_document, lot_file, ...).

    `certainty`: "certain" follows from what is printed by a rule that is known; "probable" rests on one
    conclusion (a year, a record group); "possible" is one of several, or a rule that is not proven. `url` is for
    people: the page itself, or a search where `is_search`. `parts` are what a service asks with.
    """

    kind: str
    value: str
    certainty: str
    why: str
    url: str = ""
    is_search: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Its JSON form; what does not apply is left out."""
        found: dict[str, Any] = {"kind": self.kind, "value": self.value, "certainty": self.certainty, "why": self.why}
        if self.url:
            found["url"] = self.url
            if self.is_search:
                found["search"] = True
        return found


def address(name: str, **parts: str) -> str:
    """The address of that name in data/addresses.csv, its parts quoted.

    >>> address("frus_document", volume="frus1977-80v26", document="305")
    'https://history.state.gov/historicaldocuments/frus1977-80v26/d305'
    >>> address("un_document", symbol="S/RES/242 (1967)")
    'https://undocs.org/en/S/RES/242%20(1967)'
    """
    from ..data import addresses

    return addresses()[name]["address"].format_map({k: quote(v, safe="/().") for k, v in parts.items()})


def weaker(first: str, second: str) -> str:
    """The less sure of two certainties."""
    return max(first, second, key=CERTAINTIES.index)

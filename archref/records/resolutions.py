"""Resolutions of the United Nations: "UN Resolution 365" and "Security Council Resolution 365" are one thing.

The Security Council counts its resolutions through and adds the year, "242 (1967)"; other organs count by session,
"2040 (XX)". A resolution whose organ is not named is that of the only organ of which one of this number is cited.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..patterns import expression

ORGANS = {
    "SC": expression(r"\b(?:security council|u\.?n\.?s\.?c\.?)(?!\w)", re.IGNORECASE),
    "GA": expression(r"\b(?:general assembly|u\.?n\.?g\.?a\.?)(?!\w)", re.IGNORECASE),
    "ECOSOC": expression(r"\b(?:ecosoc|economic and social council)\b", re.IGNORECASE),
}
_RESOLUTION = expression(r"\bresolution (\d{1,5})( ?[A-Z])?(?: ?\(([^()]{1,12})\))?$", re.IGNORECASE)


class Resolution(NamedTuple):
    """`organ` is SC, GA, ECOSOC, or "" where none is named; `series` the session or year behind the number."""

    organ: str
    number: str
    series: str

    def may_be(self, other: Resolution) -> bool:
        """Whether both can be the same: what only one of them says does not part them."""
        if self.number != other.number or (self.organ and other.organ and self.organ != other.organ):
            return False
        return not (self.series and other.series and self.series != other.series)


def read_resolution(text: str) -> Resolution | None:
    """The resolution that is named, None where the text names none.

    >>> read_resolution("U.N. Resolution 365"), read_resolution("Security Council Resolution 242 (1967)")
    (Resolution(organ='', number='365', series=''), Resolution(organ='SC', number='242', series='1967'))
    """
    found = _RESOLUTION.search(text)
    if found is None:
        return None
    organ = next((name for name, words in ORGANS.items() if words.search(text, 0, found.start())), "")
    return Resolution(organ, found[1] + (found[2] or "").strip(), (found[3] or "").replace("–", "-"))


class Resolutions:
    """The resolutions that a manuscript has cited so far."""

    def __init__(self) -> None:
        self._cited: dict[str, list[list[Resolution]]] = {}  # by number: each resolution by the ways it is cited in

    def one_name(self, title: str) -> str:
        """The same name for all titles of one resolution; any other title as it is."""
        read = read_resolution(title)
        if read is None:
            return title
        known = self._cited.setdefault(read.number, [])
        same = [group for group in known if all(read.may_be(other) for other in group)]
        same = [group for group in same if any(other.organ == read.organ for other in group)] or same
        if len(same) == 1:
            same[0].append(read)
            return _name(same[0][0])
        exact = next((group for group in same if read in group), None)
        if exact is None:
            known.append([read])
        return _name(exact[0] if exact is not None else read)


def _name(resolution: Resolution) -> str:
    return f"resolution {resolution.organ} {resolution.number} {resolution.series}"

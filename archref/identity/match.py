"""What an index or a service found for a thing cited: an answer where all agrees, else a candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class RecordMatch:
    """A record elsewhere. `agrees` and `differs` are the reasons for and against, in words.

    `source` is the index or service, `keys` what the record is known by there (naid, volume, document,
    document_number, film_number), `date` ISO. With anything in `differs` it is a near miss and never an answer.
    `relation` says so where the record is not the thing itself but a part of it ("enclosure").
    """

    source: str
    title: str
    url: str = ""
    date: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    agrees: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    relation: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Its JSON form; what does not apply is left out."""
        found: dict[str, Any] = {"source": self.source, "title": self.title}
        for name in ("relation", "url", "date"):
            if value := getattr(self, name):
                found[name] = value
        if self.keys:
            found["keys"] = dict(self.keys)
        found["agrees"] = list(self.agrees)
        if self.differs:
            found["differs"] = list(self.differs)
        return found


def decided(matches: list[RecordMatch], what: str = "records") -> tuple[list[RecordMatch], list[RecordMatch]]:
    """Answers and candidates: a record that agrees in all is the answer where it is the only one. The parts of a
    thing are answers however many they are.

    >>> one, near = RecordMatch("index", "A"), RecordMatch("index", "B", differs=("the year is 1977",))
    >>> decided([near, one]) == ([one], [near])
    True
    >>> answers, candidates = decided([one, one])
    >>> answers, candidates[0].differs
    ([], ('2 records agree as well as this one',))
    """
    near = [m for m in matches if m.differs]
    parts = [m for m in matches if not m.differs and m.relation]
    whole = [m for m in matches if not m.differs and not m.relation]
    if len(whole) <= 1:
        return whole + parts, near
    why = (f"{len(whole)} {what} agree as well as this one",)
    return parts, [replace(m, differs=why) for m in whole] + near

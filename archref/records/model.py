"""A record: one thing that is cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..brief import plain, quoted

_PLACE = ("archive_collection", "archive_location", "archive")


@dataclass(slots=True, repr=False)
class Record:
    """The thing cited. `csl` is a CSL-JSON item (CSL 1.0.2), `keys` what it is known by elsewhere.

    `identities` are what its citations were known to be one by, each a kind with a value: records of two manuscripts
    that share one may be one thing. The kind "here" holds in one manuscript alone.
    """

    id: str
    csl: dict[str, Any]
    keys: dict[str, str] = field(default_factory=dict)
    identities: list[tuple[str, str]] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return {"id": self.id, "csl": self.csl, "keys": self.keys}

    @property
    def text(self) -> str:
        """The thing in a few words: what it is called, else where it lies."""
        csl = self.csl
        called = csl.get("title") or csl.get("container-title")
        return str(called or ", ".join(str(csl[name]) for name in _PLACE if csl.get(name)) or self.id)

    def __repr__(self) -> str:
        keys = plain(", ".join(f"{name} {value}" for name, value in self.keys.items()), 120)
        return f"Record({self.id!r}, {quoted(self.text)}{', ' if keys else ''}{keys})"

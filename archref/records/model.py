"""A record: one thing that is cited."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Record:
    """The thing cited. `csl` is a CSL-JSON item (CSL 1.0.2), `keys` what it is known by elsewhere."""

    id: str
    csl: dict[str, Any]
    keys: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return {"id": self.id, "csl": self.csl, "keys": self.keys}

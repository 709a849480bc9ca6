"""A list of findings as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..located import Located


def write(found: Sequence[Located]) -> str:
    """An empty list where nothing was found."""
    return json.dumps([f.as_dict() for f in found], ensure_ascii=False, indent=1) + "\n"

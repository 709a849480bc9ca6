"""Characters that no field may bring into an output."""

from __future__ import annotations

import re

# controls, and the marks that turn the direction of what follows them; those that only say a direction stay
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def without_controls(text: str) -> str:
    """`text` without control characters and bidirectional overrides, which no field may bring into an output."""
    return text if text.isascii() and text.isprintable() else CONTROLS.sub("", text)

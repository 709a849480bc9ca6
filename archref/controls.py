"""Characters that no field may bring into an output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .patterns import expression

# controls, the marks that turn the direction of what follows them (those that only say a direction stay), and halves of
# characters, which no encoding writes
CONTROLS = expression("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def without_controls(text: str) -> str:
    """`text` without control characters and bidirectional overrides, which no field may bring into an output."""
    return text if text.isascii() and text.isprintable() else CONTROLS.sub("", text)


def words_alone(item: Mapping[str, Any]) -> dict[str, Any]:
    """A CSL-JSON item, all of whose texts are without them; names and dates within it too."""
    found: dict[str, Any] = _clean(item)
    return found


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, Mapping):
        return {without_controls(key) if isinstance(key, str) else key: _clean(part) for key, part in value.items()}
    return [_clean(part) for part in value] if isinstance(value, list | tuple) else value

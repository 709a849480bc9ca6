"""Plain text."""

from __future__ import annotations

from .format import Format

FORMAT = Format("text", "plain", (".txt", ".text"), order=10)

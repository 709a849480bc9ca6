"""Word."""

from __future__ import annotations

from .format import Format

FORMAT = Format("docx", "docx", (".docx", ".docm"), order=60)

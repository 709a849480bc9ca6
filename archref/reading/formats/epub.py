"""EPUB."""

from __future__ import annotations

from .format import Format

FORMAT = Format("epub", "epub", (".epub",), order=62)

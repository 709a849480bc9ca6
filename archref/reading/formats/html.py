"""HTML."""

from __future__ import annotations

from .format import BLANK, Format

FORMAT = Format(
    "html", "html", (".html", ".htm", ".xhtml"), opening=rf"(?i){BLANK}<(?:!doctype\s+html|html)\b", order=30
)

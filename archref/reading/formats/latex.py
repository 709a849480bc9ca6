"""LaTeX."""

from __future__ import annotations

from .format import Format

FORMAT = Format(
    "latex",
    "latex",
    (".tex", ".latex", ".ltx"),
    opening=r"(?>\s+|%.*)*+\\documentclass\b",
    sign=r"\\footnote\s*[\[{]",
    order=42,
)

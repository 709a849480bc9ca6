"""OpenDocument text."""

from __future__ import annotations

from .format import Format

FORMAT = Format("odt", "odt", (".odt", ".ott"), order=61)

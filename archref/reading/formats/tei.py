"""TEI, as editions are encoded."""

from __future__ import annotations

from .format import PROLOGUE, Format

FORMAT = Format("tei", "tei", (".xml", ".tei"), opening=rf"{PROLOGUE}<(?:[\w.-]+:)?(?:TEI|teiCorpus)\b", order=20)

"""What a work's own abbreviations stand for: said beside a citation, never put into its fields."""

from __future__ import annotations

from collections.abc import Mapping

from .model import Linked


def spell_out(linked: Linked, declared: Mapping[str, str]) -> None:
    """Each citation whose repository is an abbreviation that the work declares gets its name under `inferred`."""
    if not declared:
        return
    for citation in linked.citations:
        fields = citation.resolved if citation.resolved is not None else citation.fields
        short = fields.get("repository")
        name = declared.get(short) if isinstance(short, str) else None
        if name and short:
            citation.inferred["repository"] = {
                "value": name,
                "from": "declared",
                "why": f"the work sets up {short} for {name}",
            }

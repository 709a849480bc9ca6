"""What a work's own abbreviations stand for: said beside a citation, never put into its fields."""

from __future__ import annotations

from collections.abc import Mapping

from .kew import department, say_kew
from .model import LinkedDocument


def tell_apart(linked: LinkedDocument) -> None:
    """ "The National Archives, FO 371/12345" are those of the United Kingdom: its departments tell, and no record group."""
    for citation in linked.citations:
        fields = citation.resolved if citation.resolved is not None else citation.fields
        name = fields.get("repository")
        if (
            not isinstance(name, str)
            or "record_group" in fields
            or name.removeprefix("The ") not in ("National Archives", "NA")
        ):
            continue
        letters = department(fields)
        if letters is not None:
            say_kew(citation, letters)


def name_by_form(linked: LinkedDocument, names: Mapping[str, tuple[str, str]]) -> None:
    """Each citation whose repository has another name in a user's form gets that under `inferred`: one archive."""
    for citation in linked.citations if names else ():
        fields = citation.resolved if citation.resolved is not None else citation.fields
        printed = fields.get("repository")
        if isinstance(printed, str) and printed in names:
            name, form = names[printed]
            why = f"the form {form} has {printed} for another name of {name}"
            citation.inferred["repository"] = {"value": name, "from": "grammar", "why": why}


def spell_out(linked: LinkedDocument, declared: Mapping[str, str]) -> None:
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

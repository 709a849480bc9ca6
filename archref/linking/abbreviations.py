"""What a work's own abbreviations stand for: said beside a citation, never put into its fields."""

from __future__ import annotations

from collections.abc import Mapping

from ..identifiers.uk_reference import DEPARTMENTS
from ..patterns import expression
from .model import LinkedDocument

OF_KEW = expression(r"([A-Z]{2,4}) ?\d{1,4}/\d")


def tell_apart(linked: LinkedDocument) -> None:
    """ "The National Archives, FO 371/12345" are those of the United Kingdom: its departments tell, and no record group."""
    for citation in linked.citations:
        fields = citation.resolved if citation.resolved is not None else citation.fields
        number, name = fields.get("file_number"), fields.get("repository")
        if not isinstance(number, str) or "record_group" in fields or not isinstance(name, str):
            continue
        m = OF_KEW.match(number)
        if m is not None and m[1] in DEPARTMENTS and name.removeprefix("The ") in ("National Archives", "NA"):
            citation.inferred["repository"] = {
                "value": "The National Archives, Kew",
                "from": "file_number",
                "why": f"{m[1]} is a department of the records at Kew",
            }


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

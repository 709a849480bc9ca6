"""Where a library's item lies, in the fields of a citation: "RG 59, Central Files" is a record group and a level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from . import units

_GROUP = expression(r"(?:RG|Record Group) (\d+)\b(?:[,:;] ?.*)?$")
_NUMBERED = expression(r"(?P<word>Box(?:es)?|Folder) (?P<number>.+)$", re.IGNORECASE)


def fields_of_item(item: Mapping[str, Any]) -> dict[str, Any]:
    """repository, record_group, levels, box, folder, file_number of a CSL item; empty where it lies in no archive."""
    fields: dict[str, Any] = {}
    if item.get("archive"):
        fields["repository"] = str(item["archive"])
    levels: list[str] = []
    for name in ("archive_collection", "archive_location", "call-number"):
        for part in re.split(r"[,;] ", str(item.get(name) or "")):
            part = part.strip()
            if not part or (name == "call-number" and not units.file_kind(part)):
                continue
            numbered = _NUMBERED.match(part)
            if (group := _GROUP.match(part)) and "record_group" not in fields:
                fields["record_group"] = group[1]
            elif numbered and name == "archive_location":
                fields["folder" if numbered["word"].lower() == "folder" else "box"] = numbered["number"]
            elif units.file_kind(part):
                fields.setdefault("file_number", []).append(part)
            elif levels and re.fullmatch(r"\d{4}(?:[–-]\d{2,4})?", part):
                levels[-1] += f", {part}"  # the years of the level
            else:
                levels.append(part)
    if levels:
        fields["levels"] = levels
    return fields if set(fields) - {"file_number"} or item.get("archive") else {}

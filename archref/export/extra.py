"""The lines that Zotero's Extra field puts into an item's note: "archive_collection: Papers of Vane"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from .csl_item import TYPES, conform, variables

LINE = expression(r"[ \t]*(?:\{:)?([A-Za-z][A-Za-z _-]{1,40}?)[ \t]*:[ \t]*([^\s{}][^{}]*?)\}?[ \t]*")
BRACED = expression(r"\{:([A-Za-z][A-Za-z _-]{1,40}):[ \t]*([^{}\n]+)\}")
DATE = expression(r"(-?\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?")
OTHER = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL", "pmid": "PMID", "pmcid": "PMCID",
         "original-date": "original-date", "archive-collection": "archive_collection",
         "archive-location": "archive_location"}  # fmt: skip


def with_extra(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item with what the lines of its note say, where it does not say that itself; other lines stay the note.

    The form is that of Zotero and citeproc-js ("variable: value" on a line of its own, "{:variable: value}" within
    one): a name is "family || given", a date ISO's, and `type` goes before the item's own.
    """
    note = item.get("note")
    if not isinstance(note, str) or ":" not in note:
        return dict(item)
    said: dict[str, Any] = {}
    kept = []
    for line in note.split("\n"):
        found = LINE.fullmatch(line)
        if found is None or not _take(said, *found.groups()):
            kept.append(BRACED.sub(lambda m: "" if _take(said, m[1], m[2]) else m[0], line))
    if not said:
        return dict(item)
    rest = "\n".join(line for line in kept if line.strip()).strip()
    made = {**said, **{name: value for name, value in item.items() if name not in ("note",)}}
    if rest:
        made["note"] = rest
    if said.get("type"):
        made["type"] = said["type"]
    return conform([made])[0]


def _take(said: dict[str, Any], label: str, value: str) -> bool:
    """Whether the label names a variable, which is then said."""
    folded = label.strip().lower().replace(" ", "-")
    name = next(
        (n for n in (folded, OTHER.get(folded.replace("_", "-"), ""), folded.replace("-", "_")) if n in variables()), ""
    )
    value = value.strip()
    if folded == "type" and value in TYPES:
        said["type"] = value
        return True
    if not name or name == "note":
        return False
    kind = variables()[name]
    if kind == "names":
        family, bar, given = value.partition("||")
        one = {"family": family.strip(), "given": given.strip()} if bar else {"literal": value}
        said.setdefault(name, []).append(one)
    elif kind == "date":
        ends = [DATE.fullmatch(end.strip()) for end in value.split("/")]
        parts = [[int(n) for n in end.groups() if n] for end in ends if end]
        said[name] = {"date-parts": parts} if len(parts) == len(ends) else {"raw": value}
    else:
        said[name] = value
    return True

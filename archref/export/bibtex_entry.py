"""A CSL item as an entry of BibTeX or BibLaTeX: its kind and its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..identifiers.months import NAMES
from ..patterns import expression
from .bibtex_dialects import Dialect, csl_type
from .bibtex_names import printed_names, write_names
from .bibtex_text import escape
from .csl_item import variables

ARCHIVAL = ("archive_location", "archive_collection", "archive", "archive-place")
LAWS = ("legislation", "bill", "legal_case", "treaty", "regulation")
_MASTER = expression(r"master|M\.?A\.?\b|M\.?S", re.IGNORECASE)


def kept(variable: str) -> str:
    """The field of a variable that a dialect has none for: csl-archive-place."""
    return "csl-" + variable.replace("_", "-")


def entry_of(item: Mapping[str, Any], dialect: Dialect) -> tuple[str, dict[str, str]]:
    """The entry's kind and its fields in the order in which they are written."""
    kind = _kind(item, dialect)
    left = {name: item[name] for name in variables() if item.get(name) not in (None, "", [], {})}
    fields: dict[str, str] = {}
    _names(fields, left, dialect)
    for variable, field in dialect.texts(kind).items():
        if variable in left:
            fields[field] = _text(field, str(left.pop(variable)), dialect)
    if dialect.name == "biblatex":
        _volume_of_work(fields, left, kind, dialect)
        if kind == "thesis":
            fields.setdefault("type", "phdthesis")
    if "page" in left:
        fields["pages"] = re.sub(r"(?<=\w)\s*[-–]\s*(?=\w)", "--", escape(str(left.pop("page"))))
    for variable, field in dialect.dates.items():
        if variable in left:
            fields.update(_date(left.pop(variable), field, dialect))
    _place(fields, left, kind, dialect)
    _in_words(fields, item, dialect)
    if "note" in left and (free := next((f for f in dialect.note if f not in fields), None)):
        fields[free] = escape(str(left.pop("note")))
    if subtype := dialect.subtype.get(str(item.get("type"))):
        fields["entrysubtype"] = subtype
    elif item.get("type") and csl_type(kind) != item["type"]:
        fields[kept("type")] = escape(str(item["type"]))
    for name, value in left.items():
        if text := _kept_text(value, variables()[name]):
            fields[kept(name)] = text
    return kind, fields


def _kind(item: Mapping[str, Any], dialect: Dialect) -> str:
    kind = dialect.types.get(str(item.get("type")), dialect.other)
    if dialect.name == "bibtex":
        if kind == "phdthesis" and _MASTER.search(str(item.get("genre") or "")):
            return "mastersthesis"
        if kind == "techreport" and not item.get("publisher"):  # BibTeX insists on an institution
            return "misc"
        if kind == "unpublished" and not (item.get("author") and item.get("title")):
            return "misc"
    elif kind == "book" and item.get("editor") and not item.get("author"):
        return "collection"
    return kind


def _text(field: str, text: str, dialect: Dialect) -> str:
    """A title stands in braces where styles or pandoc would take away its capitals."""
    written = escape(text)
    return f"{{{written}}}" if field in dialect.titles and any(c.isupper() for c in text[1:]) else written


def _names(fields: dict[str, str], left: dict[str, Any], dialect: Dialect) -> None:
    for role in ("author", "editor", *dialect.names):
        if role in left and (names := write_names(left.pop(role))):
            fields[dialect.names.get(role, role)] = names


def _volume_of_work(fields: dict[str, str], left: dict[str, Any], kind: str, dialect: Dialect) -> None:
    """BibLaTeX calls the whole of several volumes maintitle, the volume title or booktitle."""
    whole = dialect.container.get(kind, "title")
    if "volume-title" in left and whole in ("title", "booktitle") and whole in fields:
        fields["maintitle"] = fields[whole]
        fields[whole] = _text(whole, str(left.pop("volume-title")), dialect)


def _place(fields: dict[str, str], left: dict[str, Any], kind: str, dialect: Dialect) -> None:
    """Where it lies: printed once, and apart for who reads the file."""
    service = dialect.eprint.get(str(left.get("archive")))
    if service and "archive_location" in left and "archive_collection" not in left:
        fields["eprinttype"] = service
        fields["eprint"] = escape(str(left.pop("archive_location")))
        del left["archive"]
        return
    parts = list(dict.fromkeys(str(left[name]) for name in ARCHIVAL if name in left))
    if parts:
        fields["howpublished" if kind in dialect.howpublished else "note"] = escape(", ".join(parts))
        if dialect.name == "biblatex" and "archive" in left:
            fields["library"] = escape(", ".join(str(left[n]) for n in ("archive", "archive-place") if n in left))
    elif kind == "unpublished" and dialect.name == "bibtex":
        fields["note"] = "Unpublished"  # plain BibTeX wants a note there


def law_in_words(item: Mapping[str, Any]) -> str:
    """Where a law or treaty is printed: "TIAS 7503, 23 UST 3435"."""
    named = [item.get("genre"), item.get("number")] if item.get("number") else []
    printed = [item.get(name) for name in ("volume", "container-title", "section", "page")]
    return ", ".join(filter(None, (" ".join(str(part) for part in parts if part) for parts in (named, printed))))


def _in_words(fields: dict[str, str], item: Mapping[str, Any], dialect: Dialect) -> None:
    """What BibLaTeX has no field for and would not print: whom a letter went to, who asked, where a law stands."""
    if dialect.name != "biblatex":
        return
    kind = item.get("type")
    if kind in LAWS and (where := law_in_words(item)):
        fields.setdefault("howpublished", escape(where))
    people = item.get("interviewer") if kind == "interview" else None if item.get("title") else item.get("recipient")
    if people and (said := printed_names(people)):
        fields["titleaddon"] = escape(f"Interview by {said}" if kind == "interview" else f"To {said}")


def _date(date: Any, field: str, dialect: Dialect) -> dict[str, str]:
    """The date in one field, as ISO or a range; in BibTeX also, and first, as year and month."""
    from ..csl.raw_dates import read_date

    when = read_date(date)
    if when is None:
        return {}
    if when.literal:
        return {"year" if field == "date" else kept("accessed"): escape(when.literal)}
    whole = "/".join(_iso(end) for end in (when.begin, when.end) if end)
    if dialect.name == "biblatex" or field != "date":
        return {field: whole + ("~" if when.circa and not when.end else "")}
    fields = {"year": str(when.begin[0])}
    if when.begin[1]:
        fields["month"] = NAMES[when.begin[1] - 1] if when.begin[1] <= 12 else str(when.begin[1])
    if when.begin[2] or when.end:
        fields["date"] = whole
    return fields


def _iso(date: tuple[int, int, int]) -> str:
    year, month, day = date
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _kept_text(value: Any, kind: str) -> str:
    if kind == "names":
        return write_names(value)
    if kind == "date":
        from ..csl.raw_dates import read_date

        when = read_date(value)
        if when is None:
            return ""
        return escape(when.literal) or "/".join(_iso(end) for end in (when.begin, when.end) if end)
    return escape(str(value))

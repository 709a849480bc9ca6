"""An entry of BibTeX or BibLaTeX as a CSL item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..document import countable
from ..identifiers.months import NAMES
from .bibtex_dialects import csl_type, dialect
from .bibtex_entry import ARCHIVAL, LAWS, kept, law_in_words
from .bibtex_names import split_names
from .bibtex_text import unescape
from .csl_item import variables

ROLES = ("author", "editor")
DIALECTS = ("biblatex", "bibtex")


def item_of(key: str, entry: Any, parent: Any = None) -> dict[str, Any]:
    """The item of a pybtex entry; what the entry's kind has no variable for is left out.

    `parent`: the entry that `crossref` names; what the entry does not say itself is taken from there.
    """
    kind = entry.type.lower()
    fields = _fields(entry)
    if parent is not None:
        inherited = _fields(parent)
        if "editor" in fields:
            inherited = {name: value for name, value in inherited.items() if name not in ROLES}
        for name, value in inherited.items():
            inside = name in ("title", "subtitle") and kind in dialect("biblatex").container
            fields.setdefault(f"book{name}" if inside else name, value)
    item: dict[str, Any] = {"id": key, "type": unescape(fields.get("csl-type", "")) or _type(kind, fields)}
    for role in ROLES:
        if role in fields and (people := split_names(fields[role])):
            item[role] = people
    _titles(fields)
    for each in (dialect("biblatex"), dialect("bibtex")):
        for variable, field in each.texts(kind).items():
            if field in fields and variable not in item:
                item[variable] = unescape(fields[field])
        for variable, field in each.names.items():
            if field in fields and variable not in item:
                item[variable] = split_names(fields[field])
        for variable, field in each.dates.items():
            if variable not in item and (date := _date(fields, field)):
                item[variable] = date
    _whole_work(item, fields, kind)
    if "pages" in fields:
        item["page"] = unescape(fields["pages"]).replace("–", "-")
    for name, what in variables().items():
        if kept(name) in fields and name not in item:
            item[name] = _kept(fields[kept(name)], what)
    _note(item, fields, kind)
    return item


def _fields(entry: Any) -> dict[str, str]:
    return {name.lower(): str(value) for name, value in entry.fields.items() if str(value).strip()}


def _type(kind: str, fields: Mapping[str, str]) -> str:
    said = fields.get("entrysubtype", "").lower()
    return next((t for t, sub in dialect("biblatex").subtype.items() if sub == said), csl_type(kind))


def _titles(fields: dict[str, str]) -> None:
    for title, sub in (("title", "subtitle"), ("booktitle", "booksubtitle"), ("maintitle", "mainsubtitle"),
                       ("journaltitle", "journalsubtitle")):  # fmt: skip
        if title in fields and sub in fields:
            fields[title] = f"{fields[title].rstrip('.:')}: {fields[sub]}"


def _whole_work(item: dict[str, Any], fields: Mapping[str, str], kind: str) -> None:
    if "maintitle" not in fields:
        return
    whole = "container-title" if "booktitle" in fields and kind in dialect("biblatex").container else "title"
    if whole in item:
        item["volume-title"] = item[whole]
    item[whole] = unescape(fields["maintitle"])


def _note(item: dict[str, Any], fields: Mapping[str, str], kind: str) -> None:
    """Where it lies is told by its own fields; where another's file has none, by what is printed."""
    service = fields.get("eprinttype", fields.get("archiveprefix", "")).lower()
    if "eprint" in fields and service:
        names = {code: name for name, code in dialect("biblatex").eprint.items()}
        item["archive"], item["archive_location"] = names.get(service, service), unescape(fields["eprint"])
    elif "library" in fields and "archive" not in item:
        item["archive"] = unescape(fields["library"])
    ours = any(kept(name) in fields for name in ARCHIVAL)
    within = _located(item, fields, kind) if not service and not ours else ""
    place = "howpublished" if kind in dialect("biblatex").howpublished and "howpublished" in fields else "note"
    texts = [
        fields[f]
        for f in ("howpublished", "note", "annote", "addendum")
        if f in fields and f != within and not (ours and f == place)
    ]
    said = "; ".join(text for text in map(unescape, texts) if item["type"] not in LAWS or text != law_in_words(item))
    if said and not (kind == "unpublished" and said == "Unpublished"):
        item["note"] = said


def _located(item: dict[str, Any], fields: Mapping[str, str], kind: str) -> str:
    """The field that says where a thing lies in its library, where no archival field does: Better BibTeX's `eprint` or,
    in an entry without a number, `number`, else a shelf mark as `howpublished`. "number" elsewhere is the item's own."""
    numbered = any(kind in dialect(name).number for name in DIALECTS)
    if "library" in fields and not item.get("archive_location"):
        marks = ["eprint", *([] if numbered else ["number"]), "howpublished"]
        for field in marks:
            if field in fields and (field != "howpublished" or re.search(r"\d", fields[field])):
                item["archive_location"] = unescape(fields[field])
                return field
    if "number" in fields and not numbered:
        item.setdefault("number", unescape(fields["number"]))
    return ""


def _kept(text: str, kind: str) -> Any:
    if kind == "names":
        return split_names(text)
    return _parts(unescape(text).split("/")) if kind == "date" else unescape(text)


def _date(fields: Mapping[str, str], field: str) -> dict[str, Any] | None:
    if fields.get(field):
        return _parts(fields[field].strip("{} ").split("/"))  # "1979~" is circa, no space of TeX's
    year = unescape(fields.get("year", "")) if field == "date" else ""
    if not year:
        return None
    if not re.fullmatch(r"-?\d{1,4}", year):
        return {"literal": year}
    month = unescape(fields.get("month", "")).strip().lower()
    named = [i for i, name in enumerate(NAMES, 1) if len(month) > 2 and name[:3].lower() == month[:3]]
    if named:
        return {"date-parts": [[int(year), named[0]]]}
    return {"date-parts": [[int(year), int(month)] if countable(month) else [int(year)]]}


def _parts(ends: list[str]) -> dict[str, Any]:
    """EDTF as BibLaTeX writes it: "1978-12-19", "1979/1981", "1979~"; what is none stays a literal."""
    circa = any(end.rstrip().endswith(("~", "?", "%")) for end in ends)
    found = [
        re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?", end.strip().rstrip("~?%")) for end in ends if end.strip(" .")
    ]
    if not found or not all(found):
        return {"literal": "/".join(ends)}
    parts = [[int(n) for n in match.groups() if n] for match in found if match]
    return {"date-parts": parts, "circa": True} if circa else {"date-parts": parts}

"""RIS, written and read through rispy (an optional extra).

RIS has tags for a place of keeping but no rules for them. The rule here, which Zotero's is too where it has one:

    AN  archive_location        DB  archive         C1  archive_collection      CN  call-number
    CY  publisher-place, or archive-place where there is none and nothing is published
    A2  editors; of letters, papers and documents the recipients                A4  translators
    M3  genre                   C7  the CSL type where TY does not say it
    DA  year/month/day/ and "to " with the ISO date where a range ends

A name with a comma is a person's, one without an institution's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_TYPES = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "MULTI",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "collection": "MANSCPT",
    "dataset": "DATA",
    "document": "MANSCPT",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "periodical": "SER",
    "personal_communication": "PCOMM",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
_BACK = {
    "JOUR": "article-journal",
    "MANSCPT": "manuscript",
    **{tag: kind for kind, tag in _TYPES.items() if tag not in ("JOUR", "MANSCPT")},
    "EJOUR": "article-journal",
    "EBOOK": "book",
    "EDBOOK": "book",
    "ECHAP": "chapter",
    "CONF": "paper-conference",
    "BLOG": "post-weblog",
    "GOVDOC": "report",
    "UNPB": "manuscript",
    "ICOMM": "personal_communication",
    "VIDEO": "motion_picture",
    "LEGAL": "legislation",
}
_LETTERS = ("PCOMM", "MANSCPT", "UNPB", "ICOMM")
_PUBLISHED = frozenset(("book", "chapter", "thesis", "report", "pamphlet", "paper-conference"))
_PLAIN = {
    "title": "title",
    "container-title": "secondary_title",
    "collection-title": "tertiary_title",
    "title-short": "short_title",
    "volume": "volume",
    "issue": "number",
    "edition": "edition",
    "publisher": "publisher",
    "DOI": "doi",
    "language": "language",
    "abstract": "abstract",
    "genre": "type_of_work",
    "archive": "name_of_database",
    "archive_location": "accession_number",
    "archive_collection": "custom1",
    "volume-title": "custom3",
    "call-number": "call_number",
}


def write_ris(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as RIS, in order; ValueError where rispy is not installed."""
    entries = [_entry(item) for item in items]
    if not entries:
        return ""
    text: str = _rispy().dumps(entries)
    return text.rstrip("\n") + "\n"


def read_ris(text: str) -> list[dict[str, Any]]:
    """The CSL-JSON items of a RIS file.

    Raises ValueError, in one line, for text that is not RIS or when rispy is not installed.
    """
    text = text.removeprefix("\ufeff")
    if text.strip() and not re.search(r"^TY  ?- ?\w", text, re.MULTILINE):
        raise ValueError("not RIS: no line begins with TY  -")
    try:
        entries = _rispy().loads(text)
    except (OSError, KeyError, IndexError) as error:  # OSError is what rispy raises for a tag out of place
        raise ValueError(f"not RIS: {' '.join(str(error).split())}") from error
    return [_item(entry, place) for place, entry in enumerate(entries, 1)]


def _rispy() -> Any:
    try:
        import rispy
    except ImportError as error:
        raise ValueError("RIS files need the package rispy; install it with: pip install rispy") from error
    return rispy


def _entry(item: Mapping[str, Any]) -> dict[str, Any]:
    kind = str(item.get("type") or "document")
    tag = _TYPES.get(kind, "GEN")
    entry: dict[str, Any] = {"type_of_reference": tag}
    if item.get("id"):
        entry["id"] = _line(item["id"])
    for key, names in (
        ("authors", item.get("author")),
        ("secondary_authors", item.get("recipient") if tag in _LETTERS else item.get("editor")),
        ("subsidiary_authors", item.get("translator")),
    ):
        if written := [name for name in map(_write_name, names or ()) if name]:
            entry[key] = written
    for variable, key in _PLAIN.items():
        if item.get(variable):
            entry[key] = _line(item[variable])
    entry.update(_date(item.get("issued")))
    place = item.get("publisher-place") or ("" if kind in _PUBLISHED else item.get("archive-place"))
    if place:
        entry["place_published"] = _line(place)
    if item.get("page"):
        first, dash, last = _line(item["page"]).partition("-")
        entry.update({"start_page": first, "end_page": last} if dash and "," not in last else
                     {"start_page": _line(item["page"])})  # fmt: skip
    number = item.get("ISBN") or item.get("ISSN")
    if number:
        entry["issn"] = _line(number)
    if item.get("URL"):
        entry["urls"] = [_line(item["URL"])]
    if item.get("note"):
        entry["notes"] = [_line(item["note"])]
    if item.get("keyword"):
        entry["keywords"] = [word.strip() for word in _line(item["keyword"]).split(",") if word.strip()]
    if _BACK.get(tag) != kind:
        entry["custom7"] = kind
    return entry


def _line(value: Any) -> str:
    return " ".join(str(value).split())


def _write_name(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return _line(name["literal"])
    particles = [name.get("dropping-particle"), name.get("non-dropping-particle")]
    family = " ".join(str(part) for part in (*particles, name.get("family")) if part)
    parts = [family, str(name.get("given") or ""), str(name.get("suffix") or "")]
    return _line(", ".join(part for part in parts if part)) + ("," if family and not any(parts[1:]) else "")


def _date(date: Any) -> dict[str, str]:
    from ..csl.repairs.raw_dates import read_date

    when = read_date(date)
    if when is None:
        return {}
    if when.literal:
        return {"year": _line(when.literal)}
    year, month, day = when.begin
    fields = {"year": str(year)}
    if month or when.end:
        parts = [f"{year:04}", f"{month:02}" if month else "", f"{day:02}" if day else ""]
        end = "-".join(f"{n:02}" for n in when.end if n) if when.end else ""
        fields["date"] = "/".join([*parts, f"to {end}" if end else ""])
    return fields


def _item(entry: Mapping[str, Any], place: int) -> dict[str, Any]:
    tag = str(entry.get("type_of_reference") or "GEN").strip()
    kind = str(entry.get("custom7") or "")
    item: dict[str, Any] = {
        "id": str(entry.get("id") or entry.get("label") or f"ris-{place}"),
        "type": kind if kind in _TYPES or kind.islower() else _BACK.get(tag, "document"),
    }
    for role, keys in (
        ("author", ("authors", "first_authors")),
        ("recipient" if tag in _LETTERS else "editor", ("secondary_authors",)),
        ("translator", ("subsidiary_authors",)),
    ):
        if names := [_read_name(str(name)) for key in keys for name in entry.get(key) or () if str(name).strip(" ,")]:
            item[role] = names
    for variable, key in _PLAIN.items():
        if entry.get(key):
            item[variable] = str(entry[key])
    item.setdefault("title", str(entry.get("primary_title") or ""))
    container = next((entry[k] for k in ("journal_name", "alternate_title3", "alternate_title2") if entry.get(k)), "")
    if container:
        item.setdefault("container-title", str(container))
    if date := _read_date(entry):
        item["issued"] = date
    if entry.get("place_published"):
        kept = item.get("archive") and not item.get("publisher") and item["type"] not in _PUBLISHED
        item["archive-place" if kept else "publisher-place"] = str(entry["place_published"])
    pages = [str(entry[key]) for key in ("start_page", "end_page") if entry.get(key)]
    if pages:
        item["page"] = "-".join(dict.fromkeys(pages))
    if entry.get("issn"):
        number = str(entry["issn"])
        item["ISSN" if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", number.strip()) else "ISBN"] = number
    for variable, key in (("URL", "urls"), ("note", "notes")):
        if entry.get(key):
            value = entry[key]
            item[variable] = str(value if isinstance(value, str) else value[0])
    if entry.get("keywords"):
        item["keyword"] = ", ".join(str(word) for word in entry["keywords"])
    return {key: value for key, value in item.items() if value}


def _read_name(name: str) -> dict[str, str]:
    if "," not in name:
        return {"literal": name.strip()}
    parts = [part.strip() for part in name.split(",", 2)]
    keys = ("family", "given", "suffix")
    return {key: part for key, part in zip(keys, parts, strict=False) if part}


def _read_date(entry: Mapping[str, Any]) -> dict[str, Any] | None:
    whole = str(entry.get("date") or entry.get("publication_year") or entry.get("year") or "").strip()
    year = str(entry.get("year") or whole).strip()
    begin = [part for part in whole.split("/", 3)[:3]]
    if not re.fullmatch(r"-?\d{1,4}", begin[0] if begin else ""):
        begin = year.split("/")[:3]
        if not re.fullmatch(r"-?\d{1,4}", begin[0]):
            return {"literal": year.strip("/")} if year.strip("/") else None
    parts = [[int(n) for n in begin if re.fullmatch(r"-?\d{1,4}", n)]]
    if end := re.search(r"/to (\d{1,4}(?:-\d\d){0,2})$", whole):
        parts.append([int(n) for n in end[1].split("-")])
    return {"date-parts": parts}

"""RIS, written and read through rispy. The tags stand in ris.toml; what they do not tell:

    CY  publisher-place, or archive-place where there is none and nothing is published
    A2  editors; of letters, papers and documents the recipients
    C7  the CSL type where TY does not say it
    DA  year/month/day/ and "to " with the ISO date where a range ends

A name with a comma is a person's, one without an institution's. Variables without a tag are not written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from ..packaged import packaged_table
from ..patterns import expression
from .csl_item import TYPES, unique

_LETTERS = ("PCOMM", "MANSCPT", "UNPB", "ICOMM", "GEN")
_PUBLISHED = frozenset(("book", "chapter", "thesis", "report", "pamphlet", "paper-conference"))
_FIRST_TAG = expression(r"^TY  ?-", re.MULTILINE)
_TAG = expression(r"[A-Z][A-Z\d]  -")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return packaged_table("export/ris.toml")


@cache
def _csl_type(tag: str) -> str:
    tables = _tables()
    known: str = tables["back"].get(tag) or next((t for t, ris in tables["types"].items() if ris == tag), "document")
    return known


def write_ris(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as RIS, in order."""
    import rispy

    used: dict[str, int] = {}
    entries = [_entry(item, place, used) for place, item in enumerate(items, 1)]
    text: str = rispy.dumps(entries, implementation=_plain_writer()) if entries else ""
    return text.strip("\n") + "\n" if text else ""


@cache
def _plain_writer() -> Any:
    """rispy's writer without the numbers that it sets above the entries."""
    import rispy

    return type("Writer", (rispy.RisWriter,), {"set_header": lambda self, count: ""})


def read_ris(text: str, diagnostics: list[str] | None = None) -> list[dict[str, Any]]:
    """The CSL-JSON items of a RIS file; an entry without its end counts, and so does one with lines that belong to nothing.

    Raises ValueError, in one line, for text that is not RIS. An entry that cannot be read is named in `diagnostics`;
    without it it too is a ValueError.
    """
    import rispy

    if text.strip("\ufeff \t\r\n") and not _FIRST_TAG.search(text.removeprefix("\ufeff")):
        raise ValueError("not RIS: no line begins with TY  -")
    used: dict[str, int] = {}
    items = []
    for place, (line, written) in enumerate(_entries(text.removeprefix("\ufeff")), 1):
        try:
            items += [_item(entry, place, used) for entry in rispy.loads(written, delimiter_tags_mapping={})]
        except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError) as error:
            said = f"not RIS: the entry that begins in line {line} has a tag that stands where none can be read"
            if diagnostics is None:
                raise ValueError(said) from error
            diagnostics.append(said)
    return items


def _entries(text: str) -> Iterator[tuple[int, str]]:
    """Each entry with its end, and the line in which it begins. What stands before its first tag belongs to nothing: the
    parser would take it for more of the tag that was the last of another entry."""
    lines: list[str] = []
    begun = 0
    for number, line in enumerate(text.splitlines(), 1):
        if _FIRST_TAG.match(line) or line.startswith("ER  -"):
            if begun:
                yield begun, "\n".join([*lines, "ER  - "])
            lines, begun = ([line], number) if _FIRST_TAG.match(line) else ([], 0)
        elif begun and (len(lines) > 1 or _TAG.match(line)):
            lines.append(line)
    if begun:
        yield begun, "\n".join([*lines, "ER  - "])


def _entry(item: Mapping[str, Any], place: int, used: dict[str, int]) -> dict[str, Any]:
    kind = str(item.get("type") or "document")
    tag = _tables()["types"].get(kind, "GEN")
    entry: dict[str, Any] = {"type_of_reference": tag, "id": unique(_line(item.get("id") or f"item-{place}"), used)}
    names = {**_tables()["names"], "recipient" if tag in _LETTERS else "editor": "secondary_authors"}
    for variable, key in names.items():
        if written := [name for name in map(_write_name, _listed(item.get(variable))) if name]:
            entry[key] = written
    for variable, key in _tables()["fields"].items():
        if item.get(variable) not in (None, ""):
            entry[key] = _line(item[variable])
    entry.update(_date(item.get("issued")))
    where = item.get("publisher-place") or ("" if kind in _PUBLISHED else item.get("archive-place"))
    if where:
        entry["place_published"] = _line(where)
    if item.get("page"):
        first, dash, last = _line(item["page"]).partition("-")
        ends = {"start_page": first, "end_page": last} if dash and re.fullmatch(r"\w+", last) else {}
        entry.update(ends or {"start_page": _line(item["page"])})
    if number := item.get("ISBN") or item.get("ISSN"):
        entry["issn"] = _line(number)
    if accessed := _date(item.get("accessed")):
        entry["access_date"] = accessed.get("date") or accessed["year"]
    if item.get("URL"):
        entry["urls"] = [_line(item["URL"])]
    if item.get("note"):
        entry["notes"] = [_line(item["note"])]
    if item.get("keyword"):
        entry["keywords"] = [word.strip() for word in re.split("[,;]", _line(item["keyword"])) if word.strip()]
    if _csl_type(tag) != kind:
        entry["custom7"] = kind
    return entry


def _line(value: Any) -> str:
    return " ".join(str(value).split())


def _listed(names: Any) -> list[Any]:
    return names if isinstance(names, list) else [names] if names else []


def _write_name(name: Any) -> str:
    if not isinstance(name, Mapping):
        return _line(name)
    if name.get("literal"):
        return _line(name["literal"]).replace(", ", ". ")  # "U.S. Congress. Senate": a comma is a person's
    particles = [name.get("dropping-particle"), name.get("non-dropping-particle")]
    family = " ".join(str(part) for part in (*particles, name.get("family")) if part)
    parts = [family, str(name.get("given") or ""), str(name.get("suffix") or "")]
    return _line(", ".join(part for part in parts if part)) + ("," if family and not any(parts[1:]) else "")


def _date(date: Any) -> dict[str, str]:
    from ..csl.raw_dates import read_date

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


def _item(entry: Mapping[str, Any], place: int, used: dict[str, int]) -> dict[str, Any]:
    tag = str(entry.get("type_of_reference") or "GEN").strip()
    kind = str(entry.get("custom7") or "")
    key = str(entry.get("id") or entry.get("label") or "").strip() or f"ris-{place}"
    item: dict[str, Any] = {"id": unique(key, used), "type": kind if kind in TYPES else _csl_type(tag)}
    names = {**_tables()["names"], "recipient" if tag in _LETTERS else "editor": "secondary_authors"}
    people = {**entry, "authors": [*(entry.get("first_authors") or ()), *(entry.get("authors") or ())]}
    for variable, field in names.items():
        listed = people.get(field) or ()
        if read := [_read_name(str(name)) for name in listed if str(name).strip(" ,")]:
            item[variable] = read
    for variable, field in _tables()["fields"].items():
        if entry.get(field):
            item[variable] = str(entry[field]).strip()
    _kept_at(item, entry, tag)
    if entry.get("primary_title"):
        item.setdefault("title", str(entry["primary_title"]).strip())
    container = next((entry[key] for key in _tables()["containers"]["keys"] if entry.get(key)), "")
    if container:
        item.setdefault("container-title", str(container).strip())
    if date := _read_date(entry):
        item["issued"] = date
    if date := _read_date({"date": entry.get("access_date")}):
        item["accessed"] = date
    if entry.get("place_published"):
        lies = item.get("archive") and not item.get("publisher") and item["type"] not in _PUBLISHED
        item["archive-place" if lies else "publisher-place"] = str(entry["place_published"]).strip()
    if pages := [str(entry[end]).strip() for end in ("start_page", "end_page") if entry.get(end)]:
        item["page"] = "-".join(dict.fromkeys(pages))
    if entry.get("issn"):
        number = str(entry["issn"]).strip()
        item["ISSN" if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", number) else "ISBN"] = number
    if entry.get("urls"):
        item["URL"] = str(entry["urls"][0]).strip()
    if entry.get("notes"):
        item["note"] = "\n".join(str(note).strip() for note in entry["notes"])
    if words := [str(word) for word in entry.get("keywords") or () if str(word).strip()]:
        item["keyword"] = ", ".join(words)
    return {key: value for key, value in item.items() if value}


def _kept_at(item: dict[str, Any], entry: Mapping[str, Any], tag: str) -> None:
    """Where a thing is kept, as EndNote and Zotero say it: AV the place in the archive, DP the archive of a paper (of
    what is published the database), CN the shelf mark of a paper that has no other place."""
    if location := (entry.get("unknown_tag") or {}).get("AV"):
        item.setdefault("archive_location", _line(location[0]))
    if provider := entry.get("database_provider"):
        item.setdefault("archive" if tag in _LETTERS or location else "source", _line(provider))
    if tag in _LETTERS and item.get("call-number"):
        item.setdefault("archive_location", item["call-number"])


def _read_name(name: str) -> dict[str, str]:
    if "," not in name:
        return {"literal": name.strip()}
    parts = [part.strip() for part in name.split(",", 2)]
    return {key: part for key, part in zip(("family", "given", "suffix"), parts, strict=False) if part}


def _read_date(entry: Mapping[str, Any]) -> dict[str, Any] | None:
    whole = str(entry.get("date") or entry.get("publication_year") or entry.get("year") or "").strip()
    year = str(entry.get("year") or whole).strip()
    begin = whole.split("/", 3)[:3]
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", whole):
        begin = whole.split("-")
    if not re.fullmatch(r"-?\d{1,4}", begin[0]):
        begin = year.split("/")[:3]
        if not re.fullmatch(r"-?\d{1,4}", begin[0]):
            return {"literal": year.strip("/")} if year.strip("/") else None
    parts = [[int(n) for n in begin if re.fullmatch(r"-?\d{1,4}", n)]]
    if end := re.search(r"/to (\d{1,4}(?:-\d\d){0,2})$", whole):
        parts.append([int(n) for n in end[1].split("-")])
    return {"date-parts": parts}

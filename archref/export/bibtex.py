"""BibTeX, written and read through pybtex.

Plain BibTeX has no entry for a document in an archive. The rule, by CSL type:

    book, pamphlet, collection, classic, periodical      @book
    chapter, entry, entry-*, a paper in a collection     @incollection (@inproceedings for a conference)
    article-journal, -magazine, -newspaper, review       @article
    thesis                                               @phdthesis, or @mastersthesis if its genre says so
    report, standard, legislation, bill, treaty          @techreport with an institution, else @misc
    manuscript and personal_communication with an author @unpublished
    all else: document, letter, interview, web page      @misc

Where it lies (location, collection, archive, place) is printed in `howpublished` of @misc and in `note` elsewhere; the
archival variables stand beside it under their CSL names, which BibTeX ignores and `read_bibtex` takes back.
Entries are UTF-8. A key is the item's id where BibTeX can take it, else made of its letters and digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .bibtex_names import read_person, write_names
from .bibtex_text import escape, unescape

_TYPES = {
    **dict.fromkeys(("book", "pamphlet", "collection", "classic", "periodical"), "book"),
    **dict.fromkeys(("chapter", "entry", "entry-dictionary", "entry-encyclopedia"), "incollection"),
    **dict.fromkeys(("article-journal", "article-magazine", "article-newspaper", "review", "review-book"), "article"),
    "paper-conference": "inproceedings",
    "thesis": "phdthesis",
    **dict.fromkeys(("report", "standard", "legislation", "bill", "treaty"), "techreport"),
    **dict.fromkeys(("manuscript", "personal_communication"), "unpublished"),
}
_BACK = {
    "book": "book",
    "booklet": "pamphlet",
    "incollection": "chapter",
    "inbook": "chapter",
    "article": "article-journal",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "unpublished": "manuscript",
    "proceedings": "book",
    "manual": "report",
}
_ARCHIVAL = ("archive_location", "archive_collection", "archive", "archive-place")
_PLAIN = {
    "title": "title",
    "volume": "volume",
    "issue": "number",
    "edition": "edition",
    "publisher-place": "address",
    "collection-title": "series",
    "URL": "url",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "language": "language",
    "abstract": "abstract",
    "keyword": "keywords",
    "note": "annote",
}
# kept under their own names, lower-cased by nobody: BibTeX ignores what it does not know
_KEPT = (
    "type",
    "title-short",
    "genre",
    "number",
    "volume-title",
    "container-title",
    *_ARCHIVAL,
    "call-number",
    "medium",
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write_bibtex(items: Iterable[Mapping[str, Any]]) -> str:
    """The items as a BibTeX file in UTF-8, one entry each, in order."""
    from pybtex.database import BibliographyData, Entry
    from pybtex.database.output.bibtex import Writer

    entries: dict[str, Any] = {}
    used: set[str] = set()
    for i, item in enumerate(items, 1):
        kind, fields = _entry(item)
        entries[_key(item, i, used)] = Entry(kind, fields=list(fields.items()))
    if not entries:
        return ""
    writer = Writer(encoding="UTF-8")
    writer._encode = writer._encode_with_comments = lambda text: text  # `escape` has done it, and keeps UTF-8
    text: str = writer.to_string(BibliographyData(entries=entries))
    return text


def read_bibtex(text: str) -> list[dict[str, Any]]:
    """The CSL-JSON items of a BibTeX file.

    Raises ValueError, in one line, for text that pybtex cannot read.
    """
    from pybtex.database import parse_string
    from pybtex.exceptions import PybtexError

    try:
        data = parse_string(text, "bibtex")
    except PybtexError as error:
        raise ValueError("not BibTeX: " + " ".join(str(error).split())) from error
    return [_item(key, entry) for key, entry in data.entries.items()]


def _key(item: Mapping[str, Any], place: int, used: set[str]) -> str:
    """A key that no entry before has, whatever its case; `used` takes it up."""
    base = re.sub(r"[^A-Za-z0-9:._/+-]+", "-", str(item.get("id") or "")).strip("-") or f"item-{place}"
    key, more = base, 1
    while key.lower() in used:
        more += 1
        key = f"{base}-{more}"
    used.add(key.lower())
    return key


def _kind(item: Mapping[str, Any]) -> str:
    kind = _TYPES.get(str(item.get("type")), "misc")
    if kind == "phdthesis" and re.search(r"master|M\.?A\.?\b|M\.?S", str(item.get("genre") or ""), re.I):
        return "mastersthesis"
    if kind == "techreport" and not item.get("publisher"):
        return "misc"
    if kind == "unpublished" and not (item.get("author") and item.get("title")):
        return "misc"
    return kind


def _entry(item: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    kind = _kind(item)
    fields: dict[str, str] = {}
    for role in ("author", "editor", "translator", "recipient"):
        if item.get(role) and (names := write_names(item[role])):
            fields[role] = names
    for variable, field in _PLAIN.items():
        if item.get(variable) not in (None, ""):
            fields[field] = escape(str(item[variable]))
    for variable, field in _special(kind).items():
        if item.get(variable) not in (None, ""):
            fields[field] = escape(str(item[variable]))
    if item.get("page"):
        fields["pages"] = re.sub(r"(?<=\w)\s*[-–]\s*(?=\w)", "--", escape(str(item["page"])))
    fields.update(_date(item.get("issued")))
    place = ", ".join(str(item[name]) for name in _ARCHIVAL if item.get(name))
    if place:
        fields["howpublished" if kind == "misc" else "note"] = escape(place)
    elif kind == "unpublished":
        fields["note"] = "Unpublished"  # plain BibTeX wants a note there
    for name in _KEPT:
        if item.get(name) not in (None, ""):
            fields[_kept(name)] = escape(str(item[name]))
    return kind, fields


def _kept(name: str) -> str:
    return "csl-" + name.replace("_", "-")


def _special(kind: str) -> dict[str, str]:
    container = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(kind)
    house = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}.get(kind, "publisher")
    special = {"publisher": house}
    if container:
        special["container-title"] = container
    if kind in ("phdthesis", "mastersthesis", "techreport"):
        special["genre"] = "type"
    if kind == "techreport":
        special["number"] = "number"
    return special


def _date(date: Any) -> dict[str, str]:
    """year, month and, where a day or a range is known, the whole date as date."""
    from ..csl.repairs.raw_dates import read_date

    when = read_date(date)
    if when is None:
        return {}
    if when.literal:
        return {"year": escape(when.literal)}
    fields = {"year": str(when.begin[0])}
    if when.begin[1]:
        fields["month"] = _MONTHS[when.begin[1] - 1] if when.begin[1] <= 12 else str(when.begin[1])
    if when.begin[2] or when.end:
        fields["date"] = "/".join(_iso(end) for end in (when.begin, when.end) if end)
    return fields


def _iso(date: tuple[int, int, int]) -> str:
    year, month, day = date
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _item(key: str, entry: Any) -> dict[str, Any]:
    kind = entry.type.lower()
    fields = {name.lower(): value for name, value in entry.fields.items()}
    item: dict[str, Any] = {"id": key, "type": unescape(fields.get("csl-type", "")) or _BACK.get(kind, "document")}
    for role, people in entry.persons.items():
        item[role.lower()] = [read_person(person) for person in people]
    for role in ("translator", "recipient"):
        if role in fields:
            from pybtex.bibtex.utils import split_name_list
            from pybtex.database import Person

            item[role] = [read_person(Person(name)) for name in split_name_list(fields[role])]
    for variable, field in {**_PLAIN, **_special(kind)}.items():
        if field in fields:
            item[variable] = unescape(fields[field])
    if "pages" in fields:
        item["page"] = unescape(fields["pages"]).replace("–", "-")
    for name in _KEPT:
        if _kept(name) in fields:
            item[name] = unescape(fields[_kept(name)])
    if date := _read_date(fields):
        item["issued"] = date
    place = fields.get("howpublished") or fields.get("note")
    if place and not any(_kept(name) in fields for name in _ARCHIVAL) and place != "Unpublished":
        item["note"] = unescape(place)
    return item


def _read_date(fields: Mapping[str, str]) -> dict[str, Any] | None:
    if fields.get("date"):
        return _parts(unescape(fields["date"]).split("/"))
    year = unescape(fields.get("year", ""))
    if not year:
        return None
    if not re.fullmatch(r"-?\d{1,4}", year):
        return {"literal": year}
    month = unescape(fields.get("month", "")).strip().lower()[:3]
    if month in _MONTHS:
        return {"date-parts": [[int(year), _MONTHS.index(month) + 1]]}
    return {"date-parts": [[int(year), int(month)] if month.isdigit() else [int(year)]]}


def _parts(ends: list[str]) -> dict[str, Any]:
    parts = [[int(n) for n in end.split("-") if n.isdigit()] for end in ends]
    return {"date-parts": parts} if all(parts) else {"literal": "/".join(ends)}

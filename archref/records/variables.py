"""CSL variables from a citation's fields: dates, names, and where a thing is kept."""

from __future__ import annotations

import re
from typing import Any

from .. import data
from ..document import countable
from ..identifiers import get
from ..identifiers.months import NAMES
from ..linking.take_over import rank
from ..patterns import expression

_IN_WASHINGTON = expression(r"Government (?:Printing|Publishing) Office|Department of State|Office of the Historian")
# what the title of a supplement or a conference's volume says behind the series, where no column has it
_OF_SERIES = expression(
    r"foreign relations of the united states, (?:\d{4}[.:] )?(?P<title>(?!\d{4}|transmitted|with |volume )[^:]+)(?:: Volume [IVX]+|:.*)?$",
    re.IGNORECASE,
)
_MANUSCRIPTS = expression(r"(?:^| )M(?:SS?|ss?)\.?(?: [A-Z][a-z]{2,4}\.?)?$")  # "Cotton MS", "Add. MSS", "MSS Eur"
# levels that find one paper or its picture: "Roll 43", "doc. 980", "encl. no. 4", "attached as Tab 7 to the agenda"
_FINDS_ONE = expression(
    r"(?:[Mm]icrofilm )?(?:[Rr]olls?|[Rr]eels?|[Ff]rames?|[Dd]oc(?:ument)?s?|[Ii]tems?|[Ss]erial|[Ee]ncl(?:osure)?|[Pp]iece)\b\.? "
    r"(?:[Nn]os?\. ?)?[A-Z]{0,2}\d[\w/–, -]*$|(?:attached as )?(?:Tab|Annex|Attachment|Enclosure|Appendix|Exhibit) (?:[A-Z]{1,2}|\d+[A-Z]?)\b(?! [A-Z])"
)
_UNIT_WORDS = {"lot": "Lot", "accession": "FRC", "job": "Job"}


def csl_date(date: str) -> dict[str, Any]:
    """CSL date of an ISO date or range; what has no year is a literal."""
    if "/" in date:
        parts = [_date_parts(p) for p in date.split("/")]
        return {"date-parts": parts}
    if date.startswith("--"):
        month, _, day = date[2:].partition("-")
        return {"literal": f"{NAMES[int(month) - 1]} {int(day)}" if day else NAMES[int(month) - 1]}
    return {"date-parts": [_date_parts(date)]}


def _date_parts(date: str) -> list[int]:
    return [int(p) for p in date.split("-") if countable(p)]


def set_volume(csl: dict[str, Any], volume: str) -> None:
    row = data.volumes().get(volume)
    if row is None:
        csl["container-title"] = "Foreign Relations of the United States"
        return
    csl["container-title"] = f"Foreign Relations of the United States, {row['subseries']}"
    csl["container-title-short"] = f"Foreign Relations, {row['subseries']}"
    if number := row["volume_arabic"] or row["volume"]:
        csl["volume"] = number
        if row["part"]:
            csl["part-number"] = row["part"]
    named = None if row["title"] else _OF_SERIES.search(row["complete_title"])
    if title := named["title"] if named else row["title"]:
        csl["volume-title"] = title
    if row["publisher"]:
        csl["publisher"] = row["publisher"]
        if _IN_WASHINGTON.search(row["publisher"]):
            csl["publisher-place"] = "Washington, DC"
    if countable(row["year"]):
        csl["issued"] = {"date-parts": [[int(row["year"])]]}
    if row["isbn13"]:
        csl["ISBN"] = row["isbn13"]


def collection_parts(fields: dict[str, Any]) -> list[str]:
    """From the record group down to the series, and the lot, accession or job that it is."""
    group = [f"RG {fields['record_group']}"] if fields.get("record_group") else []
    above, _ = _around_unit(fields)
    return [*group, *above, *_units(fields)]


def file_parts(fields: dict[str, Any]) -> list[str]:
    """What finds the paper inside its collection, as printed in a note."""
    _, parts = _around_unit(fields)
    for key in ("box", "folder"):
        if fields.get(key):
            value = str(fields[key])
            numbered = key == "box" or re.fullmatch(r"\d+[A-Za-z]?", value)
            word = "Boxes" if key == "box" and _several(value) else key.capitalize()
            parts.append(f"{word} {value}" if numbered else value)
    series = next((level for level in fields.get("levels") or () if _is_numbered_series(str(level), fields)), "")
    for key in ("file_number", "film_number"):
        if number := fields.get(key):
            parts += number if isinstance(number, list) else [f"{series} {number}".strip()]
            series = ""
    one = [str(level).removeprefix("attached as ") for level in fields.get("levels") or () if _finds_one(level)]
    if fields.get("volume"):
        parts.append(f"Vol. {fields['volume']}")
    if piece := fields.get("piece"):  # which of the papers there it is
        one.append(piece)
    parts += [part[0].upper() + part[1:] for part in one]
    return [part for i, part in enumerate(parts) if part not in parts[:i]]


def _is_numbered_series(level: str, fields: dict[str, Any]) -> bool:
    """Whether a level is the manuscripts of which the file number is one: "Add MS" 44086, "Harley MS" 1582."""
    number = fields.get("file_number")
    return isinstance(number, str) and number[:1].isdigit() and _MANUSCRIPTS.search(level) is not None


def _finds_one(level: object) -> bool:
    return _FINDS_ONE.match(str(level)) is not None


def _several(boxes: str) -> bool:
    """Whether it is more than one box: "3–5", "3 and 5"; "6700-01" is one."""
    ends = re.fullmatch(r"(\d+)[–-](\d+)", boxes)
    return int(ends[1]) < int(ends[2]) if ends else re.search(r"\d(?:,| and|;) \d", boxes) is not None


def _units(fields: dict[str, Any]) -> list[str]:
    words = (("lot", "lot_file"), ("accession", "accession"), ("job", "cia_job"))
    found = []
    for key, module in words:
        value = fields.get(key)
        for one in value if isinstance(value, list) else [value] if value else []:
            said = f"{_UNIT_WORDS[key]} {one}"
            found.append(get(module).format(said) if key != "job" and get(module).is_valid(said) else said)
    return found


def _around_unit(fields: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The levels over a lot, accession or job and those in it; without one all stand over the box.

    A division of the repository comes first, also where a scholar's note has it last, next to the repository.
    """
    levels = [
        str(level)
        for level in fields.get("levels") or ()
        if not (_is_numbered_series(str(level), fields) or _finds_one(level))
    ]
    if len(levels) > 1:
        levels.sort(key=_below_a_division)
    if not any(fields.get(key) for key in _UNIT_WORDS):
        return levels, []
    over = max((i for i, level in enumerate(levels) if i == 0 or rank(level) <= 3), default=-1) + 1
    return levels[:over], levels[over:]


def _below_a_division(level: str) -> bool:
    return rank(level) > 1


def set_archive(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    """Where a paper lies, in the archival variables of its item."""
    if fields.get("repository"):
        csl["archive"] = fields["repository"]
        _set_place(csl, fields["repository"], str(fields.get("town") or ""))
    if collection := collection_parts(fields):
        csl["archive_collection"] = ", ".join(collection)
    if unit := file_parts(fields):
        csl["archive_location"] = ", ".join(unit)


def set_place(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    """A place in an archive that is itself what is cited: its title is the narrowest name that stands alone."""
    collection, unit = ", ".join(collection_parts(fields)), ", ".join(file_parts(fields))
    repository = str(fields.get("repository") or "")
    csl["title"] = collection or unit or repository
    if collection and unit:
        csl["archive_location"] = unit
    if repository:
        if csl["title"] != repository:
            csl["archive"] = repository
        _set_place(csl, repository, str(fields.get("town") or ""))


def _set_place(csl: dict[str, Any], repository: str, town: str = "") -> None:
    row = data.repository(repository)
    if len(repository) < 3:
        return  # "NA" is an archive in more than one country
    city = row["place"].split(",")[0] if row is not None else ""
    if row is not None and city and not repository.endswith(city) and row["place"] not in repository:
        csl["archive-place"] = row["place"]
    elif row is None and town and town not in repository:
        csl["archive-place"] = town

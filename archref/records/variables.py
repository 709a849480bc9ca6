"""CSL variables from a citation's fields: dates, names, and where a thing is kept."""

from __future__ import annotations

from typing import Any

from ..identifiers import frus_volume

MONTHS = "January February March April May June July August September October November December".split()


def csl_date(date: str) -> dict[str, Any]:
    """CSL date of an ISO date or range; what has no year is a literal."""
    if "/" in date:
        parts = [_date_parts(p) for p in date.split("/")]
        return {"date-parts": parts}
    if date.startswith("--"):
        month, _, day = date[2:].partition("-")
        return {"literal": f"{MONTHS[int(month) - 1]} {int(day)}" if day else MONTHS[int(month) - 1]}
    return {"date-parts": [_date_parts(date)]}


def _date_parts(date: str) -> list[int]:
    return [int(p) for p in date.split("-") if p.isdigit()]


def csl_name(name: str) -> dict[str, str]:
    words = name.split()
    if len(words) in (2, 3) and not any(w.lower() in ("of", "department", "the", "and") for w in words):
        return {"family": words[-1], "given": " ".join(words[:-1])}
    return {"literal": name}


def set_volume(csl: dict[str, Any], volume: str) -> None:
    from ..data import volumes

    row = volumes().get(volume)
    if row is None:
        csl["container-title"] = "Foreign Relations of the United States"
        return
    csl["container-title"] = f"Foreign Relations of the United States, {row['subseries']}"
    csl["container-title-short"] = f"Foreign Relations, {row['subseries']}"
    if row["volume"]:
        csl["volume"] = (row["volume_arabic"] or row["volume"]) + (f", part {row['part']}" if row["part"] else "")
    if row["title"]:
        csl["volume-title"] = row["title"]
    editors = frus_volume.editors(volume)
    if editors:
        csl["editor"] = [csl_name(e) for e in editors]
    if row["publisher"]:
        csl["publisher"] = row["publisher"]
    if row["year"].isdigit():
        csl["issued"] = {"date-parts": [[int(row["year"])]]}
    if row["isbn13"]:
        csl["ISBN"] = row["isbn13"]


def collection_parts(fields: dict[str, Any]) -> list[str]:
    parts = [f"RG {fields['record_group']}"] if fields.get("record_group") else []
    return parts + list(fields.get("levels", ()))


def file_parts(fields: dict[str, Any]) -> list[str]:
    """What finds the file inside its collection, as printed in a note."""
    parts = []
    for key, word in (("lot", "Lot "), ("accession", "FRC "), ("job", "Job "), ("box", "Box "), ("folder", "")):
        if fields.get(key):
            folder = key == "folder" and str(fields[key]).isdigit()
            parts.append(("Folder " if folder else word) + str(fields[key]))
    for key in ("file_number", "film_number"):
        value = fields.get(key)
        if value:
            parts.append(", ".join(value) if isinstance(value, list) else value)
    return parts


def set_place(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    from ..data import repository

    row = repository(fields["repository"]) if fields.get("repository") else None
    if row is not None and row.get("place"):
        csl["archive-place"] = row["place"]


def set_archive(csl: dict[str, Any], fields: dict[str, Any]) -> None:
    if fields.get("repository"):
        csl["archive"] = fields["repository"]
        set_place(csl, fields)
    collection = collection_parts(fields)
    if collection:
        csl["archive_collection"] = ", ".join(collection)
    unit = file_parts(fields)
    if unit:
        csl["archive_location"] = ", ".join(unit)


def place_title(fields: dict[str, Any]) -> str:
    """A location's own title: the file it names, else its lowest level, else the repository."""
    unit = file_parts(fields)
    if unit:
        return ", ".join(unit)
    collection = collection_parts(fields)
    return collection[-1] if collection else fields.get("repository", "")

"""The CSL-JSON item of each kind of thing: what a careful editor would print of it.

What an item says is printed once: a telegram has its title, and its number stands in that title alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..data import csl_variables, volumes
from ..identifiers import estimate, frus_volume
from ..identifiers.document_number import is_department
from ..patterns import expression
from .names import csl_name, csl_names, names_of_work, with_article
from .variables import csl_date, set_archive, set_place, set_volume

_WRITING = expression(r"\b(?:diar(?:y|ies)|journals?|manuscripts?|memoirs?|drafts?|notes|notebooks?)\b", re.IGNORECASE)
HISTORY = "https://history.state.gov/historicaldocuments"


def own_item(
    title: str | None, volume: str | None, number: str | None, place: dict[str, Any] | None, date: str
) -> dict[str, Any]:
    """The document that is read: with volume and number as printed there, else as the paper in its archive."""
    csl: dict[str, Any] = {"type": "document"}
    if title:
        csl["title"] = title
    if volume and number:
        csl["type"] = "chapter"
        set_volume(csl, volume)
        if title:
            csl["section"] = f"Document {number}"  # styles of books print no number here; those written here do
        csl["URL"] = f"{HISTORY}/{volume}/d{number}"
    elif title:  # the editors' own name for it, which needs no quotation marks
        csl["title-short"] = title
    if (
        csl["type"] == "document" and place is not None
    ):  # the printed document is cited as printed, not as the paper behind it
        set_archive(csl, place)
    if date:
        csl["original-date" if "issued" in csl else "issued"] = csl_date(date)
    return csl


def message_item(fields: dict[str, Any], numbers: list[str]) -> dict[str, Any]:
    """A telegram, airgram or despatch."""
    csl: dict[str, Any] = {"type": "document", "title": message_title(fields, numbers)}
    csl["title-short"] = csl["title"]
    # a post stands in the title, the Department before it: neither is printed twice
    if is_department(fields.get("from") or "") or (
        not fields.get("from") and fields.get("to") and numbers[0].isdigit()
    ):
        csl["author"] = [{"literal": "Department of State"}]
    if fields.get("to"):
        csl["recipient"] = [{"literal": p} for p in fields["to"]]
    return csl


def add_to_message(csl: dict[str, Any], date: str, place: dict[str, Any], fields: dict[str, Any]) -> None:
    """What a later citation of the same message adds: its date, its archive, who received it."""
    if date and ("issued" not in csl or "literal" in csl["issued"]):
        csl["issued"] = csl_date(date)
    if place and "archive" not in csl:
        set_archive(csl, place)
    if fields.get("to") and "recipient" not in csl:
        csl["recipient"] = [{"literal": p} for p in fields["to"]]
        csl["title"] = csl["title-short"] = message_title(
            {**fields, "from": None, "form": fields.get("form", "telegram")}, fields.get("numbers", [])
        )


def internal_item(volume: str | None, number: str) -> dict[str, Any]:
    """A document of the same volume, cited by its number."""
    csl: dict[str, Any] = {"type": "chapter", "title": f"Document {number}"}
    if volume:
        set_volume(csl, volume)
        csl["URL"] = f"{HISTORY}/{volume}/d{number}"
    return csl


def frus_item(fields: dict[str, Any], volume: str | None, subseries: str | None, document: str) -> dict[str, Any]:
    """A volume of Foreign Relations, or one document of it; `volume` is the id where it is known."""
    csl: dict[str, Any] = {"type": "chapter" if document else "book"}
    if volume:
        set_volume(csl, volume)
    else:
        title = "Foreign Relations of the United States" + (f", {subseries}" if subseries else "")
        csl["container-title" if document else "title"] = title
        for variable, name in (("volume", "volume"), ("part-number", "part"), ("volume-title", "title")):
            if fields.get(name):
                csl[variable] = str(fields[name])
    if document:
        csl["title"] = f"Document {document}"
    elif volume:
        csl["title"] = csl.pop("container-title")
        csl["title-short"] = csl.pop("container-title-short", csl["title"])
        if editors := frus_volume.editors(volume):  # of the volume; a document in it has an author of its own
            csl["editor"] = [csl_name(editor) for editor in editors]
    if volume:
        if volume in volumes():
            csl["URL"] = f"{HISTORY}/{volume}" + (f"/d{document}" if document else "")
    return csl


def archival_item(fields: dict[str, Any]) -> dict[str, Any]:
    """A paper in an archive, or the place in it where the citation names no paper.

    A letter without a title of its own is what its writer and recipient make it: each style has its own words for it.
    """
    author, recipient, title, genre = (str(fields.get(k) or "") for k in ("author", "recipient", "title", "genre"))
    csl: dict[str, Any] = {"type": "collection"}
    if not (author or recipient or title or genre):
        set_place(csl, fields)
        return csl
    if fields.get("article"):  # a newspaper's, of which the archive keeps a cutting
        return _cutting(csl, fields, author)
    if fields.get("interviewer") and author:
        return _interview(csl, fields, author, title)
    csl["type"] = "manuscript" if _WRITING.search(genre) and not recipient else "document"
    if author and recipient and not title:
        csl["type"] = "personal_communication"
    else:
        csl["title"] = title or _title_of(recipient, genre)
        genre = genre if title and genre.casefold() not in title.casefold() else ""
    if not csl.get("title"):
        csl.pop("title", None)  # papers known by their writer alone
    if genre and genre.casefold() != "letter":
        csl["genre"] = genre
    if author:
        csl["author"] = csl_names(author)
    if recipient:
        csl["recipient"] = names_of_work(recipient)[1] if ", and " in recipient else csl_names(with_article(recipient))
    if fields.get("date"):
        csl["issued"] = csl_date(fields["date"])
    if fields.get("number"):
        csl["number"] = str(fields["number"])
    set_archive(csl, fields)
    return csl


def _interview(csl: dict[str, Any], fields: dict[str, Any], author: str, title: str) -> dict[str, Any]:
    csl |= {
        "type": "interview",
        "author": csl_names(author),
        "interviewer": names_of_work(str(fields["interviewer"]))[1],
    }
    if title:
        csl["title"] = title
    if fields.get("date"):
        csl["issued"] = csl_date(fields["date"])
    set_archive(csl, fields)
    return csl


def _cutting(csl: dict[str, Any], fields: dict[str, Any], author: str) -> dict[str, Any]:
    csl |= {"type": "article-newspaper", "title": str(fields["article"]), "container-title": str(fields["title"])}
    if author:
        csl["author"] = csl_names(author)
    if fields.get("date"):
        csl["issued"] = csl_date(fields["date"])
    set_archive(csl, fields)
    return csl


def _title_of(recipient: str, genre: str) -> str:
    words = genre[:1].upper() + genre[1:]
    return f"{words or 'Letter'} to {with_article(recipient)}" if recipient else words


def published_item(fields: dict[str, Any], mapping: Mapping[str, str]) -> dict[str, Any]:
    """A printed or numbered source as its form's `csl` table has it: the type, and the field for each variable.

    Without a title the identifier is one ("TIAS 7708"); an estimate has the year that its number ends in.
    """
    kinds = csl_variables()
    csl: dict[str, Any] = {"type": mapping.get("type", "book")}
    for variable, name in mapping.items():
        value = fields.get(name) if variable != "type" else None
        if not value:
            continue
        kind = kinds[variable]["kind"]
        if kind == "names":
            made_by, names = names_of_work(str(value))
            csl.setdefault(made_by if variable == "author" else variable, names)
        elif kind == "date":
            csl[variable] = csl_date(value)
        else:
            csl[variable] = ", ".join(value) if isinstance(value, list) else str(value)
    if "author" in csl and csl["author"] == csl.get("editor"):
        del csl["author"]  # "Memory, ed. James Quill": who stands where the author would has edited it
    if "title" not in csl and "container-title" not in csl:
        csl["title"] = fields.get("title") or fields.get("identifier")
    identifier = str(csl.get("title", ""))
    if "issued" not in csl and estimate.is_valid(identifier) and (year := estimate.year(identifier)):
        csl["issued"] = csl_date(str(year))
    return csl


def message_title(fields: dict[str, Any], numbers: list[str]) -> str:
    """A message as it is called in a note: "Telegram 319188 to Mexico"."""
    form = fields.get("form") or ("" if fields.get("series") or fields.get("identifier") else "telegram")
    series = fields.get("series", "")
    words = [form[:1].upper() + form[1:], series, " and ".join(numbers) if len(numbers) < 3 else ", ".join(numbers)]
    if len(numbers) > 1 and form:
        words[0] = words[0] + "s" if not words[0].endswith("h") else words[0] + "es"
    title = " ".join(w for w in words if w)
    if fields.get("from") and not is_department(fields["from"]):
        title += f" from {fields['from']}"
    if fields.get("to"):
        to = fields["to"]
        title += " to " + (to[0] if len(to) == 1 else ", ".join(to[:-1]) + " and " + to[-1])
    return title

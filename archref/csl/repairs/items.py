"""Items made ready for printing: any variable, ids as they are, id and type made up where they are missing.

The library lower-cases ids, fails on an item without id or type and crashes on variables younger than itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from .markup import plain, read_markup
from .quotes import curl
from .raw_dates import When, read_date
from .variables import ALIASES, DATES, NAMES

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")  # a no-break space stays


class Item:
    """One CSL-JSON item: its fields as marked text, its names and its dates."""

    __slots__ = (
        "id", "type", "fields", "names", "dates", "english", "order", "year_suffix",
        "more_names", "more_given", "disambiguate", "shared_names",
    )  # fmt: skip

    def __init__(self, given: Mapping[str, Any], id: str) -> None:
        self.id = id
        self.type = str(given.get("type") or "document")
        self.fields: dict[str, str] = {}
        self.names: dict[str, list[dict[str, Any]]] = {}
        self.dates: dict[str, When] = {}
        self.order = 0  # its number in the bibliography, from 1
        self.year_suffix = ""  # the letter that tells it from others of its author and year
        self.more_names = 0  # names beyond et-al-use-first that tell items apart
        self.more_given = 0  # 1: with initials, 2: with given names
        self.shared_names: dict[str, dict[tuple[str, str], int]] = {}  # persons of one family name: see disambiguation
        self.disambiguate = False  # the style's disambiguate condition holds
        for key, value in given.items():
            key = ALIASES.get(key, key)
            if key in ("id", "type") or value is None or value == "":
                continue
            if key in NAMES:
                if names := [name for name in map(_name, _listed(value)) if name]:
                    self.names[key] = names
            elif key in DATES:
                if date := read_date(value):
                    self.dates[key] = date
            elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
                self.fields[key] = read_field(str(value))
        language = self.fields.get("language", "")
        self.english: bool | None = language.lower().startswith("en") if language else None
        if "page" in self.fields and "page-first" not in self.fields:
            self.fields["page-first"] = _first_page(self.fields["page"])

    def has(self, variable: str) -> bool:
        return variable in self.fields or variable in self.names or variable in self.dates


def read_items(given: Iterable[Mapping[str, Any]]) -> dict[str, Item]:
    """Items by id, in order; of two with one id the last counts."""
    items: dict[str, Item] = {}
    for i, item in enumerate(given, 1):
        id = item_id(item, i)
        items[id] = Item(item, id)
    return items


def item_id(item: Mapping[str, Any], number: int) -> str:
    """An item's id as text, or one made of its number in the list, from 1."""
    return str(item["id"]) if item.get("id") not in (None, "") else f"item-{number}"


def read_field(text: str) -> str:
    return curl(_BLANKS.sub(" ", read_markup(text)).strip(" "))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(given: Any) -> dict[str, Any] | None:
    if not isinstance(given, Mapping):
        text = str(given or "").strip()
        return {"literal": read_field(text)} if text else None
    name: dict[str, Any] = {}
    for key, value in given.items():
        if isinstance(value, str) and value.strip():
            name[key] = read_field(value)
        elif value is True:
            name[key] = True
    if name.get("isInstitution") and "family" in name:
        name["literal"] = name["family"]
    if "literal" not in name and "family" not in name:
        if "given" not in name:
            return None
        name["literal"] = name["given"]
    return name


def _first_page(page: str) -> str:
    for mark in "-–,&":
        page = page.split(mark, 1)[0]
    return plain(page).strip()

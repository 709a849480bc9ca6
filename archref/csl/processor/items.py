"""Items made ready for printing: any variable, ids as they are, id and type made up where they are missing.

The library lower-cases ids, fails on an item without id or type and crashes on variables younger than itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...patterns import expression
from ..raw_dates import read_date
from .markup import CLOSE, OPEN, plain
from .quotes import read_text
from .state import Item
from .variables import ALIASES, DATES, NAMES, words

_LEADING = expression(r"[^ ]+[-ʻ’' ] *(?=.)")
_TRAILING = expression(r"(?<=.) +[^ ]+$")
_APOSTROPHES = ("’", "'", "ʻ")
# what is not one blank already, so that a text without it stays the same text; a no-break space stays
_BLANKS = expression(r"[ \t\n\r\f\v]{2,}|[\t\n\r\f\v]")


def read_item(given: Mapping[str, Any], id: str) -> Item:
    """A CSL-JSON item made ready for printing."""
    item = Item(id, str(given.get("type") or "document"))
    for key, value in given.items():
        key = ALIASES.get(key, key)
        if key in ("id", "type") or value is None or value == "":
            continue
        if key in NAMES:
            if names := [name for name in map(_name, _listed(value)) if name]:
                item.names[key] = names
        elif key in DATES:
            if date := read_date(value):
                item.dates[key] = date
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            item.fields[key] = read_field(str(value))
    if given.get("event") and "event-title" in item.fields:  # older styles ask for it by its older name
        item.fields["event"] = item.fields["event-title"]
    _read_note(item, str(given.get("note") or ""))
    language = item.fields.get("language", "")
    item.english = language.lower().startswith("en") if language else None
    if "page" in item.fields and "page-first" not in item.fields:
        item.fields["page-first"] = _first_page(item.fields["page"])
    return item


def read_items(given: Iterable[Mapping[str, Any]]) -> dict[str, Item]:
    """Items by id, in order; of two with one id the last counts."""
    items: dict[str, Item] = {}
    for i, item in enumerate(given, 1):
        id = item_id(item, i)
        items[id] = read_item(item, id)
    return items


def item_id(item: Mapping[str, Any], number: int) -> str:
    """An item's id as text, or one made of its number in the list, from 1."""
    return str(item["id"]) if item.get("id") not in (None, "") else f"item-{number}"


def read_field(text: str) -> str:
    """A field as marked text, without blanks around it."""
    return read_text(_BLANKS.sub(" ", text).strip(" "))


_EXTRA = expression(r"([a-z]+(?:[-_][a-z]+)*|[A-Z]+)\s*:\s*(\S.*)")
_FIELDS = words(
    """annote archive archive_collection archive_location archive-place authority call-number chapter-number
    citation-label collection-number collection-title collection-title-short container-title container-title-short
    dimensions division DOI edition event-place event-title genre ISBN ISSN issue jurisdiction medium number
    number-of-pages number-of-volumes original-publisher original-publisher-place original-title page part-number
    part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale
    section source status supplement-number title title-short URL version volume volume-title"""
)


def _read_note(item: Item, note: str) -> None:
    """Variables that stand in the note, a line each, as Zotero's Extra has them: "original-date: 1848".

    Lines count from the first or second on until one is none. A field that the item has already stays.
    """
    if ":" not in note:
        return
    own = {*item.fields, *item.names, *item.dates}
    for i, line in enumerate(note.splitlines()):
        found = _EXTRA.fullmatch(line.strip())
        key = ALIASES.get(found[1], found[1]) if found else ""
        if found and key in own:
            continue
        if found and key in NAMES:
            family, _, given = (part.strip() for part in found[2].partition("||"))
            if name := _name({"family": family, "given": given} if given else {"literal": family}):
                item.names.setdefault(key, []).append(name)
        elif found and key in DATES:
            if date := read_date(found[2]):
                item.dates.setdefault(key, date)
        elif found and key in _FIELDS:
            item.fields.setdefault(key, read_field(found[2]))
        elif i:
            return


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
    family = name.get("family", "")
    if family[:1] == OPEN and family[-1:] == CLOSE:  # "van Dyke" in quotation marks is one name
        name["family"] = family[1:-1]
    elif (
        "literal" not in name
        and "given" in name
        and "non-dropping-particle" not in name
        and given.get("parse-names") is not False  # said to be in its parts already
    ):
        _split(name)
    return name


def _split(name: dict[str, Any]) -> None:
    """Move particles and a suffix that were typed into the family or given name to fields of their own.

    A particle is a word in lower case: at the start of the family name ("van der Meer", "d'Estaing"), which keeps it
    in front, or at the end of the given name ("Charles de"). A suffix follows a comma ("Edward R., Jr."). A blank behind
    an apostrophe stays: "de’ Bardi" is not "d’Estaing".
    """
    at = 0
    while (found := _LEADING.match(name["family"], at)) and _is_lower(found[0]):
        at = found.end()
    if at:
        particle = name["family"][:at].strip()
        apart = particle.endswith(_APOSTROPHES) and name["family"][at - 1] == " "
        name["non-dropping-particle"], name["family"] = particle + " " * apart, name["family"][at:]
    given, comma, suffix = name["given"].partition(",")
    if comma and "suffix" not in name:
        name["given"] = given.strip()
        if suffix.startswith("!"):  # "John,! Jr." prints its comma
            name["comma-suffix"] = True
        name["suffix"] = suffix.lstrip("! ")
    at = len(name["given"])
    while (found := _TRAILING.search(name["given"], 0, at)) and _is_lower(found[0]):
        at = found.start()
    if at < len(name["given"]):
        name["dropping-particle"], name["given"] = name["given"][at:].strip(), name["given"][:at]


def _is_lower(word: str) -> bool:
    word = word.lstrip("-'ʻ’ ")
    return word[:1] != word[:1].upper()


def _first_page(page: str) -> str:
    for mark in "-–,&":
        page = page.split(mark, 1)[0]
    return plain(page).strip()

"""What a CSL-JSON item may hold (CSL 1.0.2), and any item brought into that form.

The variables and their kinds stand in data/csl_variables.csv, taken from the specification's appendices; those that only
a processor sets (locator, year-suffix …) are not among them. Where the CSL-JSON schema has another name for one, or
none ("-"), the table says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..data import csl_variables
from ..patterns import expression

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
    "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
    "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard "
    "thesis treaty webpage".split()
)
_HALF = expression("[\ud800-\udfff]")
_NAME = {
    "family": str,
    "given": str,
    "dropping-particle": str,
    "non-dropping-particle": str,
    "suffix": str,
    "literal": str,
    "comma-suffix": None,
    "static-ordering": None,
    "parse-names": None,
}


@cache
def variables() -> dict[str, str]:
    """Each variable of CSL with its kind: "string", "number", "names" or "date"."""
    return {name: row["kind"] for name, row in csl_variables().items()}


@cache
def schema_names() -> dict[str, str]:
    """What the CSL-JSON schema calls a variable that it has under another name; empty where it has none."""
    return {name: row["schema"].strip("-") for name, row in csl_variables().items() if row["schema"]}


def conform(items: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The items with the variables of CSL and values of their kinds, in order, all ids different.

    A value of the wrong kind is turned into the right one ("Jane Doe" as author is a literal name, 1999 as date is
    raw); an unknown type becomes document; what is no variable of CSL goes into "custom"; what is empty is left out.
    """
    used: dict[str, int] = {}
    return [_conform(item, place, used) for place, item in enumerate(items, 1)]


def unique(base: str, used: dict[str, int], fold: bool = False) -> str:
    """`base`, with a number behind it where `used` has it; `used` takes it up. `fold`: case does not tell two apart."""
    name = base.lower() if fold else base
    more = used.get(name, 0) + 1
    key = base if more == 1 else f"{base}-{more}"
    while more > 1 and (key.lower() if fold else key) in used:  # another is called so itself
        more += 1
        key = f"{base}-{more}"
    used[name] = more
    used.setdefault(key.lower() if fold else key, 1)
    return key


def _conform(item: Mapping[str, Any], place: int, used: dict[str, int]) -> dict[str, Any]:
    kind = item.get("type")
    found: dict[str, Any] = {
        "id": unique(_text(item.get("id")) or f"item-{place}", used),
        "type": kind if isinstance(kind, str) and kind in TYPES else "document",
    }
    known = variables()
    custom = _plain(item["custom"]) if isinstance(item.get("custom"), Mapping) else {}
    for name, value in item.items():
        if name in ("id", "type", "custom") or value in (None, "", [], {}):
            continue
        if name == "categories" and isinstance(value, list):
            found[name] = [_sound(word) for word in value]
        elif name not in known:
            custom[_sound(name)] = _plain(value)
        elif (made := _MAKE[known[name]](value)) not in (None, "", [], {}):
            found[name] = made
    if custom:
        found["custom"] = custom
    return found


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_text(v) for v in value if v not in (None, ""))
    return "" if value is None or isinstance(value, Mapping) else _sound(value)


def _sound(value: Any) -> str:
    """As text that can be written: half a surrogate pair, which JSON can spell, becomes the replacement character."""
    return _HALF.sub("\ufffd", str(value))


def _plain(value: Any) -> Any:
    """What JSON can hold, in depth."""
    if isinstance(value, Mapping):
        return {_sound(key): _plain(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    finite = isinstance(value, (int, bool)) or value is None or (isinstance(value, float) and math.isfinite(value))
    return value if finite else _sound(value)


def _number(value: Any) -> str | int:
    return value if isinstance(value, int) and not isinstance(value, bool) else _text(value)


def _names(value: Any) -> list[dict[str, Any]]:
    listed = value if isinstance(value, list) else [value]
    found = [_name(name) for name in listed]
    return [name for name in found if name]


def _name(name: Any) -> dict[str, Any]:
    if not isinstance(name, Mapping):
        return {"literal": _text(name)} if _text(name) else {}
    kept = {key: _text(name[key]) if made is str else name[key] for key, made in _NAME.items() if key in name}
    return {key: value for key, value in kept.items() if value not in (None, "")}


def _date(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        return {"raw": _text(value)} if _text(value) else {}
    found = {key: value[key] for key in ("season", "circa", "literal", "raw", "edtf") if value.get(key)}
    given = value.get("date-parts")
    ends = given if isinstance(given, list) else []
    parts = [[n for n in end if n not in (None, "")][:3] for end in ends if isinstance(end, list)]
    if parts and all(parts):
        found["date-parts"] = parts[:2]
    return found


_MAKE: dict[str, Any] = {"string": _text, "number": _number, "names": _names, "date": _date}

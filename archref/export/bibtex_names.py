"""Persons and institutions in BibTeX's name syntax, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..patterns import expression
from .bibtex_text import escape, unescape

PART = expression(r"\s*(family|given|prefix|suffix|(?:family|given|prefix|suffix)-i|id|hash|useprefix|sortingnamekeytemplatename|nametemplates)\s*=\s*", re.IGNORECASE)  # fmt: skip


def write_names(names: Any) -> str:
    """Names joined by "and"; an institution stands in braces, so that none of its words splits it."""
    listed = names if isinstance(names, list) else [names]
    given = [name if isinstance(name, Mapping) else {"literal": str(name)} for name in listed if name]
    return " and ".join(text for text in map(_write_name, given) if text)


def printed_names(names: Any) -> str:
    """Names as a sentence has them: "Paul Reyes and Ann Cole"."""
    listed = [name for name in (names if isinstance(names, list) else [names]) if isinstance(name, Mapping)]
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
    said = [" ".join(str(name[part]) for part in parts if name.get(part)) for name in listed]
    return " and ".join(filter(None, said))


def _write_name(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return "{" + escape(str(name["literal"])) + "}"
    particles = " ".join(str(name[key]) for key in ("dropping-particle", "non-dropping-particle") if name.get(key))
    family = str(name.get("family") or "")
    if not family:
        return "{" + escape(str(name.get("given") or "")) + "}" if name.get("given") else ""
    last = escape(family)
    if "," in family or " and " in f" {family.lower()} " or (" " in family and _has_lower_word(family)):
        last = "{" + last + "}"
    parts = [f"{escape(particles)} {last}" if particles else last]
    if name.get("suffix"):
        parts.append(escape(str(name["suffix"])))
    parts.append(_guard(escape(str(name.get("given") or ""))))
    return ", ".join(parts) if parts[-1] or len(parts) > 2 else parts[0]


def _guard(given: str) -> str:
    return "{" + given + "}" if "," in given or " and " in f" {given.lower()} " else given


def _has_lower_word(text: str) -> bool:
    return any(word[:1].islower() for word in text.split())


def read_person(person: Any) -> dict[str, str]:
    """A pybtex Person as a CSL name."""
    first = " ".join([*person.first_names, *person.middle_names])
    last, particles = " ".join(person.last_names), " ".join(person.prelast_names)
    if not first and not particles and not person.lineage_names:
        if last.startswith("{") and last.endswith("}"):
            return {"literal": unescape(last[1:-1])}
        return {"literal": unescape(last)}
    name = {"family": unescape(last), "given": unescape(first)}
    if particles:
        name["non-dropping-particle"] = unescape(particles)
    if person.lineage_names:
        name["suffix"] = unescape(" ".join(person.lineage_names))
    return {key: value for key, value in name.items() if value}


def split_names(text: str) -> list[dict[str, Any]]:
    """The names of a field, in BibTeX's syntax or as BibLaTeX and Better BibTeX write their parts
    ("family=Vane, given=Ada, prefix=de, useprefix=true"); one that is in neither stays whole."""
    from pybtex.bibtex.utils import split_name_list

    return [name for name in map(_read_name, split_name_list(text)) if name]


def _read_name(text: str) -> dict[str, Any]:
    from pybtex.database import Person
    from pybtex.errors import capture

    if PART.match(text):
        return _read_parts(text)
    with capture() as mistakes:
        person = Person(text)
    return {"literal": unescape(text)} if mistakes else read_person(person)


def _read_parts(text: str) -> dict[str, Any]:
    """A name by its labelled parts (biblatex, 3.4 "name specifications"); initials are another form of what stands there."""
    given: dict[str, str] = {}
    here: str | None = None
    for piece in _pieces(text):
        if part := PART.match(piece):
            here = part[1].lower()
            given[here] = piece[part.end() :].strip()
        elif here:  # a comma of its own
            given[here] += f", {piece.strip()}"
    said = {name: unescape(value.strip('" ')) for name, value in given.items()}
    use = said.get("useprefix", "").lower()
    if use == "true" and said.get("prefix"):  # printed and sorted as the family name's beginning
        said["family"] = f"{said.pop('prefix')} {said.get('family', '')}".strip()
        whole = {"parse-names": False}
    else:
        whole = {}
    particle = "dropping-particle" if use == "false" else "non-dropping-particle"
    name = {
        "family": said.get("family", ""),
        "given": said.get("given", ""),
        particle: said.get("prefix", ""),
        "suffix": said.get("suffix", ""),
    }
    if not name["family"]:
        name = {"literal": name["given"]}
    return {key: value for key, value in name.items() if value} | whole


def _pieces(text: str) -> list[str]:
    """The text between the commas that stand in no braces and no quotation marks."""
    pieces, depth, quoted, begin = [], 0, False, 0
    for i, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        quoted ^= sign == '"' and not depth
        if sign == "," and not depth and not quoted:
            pieces.append(text[begin:i])
            begin = i + 1
    return [*pieces, text[begin:]]

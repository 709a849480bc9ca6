"""Persons and institutions in BibTeX's name syntax, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .bibtex_text import escape, unescape


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


def split_names(text: str) -> list[dict[str, str]]:
    """The names of a field that is no person field to pybtex."""
    from pybtex.bibtex.utils import split_name_list
    from pybtex.database import Person

    return [read_person(Person(name)) for name in split_name_list(text)]

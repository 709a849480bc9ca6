"""The sections of a bibliography: archives first, by kind, by repository, or as a small TOML file says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..archival.division import is_published
from ..packaged import packaged_table
from ..users_toml import NotToml, read_toml

NAMES = ("archives", "kind", "repository")
_PUBLISHED = "Published Sources"
_UNNAMED = "Repository Not Named"
_KEYS = {"title": str, "types": list, "published": bool, "archive": list, "languages": list}


class SectionsError(ValueError):
    """A division that is unknown or cannot be read; one line says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: an item meets each condition that is given."""

    title: str
    types: frozenset[str] = frozenset()
    published: bool | None = None
    archive: tuple[str, ...] = ()  # words of a repository's name, in small letters
    languages: tuple[str, ...] = ()

    def takes(self, item: Mapping[str, Any]) -> bool:
        archive = str(item.get("archive") or "").casefold()
        language = str(item.get("language") or "").casefold()
        return (
            (not self.types or item.get("type", "document") in self.types)
            and (self.published is None or is_published(item) is self.published)
            and (not self.archive or any(word in archive for word in self.archive))
            and (not self.languages or language.startswith(self.languages))
        )


@dataclass(frozen=True, slots=True)
class Division:
    """Sections in their order, and the heading of what none of them takes; `repositories` makes one for each."""

    sections: tuple[Section, ...] = ()
    rest: str = "Other Sources"
    repositories: bool = False

    def divide(self, items: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
        """Each heading with its items, in order; a section that takes nothing is left out."""
        found: dict[str, list[Mapping[str, Any]]] = {section.title: [] for section in self.sections}
        last: list[Mapping[str, Any]] = []
        for item in items:
            title = self._repository(item) if self.repositories else self._title(item)
            (last if title is None else found.setdefault(title, [])).append(item)
        ordered = sorted(found.items(), key=lambda part: part[0].casefold()) if self.repositories else found.items()
        return [(title, taken) for title, taken in [*ordered, (self.rest, last)] if taken]

    def _title(self, item: Mapping[str, Any]) -> str | None:
        return next((section.title for section in self.sections if section.takes(item)), None)

    def _repository(self, item: Mapping[str, Any]) -> str | None:
        archive = str(item.get("archive") or "").strip()
        if is_published(item):
            return None
        if not archive:
            return _UNNAMED
        place = str(item.get("archive-place") or "").strip()
        return f"{archive}, {place}" if place and not archive.endswith(place) else archive


def read_division(name_or_path: str) -> Division:
    """A division by its name (archives, kind, repository) or from a TOML file with [[section]] tables.

    Raises SectionsError for an unknown name, and for a file that cannot be read or says what no section can have.
    """
    if name_or_path == "repository":
        return Division(rest=_PUBLISHED, repositories=True)
    if name_or_path in NAMES:
        return _division(_ours()[name_or_path], name_or_path)
    path = Path(name_or_path)
    if path.suffix != ".toml":
        raise SectionsError(f"unknown sections {name_or_path!r}; choose one of {', '.join(NAMES)} or give a .toml file")
    try:
        given = read_toml(path)
    except OSError as error:
        raise SectionsError(f"sections file {path} cannot be read: {error.strerror}") from error
    except NotToml as error:
        raise SectionsError(f"sections file {path} is not TOML: {error}") from error
    return _division(given, str(path))


def _division(given: Mapping[str, Any], where: str) -> Division:
    tables = given.get("section")
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        raise SectionsError(f"{where}: no [[section]]; each has a title and what it takes: {', '.join(_KEYS)}")
    if unknown := set(given) - {"section", "rest"}:
        raise SectionsError(f"{where}: unknown key {min(unknown)!r}; known are section, rest")
    return Division(
        tuple(_section(table, f"{where}, section {i}") for i, table in enumerate(tables, 1)),
        str(given.get("rest") or Division().rest),
    )


def _section(table: Mapping[str, Any], where: str) -> Section:
    for key, value in table.items():
        if key not in _KEYS:
            raise SectionsError(f"{where}: unknown key {key!r}; known are {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]):
            raise SectionsError(f"{where}: {key} must be a {_WORDS[_KEYS[key]]}, not {value!r}")
    if not table.get("title"):
        raise SectionsError(f"{where}: no title")
    return Section(
        table["title"],
        frozenset(map(str, table.get("types", ()))),
        table.get("published"),
        tuple(str(word).casefold() for word in table.get("archive", ())),
        tuple(str(tag).casefold() for tag in table.get("languages", ())),
    )


_WORDS = {str: "text", list: "list", bool: "true or false"}


def groups(parts: Sequence[tuple[str, Sequence[Mapping[str, Any]]]]) -> dict[str, int]:
    """The number of its section for each item's id."""
    return {str(item.get("id")): i for i, (_, items) in enumerate(parts) for item in items}


def print_sections(parts: Sequence[tuple[str, Sequence[str]]], format: str) -> str:
    """Headings with their printed entries in one of the forms of `archref.csl`; ends in a line break unless it is empty."""
    if format == "rtf":
        return _rtf(parts)
    return ("" if format == "html" else "\n").join(_PRINTERS[format](heading, entries) for heading, entries in parts)


def _text(heading: str, entries: Sequence[str]) -> str:
    return f"{heading}\n\n" + "".join(f"{entry}\n" for entry in entries)


def _html(heading: str, entries: Sequence[str]) -> str:
    from html import escape

    body = "".join(f'  <div class="csl-entry">{entry}</div>\n' for entry in entries)
    return f'<section>\n<h1>{escape(heading)}</h1>\n<div class="csl-bib-body">\n{body}</div>\n</section>\n'


def _markdown(heading: str, entries: Sequence[str]) -> str:
    return f"# {heading}\n\n" + "\n\n".join(entries) + "\n"


def _rst(heading: str, entries: Sequence[str]) -> str:
    return f"{heading}\n{'=' * len(heading)}\n\n" + "\n\n".join(entries) + "\n"


def _latex(heading: str, entries: Sequence[str]) -> str:
    from ..csl.outputs import latex

    return rf"\section*{{{latex(heading)}}}" + "\n\n" + "\n\n".join(entries) + "\n"


def _rtf(parts: Sequence[tuple[str, Sequence[str]]]) -> str:
    from ..csl.bibliography import rtf_document, rtf_paragraph
    from ..csl.outputs import rtf

    return rtf_document(
        paragraph
        for heading, entries in parts
        for paragraph in (rf"{{\pard\b {rtf(heading)}\par}}", *map(rtf_paragraph, entries))
    )


_PRINTERS = {"text": _text, "html": _html, "markdown": _markdown, "rst": _rst, "latex": _latex}


@cache
def _ours() -> dict[str, Any]:
    return packaged_table("export/sections.toml")


@cache
def collection_words() -> frozenset[str]:
    """The words, in small letters, with which a location in an archive names its collection itself."""
    return frozenset(word.casefold() for word in _ours()["collections"]["words"])

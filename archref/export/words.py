"""A thing cited, in one line of plain words: what a tooltip or a list says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..identifiers.months import NAMES

LONGEST = 280  # characters of a tooltip


def of_item(item: Mapping[str, Any]) -> str:
    """A CSL item in words: who, what, when, where it is printed or kept."""
    within = item.get("container-title", "")
    issued = day(item.get("issued"))
    written = day(item.get("original-date")) if within else issued
    parts = [_people(item.get("author", ())), _title(item), written, within]
    if item.get("volume"):
        parts.append(f"vol. {item['volume']}")
    if within:
        parts.append(issued)
    parts += [item.get("page", ""), item.get("archive", ""), item.get("archive_collection", "")]
    parts.append(item.get("archive_location", ""))
    return shortened(", ".join(_once(parts)))


def _once(parts: Iterable[str]) -> list[str]:
    """The parts that say something, none that an earlier one holds already."""
    said: list[str] = []
    for part in parts:
        if part and not any(part in earlier for earlier in said):
            said.append(part)
    return said


def _title(item: Mapping[str, Any]) -> str:
    return str(item.get("title") or item.get("genre") or "")


def _people(names: Sequence[Mapping[str, str]]) -> str:
    whole = [n.get("literal") or f"{n.get('given', '')} {n.get('family', '')}".strip() for n in names]
    return " and ".join(whole) if len(whole) < 4 else f"{whole[0]} and others"


def day(date: Mapping[str, Any] | None) -> str:
    """A CSL date as "November 3, 1978"."""
    if not date:
        return ""
    if "literal" in date:
        return str(date["literal"])
    return "–".join(_day([int(n) for n in parts]) for parts in date.get("date-parts", ()) if parts)


def _day(parts: Sequence[int]) -> str:
    year = str(parts[0])
    if len(parts) < 2 or not 1 <= parts[1] <= 12:
        return year
    month = NAMES[parts[1] - 1]
    return f"{month} {parts[2]}, {year}" if len(parts) > 2 else f"{month} {year}"


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text on one line, cut at a word where it is long."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    return text[: text.rfind(" ", 0, longest) if " " in text[:longest] else longest].rstrip(",;:") + " …"

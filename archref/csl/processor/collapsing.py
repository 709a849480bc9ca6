"""Cites of one cluster drawn together: one author's years, or a run of numbers. The library prints each in full."""

from __future__ import annotations

import re
from typing import Any

from .markup import AUTHOR, AUTHORED, MARKS, SEAM, plain

_NAMES = re.compile(f"{AUTHOR}([^{AUTHORED}]*){AUTHORED}")
_LINK = re.compile(rf"[\s,.;:{MARKS}]*")


def collapse(area: Any, layout: Any, cites: list[tuple[str, Any]]) -> str:
    """The cites of a cluster, (marked text, run) each, joined as the style has it."""
    how = area.get("collapse")
    if how in ("year", "year-suffix", "year-suffix-ranged"):
        return _years(area, layout, cites)
    if how == "citation-number":
        return _numbers(layout, cites)
    after = area.get("after-collapse-delimiter", layout.between)
    return str(layout.join([text for text, _ in cites], after))


def _years(area: Any, layout: Any, cites: list[tuple[str, Any]]) -> str:
    groups: dict[str, list[str]] = {}
    for i, (text, run) in enumerate(cites):
        found = _NAMES.search(text)
        prefixed = bool(run.cite.prefix)
        key = plain(found[1]) if found and not prefixed else f"\0{i}"
        if key in groups and found:
            text = _LINK.sub("", text[found.end() :], count=1)
        groups.setdefault(key, []).append(text)
    within = area.get("cite-group-delimiter", ", ")
    parts = [f"{SEAM}{within}{SEAM}".join(group) for group in groups.values()]
    after = area.get("after-collapse-delimiter", layout.between)
    out = parts[0]
    for before, part in zip(groups.values(), parts[1:], strict=False):
        apart = len(before) > 1 or area.get("collapse") != "year-suffix"
        out += SEAM + (after if apart else layout.between) + SEAM + part
    return out


def _numbers(layout: Any, cites: list[tuple[str, Any]]) -> str:
    parts: list[str] = []
    i = 0
    while i < len(cites):
        j = i
        while j + 1 < len(cites) and _follows(cites[j], cites[j + 1]):
            j += 1
        if j - i >= 2:
            parts.append(cites[i][0] + SEAM + "–" + SEAM + cites[j][0])
            i = j + 1
        else:
            parts.append(cites[i][0])
            i += 1
    return str(layout.join(parts))


def _follows(left: tuple[str, Any], right: tuple[str, Any]) -> bool:
    plain_cites = not any(c.locator or c.prefix or c.suffix for c in (left[1].cite, right[1].cite))
    return plain_cites and right[1].item.order == left[1].item.order + 1

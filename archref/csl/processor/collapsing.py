"""Cites of one cluster drawn together: one author's years, the letters of one year, or a run of numbers.

The library prints each in full. What a cite says again is left out by printing it anew without it, so that what stands
between its parts goes too.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from ...patterns import expression
from .markup import AUTHOR, AUTHORED, SEAM, plain
from .state import Cite, PrintingState

_NAMES = expression(f"{AUTHOR}([^{AUTHORED}]*){AUTHORED}")
_YEARS = ("year", "year-suffix", "year-suffix-ranged")
_OPENS = (",", ";", ".")


@dataclass(slots=True)
class _Cited:
    """A cite as it prints. key: the names that it opens with; grouped: the cite before has the same names;
    collapsed: they are left out; lettered: only its letter prints."""

    text: str
    run: PrintingState
    key: str = ""
    grouped: bool = False
    collapsed: bool = False
    lettered: bool = False


def collapse(area: Any, layout: Any, cites: list[tuple[str, PrintingState]]) -> str:
    """The cites of a cluster, (marked text, run) each, joined as the style has it."""
    how = area.get("collapse")
    if how == "citation-number":
        return _numbers(area, layout, cites)
    if how not in _YEARS and not area.get("cite-group-delimiter"):
        after = area.get("after-collapse-delimiter", layout.between)
        return _joined([(text, run, after) for text, run in cites])
    return _years(area, layout, [_Cited(text, run, _key(text)) for text, run in cites])


def _cite(run: PrintingState) -> Cite:
    assert run.cite is not None  # only cites are collapsed
    return run.cite


def _key(text: str) -> str:
    found = _NAMES.search(text)
    return plain(found[1]) if found else ""


def _years(area: Any, layout: Any, cites: list[_Cited]) -> str:
    how = area.get("collapse")
    sort = area.find("{*}sort")
    if sort is not None and cites[0].run.style.in_text:
        cites = _grouped(cites, sort)
    out: list[_Cited] = []
    for cited in cites:
        before = out[-1] if out else None
        if before is not None and _same(before, cited):
            cited.grouped = True
            if how in _YEARS:
                _collapse(layout, before, cited, letters=how != "year")
        if cited.text:
            out.append(cited)
    if how == "year-suffix-ranged":
        out = _ranged(out)
    return _joined([(one.text, one.run, _between(area, layout, out, i)) for i, one in enumerate(out)])


def _same(before: _Cited, cited: _Cited) -> bool:
    if cited.key or before.key:
        return cited.key == before.key
    return bool(cited.run.years) and not any(one.run.titled for one in (before, cited))


def _grouped(cites: list[_Cited], sort: Any) -> list[_Cited]:
    """Cites of the same names, or of none, side by side, where the first of them stands. Groups that tie by the style's
    first key go by names.
    """
    groups: dict[str, list[_Cited]] = {}
    for cited in cites:
        groups.setdefault(cited.key, []).append(cited)
    collate = cites[0].run.style.collate
    firsts = itertools.groupby(groups.items(), lambda group: sort.kids[0].value(group[1][0].run))
    ordered = [sorted(tied, key=lambda group: (not group[0], collate(group[0]))) for _, tied in firsts]
    return [cited for tied in ordered for _, group in tied for cited in group]


def _collapse(layout: Any, before: _Cited, cited: _Cited, letters: bool) -> None:
    run, known = cited.run, before.run.years
    again = PrintingState(run.style, run.area, run.item, run.cite)
    again.unnamed = bool(cited.key)
    if letters and run.item.year_suffix and before.run.item.year_suffix and before.run.item is not run.item:
        again.known_years = known
    cited.text = layout.cite(again, run.cite)
    cited.lettered = bool(again.known_years) and again.years == known
    cited.run = again
    cited.collapsed = bool(cited.key) or cited.lettered


def _between(area: Any, layout: Any, cites: list[_Cited], at: int) -> str:
    """What stands before the cite at a place of its cluster."""
    if not at:
        return ""
    before, cited = cites[at - 1], cites[at]
    after, within = area.get("after-collapse-delimiter"), area.get("cite-group-delimiter")
    plain_cite = not _cite(before.run).locator and not _cite(before.run).suffix and not _cite(cited.run).prefix
    if cited.lettered and plain_cite:
        return str(within or area.get("year-suffix-delimiter") or layout.between)
    if after is not None:
        if _cite(before.run).locator:
            return str(after)
        if not cited.collapsed and (before.collapsed or area.get("collapse") != "year-suffix"):
            return str(after)
        return str(layout.between)
    if cited.grouped and within:
        return str(within)
    worded = cited.run.titled and not (cited.key and cited.run.years)  # a title, or "forthcoming" for the year
    collapsed = cited.collapsed or (not cited.key and area.get("collapse") in _YEARS)
    return ", " if collapsed and not worded and cited.run.style.in_text else str(layout.between)


def _ranged(cites: list[_Cited]) -> list[_Cited]:
    """Three letters and more in a row as a range: 2000a–c."""
    out: list[_Cited] = []
    i = 0
    while i < len(cites):
        j = i
        while j + 1 < len(cites) and cites[j + 1].lettered and _next_letter(cites[j].run, cites[j + 1].run):
            j += 1
        if j - i >= 2:
            first = cites[i]
            first.text += SEAM + first.run.style.range_mark() + SEAM + cites[j].text
            out.append(first)
            i = j + 1
        else:
            out.append(cites[i])
            i += 1
    return out


def _next_letter(left: PrintingState, right: PrintingState) -> bool:
    a, b = left.item.year_suffix, right.item.year_suffix
    return _bare(left, right) and len(a) == len(b) and a[:-1] == b[:-1] and ord(b[-1]) == ord(a[-1]) + 1


def _bare(left: PrintingState, right: PrintingState) -> bool:
    return not any(_cite(run).locator or _cite(run).prefix or _cite(run).suffix for run in (left, right))


def _numbers(area: Any, layout: Any, cites: list[tuple[str, PrintingState]]) -> str:
    parts: list[tuple[str, PrintingState, str]] = []
    after = area.get("after-collapse-delimiter", layout.between)
    i, ranged = 0, False
    while i < len(cites):
        j = i
        while j + 1 < len(cites) and _follows(cites[j][1], cites[j + 1][1]):
            j += 1
        text, run = cites[i]
        between = after if ranged else layout.between
        ranged = j - i >= 2
        if ranged:
            text += SEAM + run.style.range_mark() + SEAM + cites[j][0]
            i = j
        parts.append((text, run, between))
        i += 1
    return _joined(parts)


def _follows(left: PrintingState, right: PrintingState) -> bool:
    return _bare(left, right) and right.item.order == left.item.order + 1


def _joined(parts: list[tuple[str, PrintingState, str]]) -> str:
    """Texts with what goes before each; a cite whose own prefix opens with a comma or stop brings its own."""
    out = ""
    for i, (text, run, between) in enumerate(parts):
        before = _cite(parts[i - 1][1]) if i else None
        if before is not None:
            if before.suffix.rstrip()[-1:] in _OPENS and before.suffix.rstrip():
                at = between.find(" ")
                between = between[at:] if at >= 0 else ""
            elif not before.suffix and _cite(run).prefix.startswith(_OPENS):
                between = ""
            out += f"{SEAM}{between}{SEAM}"
        out += text
    return out

"""What a style written here asks for and CSL cannot say, in an instruction that other processors ignore.

<?archref film-numbers="dash"?>: numbers of films, files and papers have the dash that Foreign Relations prints:
D780524–1038, POL 17–2 US–USSR.

<?archref record-group="last"?>: notes go from the paper up, "Central Foreign Policy File, RG 59", where items have the
record group first. "last-titled" also gives its official title: "Central Foreign Policy File; General Records of the
Department of State, Record Group 59" in notes, the record group before its series in a bibliography.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...patterns import expression

Instruction = Callable[
    [str, str, str, str], str
]  # the variable, its text, "citation" or "bibliography", the item's title

_INSTRUCTION = re.compile(rb"<\?archref ([^?]*)\?>")
_SAID = expression(r'([a-z-]+)="([a-z-]*)"')
# a hyphen between figures or capitals: 611.41/1-2050, NIE 11-8-64, A-123; never that of a word ("Arab-Israeli")
_NUMBER = expression(r"(?<=[\dA-Z])(?<![a-z][A-Z])-(?=\d|[A-Z]+(?![a-z]))")
_ADDRESSES = frozenset(("URL", "DOI", "ISBN", "ISSN"))
_GROUP = expression(r"RG (\d+)(?:, (.+))?", re.DOTALL)


def rules(style: bytes) -> Instruction | None:
    """What the style's file asks for, as one function of a variable's text; None where it asks for nothing."""
    asked = {
        name: value
        for found in _INSTRUCTION.findall(style)
        for name, value in _SAID.findall(found.decode("ascii", "replace"))
    }
    dashes, group = asked.get("film-numbers") == "dash", asked.get("record-group", "")
    if not dashes and group not in ("last", "last-titled"):
        return None

    def rule(variable: str, text: str, area: str, title: str) -> str:
        if dashes and variable not in _ADDRESSES:
            text = _NUMBER.sub("–", text)
        if group and text.startswith("RG ") and (found := _GROUP.fullmatch(text)):
            beside = title if variable != "title" else ""
            text = _record_group(found[1], found[2] or "", group == "last-titled", area, beside)
        return text

    return rule


def _record_group(number: str, series: str, titled: bool, area: str, beside: str) -> str:
    if not titled:
        return f"RG {number}, {series}" if area == "bibliography" and series else f"{series}, RG {number}".lstrip(", ")
    from ...data import record_groups

    title = record_groups().get(number, "")
    for name in filter(None, (title, title.removeprefix("General "))):  # a level that only says the group again
        if (series + ", ").casefold().startswith(name.casefold() + ", "):
            series = series[len(name) :].lstrip(", ")
    if beside.casefold() == title.casefold():  # the item's own title says it
        title = ""
    if area == "bibliography":
        return "; ".join(part for part in (f"Record Group {number}" + (f", {title}" if title else ""), series) if part)
    return "; ".join(part for part in (series, (f"{title}, " if title else "") + f"Record Group {number}") if part)

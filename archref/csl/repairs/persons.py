"""One person's name: order, particles, initials, suffixes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from . import case
from .markup import plain
from .run import Run

if TYPE_CHECKING:
    from .names import Names

_CAPITAL = re.compile(r"[^\W\d_]\.?")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def invert(options: dict[str, Any], place: int) -> bool:
    """Whether the name at a place of its list (from 0) prints family name first."""
    order = options.get("name-as-sort-order")
    return order == "all" or (order == "first" and place == 0)


def is_inverted(name: dict[str, Any]) -> bool:
    return "family" in name and "given" in name and "literal" not in name


def person(name: dict[str, Any], place: int, options: dict[str, Any], frame: Names, run: Run) -> str:
    """A name as the style has it; an institution's name as it is."""
    if "literal" in name:
        return _part(name["literal"], "family", frame, run) if run.sorting is None else name["literal"]
    given, family = name.get("given", ""), name.get("family", "")
    dropping, kept = name.get("dropping-particle", ""), name.get("non-dropping-particle", "")
    suffix = name.get("suffix", "")
    form = options["form"]
    level = _level(name, place, run)
    if level == 2 and given:
        options = {**options, "initialize": "false"}
    if level and given and form == "short":
        form = "long"
        options = {**options, "name-as-sort-order": ""}
        if level == 1:
            options["initialize"] = "true"
    if form == "short":
        return _part(_join(kept, family), "family", frame, run)
    given = initials(given, options)
    if suffix and "." not in str(options.get("initialize-with", ".")):
        suffix = suffix.replace(".", "")
    if _EAST_ASIAN.search(family) and not given.isascii():
        return family + given
    if not invert(options, place):
        text = _join(_part(given, "given", frame, run), dropping, _part(_join(kept, family), "family", frame, run))
        return text + (", " if name.get("comma-suffix") else " ") + suffix if suffix else text
    demote = run.style.get("demote-non-dropping-particle", "display-and-sort")
    if demote == "never" or (demote == "sort-only" and run.sorting is None):
        parts = [_part(_join(kept, family), "family", frame, run), _join(_part(given, "given", frame, run), dropping)]
    else:
        behind = _join(_part(given, "given", frame, run), dropping, kept)
        parts = [_part(family, "family", frame, run), behind]
    return options["sort-separator"].join(part for part in [*parts, suffix] if part)


def _level(name: dict[str, Any], place: int, run: Run) -> int:
    """How much of a given name tells this person from others: 0 nothing, 1 initials, 2 all."""
    from .disambiguation import person_key, short_key

    shared = run.item.shared_names.get(short_key(name))
    if shared and (place == 0 or not run.style.primary_only):
        return int(shared.get(person_key(name), 0))
    return int(run.item.more_given)


def _join(*parts: str) -> str:
    """Parts with spaces between, none after a particle that ends in an apostrophe."""
    text = ""
    for part in parts:
        if part:
            text += part if not text or text[-1] in "’'-" else " " + part
    return text


def _part(text: str, part: str, frame: Names, run: Run) -> str:
    element = frame.name_element.parts.get(part) if text and frame.name_element is not None else None
    if element is None:
        return text
    if element.text_case and run.sorting is None:
        text = case.change(text, element.text_case, False)
    return element.affix(text) if run.sorting is None else text


def initials(given: str, options: dict[str, Any]) -> str:
    """A given name in the style's initials; with initialize="false" only the initials it has are spaced alike."""
    mark = options.get("initialize-with")
    if mark is None or not given:
        return given
    shorten = options.get("initialize", "true") != "false"
    keep_hyphen = options.get("initialize-with-hyphen", "true") != "false"
    out = ""
    for word in re.sub(r"(?<=\w\.)(?=\w)", " ", given).split():
        pieces = word.split("-") if shorten else [word]
        first = plain(pieces[0])
        if first[:1].isupper() and (shorten or _CAPITAL.fullmatch(first)):
            piece = first[0] + mark
        else:
            if out and not out.endswith(" "):
                out += " "
            out += word + " "
            continue
        for more in pieces[1:]:
            if more[:1].isupper() or keep_hyphen:
                piece = piece.rstrip() + ("-" if keep_hyphen else "") + more[:1].upper() + mark
        out += piece
    return out.strip()

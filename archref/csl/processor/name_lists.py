"""Lists of names: how many print, what stands between them, et al."""

from __future__ import annotations

from typing import Any

from ...document import countable
from ...patterns import expression
from .markup import NAME, NAMED, SEAM, plain
from .persons import invert, is_inverted, person
from .state import Frame, PrintingState

_DASH = expression(r"[^\w\s&]")  # a sign that stands for "and"
_PROCLITIC = expression(r"[\u05d0-\u05ea]$")  # the Hebrew "and", written as one word with what follows
_UNSPACED = expression(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]")


def _number(options: dict[str, Any], name: str) -> int:
    text = str(options.get(name) or "")
    return int(text) if countable(text) else 0


def shown(names: list[dict[str, Any]], options: dict[str, Any], run: PrintingState) -> int:
    """How many of the names print before et al."""
    least, first = _number(options, "et-al-min"), _number(options, "et-al-use-first")
    if run.cite is not None and run.sorting is None and "subsequent" in run.cite.positions:
        least = _number(options, "et-al-subsequent-min") or least
        first = _number(options, "et-al-subsequent-use-first") or first
    if not least or len(names) < least or (not first and options.get("et-al-use-first") != "0"):
        return len(names)
    if run.authored is None and run.item.more_names:
        if run.area == "citation":
            first += run.item.more_names
        elif run.sorting is None and run.style.area("citation").get("disambiguate-add-givenname") == "true":
            first = max(first, _cited(run) + run.item.more_names)  # an entry has the names that tell its cites apart
    return min(first, len(names))


def _cited(run: PrintingState) -> int:
    """How many names a cite has before et al."""
    options = {**run.style.attrib, **run.style.area("citation").attrib}
    return _number(options, "et-al-subsequent-use-first") or _number(options, "et-al-use-first")


def count(names: list[dict[str, Any]], options: dict[str, Any]) -> int:
    least, first = _number(options, "et-al-min"), _number(options, "et-al-use-first")
    return min(first, len(names)) if least and len(names) >= least else len(names)


def whole(name: dict[str, Any]) -> str:
    parts = ("non-dropping-particle", "family", "given", "dropping-particle", "suffix", "literal")
    return "".join(str(name[part]) for part in parts if name.get(part))


def print_names(names: list[dict[str, Any]], options: dict[str, Any], frame: Frame, run: PrintingState) -> str:
    """A list of names in a style's form, without its label."""
    between = options["delimiter"]
    run.initialed = run.initialed or options.get("initialize-with") is not None
    printed = shown(names, options, run)
    if not printed:
        return ""
    if run.area == "bibliography" and run.item.shared_names is not None:
        run.item.shared_names.add(names[:printed])  # entries go by all names printed so far
    texts = [person(name, i, options, frame, run) for i, name in enumerate(names[:printed])]
    if run.style.dashes_each and run.area == "bibliography" and run.authored is None:
        texts = [NAME + text + NAMED for text in texts]
    if printed < len(names):
        if options.get("et-al-use-last") == "true" and printed + 1 < len(names):
            last = person(names[-1], len(names) - 1, options, frame, run)
            return SEAM.join([between.join(texts), between, "… ", last])
        return _et_al(texts, between, options, frame, run)
    if len(texts) < 2 or not options.get("and") or run.sorting is not None:
        return frame.join(texts, between)
    word = run.style.term("and") if options["and"] == "text" else run.style.form_of("and", "symbol") or "&"
    before, after = (" " * spaced for spaced in _spaced(word))
    apart = _apart(names, options) and not _DASH.fullmatch(word)
    link = (between if apart else before) + word + after
    return SEAM.join((frame.join(texts[:-1], between), link, texts[-1]))


def _apart(names: list[dict[str, Any]], options: dict[str, Any]) -> bool:
    """Whether the delimiter stands before "and". An institution at the end has it if it is the third or more."""
    setting = options.get("delimiter-precedes-last")
    if "literal" in names[-1]:
        if options["around"] in ("never", "always"):
            return bool(options["around"] == "always")
        if len(names) > 2:
            return True
        inverted = invert(options, 0) and is_inverted(names[0])
        return setting == "after-inverted-name" and inverted
    if setting == "after-inverted-name":
        return len(names) == 2 or (invert(options, len(names) - 2) and is_inverted(names[-2]))
    return setting == "always" or (setting != "never" and len(names) > 2)


def _et_al(texts: list[str], between: str, options: dict[str, Any], frame: Frame, run: PrintingState) -> str:
    element = frame.et_al_element
    word = run.style.term((element.get("term") if element is not None else None) or "et-al")
    if element is not None:
        word = element.affix(word)
    listed = frame.join(texts, between)
    if not word or run.sorting is not None:
        return listed
    setting = options.get("delimiter-precedes-et-al")
    if setting == "after-inverted-name":
        apart = len(texts) == 1
    else:
        apart = setting == "always" or (setting != "never" and len(texts) > 1)
    return listed + SEAM + (between if apart else " " * _spaced(plain(word))[0]) + word


def _spaced(word: str) -> tuple[bool, bool]:
    """Whether a space goes before a word that joins names, and after it: not where its script or itself has it, nor
    around a sign that stands for the word.
    """
    if word != word.strip() or _DASH.fullmatch(word):
        return False, False
    before, after = not _UNSPACED.match(word[:1]), not _UNSPACED.match(word[-1:])
    return before, after and not _PROCLITIC.match(word)

"""One person's name: order, particles, initials, suffixes."""

from __future__ import annotations

import re
from typing import Any

from ...patterns import expression
from . import case
from .markup import MARK, MARKS, SEAM, plain
from .state import Frame, PrintingState

_UNBROKEN = ("cs", "fr", "ru")  # languages in which a name's parts stay on one line
_EAST_ASIAN = expression(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ALPHABETIC = expression(rf"(?!{_EAST_ASIAN.pattern})[^\W\d_]")


def invert(options: dict[str, Any], place: int) -> bool:
    """Whether the name at a place of its list (from 0) prints family name first."""
    order = options.get("name-as-sort-order")
    return order == "all" or (order == "first" and place == 0)


def is_inverted(name: dict[str, Any]) -> bool:
    return "family" in name and "given" in name and "literal" not in name


def person(name: dict[str, Any], place: int, options: dict[str, Any], frame: Frame, run: PrintingState) -> str:
    """A name as the style has it; the affixes of cs:name and its parts are a person's, not an institution's."""
    if run.sorting is not None:
        # namesakes sort by what tells them apart wherever they are cited, not by what tells two cites apart
        level = _level(name, place, options, run) if run.item.shared_names is not None else 0
        if level and name.get("given"):
            options = {
                **options,
                "form": "long",
                "initialize-with": None if level == 2 else options.get("initialize-with"),
            }
        return sorted_person(name, options, run.style)
    text = _printed(name, place, options, frame, run)
    element = frame.name_element
    if element is None:
        return text
    if "literal" in name:
        return str(element.opening + text + element.closing) if element.opening else text
    return str(element.affix(text))


def _printed(name: dict[str, Any], place: int, options: dict[str, Any], frame: Frame, run: PrintingState) -> str:
    parts = _parts(frame, run)

    def cased(text: str, part: str) -> str:
        """A family or given name, or its particle, in the case and format of its cs:name-part."""
        element = parts.get(part) if text else None
        if element is None:
            return text
        text = case.change(text, element.text_case, False, run.style.capitals_of(run.item))
        return str(element.opening + text + element.closing)

    if "literal" in name:
        return cased(name["literal"], "family")
    given, family = name.get("given", ""), name.get("family", "")
    dropping, kept = name.get("dropping-particle", ""), name.get("non-dropping-particle", "")
    suffix = name.get("suffix", "")
    form = options["form"]
    if suffix and options.get("initialize-with") is not None:
        suffix = initials(suffix, {**options, "initialize": "false"})
    level = _level(name, place, options, run)
    if level == 2 and given:
        options = {**options, "initialize-with": None}
    elif form == "short" and run.item.shared_names is not None and run.item.shared_names.with_initials:
        options = {"initialize-with": "", **options}
    if level and given and form == "short":
        form = "long"
    last, kept = cased(family, "family"), cased(kept, "family")
    if form == "short":
        return _wrap(_kept(kept, last, run), "family", parts)
    if _EAST_ASIAN.search(family) and not given.isascii():
        return cased(family, "family") + cased(given, "given")
    given = initials(given, options)
    if _keeps_order(name, run):
        return _join(_kept(kept, last, run), cased(given, "given"))
    first, dropping = cased(given, "given"), cased(dropping, "given")
    if not invert(options, place):
        suffix = (", " if name.get("comma-suffix") else " ") + suffix if suffix else ""
        first = _wrap(first, "given", parts)
        last = _wrap(_kept(dropping, _kept(kept, last, run), run) + suffix, "family", parts)
        return _kept(first, last, run) if "\u00a0" in (options.get("initialize-with") or "") else _join(first, last)
    if run.style.get("demote-non-dropping-particle", "display-and-sort") in ("never", "sort-only"):
        whole = [_wrap(_kept(kept, last, run), "family", parts), _wrap(_join(first, dropping), "given", parts)]
    else:
        demoted = cased(name.get("non-dropping-particle", "").rstrip(" "), "family")
        whole = [_wrap(last, "family", parts), _wrap(_join(first, dropping, demoted), "given", parts)]
    return f"{SEAM}{options['sort-separator']}{SEAM}".join(part for part in [*whole, suffix] if part)


def _keeps_order(name: dict[str, Any], run: PrintingState) -> bool:
    """Whether the family name always stands first: in works of languages that have it so, and where the item says so."""
    if name.get("static-ordering") or _EAST_ASIAN.search(name.get("family", "")):
        return True
    language = run.item.fields.get("language", "").lower()
    return language in ("hu", "vi") or language[:2] in ("ja", "zh")


def sorted_person(name: dict[str, Any], options: dict[str, Any], style: Any) -> str:
    """What a name sorts by: with its particle in front where the style never demotes it, else family name first."""
    if "literal" in name:
        return str(name["literal"])
    family, kept = name.get("family", ""), name.get("non-dropping-particle", "")
    given, dropping = initials(name.get("given", ""), options), name.get("dropping-particle", "")
    never = style.get("demote-non-dropping-particle") == "never"
    if never and kept:  # a word of its own, but where it is not parted
        family = kept + ("" if style.locale_name.startswith(_UNBROKEN) else " ") + family
        kept = ""
    if options.get("form") == "short":
        return f"{family} {kept}"
    parts = (family, dropping, given) if never else (family, given, dropping, kept)
    return " ".join(part for part in (*parts, name.get("suffix", "")) if part)


def _level(name: dict[str, Any], place: int, options: dict[str, Any], run: PrintingState) -> int:
    """How much of a given name tells this person from others: 0 nothing, 1 initials, 2 all."""
    people = run.item.shared_names
    if people is not None:
        return people.level(name, place, options)
    given = run.item.more_given
    return given[place] if place < len(given) and run.authored is None else 0


def _join(*parts: str) -> str:
    """Parts with spaces between, none after a particle that ends in an apostrophe or brings its own."""
    text = ""
    for part in parts:
        if part:
            text += part if not text or plain(text)[-1:] in ("’", "'", "-", " ") else " " + part
    return text


def _kept(particle: str, family: str, run: PrintingState) -> str:
    """A family name behind the particle that it keeps, where the language wants it with a space that does not break."""
    joined = _join(particle, family)
    if joined == f"{particle} {family}" and run.style.locale_name.startswith(_UNBROKEN):
        return f"{particle}\u00a0{family}"
    return joined


def _parts(frame: Frame, run: PrintingState) -> dict[str, Any]:
    """The cs:name-part elements of a cs:names; within a substitute those of the names it stands for, but for its own."""
    own = frame.name_element.parts if frame.name_element is not None else {}
    outer = run.frame.name_element if run.frame is not None and run.frame is not frame else None
    return {**outer.parts, **own} if outer is not None and outer.parts else own


def _wrap(text: str, part: str, parts: dict[str, Any]) -> str:
    """What prints as one part, its particles and suffix included, with the affixes of its cs:name-part."""
    element = parts.get(part) if text else None
    if element is None:
        return text
    before = element.before + SEAM if element.before else ""
    return before + text + (SEAM + element.after if element.after else "")


def initials(given: str, options: dict[str, Any]) -> str:
    """A given name in the style's initials; with initialize="false" only the initials it has are spaced alike.

    An abbreviation stays (Wm.), of a compound name each part counts (J.-P.), and a name that opens with anything but a
    letter is left alone.
    """
    mark = options.get("initialize-with")
    if mark is None or not _ALPHABETIC.match(plain(given)):
        return given
    given = re.sub(rf"(?<=\w\.)(?=[^\s{MARKS}-])", " ", given)
    if options.get("initialize", "true") == "false":
        return _spaced(given, mark)
    hyphen = "-" if options.get("initialize-with-hyphen", "true") != "false" else " "
    out = ""
    for word in given.replace("-", hyphen).split():
        first, *more = word.split("-")
        if not _has_initial(first):
            out += (" " if out and not out.endswith(" ") else "") + word + " "
            continue
        out += _marked(first, mark)
        for part in more:
            if _has_initial(part):
                out = out.rstrip() + "-" + _marked(part, mark)
    return re.sub(rf"(\s+)([{MARKS}]*)$", r"\2", out.strip())


def _has_initial(word: str) -> bool:
    """Whether a word of a given name is one, not a particle; scripts without capitals have none of these."""
    first = plain(word)[:1]
    return first.isalpha() and not first.islower()


_AROUND = expression(rf"([{MARKS}]*)([^{MARKS}]*)(.*)", re.DOTALL)


def _marked(word: str, mark: str) -> str:
    """The initial of a word with the style's mark, within the formats of the word."""
    found = _AROUND.match(word)
    assert found is not None
    opening, text, rest = found.groups()
    closing = "".join(c for c in rest if MARK.match(c))
    if not closing:
        return opening + _initial(text) + mark
    return opening + _initial(text) + mark.rstrip() + closing + mark[len(mark.rstrip()) :]


def _initial(word: str) -> str:
    """A letter; an abbreviation as it is; the capitals of a name that goes on in small letters ("TSerendorj": Ts)."""
    if len(word) > 2 and word.endswith("."):
        return word[:-1]
    capitals = re.match(r"[^\W\d_a-z]{2,3}(?=[a-z])", word)
    if capitals and capitals[0].isupper():
        return capitals[0].capitalize()
    return word[0]


def _spaced(given: str, mark: str) -> str:
    parts = re.split(r"([\s-]+)", given)
    short = [len(part) > 1 and part.endswith(".") or len(part) == 1 and part.isupper() for part in parts]
    for i in range(0, len(parts), 2):
        if short[i]:
            parts[i] = parts[i].rstrip(".") + mark
            if i + 2 < len(parts):
                parts[i + 1] = "" if short[i + 2] else " "
    return re.sub(" +", " ", "".join(parts)).strip()
